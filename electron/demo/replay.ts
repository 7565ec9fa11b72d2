// How is the demo's year replayed? Day by day in the order in which things were entered, so that late entries are late.
import { behind, collector, demoUnit, groupOf, groups, recorder, seats, standingOf } from '#electron/demo/cast.ts';
import { actionId, china, moneySteps, planSteps, type Step, talkSteps } from '#electron/demo/replay-life.ts';
import { committeeMeetings, correction, excluded, memberMeetings, type StoryMeeting } from '#electron/demo/story.ts';
import { groupMeetings, jointMeeting, lectures, lifeMeasures, lifeMeeting, themeDays } from '#electron/demo/story-life.ts';
import { idOf, type Teller } from '#electron/demo/teller.ts';
import { addDays, lastDayOf } from '#shared/core/date.ts';
import { emptyMeeting, type MeetingContent } from '#shared/meetings/model.ts';

const allMeetings: readonly StoryMeeting[] = [
  ...memberMeetings,
  ...committeeMeetings,
  ...themeDays,
  ...lectures,
  ...groupMeetings,
  lifeMeeting,
  jointMeeting,
];

/** What the story brings along: the national system's export (who joins during the year belongs from that day on), and the stick for the copies. */
interface Luggage {
  readonly roster: string;
  readonly copies: string;
}

/** Replays 2026 in one branch ledger. */
export const replayYear = async (teller: Teller, { roster, copies }: Luggage): Promise<void> => {
  await setUp(teller, roster);
  const records = new Map<string, string>();
  const steps: Step[] = [
    ...allMeetings.map((meeting) => ({
      at: meeting.enteredAt ?? china(meeting.heldOn, '19:30'),
      run: async () => {
        records.set(`${meeting.kind} ${meeting.heldOn}`, await holdMeeting(teller, meeting));
      },
    })),
    { at: correction.at, run: () => correct(teller, records.get(`memberMeeting ${correction.heldOn}`) ?? '') },
    { at: lifeMeasures.at, run: () => addMeasures(teller, records.get(`orgLifeMeeting ${lifeMeeting.heldOn}`) ?? '') },
    ...duesSteps(teller),
    ...talkSteps(teller),
    ...planSteps(teller),
    ...moneySteps(teller),
    ...keepingSteps(teller, copies),
  ];
  for (const step of steps.sort((a, b) => (a.at < b.at ? -1 : 1))) {
    await teller.at(step.at, 'vault.status', {});
    await step.run();
  }
};

const setUp = async (teller: Teller, roster: string): Promise<void> => {
  await teller.at(china('2026-01-05', '09:00'), 'members.importRoster', { file: roster, columns: null });
  const people = await teller.people();
  for (const { role, name } of seats) {
    await teller.now('branch.fillSeat', { role, memberId: idOf(people, name), electedOn: '2024-05-20', approvedOn: '2024-05-28' });
  }
  await teller.now('branch.saveUnit', { id: null, ...demoUnit });
  for (const { name, leader } of groups) {
    const group = await teller.now('branch.saveGroup', { id: null, name, leaderId: idOf(people, leader) });
    const memberIds = [...people.values()].filter((member) => groupOf(member) === name).map((member) => member.id);
    await teller.now('branch.assignGroup', { memberIds, groupId: group.id });
  }
  const standings = [...people.values()].map((member, at) => standingOf(member, at, firstMonthOf(member.joinedOn)));
  await teller.now('dues.setStandings', { standings });
  const { settings } = await teller.now('branch.overview', {});
  await teller.now('branch.saveSettings', { ...settings, planFiling: true });
};

/** Dues begin in January, or in the month of the vote for those admitted during the year (domain §2.5 [§8]). */
const firstMonthOf = (joinedOn: string | null): string => (joinedOn && joinedOn > '2026-01-31' ? joinedOn.slice(0, 7) : '2026-01');

