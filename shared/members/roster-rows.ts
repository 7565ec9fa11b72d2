// What does one row of a roster say about a person, and what was noticed on the way?
import { addMonths, earliestOf, type IsoDate, isIsoDate, type PartialDate } from '#shared/core/date.ts';
import { readEducation } from '#shared/members/education.ts';
import { readEthnicity } from '#shared/members/ethnicity.ts';
import { keptFacts } from '#shared/members/facts.ts';
import { type IdNumberReading, readIdNumber } from '#shared/members/id-number.ts';
import { partyAgeOn } from '#shared/members/membership.ts';
import { emptyMember, type MemberInput, memberInput } from '#shared/members/model.ts';
import { readName } from '#shared/members/names.ts';
import { type MissingTypeReading, type RosterField, type RosterNote, type RosterReading, rosterFields } from '#shared/members/roster.ts';
import {
  emptyCell,
  isNothing,
  plainText,
  type RosterCell,
  readDate,
  readFlag,
  readMemberType,
  readSex,
  readWhole,
  sexCodeOf,
  writtenText,
} from '#shared/members/roster-cells.ts';
import { nameNotes, proposedNameOf } from '#shared/members/roster-name.ts';
import { inPlainScript, type Simplify } from '#shared/members/roster-script.ts';
import { memberFindings } from '#shared/members/rules.ts';

/** What a row is judged by. */
export interface RosterContext {
  readonly today: IsoDate;
  readonly organisationName: string;
  readonly reading: RosterReading;
  readonly simplify: Simplify;
}

/** A row as understood: the facts (null when they do not even fit their fields), its name as the sheet has it and as it might be, and what was noticed. */
export interface ReadRow {
  readonly member: MemberInput | null;
  readonly nameAsWritten: string;
  readonly proposedName: string | null;
  readonly notes: readonly RosterNote[];
}

type Cells = ReadonlyMap<RosterField, RosterCell>;

const note = (field: RosterField | null, code: string, values: RosterNote['values'] = {}): RosterNote => ({ field, code, level: 'note', values });
const stop = (field: RosterField | null, code: string, values: RosterNote['values'] = {}): RosterNote => ({ field, code, level: 'stop', values });

const at = (cells: Cells, field: RosterField): RosterCell => cells.get(field) ?? emptyCell;

const textAt = (cells: Cells, field: RosterField): string => {
  const text = writtenText(at(cells, field));
  return isNothing(text) ? '' : text;
};

/** A number as a spreadsheet shows it in a narrow column and then saves it: 6.10822E+17. */
const inExponents = /^\d(\.\d+)?E\+?\d{2}$/i;

/** The number; more than fifteen digits in a number cell have been rounded by the spreadsheet and cannot be told any more. */
const idNumberOf = (cell: RosterCell, today: IsoDate): { reading: IdNumberReading; notes: RosterNote[] } => {
  const text = plainText(cell);
  const reading = readIdNumber(isNothing(text) ? '' : cell.text, today);
  if ((cell.kind === 'number' && text.length > 15) || inExponents.test(text)) {
    // Not even birth and sex are taken from what is left of the number.
    return { reading: { ...readIdNumber('', today), problem: 'rounded' }, notes: [stop('idNumber', 'id-rounded')] };
  }
  if (reading.problem === 'empty') return { reading, notes: [note('idNumber', 'id-empty')] };
  if (reading.problem !== 'none') return { reading, notes: [stop('idNumber', `id-${reading.problem}`)] };
  const notes: RosterNote[] = [];
  if (reading.wasOldForm) notes.push(note('idNumber', 'id-old-form', { found: text }));
  else if (/\s/.test(cell.text.trim()) || text !== cell.text.trim().toUpperCase()) notes.push(note('idNumber', 'id-cleaned'));
  if (reading.unknownArea) notes.push(note('idNumber', 'id-area'));
  return { reading, notes };
};

/** A party date; notes what could not be read. */
const partyDateOf = (cells: Cells, field: 'joinedOn' | 'regularisedOn', notes: RosterNote[]): PartialDate | null => {
  const cell = at(cells, field);
  if (readMemberType(cell)) return null;
  const { date, problem } = readDate(cell);
  if (problem !== 'none') notes.push(note(field, `date-${problem}`, { found: plainText(cell) }));
  return date;
};

/** A person's word for rows that say neither 正式 nor 预备; null where joining is unknown and the word depends on it. */
const chosenType = (reading: MissingTypeReading | null, joinedOn: PartialDate | null, today: IsoDate): MemberInput['memberType'] | null => {
  if (reading === 'full') return 'fullMember';
  if (reading === 'probationary') return 'probationaryMember';
  if (reading !== 'byJoining' || !joinedOn) return null;
  return addMonths(earliestOf(joinedOn), 12) <= today ? 'fullMember' : 'probationaryMember';
};

