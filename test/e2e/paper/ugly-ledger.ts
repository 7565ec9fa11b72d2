// What is the hardest ledger to print? Sixty members with the longest and rarest names, forty meetings of every kind, texts without a break.
import type { Printer } from '#electron/ledger/context.ts';
import { addDays, chinaDate } from '#shared/core/date.ts';
import { factsOf, listsOf, type MeetingKind, meetingKinds } from '#shared/meetings/kinds.ts';
import { emptyMeeting, type MeetingContent } from '#shared/meetings/model.ts';
import { emptyMember } from '#shared/members/model.ts';
import { emptyLetter } from '#shared/records/letter.ts';
import { emptyTalk } from '#shared/talks/model.ts';
import { keepDues } from '#test/e2e/paper/ugly-dues.ts';
import { openTestLedger, type TestLedger } from '#test/support/ledger.ts';
import { longName, rareNames } from '#test/unit/records/sheet-models.ts';

const longest = longName.repeat(3).slice(0, 48);
const nameAt = (at: number): string => [longest, ...rareNames, longName][at] ?? `郭志强${at}`;
const sentence = '围绕退耕还林验收、义务植树和党员联系户三项工作，逐项讨论分工、时限和责任人，大家一致同意。';
const unbroken = 'https://example.com/'.repeat(6);

/** Every part that a kind of meeting has, filled to the brim. */
const contentOf = (kind: MeetingKind, heldOn: string, people: readonly string[], length: number): MeetingContent => {
  const [host = null] = people;
  const text = `${sentence.repeat(length)}\n${unbroken}`;
  const facts = factsOf(kind).map((fact) => [fact.name, factValue(fact, heldOn, text)]);
  const lines = listsOf(kind).flatMap(({ name }) =>
    people.slice(0, 3).map(() => ({ list: name, person: longest, on: heldOn, text: sentence, note: sentence, reply: sentence })),
  );
  return {
    ...emptyMeeting(kind),
    heldOn,
    startTime: '14:30',
    endTime: '16:10',
    place: '府谷县林业局退耕还林工程管理办公室三楼党员活动室'.slice(0, 100),
    hostId: host,
    recorderId: host,
    observers: unbroken,
    attendance: people.map((memberId, index) => ({
      memberId,
      status: index % 9 === 8 ? ('absent' as const) : ('present' as const),
      reason: index % 9 === 8 ? '出差' : '',
      exclusion: null,
      consent: '',
    })),
    agenda: [{ kind: 'study', title: sentence.slice(0, 60), content: text }],
    study: text,
    speeches: Array.from({ length: 4 }, (_, turn) => ({ speaker: longest, text: sentence.repeat(2), dissent: turn === 3 })),
    decisions: [{ text: sentence, owner: '王磊', dueOn: addDays(heldOn, 30) }],
    summary: sentence,
    attachments: '签到表1份、照片2张',
    facts: Object.fromEntries(facts),
    lines,
  };
};

const factValue = (fact: ReturnType<typeof factsOf>[number], heldOn: string, text: string): string => {
  switch (fact.look) {
    case 'date':
      return heldOn;
    case 'figure':
      return '4';
    case 'yesNo':
      return 'yes';
    case 'ticks':
      return Object.keys(fact.choices ?? {}).join(',');
    case 'text':
      return text;
    case 'line':
      return fact.isPerson ? longest : sentence.slice(0, 30);
  }
};

/** Builds the ledger; everything goes through the application's own calls. */
export const uglyLedger = async (printer: Printer): Promise<TestLedger> => {
  const name = '中国共产党府谷县林业局退耕还林工程管理办公室第三联合支部委员会';
  const ledger = await openTestLedger({ now: '2026-01-02T01:00:00.000Z', printer, organisation: { name } });
  const ids: string[] = [];
  for (let at = 0; at < 60; at += 1) {
    const facts = {
      joinedOn: '2005-07-01',
      regularisedOn: '2006-07-01',
      address: sentence.slice(0, 60),
      workplace: name,
      nativePlace: '内蒙古呼伦贝尔',
      ethnicity: '柯尔克孜族',
    };
    ids.push((await ledger.must('members.save', { id: null, member: { ...emptyMember, name: nameAt(at), ...facts } })).id);
  }
  const { id: groupId } = await ledger.must('branch.saveGroup', { id: null, name: '第一党小组', leaderId: ids[0] ?? null });
  await ledger.must('branch.assignGroup', { groupId, memberIds: ids.slice(0, 9) });
  const roles = ['secretary', 'orgCommissioner', 'publicityCommissioner'] as const;
  for (const [index, role] of roles.entries())
    await ledger.must('branch.fillSeat', { role, memberId: ids[index] ?? '', electedOn: '2025-05-20', approvedOn: null });
  await holdMeetings(ledger, groupId);
  await holdTalk(ledger, ids);
  await keepDues(ledger, ids);
  await ledger.must('records.saveLetter', {
    id: null,
    content: {
      ...emptyLetter(name, '2026-12-05'),
      number: '府林支发〔2026〕3号',
      title: '关于召开2026年度组织生活会和开展民主评议党员工作有关事项的通知',
      recipient: '各党小组、全体党员',
      body: Array.from(
        { length: 12 },
        (_, index) => `${'一二三四五六七八九十'[index % 10]}、第${index + 1}项要求。${sentence}\n（一）${sentence}\n1. ${sentence}`,
      ).join('\n'),
      attachments: '组织生活会方案\n民主评议测评表',
    },
  });
  const people = { handedOn: chinaDate(ledger.clock.now()), outgoing: nameAt(0), incoming: nameAt(1), supervisor: nameAt(2), note: sentence };
  await ledger.must('handover.prepare', { people });
  return ledger;
};

const holdMeetings = async (ledger: TestLedger, groupId: string): Promise<void> => {
  for (let at = 0; at < 40; at += 1) {
    const kind = meetingKinds[at % meetingKinds.length] ?? 'memberMeeting';
    const heldOn = addDays('2026-01-05', at * 8);
    ledger.clock.set(`${heldOn}T12:00:00.000Z`);
    const group = kind === 'groupMeeting' ? groupId : null;
    const { people } = await ledger.must('meetings.expected', { kind, heldOn, groupId: group });
    const expected = people.length > 0 ? people : (await ledger.must('meetings.expected', { kind: 'memberMeeting', heldOn, groupId: null })).people;
    const content = contentOf(
      kind,
      heldOn,
      expected.map(({ memberId }) => memberId),
      at % 11,
    );
    await finalise(ledger, { ...content, groupId: group });
  }
};

/** One long talk. */
const holdTalk = async (ledger: TestLedger, ids: readonly string[]): Promise<void> => {
  const [talkerId = null, partnerId = null] = ids;
  const content = { ...emptyTalk({ talkerId, partnerId }), heldOn: '2026-03-05', place: '书记办公室', points: sentence.repeat(20) };
  await ledger.must('talks.finalise', { draftId: null, content });
};

/** Finalises with a reason for every warning that the rules ask one for. */
const finalise = async (ledger: TestLedger, content: MeetingContent): Promise<void> => {
  const { findings } = await ledger.must('meetings.check', { id: null, content });
  const acknowledgements = findings.filter(({ severity }) => severity === 'WARN').map(({ rule, field }) => ({ rule, field, reason: '情况属实' }));
  await ledger.must('meetings.finalise', { draftId: null, content, acknowledgements });
};