const holdMeeting = async (teller: Teller, meeting: StoryMeeting): Promise<string> => {
  const people = await teller.people();
  const group = await groupNamed(teller, meeting.group);
  const asked = await teller.now('meetings.expected', { kind: meeting.kind, heldOn: meeting.heldOn, groupId: group?.id ?? null });
  const expected = { ...asked, people: comersOf(meeting, asked.people) };
  const content: MeetingContent = {
    ...emptyMeeting(meeting.kind),
    heldOn: meeting.heldOn,
    startTime: meeting.time[0],
    endTime: meeting.time[1],
    place: places[meeting.kind],
    hostId: group?.leaderId ?? idOf(people, seats[0].name),
    recorderId: group ? recorderOf(meeting, expected.people, group.leaderId) : idOf(people, recorder),
    groupId: group?.id ?? null,
    observers: candidatesOf(meeting).join('、'),
    followUps: expected.returning.map(({ decisionId, dueOn }) => followUpOf(decisionId, dueOn, meeting.heldOn)),
    facts: { ...meeting.facts, ...(group ? { leader: group.leaderName } : {}) },
    lines: [...(meeting.lines ?? [])],
    attendance: expected.people.map(({ memberId, name }) => attendeeOf(meeting, memberId, name)),
    agenda: meeting.agenda.map((item) => ({ ...item, content: '' })),
    study: meeting.study ?? '',
    speeches: meeting.speeches.map(([speaker, text]) => ({ speaker, text, dissent: false })),
    decisions: (meeting.decisions ?? []).map(([text, owner, dueOn]) => ({ text, owner, dueOn, ...passedOn(meeting, text) })),
    summary: meeting.summary,
    attachments: meeting.attachments ?? '签到表1份',
  };
  const { quorum } = await teller.now('meetings.check', { id: null, content });
  content.votes = (meeting.votes ?? []).map((vote) => voteOf(vote, quorum.presentVoting));
  const draft = await teller.now('meetings.saveDraft', { id: null, content });
  const { findings } = await teller.now('meetings.check', { id: draft.id, content });
  const acknowledgements = findings
    .filter((finding) => finding.severity === 'WARN')
    .map(({ rule, field }) => ({ rule, field, reason: rule === 'MTG-15' ? (meeting.lateReason ?? '当日事务多，次日补记') : '已核对，情况属实' }));
  const final = await teller.now('meetings.finalise', { draftId: draft.id, content, acknowledgements });
  return final.id;
};

/** Where each kind of meeting is usually held. */
const places: Readonly<Record<StoryMeeting['kind'], string>> = {
  memberMeeting: '党员活动室',
  committeeMeeting: '林业局三楼会议室',
  groupMeeting: '党员活动室',
  partyLecture: '党员活动室',
  themeDay: '党员活动室',
  orgLifeMeeting: '党员活动室',
  jointMeeting: '河滨社区会议室',
  otherMeeting: '林业局三楼会议室',
};

const groupNamed = async (teller: Teller, name: string | undefined) => {
  if (name === undefined) return null;
  const { groups: known } = await teller.now('branch.overview', {});
  const group = known.find((one) => one.name === name);
  if (!group) throw new Error(`the story needs the group ${name}`);
  return group;
};

type Expected = readonly { readonly memberId: string; readonly name: string; readonly post: string }[];

/** Everybody who is expected; to a joint meeting only the committee goes. */
const comersOf = (meeting: StoryMeeting, people: Expected): Expected =>
  meeting.kind === 'jointMeeting' ? people.filter(({ name }) => seats.some((seat) => seat.name === name)) : people;

/** In a group somebody who came and does not lead writes. */
const recorderOf = (meeting: StoryMeeting, people: Expected, leaderId: string | null): string | null =>
  people.find(({ memberId, name }) => memberId !== leaderId && meeting.absent[name] === undefined)?.memberId ?? null;

const followUpOf = (decisionId: string, dueOn: string | null, heldOn: string): MeetingContent['followUps'][number] => {
  const isOver = dueOn === null || dueOn <= heldOn;
  return { decisionId, state: isOver ? 'done' : 'underWay', note: isOver ? '按计划落实' : '正在办理' };
};

/** Whether a committee's decision goes to the member meeting: it says so itself. */
const passedOn = ({ kind }: StoryMeeting, text: string) => (kind === 'committeeMeeting' ? { toMemberMeeting: /党员大会/.test(text) } : {});

const attendeeOf = (meeting: StoryMeeting, memberId: string, name: string): MeetingContent['attendance'][number] => {
  if (meeting.kind === 'memberMeeting' && name === excluded.name) {
    return { memberId, status: 'excluded', reason: excluded.reason, exclusion: excluded.exclusion, consent: excluded.consent };
  }
  const reason = meeting.absent[name];
  return { memberId, status: reason === undefined ? 'present' : 'absent', reason: reason ?? '', exclusion: null, consent: '' };
};

