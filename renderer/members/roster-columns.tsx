// As which fact is each column of the sheet taken, and how are its codes meant?
import { useState } from 'react';
import { type Translate, useWords } from '#renderer/core/i18n.ts';
import { useCall } from '#renderer/core/query-client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { type Choice, Select } from '#renderer/ui/choices.tsx';
import { Card } from '#renderer/ui/page-parts.tsx';
import { uiWords } from '#shared/core/ui-words.ts';
import { memberFieldLabels } from '#shared/members/labels.ts';
import { fieldOfColumn, type OwnColumn, ownColumnOf } from '#shared/members/own-model.ts';
import {
  type MissingTypeReading,
  type RosterColumn,
  type RosterField,
  type RosterPreview,
  type RosterReading,
  rosterFields,
  type SexCodeReading,
} from '#shared/members/roster.ts';
import { rosterNoteName } from '#shared/members/roster-note-names.ts';
import { rosterWindowWords as w } from '#shared/members/roster-window-words.ts';

/** What a person changed about the whole sheet. */
export interface RosterMapping {
  readonly sheet: string;
  /** Null: the headings of another sheet are not known yet. */
  readonly columns: RosterColumn[] | null;
  readonly reading: RosterReading | null;
}

interface Props {
  readonly preview: RosterPreview;
  readonly isBusy: boolean;
  readonly onChange: (mapping: RosterMapping) => void;
}

/** The columns with one of them taken as another fact; a fact belongs to one column, so its former column is left out. */
export const withField = (columns: readonly RosterColumn[], index: number, taken: Taken | null): RosterColumn[] =>
  columns.map((column) => {
    const { heading } = column;
    if (column.index !== index) return taken !== null && takenAs(column) === taken ? { index: column.index, heading, field: null } : column;
    const own = taken === null ? null : fieldOfColumn(taken);
    return { index, heading, field: rosterFields.find((field) => field === taken) ?? null, ...(own ? { own } : {}) };
  });

/** What a column can be taken as: a fact, or an own field of the branch. */
type Taken = RosterField | OwnColumn;

const takenAs = ({ field, own }: RosterColumn): Taken | null => (own ? ownColumnOf(own) : field);

/** What was noticed in a column, each with its number of rows. */
const columnHint = ({ columnNotes }: RosterPreview, index: number, t: Translate): string | undefined => {
  const notes = columnNotes.filter((note) => note.index === index);
  const said = notes.map(({ code, count }) => t(w.columnNotes, { note: t(rosterNoteName(code)), count }));
  return said.length > 0 ? said.join(t(uiWords.sentenceMark)) : undefined;
};

/** The mapping, folded away where the headings were understood; a change previews anew. */
export const RosterColumns = ({ preview, isBusy, onChange }: Props) => {
  const t = useWords();
  const taken = preview.columns.filter((column) => takenAs(column) !== null).length;
  const own = useCall('members.ownFields', {}).data?.fields.filter(({ isRetired }) => !isRetired) ?? [];
  const choices: Choice<Taken>[] = [
    ...rosterFields.map((field) => ({ value: field, label: t(memberFieldLabels[field]) })),
    ...own.map(({ id, name }) => ({ value: ownColumnOf(id), label: name })),
  ];
  const [isOpen, setIsOpen] = useState(taken < 3);
  const mapping: RosterMapping = { sheet: preview.sheet, columns: preview.columns, reading: preview.reading };
  return (
    <Card title={t(w.stepColumns)} aside={t(w.sheetFacts, { sheet: preview.sheet, row: preview.headingRow })}>
      <Readings preview={preview} isBusy={isBusy} onChange={onChange} />
      <div className="row">
        <span>{t(w.columnsTaken, { count: preview.columns.length, taken })}</span>
        {isOpen ? null : (
          <Button isSmall onClick={() => setIsOpen(true)}>
            {t(w.showColumns)}
          </Button>
        )}
      </div>
      {isOpen ? null : <ColumnNotes preview={preview} />}
      {isOpen ? (
        <div className="mapping">
          {preview.columns.map((column) => (
            <Select<Taken, string>
              key={column.index}
              label={column.heading}
              value={takenAs(column)}
              hint={columnHint(preview, column.index, t)}
              isDisabled={isBusy}
              emptyLabel={t(w.leftOut)}
              choices={choices}
              onChange={(field) => onChange({ ...mapping, columns: withField(preview.columns, column.index, field) })}
            />
          ))}
        </div>
      ) : null}
    </Card>
  );
};

