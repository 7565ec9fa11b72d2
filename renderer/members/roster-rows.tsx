// What would an import do with each row, and what does a person decide?
import { useMemo, useState } from 'react';
import { type Translate, useWords } from '#renderer/core/i18n.ts';
import { useShortcuts } from '#renderer/core/shortcuts.ts';
import { RosterDecisionField } from '#renderer/members/roster-decision.tsx';
import { RosterRowNotes } from '#renderer/members/roster-row-notes.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Radio } from '#renderer/ui/choices.tsx';
import { DataTable, type TableColumn } from '#renderer/ui/data-table.tsx';
import { Actions, Card, EmptyState, Tag } from '#renderer/ui/page-parts.tsx';
import type { Word } from '#shared/core/words.ts';
import { memberFieldLabels, memberTypeLabels } from '#shared/members/labels.ts';
import { maskedIdNumber } from '#shared/members/masks.ts';
import type { RosterDecision, RosterPreview, RosterRow } from '#shared/members/roster.ts';
import { asksPerson, decisionOn, fateOf, fatesOf, isUndecidable, memberToAdd, type RosterDecisions } from '#shared/members/roster-decisions.ts';
import { rosterWindowWords as w } from '#shared/members/roster-window-words.ts';

interface Props {
  readonly preview: RosterPreview;
  readonly decisions: RosterDecisions;
  readonly onDecide: (decision: RosterDecision) => void;
  readonly isBusy: boolean;
  readonly onImport: () => void;
}

type Look = 'ok' | 'warn' | 'note' | 'error';

const fateLooks: Readonly<Record<ReturnType<typeof fateOf>, { readonly word: Word; readonly look: Look }>> = {
  added: { word: w.add, look: 'ok' },
  completed: { word: w.complete, look: 'ok' },
  same: { word: w.same, look: 'note' },
  refused: { word: w.refuse, look: 'warn' },
  skipped: { word: w.skipped, look: 'note' },
  remark: { word: w.remark, look: 'note' },
};

const fateTag = (row: RosterRow, decisions: RosterDecisions, t: Translate) => {
  const fate = fateOf(row, decisionOn(row, decisions));
  if (fate === 'refused' && isUndecidable(row)) return <Tag look="error">{t(w.cannot)}</Tag>;
  if (fate === 'refused' && decisions.has(row.row)) return <Tag look="note">{t(w.skipped)}</Tag>;
  return <Tag look={fateLooks[fate].look}>{t(fateLooks[fate].word)}</Tag>;
};

/** The type as it would be taken; nothing while the row waits for it. */
const typeText = ({ member, notes }: RosterRow, t: Translate): string => {
  const isOpen = notes.some(({ field, level }) => field === 'memberType' && level === 'stop');
  return member && !isOpen ? t(memberTypeLabels[member.memberType]) : '';
};

/** How many rows an import would write. */
export const countToTake = (rows: readonly RosterRow[], decisions: RosterDecisions): number => {
  const { added, completed } = fatesOf(rows, decisions);
  return added + completed;
};

const useColumns = ({ decisions, onDecide }: Pick<Props, 'decisions' | 'onDecide'>): readonly TableColumn<RosterRow>[] => {
  const t = useWords();
  return useMemo(() => {
    const memberOf = (row: RosterRow) => memberToAdd(row, decisionOn(row, decisions));
    return [
      { id: 'row', title: t(w.rowNumber), align: 'right', cell: (row) => row.row, sortBy: (row) => row.row },
      {
        id: 'outcome',
        title: t(w.outcome),
        cell: (row) => fateTag(row, decisions, t),
        sortBy: (row) => ['refuse', 'complete', 'add', 'same', 'remark'].indexOf(row.outcome),
      },
      { id: 'name', title: t(memberFieldLabels.name), cell: (row) => memberOf(row)?.name ?? row.nameAsWritten, sortBy: (row) => row.nameAsWritten },
      {
        id: 'decision',
        title: t(w.decision),
        cell: (row) => <RosterDecisionField row={row} decision={decisionOn(row, decisions)} onDecide={onDecide} />,
      },
      {
        id: 'notes',
        title: t(w.notes),
        cell: (row) => <RosterRowNotes row={row} decision={decisionOn(row, decisions)} onDecide={onDecide} />,
      },
      { id: 'id', title: t(memberFieldLabels.idNumber), cell: (row) => maskedIdNumber(memberOf(row)?.idNumber ?? '') },
      { id: 'type', title: t(memberFieldLabels.memberType), cell: (row) => typeText(row, t) },
      { id: 'joined', title: t(memberFieldLabels.joinedOn), cell: (row) => row.member?.joinedOn ?? '' },
    ];
  }, [t, decisions, onDecide]);
};

