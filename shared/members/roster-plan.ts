// What would an import do, row by row? Preview and import follow this one plan; it never deletes and never overwrites a filled fact.
import type { RosterChoice, RosterColumn, RosterField, RosterNote, RosterPreview, RosterRow } from '#shared/members/roster.ts';
import { plainText, type RosterCell } from '#shared/members/roster-cells.ts';
import type { FoundHeadings, RosterSheet } from '#shared/members/roster-columns.ts';
import { columnNotesOf, fileNotesOf } from '#shared/members/roster-file-notes.ts';
import { differencesIn, gapsIn } from '#shared/members/roster-merge.ts';
import { type OwnImport, withOwn } from '#shared/members/roster-own.ts';
import { type KnownMember, type RosterRegister, registerOf } from '#shared/members/roster-register.ts';
import { type ReadRow, type RosterContext, readRow } from '#shared/members/roster-rows.ts';

/** What the plan is made against. */
export interface PlanContext extends RosterContext {
  readonly known: readonly KnownMember[];
  readonly own: OwnImport;
}

/** The plan of one sheet; what is known of the whole file is added where the file is read. */
export type SheetPlan = Omit<RosterPreview, 'sheets' | 'rememberedAt'>;

const stop = (field: RosterField | null, code: string, values: RosterNote['values'] = {}): RosterNote => ({ field, code, level: 'stop', values });
const note = (field: RosterField | null, code: string, values: RosterNote['values'] = {}): RosterNote => ({ field, code, level: 'note', values });

const rowFor = (row: number, read: ReadRow, more: Partial<RosterRow> & Pick<RosterRow, 'outcome' | 'choices'>): RosterRow => ({
  row,
  member: read.member,
  nameAsWritten: read.nameAsWritten,
  proposedName: read.proposedName,
  existingId: null,
  existingName: '',
  fills: [],
  differences: [],
  own: [],
  ...more,
  notes: [...read.notes, ...(more.notes ?? [])],
});

const remarkStart = /^(合计|总计|小计|共计|累计|人数|注|说明|备注|填表|填报|制表|审核|单位负责人|党支部书记|书记签字)/;
const totalWords = /^(合计|总计|小计|共计|累计)$/;

/** A total or a remark under the table, not a person: begins with such a word and fills three cells at most. */
const isRemark = (texts: readonly string[]): boolean =>
  (texts.length <= 3 && remarkStart.test(texts[0] ?? '')) || texts.slice(0, 2).some((text) => totalWords.test(text));

/** Headings that a later page repeats: at least two cells, each of them a heading of its own column. */
const isHeadingAgain = (cells: readonly RosterCell[], columns: readonly RosterColumn[]): boolean => {
  const filled = columns.filter(({ index }) => plainText(cells[index] ?? { kind: 'empty', text: '' }) !== '');
  const bare = (text: string): string => text.replace(/\s/gu, '');
  return filled.length >= 2 && filled.every(({ index, heading }) => bare(cells[index]?.text ?? '') === bare(heading));
};

/** Why a line under the headings is no person; null: it is read as one. */
const remarkCode = (cells: readonly RosterCell[], columns: readonly RosterColumn[]): string | null => {
  const texts = cells.map(plainText).filter((text) => text !== '');
  if (isRemark(texts)) return 'not-a-person';
  if (isHeadingAgain(cells, columns)) return 'headings-again';
  const number = columns[0]?.field === null ? columns[0].index : null;
  // A prepared line with nothing but its 序号.
  return texts.length === 1 && number !== null && plainText(cells[number] ?? { kind: 'empty', text: '' }) === texts[0] ? 'empty-line' : null;
};

/** Stops that only concern the number: a person may take the row without it. */
const aboutNumber = (code: string): boolean => code.startsWith('id-') || code === 'twice-in-file';

const outcomeOf = (row: number, read: ReadRow, register: RosterRegister): RosterRow => {
  const { member } = read;
  const stops = read.notes.filter(({ level }) => level === 'stop');
  if (!member || stops.some(({ code }) => !aboutNumber(code))) return rowFor(row, read, { outcome: 'refuse', choices: ['leave'] });
  const earlier = register.repeats(member);
  if (earlier !== undefined) {
    const choice: RosterChoice = member.idNumber ? 'addWithoutId' : 'add';
    return rowFor(row, read, { outcome: 'refuse', choices: ['leave', choice], notes: [stop('idNumber', 'twice-in-file', { row: earlier })] });
  }
  register.note(row, member);
  const known = register.withNumber(member.idNumber);
  if (known) return ofKnown(row, read, known);
  const alike = register.withNameAndBirth(member);
  // People are never merged by name: a person decides.
  if (alike && (!member.idNumber || !alike.member.idNumber)) return perhapsKnown(row, read, alike);
  if (stops.length > 0) return rowFor(row, read, { outcome: 'refuse', choices: ['leave', 'addWithoutId'] });
  return rowFor(row, read, { outcome: 'add', choices: ['add', 'leave'] });
};

