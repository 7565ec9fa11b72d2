// Does a meeting become a numbered, hashed, immutable record — in a real ledger, through the real dispatcher?
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { contentHashOf } from '#db/meetings/content-hash.ts';
import { openDatabase } from '#db/open.ts';
import { databaseFileOf, ledgerIdOf } from '#electron/vault/folder.ts';
import { readKeyring } from '#electron/vault/key-file.ts';
import { dataKeyByPassphrase } from '#electron/vault/keyring.ts';
import type { Fault } from '#shared/core/fault.ts';
import { testPassphrase } from '#test/support/ledger.ts';
import { openTestBranch, type TestBranch } from '#test/unit/meetings/branch.ts';
import { anAdmission, aVote } from '#test/unit/meetings/build.ts';

let branch: TestBranch;
beforeEach(async () => {
  branch = await openTestBranch();
});
afterEach(() => branch.close());

const rulesOf = (fault: Fault): string[] => (fault.kind === 'broken-rule' ? fault.findings.map(({ rule }) => rule) : [fault.code]);

/** Attendance where the named are absent for a reason. */
const absent = async (kind: 'memberMeeting' | 'committeeMeeting', heldOn: string, names: string[]) => {
  const { attendance } = await branch.record(kind, heldOn);
  const away = names.map((name) => branch.id(name));
  return attendance.map((entry) => (away.includes(entry.memberId) ? { ...entry, status: 'absent' as const, reason: '出差' } : entry));
};

describe('应到名单', () => {
  test('党员大会是当天的全体党员，委员在前；支委会是当天在任的委员', async () => {
    const all = await branch.must('meetings.expected', { kind: 'memberMeeting', heldOn: '2026-03-03' });
    expect(all.people).toHaveLength(8);
    expect(all.people[0]).toMatchObject({ name: '王磊', standing: 'full', post: '书记' });
    expect(all.people.find(({ name }) => name === '周敏')?.standing).toBe('probationary');
    const seats = await branch.must('meetings.expected', { kind: 'committeeMeeting', heldOn: '2026-03-03' });
    expect(seats.people.map(({ name }) => name)).toEqual(['王磊', '李秀兰', '张志强']);
  });

  test('还没有入党的那一天不在名单上', async () => {
    const { people } = await branch.must('meetings.expected', { kind: 'memberMeeting', heldOn: '2025-09-19' });
    expect(people.map(({ name }) => name)).not.toContain('周敏');
  });

  test('记住上一次同类会议的地点、主持人、记录人，并列出有责任人或时限的决议', async () => {
    const first = await branch.must('meetings.expected', { kind: 'committeeMeeting', heldOn: '2026-03-02' });
    expect(first).toMatchObject({ rememberedPlace: '', rememberedHostId: null, returning: [] });
    const decisions = [
      { text: '修好活动室的暖气', owner: '李秀兰', dueOn: '2026-03-20' },
      { text: '每周五集中学习', owner: '', dueOn: null },
    ];
    await branch.hold('committeeMeeting', '2026-03-02', { place: '二楼会议室', decisions });
    await branch.hold('memberMeeting', '2026-03-03', { place: '大会议室' });
    const next = await branch.must('meetings.expected', { kind: 'committeeMeeting', heldOn: '2026-03-03' });
    expect(next).toMatchObject({ rememberedPlace: '二楼会议室', rememberedHostId: branch.id('王磊'), rememberedRecorderId: branch.id('王磊') });
    expect(next.returning.map(({ text, owner, dueOn, decidedOn, state }) => [text, owner, dueOn, decidedOn, state])).toEqual([
      ['修好活动室的暖气', '李秀兰', '2026-03-20', '2026-03-02', null],
    ]);
  });
});

