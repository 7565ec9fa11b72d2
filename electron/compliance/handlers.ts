// Who answers “what must I do this month”? Loads the facts of all features and lets the rules of shared/compliance decide.
import { groupsOf, holidaysOf, organisationOf, seatsOf, settingsOf, unitsOf } from '#db/branch/store.ts';
import { firstDayOf, groupFacts, meetingsHeld, openDrafts } from '#db/compliance/store.ts';
import { arrivedRemarks, ownAnswers } from '#db/handoff/replies.ts';
import { sentPackagesOf } from '#db/handoff/store.ts';
import { openDecisions } from '#db/meetings/decisions.ts';
import { type RosterPerson, rosterOn } from '#db/members/store.ts';
import type { Reader } from '#db/schema.ts';
import { duesState } from '#electron/compliance/dues-facts.ts';
import { duesMoneyState } from '#electron/compliance/dues-money.ts';
import { planFact } from '#electron/compliance/plan-facts.ts';
import { talkYears } from '#electron/compliance/talk-facts.ts';
import type { HandlersOf } from '#electron/ledger/context.ts';
import { unitsCovered } from '#shared/branch/units.ts';
import type { complianceContract } from '#shared/compliance/contract.ts';
import { dutiesOf } from '#shared/compliance/duties.ts';
import type { ComplianceFacts, HeldKind, SentReport } from '#shared/compliance/facts.ts';
import { organisationDuties, organisationNotes } from '#shared/compliance/organisation-duties.ts';
import { anniversariesOf } from '#shared/compliance/people-duties.ts';
import { chinaDate } from '#shared/core/date.ts';
import { isOpen } from '#shared/plans/tasks.ts';

interface Loaded {
  readonly facts: ComplianceFacts;
  readonly duesPaidFen: number;
}

const sentReports = async (reader: Reader): Promise<SentReport[]> =>
  (await sentPackagesOf(reader, 'report')).map(({ seq, createdAt, state }) => ({
    seq,
    createdOn: chinaDate(createdAt),
    isReceived: state === 'received',
  }));

const openRemarks = async (reader: Reader): Promise<ComplianceFacts['superiorRemarks']> =>
  (await arrivedRemarks(reader))
    .filter(({ answer }) => answer === null)
    .map(({ remark: { id, title, arrivedAt } }) => ({ id, title, arrivedOn: chinaDate(arrivedAt) }))
    .toReversed();

const openRemarkTasks = async (reader: Reader): Promise<ComplianceFacts['remarkTasks']> =>
  (await ownAnswers(reader)).flatMap(({ row: { id, title, owner, dueOn, isTask }, notes }) =>
    isTask === 1 && dueOn !== null && isOpen({ state: notes[0]?.state ?? 'open' }) ? [{ id, title, owner: owner ?? '', dueOn }] : [],
  );

const organisationFact = async (reader: Reader): Promise<ComplianceFacts['organisation']> => {
  const organisation = await organisationOf(reader);
  return { ...organisation, coveredUnits: unitsCovered(organisation.coveredUnits, (await unitsOf(reader)).length) };
};

const load = async (reader: Reader, roster: readonly RosterPerson[]): Promise<Loaded> => {
  const today = reader.clock.today();
  const year = Number(today.slice(0, 4));
  const firstDay = (await firstDayOf(reader)) ?? today;
  const firstYear = Number(firstDay.slice(0, 4));
  const isJanuary = today.slice(5, 7) === '01';
  // Last year's too: what a meeting of December still lacks (LIFE-04) is asked for after January as well.
  const meetings = await meetingsHeld(reader, `${year - 1}-01-01`);
  const { dues, paidFen } = await duesState(reader, roster, isJanuary && firstYear < year);
  const facts: ComplianceFacts = {
    today,
    firstYear,
    firstDay,
    organisation: await organisationFact(reader),
    people: roster,
    hasGroups: (await groupsOf(reader)).length > 0,
    seats: await seatsOf(reader),
    meetings,
    decisions: await openDecisions(reader, today),
    groups: await groupFacts(reader),
    drafts: await openDrafts(reader),
    settings: await settingsOf(reader),
    holidays: await holidaysOf(reader),
    dues,
    duesMoney: await duesMoneyState(reader, roster, firstYear),
    reports: await sentReports(reader),
    plan: await planFact(reader),
    superiorRemarks: await openRemarks(reader),
    remarkTasks: await openRemarkTasks(reader),
    talkYears: await talkYears(reader, roster, isJanuary && firstYear < year ? [year - 1, year] : [year]),
  };
  return { facts, duesPaidFen: paidFen };
};

const heldThisYear = ({ today, meetings }: ComplianceFacts, kind: HeldKind): number =>
  meetings.filter((meeting) => meeting.kind === kind && meeting.heldOn.slice(0, 4) === today.slice(0, 4)).length;

export const complianceHandlers: HandlersOf<keyof typeof complianceContract> = {
  'compliance.organisation': async (reader) => {
    const { facts } = await load(reader, await rosterOn(reader, reader.clock.today()));
    if (facts.organisation.kind !== 'branch') return { duties: [], notes: [] };
    return { duties: organisationDuties(facts), notes: organisationNotes(facts) };
  },

  'compliance.duties': async (reader) => {
    const today = reader.clock.today();
    const roster = await rosterOn(reader, today);
    const { facts, duesPaidFen } = await load(reader, roster);
    const probationary = roster.filter(({ standing }) => standing === 'probationary').length;
    return {
      today,
      duties: dutiesOf(facts),
      anniversaries: anniversariesOf(today, roster),
      figures: {
        full: roster.length - probationary,
        probationary,
        memberMeetings: heldThisYear(facts, 'memberMeeting'),
        committeeMeetings: heldThisYear(facts, 'committeeMeeting'),
        duesPaidFen,
      },
    };
  },
};
