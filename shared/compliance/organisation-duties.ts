// Is the branch itself in order? ORG-01 … ORG-15 of domain §2.1 (ZB §4, §5, §20, §21): what must be settled, and what is only worth knowing.
import type { Duty } from '#shared/compliance/contract.ts';
import type { ComplianceFacts, SeatFact } from '#shared/compliance/facts.ts';
import { dutyOn, hasCommitteeOn, namesText } from '#shared/compliance/period.ts';
import { addMonths, daysFromTo, type IsoDate } from '#shared/core/date.ts';

interface Found {
  readonly rule: string;
  readonly values?: Duty['values'];
  readonly state?: Duty['state'];
  readonly dueOn?: IsoDate;
  readonly page?: Duty['target']['page'];
}

/** What is to be put right in the organisation. An empty ledger is not judged: its roster is only being entered. */
export const organisationDuties = (facts: ComplianceFacts): Duty[] => {
  if (facts.people.length === 0) return [];
  const found = [...sizeRules(facts), ...committeeRules(facts), ...vacancyRules(facts), ...termRules(facts), ...groupRules(facts)];
  return found.map((one) => asDuty(facts.today, one));
};

/** What is worth knowing about the organisation, but nothing that must be done this month: shown beside the organisation's own facts. */
export const organisationNotes = (facts: ComplianceFacts): Duty[] =>
  facts.people.length === 0 ? [] : [...ladderNotes(facts), ...committeeNotes(facts)].map((one) => asDuty(facts.today, one));

const asDuty = (today: IsoDate, { rule, values = {}, state = 'todo', dueOn, page = 'settings' }: Found): Duty =>
  dutyOn(today, {
    key: `organisation:${rule}${values.role ? `:${values.role}` : ''}`,
    kind: 'organisation',
    rule,
    state,
    dueOn: dueOn ?? null,
    values,
    target: { page },
  });

/** ORG-15: from fifty members on a general branch may be formed, from a hundred on a primary committee. */
const ladderNotes = ({ people }: ComplianceFacts): Found[] => {
  if (people.length < 50) return [];
  return [{ rule: 'ORG-15', values: { count: people.length, form: people.length >= 100 ? 'primaryCommittee' : 'generalBranch' } }];
};

const namedSeats = ['secretary', 'orgCommissioner', 'publicityCommissioner', 'disciplineCommissioner'] as const satisfies readonly SeatFact['role'][];

/** ORG-04, ORG-05 (six or seven), ORG-06: a committee that need not be, is larger than usual, or lacks a named seat. */
const committeeNotes = (facts: ComplianceFacts): Found[] => {
  const { today, seats } = facts;
  if (!hasCommitteeOn(seats, today)) return [];
  const full = fullMembers(facts);
  const filled = filledOn(seats, today);
  const missing = namedSeats.filter((role) => !filled.some((seat) => seat.role === role));
  return [
    ...(full < 7 ? [{ rule: 'ORG-04', values: { count: full } }] : []),
    ...(filled.length === 6 || filled.length === 7 ? [{ rule: 'ORG-05', values: { count: filled.length } }] : []),
    ...(missing.length > 0 ? [{ rule: 'ORG-06', values: { roles: missing.join() } }] : []),
  ];
};

const fullMembers = ({ people }: ComplianceFacts): number => people.filter(({ standing }) => standing !== 'probationary').length;

const sizeRules = (facts: ComplianceFacts): Found[] => {
  const full = fullMembers(facts);
  const count = facts.people.length;
  const { branchType, coveredUnits } = facts.organisation;
  return [
    ...(full < 3 ? [{ rule: 'ORG-01', values: { count: full } }] : []),
    ...(count > 50 ? [{ rule: 'ORG-02', values: { count } }] : []),
    ...(branchType === 'joint' && coveredUnits !== null && coveredUnits > 5 ? [{ rule: 'ORG-07', values: { count: coveredUnits } }] : []),
  ];
};

const filledOn = (seats: readonly SeatFact[], date: IsoDate): SeatFact[] =>
  seats.filter(({ electedOn, endedOn }) => electedOn <= date && (endedOn === null || endedOn > date));

/** ORG-03, ORG-05. Six or seven members are within “一般不超过7人” and are not nagged about. A temporary branch elects none. */
const committeeRules = (facts: ComplianceFacts): Found[] => {
  const { today, seats, organisation } = facts;
  const full = fullMembers(facts);
  if (!hasCommitteeOn(seats, today)) return full >= 7 && organisation.branchType !== 'temporary' ? [{ rule: 'ORG-03', values: { count: full } }] : [];
  const size = filledOn(seats, today).length;
  return size < 3 || size > 7 ? [{ rule: 'ORG-05', values: { count: size } }] : [];
};

/** ORG-12: an empty seat is pointed out after the local number of days, a missing secretary at once. */
const vacancyRules = ({ today, seats, settings }: ComplianceFacts): Found[] => {
  const filled = new Set(filledOn(seats, today).map(({ role }) => role));
  const lastEnd = new Map<SeatFact['role'], IsoDate>();
  for (const { role, endedOn } of seats) {
    if (endedOn && endedOn <= today && endedOn > (lastEnd.get(role) ?? '')) lastEnd.set(role, endedOn);
  }
  const since = lastEnd.get('secretary');
  const noSecretary: Found[] = filled.has('secretary') ? [] : [{ rule: 'ORG-12', values: { role: 'secretary', since: since ?? '' } }];
  const others = [...lastEnd].filter(([role, end]) => role !== 'secretary' && !filled.has(role) && daysFromTo(end, today) > settings.seatVacancyDays);
  return [...noSecretary, ...others.map(([role, end]) => ({ rule: 'ORG-12', values: { role, since: end } }))];
};

/** ORG-08 … ORG-11: the term's length, its end, and an extension, which counts only with the number of its approval. */
const termRules = ({ today, organisation }: ComplianceFacts): Found[] => {
  const { termEnd, termYears, branchType, extendedUntil, extensionNo } = organisation;
  if (branchType === 'temporary') return [];
  const expected = branchType === 'village' || branchType === 'community' ? 5 : 3;
  const wrongTerm: Found[] = termYears !== null && termYears !== expected ? [{ rule: 'ORG-11', values: { years: termYears, expected } }] : [];
  if (!termEnd) return wrongTerm;
  const isExtended = extendedUntil !== null && extendedUntil > termEnd && Boolean(extensionNo);
  const end = isExtended ? extendedUntil : termEnd;
  const tooLong: Found[] = isExtended && end > addMonths(termEnd, 12) ? [{ rule: 'ORG-10', values: { termEnd, until: end } }] : [];
  if (today > end) return [...wrongTerm, ...tooLong, { rule: 'ORG-09', state: 'overdue', dueOn: end, values: { termEnd: end } }];
  return [...wrongTerm, ...tooLong, ...(addMonths(end, -6) <= today ? [{ rule: 'ORG-08', dueOn: end, values: { termEnd: end } }] : [])];
};

const groupRules = ({ hasGroups, people }: ComplianceFacts): Found[] => {
  const without = hasGroups ? people.filter(({ groupId }) => groupId === null) : [];
  return without.length === 0
    ? []
    : [{ rule: 'ORG-13', values: { count: without.length, names: namesText(without.map(({ name }) => name)) }, page: 'members' }];
};
