// Would a package take so much out of the books that a person must say yes first? Law 6 of the package.

/** Of one table: rows that count now, and how many of them the package retires. */
export interface TableLoss {
  readonly table: string;
  readonly live: number;
  readonly retired: number;
}

/** More than this share of a table's rows, where it has at least so many, or more than so many members. */
const shrinkLimits = { percent: 20, fromRows: 10, members: 5 } as const;

/** The first table that would shrink beyond measure, members before all others; null when none would. */
export const shrunkTable = (losses: readonly TableLoss[]): TableLoss | null => {
  const tooMuch = ({ table, live, retired }: TableLoss): boolean =>
    (live >= shrinkLimits.fromRows && retired * 100 > live * shrinkLimits.percent) || (table === 'member' && retired > shrinkLimits.members);
  const found = losses.filter(tooMuch);
  return found.find(({ table }) => table === 'member') ?? found[0] ?? null;
};