type Showing = 'all' | 'notes' | 'open';

const shownRows = (rows: readonly RosterRow[]): Record<Showing, readonly RosterRow[]> => ({
  all: rows,
  notes: rows.filter((row) => row.notes.length > 0 || row.fills.length > 0 || row.own.some(({ outcome }) => outcome !== 'same')),
  open: rows.filter(asksPerson),
});

/** The rows with what would happen to each, and the button that lets it happen. */
export const RosterRows = ({ preview, decisions, onDecide, isBusy, onImport }: Props) => {
  const t = useWords();
  const shown = useMemo(() => shownRows(preview.rows), [preview]);
  const [showing, setShowing] = useState<Showing>(shown.open.length > 0 ? 'open' : 'all');
  const columns = useColumns({ decisions, onDecide });
  const count = countToTake(preview.rows, decisions);
  useShortcuts({ finish: () => (count > 0 ? onImport() : undefined) }, { isOff: isBusy });
  return (
    <Card title={t(w.stepRows)} aside={<span role="status">{t(w.counts, fatesOf(preview.rows, decisions))}</span>}>
      <Radio<Showing>
        label={t(w.show)}
        value={showing}
        choices={[
          { value: 'open', label: t(w.showOpen, { count: shown.open.length }) },
          { value: 'notes', label: t(w.showNotes, { count: shown.notes.length }) },
          { value: 'all', label: t(w.showAll, { count: shown.all.length }) },
        ]}
        onChange={setShowing}
      />
      <ProposedNames preview={preview} decisions={decisions} onDecide={onDecide} />
      <DataTable
        label={t(w.stepRows)}
        rows={shown[showing]}
        columns={columns}
        keyOf={(row) => String(row.row)}
        maxHeight="max(18rem, calc(100vh - 24rem))"
        empty={<EmptyState title={t(w.noneOpen)}>{t(w.noneOpenText)}</EmptyState>}
      />
      <Actions>
        <Button look="primary" isBusy={isBusy} isDisabled={count === 0} onClick={onImport}>
          {t(isBusy ? w.importing : w.import, { count })}
        </Button>
        {count === 0 ? <span className="mut">{t(w.nothing)}</span> : null}
      </Actions>
    </Card>
  );
};

/** Takes all proposed names at once, or none of them again; nothing where no name is proposed. */
const ProposedNames = ({ preview, decisions, onDecide }: Pick<Props, 'preview' | 'decisions' | 'onDecide'>) => {
  const t = useWords();
  const rows = preview.rows.filter((row) => row.proposedName !== null && row.member !== null);
  if (rows.length < 2) return null;
  const areAllTaken = rows.every((row) => decisionOn(row, decisions).usesProposedName);
  const takeAll = () => {
    for (const row of rows) onDecide({ ...decisionOn(row, decisions), usesProposedName: !areAllTaken });
  };
  return (
    <p>
      <Button isSmall onClick={takeAll}>
        {t(areAllTaken ? w.namesAsWritten : w.namesProposed, { count: rows.length })}
      </Button>
    </p>
  );
};
