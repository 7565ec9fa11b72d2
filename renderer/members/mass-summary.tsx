// What comes of a change of many, person by person, before it is made?
import { useMemo } from 'react';
import { useWords } from '#renderer/core/i18n.ts';
import { DataTable, type TableColumn } from '#renderer/ui/data-table.tsx';
import { Tag } from '#renderer/ui/page-parts.tsx';
import { memberFieldLabels } from '#shared/members/labels.ts';
import { listWords, massRefusalWords } from '#shared/members/list-words.ts';
import type { MassChange, MassRow } from '#shared/members/mass-change.ts';

interface Props {
  readonly rows: readonly MassRow[];
  readonly change: MassChange;
}

const order: readonly MassRow['outcome'][] = ['refused', 'change', 'same'];
const looks = { change: 'ok', same: 'note', refused: 'error' } as const;
const outcomeWords = { change: listWords.outcomeChange, same: listWords.outcomeSame, refused: listWords.outcomeRefused };
const keyOf = (row: MassRow): string => row.id;

/** Counts and a table: who is left out first, then who changes, then who is so already. */
export const MassSummary = ({ rows, change }: Props) => {
  const t = useWords();
  const count = (outcome: MassRow['outcome']) => rows.filter((row) => row.outcome === outcome).length;
  const sorted = useMemo(() => rows.toSorted((a, b) => order.indexOf(a.outcome) - order.indexOf(b.outcome)), [rows]);
  const columns = useSummaryColumns(change.what === 'flag');
  return (
    <>
      <p role="status">
        <strong>{t(listWords.massCounts, { change: count('change'), same: count('same'), refused: count('refused') })}</strong>
      </p>
      <p className="mut">{t(count('change') === 0 ? listWords.massNothing : listWords.massUndo)}</p>
      <DataTable label={t(listWords.result)} rows={sorted} columns={columns} keyOf={keyOf} maxHeight="max(12rem, calc(100vh - 24rem))" />
    </>
  );
};

const useSummaryColumns = (isFlag: boolean): readonly TableColumn<MassRow>[] => {
  const t = useWords();
  return useMemo(() => {
    const shown = (value: string) => {
      if (isFlag) return t(value === 'true' ? listWords.yes : listWords.no);
      return value || t(listWords.empty);
    };
    return [
      { id: 'name', title: t(memberFieldLabels.name), cell: (row) => row.name, sortBy: (row) => row.name },
      { id: 'before', title: t(listWords.before), cell: (row) => shown(row.before), sortBy: (row) => shown(row.before) },
      { id: 'after', title: t(listWords.after), cell: (row) => (row.outcome === 'refused' ? '' : shown(row.after)) },
      {
        id: 'result',
        title: t(listWords.result),
        sortBy: (row) => order.indexOf(row.outcome),
        cell: (row) => (
          <>
            <Tag look={looks[row.outcome]}>{t(outcomeWords[row.outcome])}</Tag> {row.refusal ? t(massRefusalWords[row.refusal]) : null}
          </>
        ),
      },
    ];
  }, [t, isFlag]);
};
