// What does a roster say in the branch's own fields? Columns by the fields' names; gaps are filled, what stands in the ledger stays.
import type { OwnField } from '#shared/members/own-model.ts';
import { readOwnValue, shownOwnValue } from '#shared/members/own-rules.ts';
import type { RosterColumn, RosterOwn, RosterRow } from '#shared/members/roster.ts';
import { isNothing, plainText, type RosterCell, writtenText } from '#shared/members/roster-cells.ts';

/** The own fields in use, and what the ledger has in them ('' for nothing). */
export interface OwnImport {
  readonly fields: readonly Pick<OwnField, 'id' | 'name' | 'kind' | 'choices'>[];
  readonly keptFor: (memberId: string, fieldId: string) => string;
}

const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\s/gu, '')
    .replace(/\([^)]*\)$/, '');

/** The columns, with those that are called like an own field taken as it; a field is taken from its first column. */
export const withOwnColumns = (columns: readonly RosterColumn[], { fields }: Pick<OwnImport, 'fields'>): RosterColumn[] => {
  const taken = new Set(columns.flatMap(({ own }) => (own ? [own] : [])));
  return columns.map((column) => {
    if (column.field !== null || column.own) return column;
    const named = fields.find(({ id, name }) => !taken.has(id) && bare(name) === bare(column.heading));
    if (!named) return column;
    taken.add(named.id);
    return { ...column, own: named.id };
  });
};

const outcomeOf = (value: string | null, kept: string): RosterOwn['outcome'] => {
  if (value === null) return 'unreadable';
  if (value === kept) return 'same';
  return kept === '' ? 'fills' : 'differs';
};

/** What the cells of a row say in own fields; cells in which nothing stands are left out. */
const ownOf = (existingId: string | null, cells: readonly RosterCell[], columns: readonly RosterColumn[], own: OwnImport): RosterOwn[] =>
  columns.flatMap(({ index, own: fieldId }): RosterOwn[] => {
    const field = own.fields.find(({ id }) => id === fieldId);
    const cell = cells[index];
    if (!field || !cell) return [];
    const found = field.kind === 'text' ? writtenText(cell) : plainText(cell);
    // 无 answers a question of yes or no, and says nothing elsewhere.
    if (found === '' || (isNothing(found) && field.kind !== 'yesNo')) return [];
    const value = readOwnValue(field, found);
    const kept = existingId ? own.keptFor(existingId, field.id) : '';
    const shown = value === null ? '' : shownOwnValue(field, value);
    const outcome = outcomeOf(value, kept);
    return [
      { fieldId: field.id, name: field.name, found: found.slice(0, 300), value: value ?? '', shown, ours: shownOwnValue(field, kept), outcome },
    ];
  });

/** A row with what it says in own fields. Where everything else is known already, a gap that it fills completes the member. */
export const withOwn = (row: RosterRow, cells: readonly RosterCell[], columns: readonly RosterColumn[], own: OwnImport): RosterRow => {
  if (row.outcome === 'remark' || own.fields.length === 0) return row;
  const said = ownOf(row.existingId, cells, columns, own);
  const fills = said.some(({ outcome }) => outcome === 'fills');
  if (row.outcome !== 'same' || !fills) return { ...row, own: said };
  return { ...row, own: said, outcome: 'complete', choices: ['complete', 'leave'] };
};