describe('定稿', () => {
  test('记录连同名单、议题、发言、表决、决议原样读回，姓名和应到实到一并留下', async () => {
    const { id, number } = await branch.hold('memberMeeting', '2026-03-03', {
      attendance: await absent('memberMeeting', '2026-03-03', ['杨波']),
      observers: '县直工委 高峰',
      speeches: [{ speaker: '赵敏', text: '建议先修暖气', dissent: true }],
      votes: [aVote({ yes: 5, no: 1 })],
      decisions: [{ text: '通过年度工作计划', owner: '王磊', dueOn: '2026-12-31' }],
    });
    const record = await branch.must('meetings.get', { id });
    expect(number).toBe(1);
    expect(record).toMatchObject({
      kind: 'memberMeeting',
      year: 2026,
      number: 1,
      hostName: '王磊',
      finalisedBy: '王磊',
      finalisedAt: '2026-03-03T09:00:00.000Z',
      expectedVoting: 7,
      expectedTotal: 8,
      presentVoting: 6,
      presentTotal: 7,
      isLate: false,
      lateReason: '',
      speeches: [{ speaker: '赵敏', text: '建议先修暖气', dissent: true }],
      decisions: [{ text: '通过年度工作计划', owner: '王磊', dueOn: '2026-12-31' }],
      addenda: [],
      acknowledgements: [],
    });
    expect(record.votes).toEqual([{ ...aVote({ yes: 5, no: 1 }), expected: 7, present: 6 }]);
    expect(record.attendance.find(({ name }) => name === '杨波')).toMatchObject({ status: 'absent', reason: '出差', standing: 'full' });
  });

  test('校验码可由读回的记录重算；改一个字就不同', async () => {
    const { id, contentHash } = await branch.hold('memberMeeting', '2026-03-03');
    const { id: _, addenda, contentHash: kept, ...record } = await branch.must('meetings.get', { id });
    expect(kept).toBe(contentHash);
    expect(contentHashOf(record)).toBe(contentHash);
    expect(contentHashOf({ ...record, place: `${record.place} ` })).not.toBe(contentHash);
    expect(contentHashOf({ ...record, presentVoting: record.presentVoting - 1 })).not.toBe(contentHash);
  });

  test('姓名按定稿时的留下，以后改名不改记录', async () => {
    const { id } = await branch.hold('memberMeeting', '2026-03-03');
    const member = await branch.must('members.get', { id: branch.id('赵敏'), asOf: null });
    const { id: _, nameAsWritten, groupName, partyPosts, events, isMember, partyAge, retiredAt, retireReason, ...facts } = member;
    await branch.must('members.save', { id: branch.id('赵敏'), member: { ...facts, name: '赵慧敏' } });
    const record = await branch.must('meetings.get', { id });
    expect(record.attendance.map(({ name }) => name)).toContain('赵敏');
  });

  test('第×次按定稿先后、分类分年编号；列表和本子按日期排', async () => {
    expect((await branch.hold('memberMeeting', '2026-03-03')).number).toBe(1);
    expect((await branch.hold('memberMeeting', '2026-02-27', { startTime: '09:00', endTime: '10:00' })).number).toBe(2);
    expect((await branch.hold('committeeMeeting', '2026-03-02')).number).toBe(1);
    const content = await branch.record('memberMeeting', '2025-12-20');
    const acknowledgements = [{ rule: 'MTG-15', field: 'heldOn', reason: '原记录本补登' }];
    expect((await branch.must('meetings.finalise', { draftId: null, content, acknowledgements })).number).toBe(1);
    const { rows } = await branch.must('meetings.list', { year: 2026 });
    expect(rows.map(({ heldOn, kind, number }) => [heldOn, kind, number])).toEqual([
      ['2026-03-03', 'memberMeeting', 1],
      ['2026-03-02', 'committeeMeeting', 1],
      ['2026-02-27', 'memberMeeting', 2],
    ]);
    expect(rows[0]).toMatchObject({ state: 'final', present: '8/8', title: '讨论年度工作计划' });
  });

  test('有 ERROR 不定稿，什么都不写', async () => {
    const content = await branch.record('memberMeeting', '2026-03-03', { place: '' });
    const fault = await branch.fault('meetings.finalise', { draftId: null, content, acknowledgements: [] });
    expect(rulesOf(fault)).toEqual(['MTG-00d']);
    expect((await branch.must('meetings.list', { year: 2026 })).rows).toEqual([]);
    expect((await branch.hold('memberMeeting', '2026-03-03')).number).toBe(1);
  });

  test('WARN 要写原因，原因随记录保存；没有对应问题的原因不保存', async () => {
    const content = await branch.record('memberMeeting', '2026-03-03', { votes: [aVote({ yes: 6 })] });
    const reason = { rule: 'MTG-08a', field: 'votes.0.yes', reason: '一人表决前离会' };
    expect(rulesOf(await branch.fault('meetings.finalise', { draftId: null, content, acknowledgements: [] }))).toEqual(['MTG-08a']);
    expect(rulesOf(await branch.fault('meetings.finalise', { draftId: null, content, acknowledgements: [{ ...reason, reason: ' ' }] }))).toEqual([
      'MTG-08a',
    ]);
    const other = { rule: 'MTG-12', field: 'attendance', reason: '多余的说明' };
    const { id } = await branch.must('meetings.finalise', { draftId: null, content, acknowledgements: [reason, other] });
    expect((await branch.must('meetings.get', { id })).acknowledgements).toEqual([reason]);
  });

  test('不足法定人数：记为未表决可以定稿，记为通过不行', async () => {
    const attendance = await absent('memberMeeting', '2026-03-03', ['赵敏', '刘建国', '陈红', '杨波']);
    const voted = await branch.record('memberMeeting', '2026-03-03', { attendance, votes: [aVote({ yes: 3 })] });
    expect(rulesOf(await branch.fault('meetings.finalise', { draftId: null, content: voted, acknowledgements: [] }))).toEqual(['MTG-06', 'MTG-07']);
    const { id } = await branch.hold('memberMeeting', '2026-03-03', { attendance, votes: [aVote({ result: 'notVoted' })] });
    expect((await branch.must('meetings.get', { id })).votes[0]).toMatchObject({ result: 'notVoted', expected: 7, present: 3 });
  });

  test('接收预备党员：5月17日举手表决要说明，5月18日起须无记名投票', async () => {
    const votes = [anAdmission({ method: 'showOfHands', yes: 7 })];
    branch.clock.set('2026-05-18T09:00:00.000Z');
    const before = await branch.record('memberMeeting', '2026-05-15', { votes });
    expect(rulesOf(await branch.fault('meetings.finalise', { draftId: null, content: before, acknowledgements: [] }))).toEqual(['DEV-10a']);
    const after = await branch.record('memberMeeting', '2026-05-18', { votes });
    const acknowledgements = [{ rule: 'DEV-10', field: 'votes.0.method', reason: '人少' }];
    expect(rulesOf(await branch.fault('meetings.finalise', { draftId: null, content: after, acknowledgements }))).toEqual(['DEV-10']);
    expect((await branch.hold('memberMeeting', '2026-05-18', { votes: [anAdmission({ yes: 7 })] })).number).toBe(1);
  });

  test('支委会：三名委员到会两名可以作决定，到会一名不行', async () => {
    const decisions = [{ text: '同意提交党员大会', owner: '王磊', dueOn: null }];
    const two = await absent('committeeMeeting', '2026-03-02', ['张志强']);
    const { id } = await branch.hold('committeeMeeting', '2026-03-02', { attendance: two, decisions });
    expect(await branch.must('meetings.get', { id })).toMatchObject({ expectedVoting: 3, presentVoting: 2, decisions });
    const one = await branch.record('committeeMeeting', '2026-03-03', {
      attendance: await absent('committeeMeeting', '2026-03-03', ['张志强', '李秀兰']),
      decisions,
    });
    expect(rulesOf(await branch.fault('meetings.finalise', { draftId: null, content: one, acknowledgements: [] }))).toEqual(['MTG-23']);
  });

  test('MTG-13：同一人同一时间不能在两个会上到会；前后相接不算', async () => {
    await branch.hold('committeeMeeting', '2026-03-03', { startTime: '14:00', endTime: '15:00' });
    const overlapping = await branch.record('memberMeeting', '2026-03-03', { startTime: '14:59', endTime: '16:00' });
    const fault = await branch.fault('meetings.finalise', { draftId: null, content: overlapping, acknowledgements: [] });
    expect(fault).toMatchObject({ findings: [{ rule: 'MTG-13', values: { names: '王磊、李秀兰、张志强', from: '14:00', to: '15:00' } }] });
    expect((await branch.hold('memberMeeting', '2026-03-03', { startTime: '15:00', endTime: '16:00' })).number).toBe(1);
    expect((await branch.hold('memberMeeting', '2026-03-03', { startTime: '13:00', endTime: '14:00' })).number).toBe(2);
  });

  test('补录：超过规定的工作日要说明原因，会议日期不变，录入时间如实', async () => {
    const content = await branch.record('memberMeeting', '2026-02-25');
    expect(rulesOf(await branch.fault('meetings.finalise', { draftId: null, content, acknowledgements: [] }))).toEqual(['MTG-15']);
    const acknowledgements = [{ rule: 'MTG-15', field: 'heldOn', reason: '记录人住院' }];
    const { id, isLate } = await branch.must('meetings.finalise', { draftId: null, content, acknowledgements });
    expect(isLate).toBe(true);
    expect(await branch.must('meetings.get', { id })).toMatchObject({
      heldOn: '2026-02-25',
      finalisedAt: '2026-03-03T09:00:00.000Z',
      isLate: true,
      lateReason: '记录人住院',
    });
  });

  test('检查和定稿说的一样', async () => {
    const content = await branch.record('memberMeeting', '2026-03-03', { place: '', votes: [aVote({ yes: 3, no: 4 })] });
    const { quorum, findings } = await branch.must('meetings.check', { id: null, content });
    expect(quorum).toMatchObject({ expectedVoting: 7, presentVoting: 7, attendGeneral: 4, attendAdmission: 4, yesNeeded: 4 });
    const fault = await branch.fault('meetings.finalise', { draftId: null, content, acknowledgements: [] });
    expect(fault).toMatchObject({ kind: 'broken-rule', findings: findings.filter(({ severity }) => severity !== 'INFO') });
  });

  test('定稿后能按议题和发言搜到', async () => {
    const { id } = await branch.hold('memberMeeting', '2026-03-03', { speeches: [{ speaker: '赵敏', text: '暖气漏水要尽快修', dissent: false }] });
    const { hits } = await branch.must('search.find', { text: '漏水' });
    expect(hits).toMatchObject([{ kind: 'meeting', id, title: '支部党员大会 2026年3月3日' }]);
  });
});