/** What was noticed in each column, while the mapping is folded away. */
const ColumnNotes = ({ preview }: Pick<Props, 'preview'>) => {
  const t = useWords();
  const noted = preview.columns.flatMap(({ index, heading }) => {
    const said = columnHint(preview, index, t);
    return said === undefined ? [] : [{ index, text: t(uiWords.pair, { first: heading, second: said }) }];
  });
  if (noted.length === 0) return null;
  return (
    <ul className="file-notes">
      {noted.map(({ index, text }) => (
        <li key={index}>{text}</li>
      ))}
    </ul>
  );
};

const sexChoices = (t: Translate): Choice<SexCodeReading>[] => [
  { value: 'gb', label: t(w.sexGb) },
  { value: 'zeroMale', label: t(w.sexZeroMale) },
  { value: 'zeroFemale', label: t(w.sexZeroFemale) },
];

const typeChoices = (t: Translate): Choice<MissingTypeReading>[] => [
  { value: 'byJoining', label: t(w.missingByJoining) },
  { value: 'full', label: t(w.missingFull) },
  { value: 'probationary', label: t(w.missingProbationary) },
];

const scriptChoices = (t: Translate): Choice<'simplified' | 'kept'>[] => [
  { value: 'simplified', label: t(w.traditionalSimplified) },
  { value: 'kept', label: t(w.traditionalKept) },
];

/** Questions about the whole file, each only where the file raises it. */
const Readings = ({ preview, isBusy, onChange }: Props) => {
  const t = useWords();
  const { reading, sheets, sheet, columns } = preview;
  const has = (test: (code: string) => boolean): boolean =>
    preview.fileNotes.some(({ code }) => test(code)) || preview.rows.some(({ notes }) => notes.some(({ code }) => test(code)));
  const read = (change: Partial<RosterReading>) => onChange({ sheet, columns, reading: { ...reading, ...change } });
  const asksType = reading.missingType !== null || has((code) => code === 'types-missing');
  const asksScript = reading.keepsTraditional || has((code) => code === 'script-read');
  return (
    <div className="mapping readings">
      {sheets.length > 1 ? (
        <Select
          label={t(w.sheet)}
          value={sheet}
          isDisabled={isBusy}
          choices={sheets.map((name) => ({ value: name, label: name }))}
          onChange={(name) => onChange({ sheet: name, columns: null, reading: null })}
        />
      ) : null}
      {has((code) => code.startsWith('sex-code')) ? (
        <Select
          label={t(w.sexCodes)}
          value={reading.sexCodes}
          isDisabled={isBusy}
          emptyLabel={t(w.sexCodesNone)}
          choices={sexChoices(t)}
          onChange={(sexCodes) => read({ sexCodes })}
        />
      ) : null}
      {asksType ? (
        <Select
          label={t(w.missingType)}
          value={reading.missingType}
          isDisabled={isBusy}
          emptyLabel={t(w.missingNone)}
          choices={typeChoices(t)}
          onChange={(missingType) => read({ missingType })}
        />
      ) : null}
      {asksScript ? (
        <Select
          label={t(w.traditional)}
          value={reading.keepsTraditional ? 'kept' : 'simplified'}
          isDisabled={isBusy}
          choices={scriptChoices(t)}
          onChange={(script) => read({ keepsTraditional: script === 'kept' })}
        />
      ) : null}
    </div>
  );
};
