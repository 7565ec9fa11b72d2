// What would an import do with each row?
import { useMemo, useState } from 'react';
import { type Translate, useWords } from '#renderer/core/i18n.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Checkbox } from '#renderer/ui/choices.tsx';
import { DataTable, type TableColumn } from '#renderer/ui/data-table.tsx';
import { Actions, Card, Tag } from '#renderer/ui/page-parts.tsx';
import { uiWords } from '#shared/core/ui-words.ts';
import type { Word } from '#shared/core/words.ts';
import { memberFieldLabels, memberTypeLabels } from '#shared/members/labels.ts';
import { maskedIdNumber } from '#shared/members/masks.ts';
import type { RosterPreview, RosterRow } from '#shared/members/roster.ts';
import { rosterWindowWords } from '#shared/members/roster-window-words.ts';
import { rosterNoteWord } from '#shared/members/roster-words.ts';

interface Props {
  readonly preview: RosterPreview;
  readonly skip: ReadonlySet<number>;
  readonly onSkip: (rows: ReadonlySet<number>) => void;
  readonly isBusy: boolean;
  readonly onImport: () => void;
}

const outcomes: Readonly<Record<RosterRow['outcome'], { readonly word: Word; readonly look: 'ok' | 'warn' | 'note' | 'error' }>> = {
  add: { word: rosterWindowWords.add, look: 'ok' },
  complete: { word: rosterWindowWords.complete, look: 'warn' },
  same: { word: rosterWindowWords.same, look: 'note' },
  refuse: { word: rosterWindowWords.refuse, look: 'error' },
};

const wouldWrite = (row: RosterRow): boolean => row.outcome === 'add' || row.outcome === 'complete';

/** How many rows an import would write: new or filling gaps, and not left out. */
export const countToTake = (rows: readonly RosterRow[], skip: ReadonlySet<number>): number =>
  rows.filter((row) => wouldWrite(row) && !skip.has(row.row)).length;

const fieldLabel = (name: string, t: Translate): string => {
  const label: Word | undefined = Object.entries(memberFieldLabels).find(([key]) => key === name)?.[1];
  return label ? t(label) : name;
};

const noteText = (note: RosterRow['notes'][number], t: Translate): string => {
  const text = t(rosterNoteWord(note.code), note.values);
  return note.field ? t(uiWords.pair, { first: t(memberFieldLabels[note.field]), second: text }) : text;
};

const RowNotes = ({ row }: { readonly row: RosterRow }) => {
  const t = useWords();
  return (
    <ul className="row-notes">
      {row.fills.length > 0 ? (
        <li>{t(rosterWindowWords.fills, { fields: row.fills.map((name) => fieldLabel(name, t)).join(t(uiWords.listMark)) })}</li>
      ) : null}
      {row.notes.map((note) => (
        <li key={`${note.field} ${note.code}`} className={note.level === 'stop' ? 'note-stop' : undefined}>
          {noteText(note, t)}
        </li>
      ))}
    </ul>
  );
};

const useColumns = (skip: ReadonlySet<number>, onSkip: (rows: ReadonlySet<number>) => void): readonly TableColumn<RosterRow>[] => {
  const t = useWords();
  return useMemo(() => {
    const toggle = (row: number, isTaken: boolean) => {
      const next = new Set(skip);
      if (isTaken) next.delete(row);
      else next.add(row);
      onSkip(next);
    };
    return [
      {
        id: 'take',
        title: t(rosterWindowWords.take),
        cell: (row) =>
          wouldWrite(row) ? (
            <Checkbox
              label={t(rosterWindowWords.takeRow, { row: row.row, name: row.member?.name ?? '' })}
              isLabelHidden
              value={!skip.has(row.row)}
              onChange={(isTaken) => toggle(row.row, isTaken)}
            />
          ) : null,
      },
      { id: 'row', title: t(rosterWindowWords.rowNumber), align: 'right', cell: (row) => row.row, sortBy: (row) => row.row },
      {
        id: 'outcome',
        title: t(rosterWindowWords.outcome),
        cell: (row) => <Tag look={outcomes[row.outcome].look}>{t(outcomes[row.outcome].word)}</Tag>,
        sortBy: (row) => ['refuse', 'complete', 'add', 'same'].indexOf(row.outcome),
      },
      { id: 'name', title: t(memberFieldLabels.name), cell: (row) => row.member?.name ?? '', sortBy: (row) => row.member?.name ?? null },
      { id: 'id', title: t(memberFieldLabels.idNumber), cell: (row) => maskedIdNumber(row.member?.idNumber ?? '') },
      { id: 'type', title: t(memberFieldLabels.memberType), cell: (row) => (row.member ? t(memberTypeLabels[row.member.memberType]) : '') },
      { id: 'joined', title: t(memberFieldLabels.joinedOn), cell: (row) => row.member?.joinedOn ?? '' },
      { id: 'notes', title: t(rosterWindowWords.notes), cell: (row) => <RowNotes row={row} /> },
    ];
  }, [t, skip, onSkip]);
};

/** The rows with what would happen to each, and the button that lets it happen. */
export const RosterRows = ({ preview, skip, onSkip, isBusy, onImport }: Props) => {
  const t = useWords();
  const [isOnlyNotes, setIsOnlyNotes] = useState(false);
  const columns = useColumns(skip, onSkip);
  const count = countToTake(preview.rows, skip);
  const rows = isOnlyNotes ? preview.rows.filter((row) => row.notes.length > 0 || row.fills.length > 0) : preview.rows;
  return (
    <Card title={t(rosterWindowWords.stepRows)} aside={t(rosterWindowWords.counts, preview.counts)}>
      <Checkbox label={t(rosterWindowWords.onlyNotes)} value={isOnlyNotes} onChange={setIsOnlyNotes} />
      <DataTable
        label={t(rosterWindowWords.stepRows)}
        rows={rows}
        columns={columns}
        keyOf={(row) => String(row.row)}
        maxHeight="max(18rem, calc(100vh - 30rem))"
      />
      <Actions>
        <Button look="primary" isBusy={isBusy} isDisabled={count === 0} onClick={onImport}>
          {t(isBusy ? rosterWindowWords.importing : rosterWindowWords.import, { count })}
        </Button>
        {count === 0 ? <span className="mut">{t(rosterWindowWords.nothing)}</span> : null}
      </Actions>
    </Card>
  );
};