/** Those whom a meeting is to admit sit in as 列席. */
const candidatesOf = ({ agenda }: StoryMeeting): string[] =>
  agenda.flatMap(({ kind, title }) => (kind === 'admission' ? [/讨论接收(.+?)同志/.exec(title)?.[1] ?? title] : []));

/** Figures of a story's vote: `yes` counts from all present downwards (0: all, −2: all but two). */
const voteOf = (vote: NonNullable<StoryMeeting['votes']>[number], present: number): MeetingContent['votes'][number] => {
  const isVoted = vote.result !== 'notVoted';
  const base = {
    subject: vote.subject ?? '',
    kind: vote.kind ?? 'general',
    method: vote.method ?? 'showOfHands',
    result: vote.result ?? 'passed',
    invalid: 0,
    writtenYes: 0,
    writtenOther: 0,
  } as const;
  if (!isVoted) return { ...base, yes: 0, no: 0, abstain: 0 };
  const yes = present + (vote.yes ?? 0);
  const no = vote.no ?? 0;
  return { ...base, yes, no, abstain: present - yes - no };
};

const correct = async (teller: Teller, meetingId: string): Promise<void> => {
  await teller.now('meetings.addAddendum', { meetingId, kind: 'correction', text: correction.text, reason: correction.reason });
};

const addMeasures = async (teller: Teller, meetingId: string): Promise<void> => {
  const { text, reason, lines } = lifeMeasures;
  await teller.now('meetings.addAddendum', { meetingId, kind: 'supplement', text, reason, lines: [...lines] });
};

/** The ledger is copied onto the stick that lies in the safe: every fourth Friday with a check of its health, and since December, as the window asks, every Friday. */
const keepingSteps = (teller: Teller, folder: string): Step[] =>
  Array.from({ length: 53 }, (_, week) => ({ week, date: addDays('2026-01-09', week * 7) }))
    .filter(({ week, date }) => week % 4 === 0 || date >= '2026-12-01')
    .map(({ week, date }) => ({
      at: china(date, '17:40'),
      run: async () => {
        await teller.now('backup.copyTo', { folder });
        if (week % 4 === 0) await teller.now('backup.checkHealth', { saveTo: null });
      },
    }));

/** On the last working evening of each month what is due is paid; one member falls behind from September, one slip of March is reversed. */
const duesSteps = (teller: Teller): Step[] => {
  const months = Array.from({ length: 12 }, (_, at) => `2026-${String(at + 1).padStart(2, '0')}`);
  const collect = months.map((month) => ({ at: china(addDays(lastDayOf(month), -1), '17:00'), run: () => collectMonth(teller, month) }));
  return [...collect, { at: china('2026-04-02', '10:00'), run: () => reverseSlip(teller) }];
};

const collectMonth = async (teller: Teller, month: string): Promise<void> => {
  const book = await teller.now('dues.book', { year: 2026 });
  const at = Number(month.slice(5)) - 1;
  const payments = book.lines.flatMap((line) => {
    const cell = line.cells[at];
    const due = (cell?.dueFen ?? 0) - (cell?.paidFen ?? 0);
    if (due <= 0 || (line.name === behind && month >= '2026-09')) return [];
    const slip = line.name === '夏杰' && month === '2026-03';
    return [{ memberId: line.memberId, month, amountFen: slip ? due + 1_000 : due, paidOn: addDays(lastDayOf(month), -1), collector, note: '' }];
  });
  await teller.now('dues.recordPayments', { actionId: actionId(at), payments });
};

/** In March the collector wrote ten yuan too many for 夏杰: reversed with its reason, then recorded rightly. */
const reverseSlip = async (teller: Teller): Promise<void> => {
  const book = await teller.now('dues.book', { year: 2026 });
  const line = book.lines.find((candidate) => candidate.name === '夏杰');
  const cell = line?.cells[2];
  const payment = cell?.payments[0];
  if (!line || !cell || !payment || cell.dueFen === null) throw new Error('the story lost the slip of March');
  await teller.now('dues.reversePayment', { paymentId: payment.id, actionId: actionId(100), reason: '金额多记10元' });
  const right = { memberId: line.memberId, month: '2026-03', amountFen: cell.dueFen, paidOn: payment.paidOn, collector, note: '更正3月误记' };
  await teller.now('dues.recordPayments', { actionId: actionId(101), payments: [right] });
};
