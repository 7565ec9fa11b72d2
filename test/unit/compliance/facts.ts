// Which branch do the tests of duties start from? One with ten full members, a committee of three, and nothing due.

import { defaultSettings } from '#shared/branch/settings.ts';
import type { Duty } from '#shared/compliance/contract.ts';
import type { ComplianceFacts, HeldMeeting, Person } from '#shared/compliance/facts.ts';
import type { IsoDate } from '#shared/core/date.ts';
import { holidayTables } from '#shared/core/holidays/tables.ts';
import type { OpenDecision } from '#shared/meetings/follow-up.ts';

/** A well-formed id that ends in the number given. */
export const anId = (number: number): string => `01900000-0000-7000-8000-${String(number).padStart(12, '0')}`;

export const aPerson = (number: number, changes: Partial<Person> = {}): Person => ({
  memberId: anId(number),
  name: `党员${number}`,
  standing: 'full',
  joinedOn: '2010-07-01',
  groupId: null,
  ...changes,
});

/** A finalised meeting whose id ends in the number given. */
export const aMeeting = (number: number, kind: HeldMeeting['kind'], heldOn: IsoDate, changes: Partial<HeldMeeting> = {}): HeldMeeting => ({
  id: anId(number),
  kind,
  heldOn,
  groupId: null,
  measures: 0,
  ...changes,
});

/** A branch on 22 November 2026, in its books since 2024: no meetings, no dues, a term that runs on. */
export const someFacts = (changes: Partial<ComplianceFacts> = {}): ComplianceFacts => ({
  today: '2026-11-22',
  firstYear: 2024,
  firstDay: '2024-01-05',
  organisation: {
    kind: 'branch',
    branchType: 'organ',
    formedOn: '2001-07-01',
    termYears: 3,
    termEnd: '2028-05-19',
    coveredUnits: null,
    extendedUntil: null,
    extensionNo: null,
  },
  people: Array.from({ length: 10 }, (_, index) => aPerson(index + 1)),
  hasGroups: false,
  seats: [
    { role: 'secretary', electedOn: '2025-05-20', endedOn: null },
    { role: 'orgCommissioner', electedOn: '2025-05-20', endedOn: null },
    { role: 'publicityCommissioner', electedOn: '2025-05-20', endedOn: null },
  ],
  meetings: [],
  decisions: [],
  drafts: [],
  settings: defaultSettings,
  holidays: holidayTables,
  groups: [],
  dues: { months: [], unset: [], unsetProbationary: [], stale: [], arrears: [] },
  duesMoney: { hasClosed: false, toClose: null, toPassUp: [], unpublished: [], collectorChanges: [], toReview: [] },
  reports: [],
  talkYears: [],
  superiorRemarks: [],
  remarkTasks: [],
  plan: null,
  ...changes,
});

/** Each duty on one line: state, key, rule, date, days left. */
export const shortDuties = (duties: readonly Duty[]): string[] =>
  duties.map(({ key, rule, state, dueOn, daysLeft }) => `${state} ${key} ${rule} ${dueOn ?? '-'} ${daysLeft ?? '-'}`);

/** A decision of the committee that nobody has reported on. */
export const anOpenDecision = (number: number, owner = '王磊'): OpenDecision => ({
  decisionId: anId(number),
  meetingId: anId(2),
  kind: 'committeeMeeting',
  groupId: null,
  decidedOn: '2026-10-10',
  text: '检查阵地',
  owner,
  dueOn: '2026-11-20',
  state: null,
  note: '',
  reportedOn: null,
});