const merging = (read: ReadRow, known: KnownMember) => {
  const theirs = read.member ?? known.member;
  const fills = gapsIn(known.member, theirs);
  const differences = differencesIn(known.member, theirs);
  return { existingId: known.id, existingName: known.member.name, fills, differences };
};

/** The ledger has the number. Under another name it is a question whose number it is. */
const ofKnown = (row: number, read: ReadRow, known: KnownMember): RosterRow => {
  const merged = merging(read, known);
  const differing = merged.differences.map(({ field }) => note(field, field === 'memberType' ? 'type-kept' : 'ours-kept'));
  if (read.member?.name !== known.member.name) {
    const stopped = stop('name', 'id-other-name', { name: known.member.name });
    return rowFor(row, read, { ...merged, outcome: 'refuse', choices: ['leave', 'complete', 'addWithoutId'], notes: [stopped, ...differing] });
  }
  const outcome = merged.fills.length > 0 ? 'complete' : 'same';
  const choices: RosterRow['choices'] = outcome === 'complete' ? ['complete', 'leave'] : ['leave', 'complete'];
  const nothing = outcome === 'same' && merged.differences.every(({ mayReplace }) => !mayReplace);
  return rowFor(row, read, { ...merged, outcome, choices: nothing ? ['leave'] : choices, notes: differing });
};

/** Somebody of the same name and birth, with a number missing on one side. */
const perhapsKnown = (row: number, read: ReadRow, alike: KnownMember): RosterRow => {
  const hasStop = read.notes.some(({ level }) => level === 'stop');
  const asNew: RosterChoice = hasStop ? 'addWithoutId' : 'add';
  return rowFor(row, read, {
    ...merging(read, alike),
    outcome: 'refuse',
    choices: ['leave', 'complete', asNew],
    notes: [stop('name', 'perhaps-known', { name: alike.member.name })],
  });
};

const cellsByField = (columns: readonly RosterColumn[], cells: readonly RosterCell[]): Map<RosterField, RosterCell> => {
  const byField = new Map<RosterField, RosterCell>();
  for (const { index, field } of columns) {
    const cell = cells[index];
    if (field && cell) byField.set(field, cell);
  }
  return byField;
};

/** The row that was read first also says that another one has its number. */
const withRepeats = (rows: readonly RosterRow[]): RosterRow[] => {
  const repeated = new Map<number, number>();
  for (const { row, notes } of rows) {
    const earlier = notes.find(({ code }) => code === 'twice-in-file')?.values.row;
    if (typeof earlier === 'number' && !repeated.has(earlier)) repeated.set(earlier, row);
  }
  return rows.map((row) => {
    const later = repeated.get(row.row);
    return later === undefined ? row : { ...row, notes: [...row.notes, note('idNumber', 'again-in-file', { row: later })] };
  });
};

/** The lines below the headings. */
const linesBelow = (sheet: RosterSheet, headings: FoundHeadings): RosterSheet['rows'] =>
  sheet.rows.filter(({ row }) => row >= headings.headingRow + headings.lines);

/** The dry run: every row under the headings with its outcome and notes. The import writes exactly what this promises, as a person decided. */
export const planRoster = (sheet: RosterSheet, headings: FoundHeadings, context: PlanContext): SheetPlan => {
  const register = registerOf(context.known);
  const rows = withRepeats(
    linesBelow(sheet, headings).map(({ row, cells }) => {
      const code = remarkCode(cells, headings.columns);
      if (code === null) {
        const read = readRow(cellsByField(headings.columns, cells), context);
        return withOwn(outcomeOf(row, read, register), cells, headings.columns, context.own);
      }
      const read: ReadRow = { member: null, nameAsWritten: '', proposedName: null, notes: [note(null, code)] };
      return rowFor(row, read, { outcome: 'remark', choices: ['leave'] });
    }),
  );
  const count = (outcome: RosterRow['outcome']): number => rows.filter((row) => row.outcome === outcome).length;
  return {
    sheet: sheet.name,
    headingRow: headings.headingRow,
    lines: headings.lines,
    columns: [...headings.columns],
    reading: context.reading,
    fileNotes: fileNotesOf(sheet, headings, { context, rows }),
    columnNotes: columnNotesOf(headings.columns, rows),
    rows,
    counts: { add: count('add'), complete: count('complete'), same: count('same'), refuse: count('refuse'), remark: count('remark') },
  };
};
