// What does the ledger notice about the facts of a member? The DATA rules of domain §2.9 that concern one person; pure, for form, save and import.
import { addMonths, earliestOf, fullYears, type IsoDate, latestOf } from '#shared/core/date.ts';
import type { Finding } from '#shared/core/fault.ts';
import { isLandlineNumber, isMobileNumber } from '#shared/core/phone.ts';
import { readIdNumber } from '#shared/members/id-number.ts';
import type { MemberInput, MembershipEventKind } from '#shared/members/model.ts';
import { lengthOfName, readName } from '#shared/members/names.ts';

/** The party was founded on 1 July 1921: no party record is older (DATA-07). */
const founding: IsoDate = '1921-07-01';

const finding = (rule: string, severity: Finding['severity'], field: string, values: Finding['values'] = {}): Finding => ({
  rule,
  severity,
  field,
  values,
});

/** DATA-01, DATA-02: the number is right, and agrees with birth and sex. */
const idNumberFindings = (member: MemberInput, today: IsoDate): Finding[] => {
  const reading = readIdNumber(member.idNumber, today);
  if (reading.problem === 'empty') return [];
  if (reading.problem !== 'none') return [finding('DATA-01', 'ERROR', 'idNumber', { problem: reading.problem })];
  const found: Finding[] = [];
  if (member.birthDate && member.birthDate !== reading.birthDate)
    found.push(finding('DATA-02', 'WARN', 'birthDate', { id: reading.birthDate ?? '' }));
  if (member.sex && member.sex !== reading.sex) found.push(finding('DATA-02', 'WARN', 'sex', { id: reading.sex ?? '' }));
  return found;
};

/** DATA-03, DATA-04: eighteen when joining; a year of probation. Partial dates get the benefit of the doubt. */
const orderFindings = (member: MemberInput): Finding[] => {
  const found: Finding[] = [];
  const { birthDate, joinedOn, regularisedOn } = member;
  if (birthDate && joinedOn && fullYears(birthDate, latestOf(joinedOn)) < 18) found.push(finding('DATA-03', 'WARN', 'joinedOn'));
  if (joinedOn && regularisedOn && latestOf(regularisedOn) < addMonths(earliestOf(joinedOn), 12)) {
    found.push(finding('DATA-04', 'WARN', 'regularisedOn'));
  }
  return found;
};

/** DATA-07: a birth cannot lie ahead; party dates not before the founding. A party date ahead is a plan: it only asks to be looked at. */
const rangeFindings = (member: MemberInput, today: IsoDate): Finding[] => {
  const found: Finding[] = [];
  if (member.birthDate && member.birthDate > today) found.push(finding('DATA-07', 'ERROR', 'birthDate'));
  for (const field of ['joinedOn', 'regularisedOn'] as const) {
    const date = member[field];
    if (date && latestOf(date) < founding) found.push(finding('DATA-07', 'ERROR', field));
    if (date && earliestOf(date) > today) found.push(finding('DATA-07', 'WARN', field));
  }
  return found;
};

/** DATA-08: blanks inside, wrong dot, private-use characters, over fifty characters. */
const nameFindings = (member: MemberInput): Finding[] => {
  const { wasMended, hasPrivateUse } = readName(member.name);
  const isOdd = wasMended || hasPrivateUse || lengthOfName(member.name) > 50 || member.name.trim() === '';
  return isOdd ? [finding('DATA-08', 'WARN', 'name')] : [];
};

/** DATA-12: a mobile number of eleven digits, a landline with its area code. */
const phoneFindings = (member: MemberInput): Finding[] => {
  const found: Finding[] = [];
  // A mask that is not this member's own, e.g. pasted from another file: the number behind it is not known.
  for (const field of ['mobile', 'landline'] as const) if (member[field].includes('*')) found.push(finding('DATA-12', 'ERROR', field));
  if (found.length > 0) return found;
  if (member.mobile && !isMobileNumber(member.mobile)) found.push(finding('DATA-12', 'INFO', 'mobile'));
  if (member.landline && !isLandlineNumber(member.landline)) found.push(finding('DATA-12', 'INFO', 'landline'));
  return found;
};

/** DATA-05: party age is counted from the regularisation; an adjustment by hand is pointed out. */
const adjustmentFindings = (member: MemberInput): Finding[] =>
  member.partyAgeAdjustment === 0 ? [] : [finding('DATA-05', 'INFO', 'partyAgeAdjustment', { months: member.partyAgeAdjustment })];

/** Everything noticed about one member's facts: ERROR blocks saving, WARN and INFO only ask to look again. */
export const memberFindings = (member: MemberInput, today: IsoDate): Finding[] => [
  ...idNumberFindings(member, today),
  ...nameFindings(member),
  ...orderFindings(member),
  ...rangeFindings(member, today),
  ...phoneFindings(member),
  ...adjustmentFindings(member),
];

/** DATA-07 for an event: not before the founding, not after today, not ending before it begins. */
export const eventFindings = (event: { readonly on: IsoDate; readonly until: IsoDate | null }, today: IsoDate): Finding[] => {
  const found: Finding[] = [];
  if (event.on < founding || event.on > today) found.push(finding('DATA-07', 'ERROR', 'on'));
  if (event.until && event.until < event.on) found.push(finding('DATA-07', 'ERROR', 'until'));
  return found;
};

/** ORG-14: a temporary branch admits nobody (ZB §8). */
export const admissionFindings = (kind: MembershipEventKind, branchType: string | null): Finding[] =>
  kind === 'admit' && branchType === 'temporary' ? [finding('ORG-14', 'ERROR', 'kind')] : [];
