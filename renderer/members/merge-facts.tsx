// In which facts do two files differ, and whose holds? Arrows choose between the two of a line.
import { type Translate, useWords } from '#renderer/core/i18n.ts';
import { Radio } from '#renderer/ui/choices.tsx';
import type { OutputOf } from '#shared/contract.ts';
import { memberFieldLabels, memberTypeLabels, partyStatusLabels, sexLabels } from '#shared/members/labels.ts';
import { type MergeSide, mergeFields } from '#shared/members/merge-model.ts';
import { mergeWords as w } from '#shared/members/merge-words.ts';
import type { MemberInput } from '#shared/members/model.ts';
import { ownValueWords } from '#shared/members/own-words.ts';

/** A fact as people read it; nothing as a word, so that it can be chosen too. */
export const mergeFactText = (facts: MemberInput, field: keyof MemberInput, t: Translate, groupName = ''): string => {
  const value = facts[field];
  if (field === 'sex') return facts.sex ? t(sexLabels[facts.sex]) : t(w.empty);
  if (field === 'memberType') return t(memberTypeLabels[facts.memberType]);
  if (field === 'partyStatus') return t(partyStatusLabels[facts.partyStatus]);
  if (field === 'groupId' && facts.groupId) return groupName || facts.groupId;
  if (typeof value === 'boolean') return t(value ? ownValueWords.yes : ownValueWords.no);
  return value === null || value === '' ? t(w.empty) : String(value);
};

interface Props {
  readonly preview: OutputOf<'members.previewMerge'>;
  readonly takes: ReadonlySet<keyof MemberInput>;
  readonly onChange: (takes: ReadonlySet<keyof MemberInput>) => void;
}

/** The facts that differ, a line each. */
export const MergeFacts = ({ preview, takes, onChange }: Props) => {
  const t = useWords();
  const { differing } = preview;
  if (differing.length === 0) return <p>{t(w.allSame)}</p>;
  const choose = (field: keyof MemberInput, isTaken: boolean) => {
    const next = new Set(takes);
    if (isTaken) next.add(field);
    else next.delete(field);
    onChange(next);
  };
  return (
    <section className="merge-facts" aria-label={t(w.colFact)}>
      {differing.map((field) => (
        <FactLine key={field} field={field} preview={preview} isTaken={takes.has(field)} onTake={(isTaken) => choose(field, isTaken)} />
      ))}
      <p className="mut">{t(w.same, { count: mergeFields.length - differing.length })}</p>
    </section>
  );
};

interface LineProps {
  readonly field: keyof MemberInput;
  readonly preview: Props['preview'];
  readonly isTaken: boolean;
  readonly onTake: (isTaken: boolean) => void;
}

const FactLine = ({ field, preview, isTaken, onTake }: LineProps) => {
  const t = useWords();
  const label = t(memberFieldLabels[field]);
  const said = ({ facts, groupName }: MergeSide): string => mergeFactText(facts, field, t, groupName);
  return (
    <Radio<'keep' | 'merged'>
      label={label}
      value={isTaken ? 'merged' : 'keep'}
      choices={[
        { value: 'keep', label: t(w.fromKeep, { value: said(preview.keep) }) },
        { value: 'merged', label: t(w.fromMerged, { value: said(preview.merged) }) },
      ]}
      onChange={(side) => onTake(side === 'merged')}
    />
  );
};