/** The birth: as written; a date without its day is completed from the number. Differences are for DATA-02, or noted here. */
const birthOf = (cells: Cells, reading: IdNumberReading, notes: RosterNote[]): IsoDate | null => {
  const cell = at(cells, 'birthDate');
  const { date, problem } = readDate(cell);
  if (problem === 'unreadable') notes.push(note('birthDate', 'date-unreadable', { found: plainText(cell) }));
  if (!date || isIsoDate(date)) return date ?? reading.birthDate;
  if (!reading.birthDate) notes.push(note('birthDate', 'birth-incomplete', { found: date }));
  else if (!reading.birthDate.startsWith(date)) notes.push(note('birthDate', 'birth-differs', { found: date, id: reading.birthDate }));
  return reading.birthDate;
};

const sexOf = (cells: Cells, reading: IdNumberReading, context: RosterContext, notes: RosterNote[]): MemberInput['sex'] => {
  const cell = at(cells, 'sex');
  const sex = readSex(cell, context.reading.sexCodes);
  if (sex === undefined) notes.push(note('sex', sexCodeOf(cell) === null ? 'sex-unreadable' : 'sex-code', { found: plainText(cell) }));
  return sex ?? reading.sex;
};

const flagOf = (cells: Cells, field: 'isMigrantWorker' | 'isMobile' | 'isLostContact', notes: RosterNote[]): boolean => {
  const flag = readFlag(at(cells, field));
  if (flag === undefined) notes.push(note(field, 'flag-unreadable', { found: plainText(at(cells, field)) }));
  return flag ?? false;
};

/** What bears on 人员类别 beside its own cell. */
interface TypeFacts {
  readonly joinedOn: PartialDate | null;
  readonly regularisedOn: PartialDate | null;
}

/** 人员类别: its column, else 预备 written for a date, else a regularisation date, else what a person decided. Without any the row waits: votes depend on it (MTG-19). */
const typeOf = (cells: Cells, facts: TypeFacts, context: RosterContext, notes: RosterNote[]): MemberInput['memberType'] => {
  const written = readMemberType(at(cells, 'memberType'));
  if (written === undefined) notes.push(stop('memberType', 'type-unreadable', { found: plainText(at(cells, 'memberType')) }));
  if (written) return written;
  const inDate = readMemberType(at(cells, 'regularisedOn')) ?? readMemberType(at(cells, 'joinedOn'));
  if (inDate) notes.push(note('regularisedOn', 'type-in-date', { found: plainText(at(cells, 'regularisedOn')) }));
  if (inDate || facts.regularisedOn || written === undefined) return inDate ?? 'fullMember';
  const chosen = chosenType(context.reading.missingType, facts.joinedOn, context.today);
  notes.push(chosen ? note('memberType', `type-chosen-${chosen === 'fullMember' ? 'full' : 'probationary'}`) : stop('memberType', 'type-missing'));
  return chosen ?? 'fullMember';
};

/** One telephone column may hold either kind: a number with an area code is a landline. */
const phonesOf = (cells: Cells): Pick<MemberInput, 'mobile' | 'landline'> => {
  const mobile = isNothing(plainText(at(cells, 'mobile'))) ? '' : plainText(at(cells, 'mobile'));
  const landline = isNothing(plainText(at(cells, 'landline'))) ? '' : plainText(at(cells, 'landline'));
  const isLandline = /^0\d{2,3}-?\d{7,8}$/.test(mobile.replace(/\s/g, ''));
  return isLandline && !landline ? { mobile: '', landline: mobile } : { mobile, landline };
};

const adjustmentOf = (cells: Cells, notes: RosterNote[]): number => {
  const months = readWhole(at(cells, 'partyAgeAdjustment'));
  if (months === undefined || Math.abs(months ?? 0) > 1200) {
    notes.push(note('partyAgeAdjustment', 'number-unreadable', { found: plainText(at(cells, 'partyAgeAdjustment')) }));
    return 0;
  }
  return months ?? 0;
};

/** What is only checked: another branch's name, a party age that does not follow from the dates (DATA-05), 失联 without its month. */
const checkedOnly = (cells: Cells, member: MemberInput, context: RosterContext): RosterNote[] => {
  const notes: RosterNote[] = [];
  const branch = plainText(at(cells, 'branchName'));
  const bare = (name: string) => name.normalize('NFKC').replace(/\s/gu, '').replace(/^中共/, '');
  if (branch && context.organisationName && bare(branch) !== bare(context.organisationName))
    notes.push(note('branchName', 'branch-differs', { found: branch }));
  const age = readWhole(at(cells, 'partyAge'));
  const computed = partyAgeOn(member.regularisedOn, member.partyAgeAdjustment, context.today);
  if (typeof age === 'number' && age !== (computed ?? 0)) notes.push(note('partyAge', 'party-age-differs', { found: age, computed: computed ?? 0 }));
  if (flagOf(cells, 'isLostContact', notes)) notes.push(note('isLostContact', 'lost-without-month'));
  return notes;
};

const isField = (text: string): text is RosterField => (rosterFields as readonly string[]).includes(text);

/** The DATA rules, as notes; DATA-01 and the name's spelling have been told already in the words of this file. */
const ruleNotes = (member: MemberInput, today: IsoDate): RosterNote[] =>
  memberFindings(member, today)
    .filter(({ rule }) => rule !== 'DATA-01' && rule !== 'DATA-08')
    .map(({ rule, severity, field, values }) => ({
      field: isField(field) ? field : null,
      code: rule,
      level: severity === 'ERROR' ? ('stop' as const) : ('note' as const),
      values,
    }));

