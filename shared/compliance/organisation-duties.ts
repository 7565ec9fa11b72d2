// Is the branch itself in order? ORG-01 … ORG-13 of domain §2.1 as far as these books know the facts (ZB §4, §20, §21).
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
  return [...sizeRules(facts), ...committeeRules(facts), ...vacancyRules(facts), ...termRules(facts), ...groupRules(facts)].map(
    ({ rule, values = {}, state = 'todo', dueOn, page = 'settings' }) =>
      dutyOn(facts.today, {
        key: `organisation:${rule}${values.role ? `:${values.role}` : ''}`,
        kind: 'organisation',
        rule,
        state,
        dueOn: dueOn ?? null,
        values,
        target: { page },
      }),
  );
};

const fullMembers = ({ people }: ComplianceFacts): number => people.filter(({ standing }) => standing !== 'probationary').length;

const sizeRules = (facts: ComplianceFacts): Found[] => {
  const full = fullMembers(facts);
  const count = facts.people.length;
  return [...(full < 3 ? [{ rule: 'ORG-01', values: { count: full } }] : []), ...(count > 50 ? [{ rule: 'ORG-02', values: { count } }] : [])];
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

/** Days after which an empty seat is pointed out (local; ORG-12). A missing secretary is pointed out at once. */
const vacancyDays = 90;

const vacancyRules = ({ today, seats }: ComplianceFacts): Found[] => {
  const filled = new Set(filledOn(seats, today).map(({ role }) => role));
  const lastEnd = new Map<SeatFact['role'], IsoDate>();
  for (const { role, endedOn } of seats) {
    if (endedOn && endedOn <= today && endedOn > (lastEnd.get(role) ?? '')) lastEnd.set(role, endedOn);
  }
  const since = lastEnd.get('secretary');
  const noSecretary: Found[] = filled.has('secretary') ? [] : [{ rule: 'ORG-12', values: { role: 'secretary', since: since ?? '' } }];
  const others = [...lastEnd].filter(([role, end]) => role !== 'secretary' && !filled.has(role) && daysFromTo(end, today) > vacancyDays);
  return [...noSecretary, ...others.map(([role, end]) => ({ rule: 'ORG-12', values: { role, since: end } }))];
};

const termRules = ({ today, organisation }: ComplianceFacts): Found[] => {
  const { termEnd, termYears, branchType } = organisation;
  if (branchType === 'temporary') return [];
  const expected = branchType === 'village' || branchType === 'community' ? 5 : 3;
  const wrongTerm: Found[] = termYears !== null && termYears !== expected ? [{ rule: 'ORG-11', values: { years: termYears, expected } }] : [];
  if (!termEnd) return wrongTerm;
  if (today > termEnd) return [...wrongTerm, { rule: 'ORG-09', state: 'overdue', dueOn: termEnd, values: { termEnd } }];
  return addMonths(termEnd, -6) <= today ? [...wrongTerm, { rule: 'ORG-08', dueOn: termEnd, values: { termEnd } }] : wrongTerm;
};

const groupRules = ({ hasGroups, people }: ComplianceFacts): Found[] => {
  const without = hasGroups ? people.filter(({ groupId }) => groupId === null) : [];
  return without.length === 0
    ? []
    : [{ rule: 'ORG-13', values: { count: without.length, names: namesText(without.map(({ name }) => name)) }, page: 'members' }];
};
