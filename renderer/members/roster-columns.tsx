// As which fact is each column of the sheet taken?
import { useState } from 'react';
import { useWords } from '#renderer/core/i18n.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Select } from '#renderer/ui/choices.tsx';
import { Card } from '#renderer/ui/page-parts.tsx';
import { memberFieldLabels } from '#shared/members/labels.ts';
import { type RosterColumn, type RosterField, type RosterPreview, rosterFields } from '#shared/members/roster.ts';
import { rosterWindowWords } from '#shared/members/roster-window-words.ts';

interface Props {
  readonly preview: RosterPreview;
  readonly isBusy: boolean;
  readonly onChange: (columns: RosterColumn[]) => void;
}

/** The columns with one of them taken as another fact; a fact belongs to one column, so its former column is left out. */
export const withField = (columns: readonly RosterColumn[], index: number, field: RosterField | null): RosterColumn[] =>
  columns.map((column) => {
    if (column.index === index) return { ...column, field };
    return field !== null && column.field === field ? { ...column, field: null } : column;
  });

/** The mapping, folded away where the headings were understood; a change previews anew. */
export const RosterColumns = ({ preview, isBusy, onChange }: Props) => {
  const t = useWords();
  const taken = preview.columns.filter((column) => column.field !== null).length;
  const [isOpen, setIsOpen] = useState(taken < 3);
  return (
    <Card title={t(rosterWindowWords.stepColumns)} aside={t(rosterWindowWords.sheetFacts, { sheet: preview.sheet, row: preview.headingRow })}>
      <div className="row">
        <span>{t(rosterWindowWords.columnsTaken, { count: preview.columns.length, taken })}</span>
        {isOpen ? null : (
          <Button isSmall onClick={() => setIsOpen(true)}>
            {t(rosterWindowWords.showColumns)}
          </Button>
        )}
      </div>
      {isOpen ? (
        <div className="mapping">
          {preview.columns.map((column) => (
            <Select
              key={column.index}
              label={column.heading}
              value={column.field}
              isDisabled={isBusy}
              emptyLabel={t(rosterWindowWords.leftOut)}
              choices={rosterFields.map((field) => ({ value: field, label: t(memberFieldLabels[field]) }))}
              onChange={(field) => onChange(withField(preview.columns, column.index, field))}
            />
          ))}
        </div>
      ) : null}
    </Card>
  );
};