describe('定稿的记录改不了', () => {
  test('用 SQL 改或删本支部定稿的行，数据库自己拒绝', async () => {
    const content = await branch.record('memberMeeting', '2026-02-25', {
      speeches: [{ speaker: '赵敏', text: '同意', dissent: false }],
      votes: [aVote({ yes: 6, no: 1 })],
      decisions: [{ text: '通过', owner: '', dueOn: null }],
    });
    const acknowledgements = [{ rule: 'MTG-15', field: 'heldOn', reason: '记录人住院' }];
    const { id } = await branch.must('meetings.finalise', { draftId: null, content, acknowledgements });
    await branch.must('meetings.addAddendum', { meetingId: id, kind: 'correction', text: '地点应为二楼会议室', reason: '笔误' });
    await branch.must('vault.lock', {});
    const raw = openDatabase(
      databaseFileOf(branch.folder),
      dataKeyByPassphrase(readKeyring(branch.folder, ledgerIdOf(branch.folder)), testPassphrase),
    );
    for (const table of ['meeting', 'attendance', 'agendaItem', 'speech', 'voteItem', 'decision', 'addendum', 'acknowledgement']) {
      expect(raw.prepare(`SELECT count(*) FROM "${table}"`).pluck().get()).not.toBe(0);
      expect(() => raw.exec(`UPDATE "${table}" SET "recordedAt" = '2020-01-01T00:00:00.000Z'`)).toThrow(`immutable: ${table}`);
      expect(() => raw.exec(`DELETE FROM "${table}"`)).toThrow(`append-only: ${table}`);
    }
    raw.close();
  });

  test('更正和补充按次序跟在记录后面，记录和校验码不变', async () => {
    const { id } = await branch.hold('memberMeeting', '2026-03-03');
    const before = await branch.must('meetings.get', { id });
    branch.clock.set('2026-03-10T01:00:00.000Z');
    await branch.must('meetings.addAddendum', { meetingId: id, kind: 'correction', text: '地点应为二楼会议室', reason: '笔误' });
    await branch.must('meetings.addAddendum', { meetingId: id, kind: 'supplement', text: '补交签到表', reason: '漏交' });
    const { addenda, ...rest } = await branch.must('meetings.get', { id });
    expect({ ...rest, addenda: [] }).toEqual(before);
    expect(addenda.map(({ ordinal, kind, text, reason, madeOn, madeBy }) => [ordinal, kind, text, reason, madeOn, madeBy])).toEqual([
      [1, 'correction', '地点应为二楼会议室', '笔误', '2026-03-10', '王磊'],
      [2, 'supplement', '补交签到表', '漏交', '2026-03-10', '王磊'],
    ]);
    expect((await branch.must('meetings.list', { year: 2026 })).rows[0]?.addenda).toBe(2);
    expect((await branch.must('search.find', { text: '二楼' })).hits).toMatchObject([{ id }]);
  });

  test('没有这条记录时不能补充更正', async () => {
    const meetingId = branch.id('王磊');
    expect(await branch.fault('meetings.addAddendum', { meetingId, kind: 'correction', text: '甲', reason: '乙' })).toMatchObject({
      code: 'meeting-unknown',
    });
    expect(await branch.fault('meetings.get', { id: meetingId })).toMatchObject({ code: 'meeting-unknown' });
  });
});
