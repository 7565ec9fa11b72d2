// What stands above the list? Search, scope, filter, columns; and who is picked.
import { useWords } from '#renderer/core/i18n.ts';
import { useListView } from '#renderer/members/list-state.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Radio } from '#renderer/ui/choices.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import { partsAsked } from '#shared/members/filter.ts';
import { listWords } from '#shared/members/list-words.ts';
import { mergeWords } from '#shared/members/merge-words.ts';
import { memberWords } from '#shared/members/words.ts';

interface ToolsProps {
  readonly shown: number;
  readonly onColumns: () => void;
}

/** Search and scope, and the buttons that open filter and columns. */
export const ListTools = ({ shown, onColumns }: ToolsProps) => {
  const t = useWords();
  const { view, change } = useListView();
  const asked = partsAsked(view.filter) + (view.asOf ? 1 : 0);
  return (
    <div className="list-tools">
      <TextInput
        label={t(memberWords.searchLabel)}
        placeholder={t(memberWords.searchHint)}
        value={view.text}
        onChange={(text) => change({ text })}
        maxLength={50}
      />
      <Radio<'members' | 'all'>
        label={t(memberWords.scope)}
        value={view.scope}
        choices={[
          { value: 'members', label: t(memberWords.scopeMembers) },
          { value: 'all', label: t(memberWords.scopeAll) },
        ]}
        onChange={(scope) => change({ scope })}
      />
      <Button isExpanded={view.isFilterOpen} onClick={() => change({ isFilterOpen: !view.isFilterOpen })}>
        {asked > 0 ? t(listWords.filterCount, { count: asked }) : t(listWords.filter)}
      </Button>
      <Button onClick={onColumns}>{t(listWords.columns)}</Button>
      <span className="mut list-count" role="status">
        {t(memberWords.shown, { count: shown })}
      </span>
    </div>
  );
};

interface MarkProps {
  readonly total: number;
  readonly marked: number;
  readonly onMarkAll: () => void;
  readonly onMass: () => void;
  /** Two picked files are compared, to be merged. */
  readonly onMerge: () => void;
  readonly onAlike: () => void;
}

/** Who is picked, and what can be done with them together. */
export const MarkBar = ({ total, marked, onMarkAll, onMass, onMerge, onAlike }: MarkProps) => {
  const t = useWords();
  const { change } = useListView();
  return (
    <div className="row mark-bar">
      <Button isSmall onClick={onMarkAll}>
        {t(listWords.markShown, { count: total })}
      </Button>
      <Button isSmall isDisabled={marked === 0} onClick={() => change({ marked: new Set() })}>
        {t(listWords.unmark)}
      </Button>
      <span role="status">{t(listWords.marked, { count: marked })}</span>
      <span className="mut">{t(listWords.markHint)}</span>
      <span className="push row">
        <Button isSmall onClick={onAlike}>
          {t(mergeWords.find)}
        </Button>
        {marked === 2 ? (
          <Button isSmall onClick={onMerge}>
            {t(mergeWords.mergeMarked)}
          </Button>
        ) : null}
        <Button isSmall look="primary" isDisabled={marked === 0} onClick={onMass}>
          {t(listWords.mass)}
        </Button>
      </span>
    </div>
  );
};
