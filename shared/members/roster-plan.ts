// What would an import do, row by row? Preview and import follow this one plan; it never deletes and never overwrites a filled fact.
import type { Id } from '#shared/core/id.ts';
import type { MemberInput } from '#shared/members/model.ts';
import type { RosterColumn, RosterField, RosterNote, RosterPreview, RosterRow } from '#shared/members/roster.ts';
import { plainText, type RosterCell } from '#shared/members/roster-cells.ts';
import type { FoundHeadings, RosterSheet } from '#shared/members/roster-columns.ts';
import { type ReadRow, type RosterContext, readRow } from '#shared/members/roster-rows.ts';

/** A member whom the ledger knows, as a form shows him. */
export interface KnownMember {
  readonly id: Id;
  readonly member: MemberInput;
}

/** What the plan is made against. */
interface PlanContext extends RosterContext {
  readonly known: readonly KnownMember[];
}

const stop = (field: RosterField | null, code: string, values: RosterNote['values'] = {}): RosterNote => ({ field, code, level: 'stop', values });
const note = (field: RosterField | null, code: string, values: RosterNote['values'] = {}): RosterNote => ({ field, code, level: 'note', values });

/** Facts that an import may fill where they are empty. Never the type (that is an event), the number, the name, flags or what the roster cannot know. */
const fillable = [
  'sex',
  'ethnicity',
  'birthDate',
  'education',
  'degree',
  'joinedOn',
  'regularisedOn',
  'post',
  'workplace',
  'professionalTitle',
  'newStratum',
  'mobile',
  'landline',
  'address',
  'household',
  'nativePlace',
  'partyAgeAdjustment',
  'note',
] as const satisfies readonly (keyof MemberInput & RosterField)[];

const compared = [...fillable, 'name', 'memberType', 'isMigrantWorker', 'isMobile'] as const satisfies readonly (keyof MemberInput & RosterField)[];

const isEmpty = (value: MemberInput[keyof MemberInput]): boolean => value === null || value === '' || value === 0;

/** Facts empty in the ledger and filled in the roster. A regularisation date belongs to a full member only. */
const gaps = (ours: MemberInput, theirs: MemberInput): (typeof fillable)[number][] =>
  fillable.filter((field) => isEmpty(ours[field]) && !isEmpty(theirs[field]) && (field !== 'regularisedOn' || ours.memberType === 'fullMember'));

/** Facts filled on both sides that differ: ours stay. */
const differences = (ours: MemberInput, theirs: MemberInput): RosterNote[] =>
  compared
    .filter((field) => !isEmpty(theirs[field]) && !isEmpty(ours[field]) && theirs[field] !== ours[field])
    .map((field) => note(field, field === 'memberType' ? 'type-kept' : 'ours-kept'));

const rowFor = (row: number, read: ReadRow, outcome: RosterRow['outcome'], more: Partial<RosterRow> = {}): RosterRow => ({
  row,
  member: read.member,
  outcome,
  existingId: null,
  fills: [],
  ...more,
  notes: [...read.notes, ...(more.notes ?? [])],
});

const remarkStart = /^(合计|总计|小计|共计|累计|人数|注|说明|备注|填表|填报|制表|审核|单位负责人)/;
const totalWords = /^(合计|总计|小计|共计|累计)$/;

/** A total or a remark under the table, not a person: begins with such a word and fills three cells at most. */
const isRemark = (cells: readonly RosterCell[]): boolean => {
  const texts = cells.map(plainText).filter((text) => text !== '');
  return (texts.length <= 3 && remarkStart.test(texts[0] ?? '')) || texts.slice(0, 2).some((text) => totalWords.test(text));
};

const bareKey = (member: MemberInput): string => `${member.name} ${member.birthDate ?? ''}`;

/** Looks rows up, and remembers those already taken. */
interface Register {
  readonly byNumber: ReadonlyMap<string, KnownMember>;
  readonly byNameAndBirth: ReadonlyMap<string, KnownMember>;
  readonly seenNumbers: Map<string, number>;
  readonly seenNames: Map<string, number>;
}

const registerOf = (known: readonly KnownMember[]): Register => ({
  byNumber: new Map(known.filter(({ member }) => member.idNumber).map((entry) => [entry.member.idNumber, entry])),
  byNameAndBirth: new Map(known.map((entry) => [bareKey(entry.member), entry])),
  seenNumbers: new Map(),
  seenNames: new Map(),
});

/** A row that stands twice in the file: the row it repeats. */
const earlierRow = (register: Register, member: MemberInput): number | undefined =>
  member.idNumber ? register.seenNumbers.get(member.idNumber) : register.seenNames.get(bareKey(member));

const outcomeOf = (row: number, read: ReadRow, register: Register): RosterRow => {
  const { member } = read;
  if (!member || read.isStopped) return rowFor(row, read, 'refuse');
  const earlier = earlierRow(register, member);
  if (earlier !== undefined) return rowFor(row, read, 'refuse', { notes: [stop('idNumber', 'twice-in-file', { row: earlier })] });
  if (member.idNumber) register.seenNumbers.set(member.idNumber, row);
  register.seenNames.set(bareKey(member), row);
  const known = register.byNumber.get(member.idNumber);
  if (known) return completed(row, read, known);
  const alike = register.byNameAndBirth.get(bareKey(member));
  // People are never merged by name: a person decides, by giving the known entry its number.
  if (alike && (!member.idNumber || !alike.member.idNumber)) {
    return rowFor(row, read, 'refuse', { existingId: alike.id, notes: [stop('name', 'perhaps-known', { name: alike.member.name })] });
  }
  return rowFor(row, read, 'add');
};

const completed = (row: number, read: ReadRow, known: KnownMember): RosterRow => {
  const theirs = read.member ?? known.member;
  const fills = gaps(known.member, theirs);
  return rowFor(row, read, fills.length > 0 ? 'complete' : 'same', { existingId: known.id, fills, notes: differences(known.member, theirs) });
};

const remark: ReadRow = { member: null, isStopped: true, notes: [note(null, 'not-a-person')] };

const cellsByField = (columns: readonly RosterColumn[], cells: readonly RosterCell[]): Map<RosterField, RosterCell> => {
  const byField = new Map<RosterField, RosterCell>();
  for (const { index, field } of columns) {
    const cell = cells[index];
    if (field && cell) byField.set(field, cell);
  }
  return byField;
};

/** The dry run: every row under the headings with its outcome and notes. The import writes exactly its `add` and `complete` rows. */
export const planRoster = (sheet: RosterSheet, headings: FoundHeadings, context: PlanContext): RosterPreview => {
  const register = registerOf(context.known);
  const rows = sheet.rows
    .filter(({ row }) => row > headings.headingRow)
    .map(({ row, cells }) =>
      isRemark(cells) ? rowFor(row, remark, 'refuse') : outcomeOf(row, readRow(cellsByField(headings.columns, cells), context), register),
    );
  const count = (outcome: RosterRow['outcome']): number => rows.filter((row) => row.outcome === outcome).length;
  return {
    sheet: sheet.name,
    headingRow: headings.headingRow,
    columns: [...headings.columns],
    rows,
    counts: { add: count('add'), complete: count('complete'), same: count('same'), refuse: count('refuse') },
  };
};

/** The facts that a `complete` row fills in a known member. */
export const factsToFill = (row: RosterRow): Partial<Pick<MemberInput, (typeof fillable)[number]>> =>
  Object.fromEntries(fillable.filter((field) => row.fills.includes(field)).map((field) => [field, row.member?.[field]]));
