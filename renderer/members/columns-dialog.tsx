// Which columns does the list show?
import { useWords } from '#renderer/core/i18n.ts';
import { useListView } from '#renderer/members/list-state.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Checkbox } from '#renderer/ui/choices.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { uiWords } from '#shared/core/ui-words.ts';
import { listWords } from '#shared/members/list-words.ts';

interface Props {
  readonly columns: readonly { readonly id: string; readonly title: string }[];
  readonly onClose: () => void;
}

/** Ticks the columns to show; what is ticked is seen behind the dialog at once. */
export const ColumnsDialog = ({ columns, onClose }: Props) => {
  const t = useWords();
  const { view, change } = useListView();
  const show = (id: string, isShown: boolean) => change({ hidden: isShown ? view.hidden.filter((other) => other !== id) : [...view.hidden, id] });
  return (
    <Dialog
      title={t(listWords.columns)}
      onClose={onClose}
      actions={
        <>
          <Button onClick={() => change({ hidden: [] })}>{t(listWords.allColumns)}</Button>
          <Button look="primary" onClick={onClose}>
            {t(uiWords.close)}
          </Button>
        </>
      }
    >
      <p className="mut">{t(listWords.columnsText)}</p>
      <div className="column-choices">
        {columns.map(({ id, title }) => (
          <Checkbox key={id} label={title} value={!view.hidden.includes(id)} onChange={(isShown) => show(id, isShown)} />
        ))}
      </div>
    </Dialog>
  );
};
