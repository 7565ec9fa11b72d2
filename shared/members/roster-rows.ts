// What does one row of a roster say about a person, and what was noticed on the way?
import { type IsoDate, isIsoDate, type PartialDate } from '#shared/core/date.ts';
import { readEducation } from '#shared/members/education.ts';
import { readEthnicity } from '#shared/members/ethnicity.ts';
import { keptFacts } from '#shared/members/facts.ts';
import { type IdNumberReading, readIdNumber } from '#shared/members/id-number.ts';
import { partyAgeOn } from '#shared/members/membership.ts';
import { emptyMember, type MemberInput, memberInput } from '#shared/members/model.ts';
import { readName } from '#shared/members/names.ts';
import { type RosterField, type RosterNote, rosterFields } from '#shared/members/roster.ts';
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
  writtenText,
} from '#shared/members/roster-cells.ts';
import { memberFindings } from '#shared/members/rules.ts';

/** What a row is judged by. */
export interface RosterContext {
  readonly today: IsoDate;
  readonly organisationName: string;
}

/** A row as understood: the facts (null when they do not even fit their fields), whether it cannot be taken, and what was noticed. */
export interface ReadRow {
  readonly member: MemberInput | null;
  readonly isStopped: boolean;
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

/** The number; more than fifteen digits in a number cell have been rounded by the spreadsheet and cannot be told any more. */
const idNumberOf = (cell: RosterCell, today: IsoDate): { reading: IdNumberReading; notes: RosterNote[] } => {
  const reading = readIdNumber(isNothing(plainText(cell)) ? '' : cell.text, today);
  if (cell.kind === 'number' && plainText(cell).length > 15) {
    return { reading: { ...reading, idNumber: '', problem: 'rounded' }, notes: [stop('idNumber', 'id-rounded')] };
  }
  if (reading.problem === 'empty') return { reading, notes: [note('idNumber', 'id-empty')] };
  if (reading.problem !== 'none') return { reading, notes: [stop('idNumber', `id-${reading.problem}`)] };
  const notes: RosterNote[] = [];
  if (reading.wasOldForm) notes.push(note('idNumber', 'id-old-form'));
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

const sexOf = (cells: Cells, reading: IdNumberReading, notes: RosterNote[]): MemberInput['sex'] => {
  const sex = readSex(at(cells, 'sex'));
  if (sex === undefined) notes.push(note('sex', 'sex-unreadable', { found: plainText(at(cells, 'sex')) }));
  return sex ?? reading.sex;
};

const flagOf = (cells: Cells, field: 'isMigrantWorker' | 'isMobile' | 'isLostContact', notes: RosterNote[]): boolean => {
  const flag = readFlag(at(cells, field));
  if (flag === undefined) notes.push(note(field, 'flag-unreadable', { found: plainText(at(cells, field)) }));
  return flag ?? false;
};

/** 人员类别: its column, else 预备 written for a date, else a regularisation date. Without any the row waits: votes depend on it (MTG-19). */
const typeOf = (cells: Cells, regularisedOn: PartialDate | null, notes: RosterNote[]): MemberInput['memberType'] => {
  const written = readMemberType(at(cells, 'memberType'));
  if (written === undefined) notes.push(stop('memberType', 'type-unreadable', { found: plainText(at(cells, 'memberType')) }));
  const inDate = readMemberType(at(cells, 'regularisedOn')) ?? readMemberType(at(cells, 'joinedOn'));
  if (inDate && !written) notes.push(note('regularisedOn', 'type-in-date', { found: plainText(at(cells, 'regularisedOn')) }));
  if (written === null && !inDate && !regularisedOn) notes.push(stop('memberType', 'type-missing'));
  return written ?? inDate ?? 'fullMember';
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

const nameNotes = (cells: Cells): RosterNote[] => {
  const { name, wasMended, hasPrivateUse } = readName(at(cells, 'name').text);
  if (!name) return [stop('name', 'name-missing')];
  const notes: RosterNote[] = [];
  if (wasMended) notes.push(note('name', 'name-mended', { name }));
  if (hasPrivateUse) notes.push(note('name', 'name-private-use'));
  return notes;
};

const wordNotes = (cells: Cells): RosterNote[] => {
  const ethnicity = textAt(cells, 'ethnicity');
  return ethnicity && readEthnicity(ethnicity) === null ? [note('ethnicity', 'ethnicity-unknown', { found: ethnicity })] : [];
};

/** Reads one row. Facts that cannot be read are left empty and noted; what would make the entry doubtful stops the row. */
export const readRow = (cells: Cells, context: RosterContext): ReadRow => {
  const { reading, notes: idNotes } = idNumberOf(at(cells, 'idNumber'), context.today);
  const notes: RosterNote[] = [...nameNotes(cells), ...idNotes, ...wordNotes(cells)];
  const regularisedOn = partyDateOf(cells, 'regularisedOn', notes);
  const memberType = typeOf(cells, regularisedOn, notes);
  const typed: MemberInput = {
    ...emptyMember,
    name: writtenText(at(cells, 'name')),
    sex: sexOf(cells, reading, notes),
    ethnicity: textAt(cells, 'ethnicity'),
    idNumber: reading.idNumber,
    birthDate: birthOf(cells, reading, notes),
    education: readEducation(textAt(cells, 'education')),
    degree: textAt(cells, 'degree'),
    memberType,
    joinedOn: partyDateOf(cells, 'joinedOn', notes),
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
  return judged(typed, cells, context, notes);
};

/** Applies limits and rules to what was read. */
const judged = (typed: MemberInput, cells: Cells, context: RosterContext, notes: RosterNote[]): ReadRow => {
  const parsed = memberInput.safeParse(typed);
  if (!parsed.success) {
    const fields = new Set(parsed.error.issues.map(({ path }) => String(path[0])));
    fields.delete('name');
    const tooLong = [...fields].map((field) => stop(isField(field) ? field : null, 'not-storable'));
    return { member: null, isStopped: true, notes: [...notes, ...(typed.name.length > 50 ? [stop('name', 'not-storable')] : []), ...tooLong] };
  }
  if (typed.memberType === 'probationaryMember' && readDate(at(cells, 'regularisedOn')).date)
    notes.push(note('regularisedOn', 'probationary-with-date'));
  const { member } = keptFacts(parsed.data, context.today);
  const all = [...notes, ...ruleNotes(member, context.today), ...checkedOnly(cells, member, context)];
  return { member, isStopped: all.some(({ level }) => level === 'stop'), notes: all };
};