/** Words of a list that were short, old or misspelt: what they became, or that they name nothing known. */
const wordNotes = (cells: Cells): RosterNote[] => {
  const notes: RosterNote[] = [];
  const ethnicity = textAt(cells, 'ethnicity');
  const group = readEthnicity(ethnicity);
  if (ethnicity && group === null) notes.push(note('ethnicity', 'ethnicity-unknown', { found: ethnicity }));
  if (group !== null && group !== ethnicity) notes.push(note('ethnicity', 'word-read', { found: ethnicity, read: group }));
  const education = textAt(cells, 'education');
  if (education && readEducation(education) !== education)
    notes.push(note('education', 'word-read', { found: education, read: readEducation(education) }));
  return notes;
};

/** Facts of which one merged cell may hold for several people below each other. */
const mayBeMergedDown: readonly RosterField[] = [
  'branchName',
  'memberType',
  'ethnicity',
  'education',
  'workplace',
  'post',
  'address',
  'household',
  'nativePlace',
];

/** Cells merged over several rows speak for each of them. */
const spreadDown = (cells: Cells): { cells: Map<RosterField, RosterCell>; notes: RosterNote[] } => {
  const spread = new Map(cells);
  const notes: RosterNote[] = [];
  for (const field of mayBeMergedDown) {
    const whole = cells.get(field)?.downFrom;
    if (!whole) continue;
    spread.set(field, { kind: 'text', text: whole });
    notes.push(note(field, 'merged-down', { found: whole }));
  }
  return { cells: spread, notes };
};

/** Reads one row. Facts that cannot be read are left empty and noted; what would make the entry doubtful stops the row. */
export const readRow = (written: Cells, context: RosterContext): ReadRow => {
  const spread = spreadDown(written);
  const { cells, notes: scriptNotes } = inPlainScript(spread.cells, context.simplify, context.reading);
  const { reading, notes: idNotes } = idNumberOf(at(cells, 'idNumber'), context.today);
  const name = writtenText(at(cells, 'name'));
  const proposedName = proposedNameOf(name, readName(name).name, context.simplify);
  const notes: RosterNote[] = [...nameNotes(name, proposedName), ...idNotes, ...spread.notes, ...scriptNotes, ...wordNotes(cells)];
  const member = judged(typedFrom(cells, reading, context, notes), cells, context, notes);
  return { member, nameAsWritten: name.slice(0, 100), proposedName, notes };
};

/** The facts as a form would be filled in from the row. */
const typedFrom = (cells: Cells, reading: IdNumberReading, context: RosterContext, notes: RosterNote[]): MemberInput => {
  const regularisedOn = partyDateOf(cells, 'regularisedOn', notes);
  const joinedOn = partyDateOf(cells, 'joinedOn', notes);
  const memberType = typeOf(cells, { joinedOn, regularisedOn }, context, notes);
  return {
    ...emptyMember,
    name: writtenText(at(cells, 'name')),
    sex: sexOf(cells, reading, context, notes),
    ethnicity: textAt(cells, 'ethnicity'),
    idNumber: reading.idNumber,
    birthDate: birthOf(cells, reading, notes),
    education: readEducation(textAt(cells, 'education')),
    degree: textAt(cells, 'degree'),
    memberType,
    joinedOn,
    regularisedOn: memberType === 'fullMember' ? regularisedOn : null,
    post: textAt(cells, 'post'),
    workplace: textAt(cells, 'workplace'),
    professionalTitle: textAt(cells, 'professionalTitle'),
    newStratum: textAt(cells, 'newStratum'),
    isMigrantWorker: flagOf(cells, 'isMigrantWorker', notes),
    ...phonesOf(cells),
    address: textAt(cells, 'address'),
    household: textAt(cells, 'household'),
    nativePlace: textAt(cells, 'nativePlace'),
    isMobile: flagOf(cells, 'isMobile', notes),
    partyAgeAdjustment: adjustmentOf(cells, notes),
    note: textAt(cells, 'note'),
  };
};

/** Applies limits and rules to what was read; null when it does not fit its fields. Adds to the notes. */
const judged = (typed: MemberInput, cells: Cells, context: RosterContext, notes: RosterNote[]): MemberInput | null => {
  const parsed = memberInput.safeParse(typed);
  if (!parsed.success) {
    const fields = new Set(parsed.error.issues.map(({ path }) => String(path[0])));
    fields.delete('name');
    if (typed.name.length > 50) notes.push(stop('name', 'not-storable'));
    for (const field of fields) notes.push(stop(isField(field) ? field : null, 'not-storable'));
    return null;
  }
  if (typed.memberType === 'probationaryMember' && readDate(at(cells, 'regularisedOn')).date)
    notes.push(note('regularisedOn', 'probationary-with-date'));
  const { member } = keptFacts(parsed.data, context.today);
  notes.push(...ruleNotes(member, context.today), ...checkedOnly(cells, member, context));
  return member;
};
