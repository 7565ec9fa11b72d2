// Do two files of one person become one that counts once, without a letter of a final record changed, and can they be parted again? In a real ledger.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { emptyMember } from '#shared/members/model.ts';
import { openTestBranch, type TestBranch } from '#test/unit/meetings/branch.ts';

const actionOf = (count: number) => `01900000-0000-7000-8000-0000000000a${count}`;
let branch: TestBranch;
let keepId = '';
let mergedId = '';

beforeEach(async () => {
  branch = await openTestBranch();
  keepId = branch.id('杨波');
  const twin = { ...emptyMember, name: '杨波', birthDate: '1980-02-01', joinedOn: '2005-07-01', regularisedOn: '2006-07-01', mobile: '13678976769' };
  mergedId = (await branch.must('members.save', { id: null, member: twin })).id;
});
afterEach(() => branch.close());

const pay = (memberId: string, month: string, count: number) =>
  branch.must('dues.recordPayments', {
    actionId: actionOf(count),
    payments: [{ memberId, month, amountFen: 500, paidOn: '2026-03-03', collector: '', note: '', payer: 'self', payerName: '', isToCentre: false }],
  });
const merge = () => branch.must('members.merge', { keepId, mergedId, takes: ['birthDate', 'mobile'], reason: '核对身份证，是同一个人' });
const names = async () => (await branch.must('members.list', { asOf: null, text: '', scope: 'members' })).rows.map(({ name }) => name);
const lines = async () => (await branch.must('dues.book', { year: 2026 })).lines.filter(({ name }) => name === '杨波');
const file = (id: string) => branch.must('members.get', { id, asOf: null });

/** A meeting whose record has both files: one present, the other absent. */
const holdWithBoth = async () => {
  const content = await branch.record('memberMeeting', '2026-03-02');
  const attendance = content.attendance.map((entry) =>
    entry.memberId === mergedId ? { ...entry, status: 'absent' as const, reason: '出差' } : entry,
  );
  return branch.hold('memberMeeting', '2026-03-02', { attendance });
};

test('one person afterwards: in the list, at meetings, in the dues; the final record is as it was, down to its hash', async () => {
  const { id: meetingId } = await holdWithBoth();
  await pay(mergedId, '2026-01', 1);
  await pay(keepId, '2026-02', 2);
  const before = await branch.must('meetings.get', { id: meetingId });
  const preview = await branch.must('members.previewMerge', { keepId, mergedId });
  expect(preview).toMatchObject({ obstacle: null, proposed: ['birthDate', 'mobile'], both: [{ meetingId, kept: 'present', merged: 'absent' }] });
  expect(preview.merged.books).toMatchObject({ meetings: 1, payments: 1 });
  await merge();
  expect((await names()).filter((name) => name === '杨波')).toHaveLength(1);
  expect(await branch.must('meetings.get', { id: meetingId })).toEqual(before);
  const [line, ...more] = await lines();
  expect([more.length, line?.memberId, line?.cells.slice(0, 2).map(({ paidFen }) => paidFen)]).toEqual([0, keepId, [500, 500]]);
  const attendance = await branch.must('plans.attendance', { year: 2026, quarter: null, kind: null });
  const mine = attendance.rows.filter(({ name }) => name === '杨波');
  expect(mine.map(({ memberId, expected, present }) => [memberId, expected, present])).toEqual([[keepId, 1, 1]]);
  const { entries } = await branch.must('members.timeline', { id: keepId });
  expect(
    entries
      .filter(({ source }) => source === 'meeting')
      .map(({ state }) => state)
      .toSorted(),
  ).toEqual(['absent', 'present']);
  expect(await branch.must('meetings.expected', { kind: 'memberMeeting', heldOn: '2026-03-03' })).toMatchObject({ people: expect.any(Array) });
});

test('what was not chosen stays visible with its file, what was chosen stands in the one that stays', async () => {
  await merge();
  expect(await file(keepId)).toMatchObject({ birthDate: '1980-02-01', mobile: '136****6769', retiredAt: null });
  expect(await file(mergedId)).toMatchObject({ retireReason: '并入 杨波 的档案' });
  const { files, into } = await branch.must('members.mergedFiles', { id: keepId });
  expect(into).toBeNull();
  expect(files).toMatchObject([{ id: mergedId, taken: ['birthDate', 'mobile'], other: [], mergedBy: '王磊', reason: '核对身份证，是同一个人' }]);
  expect((await branch.must('members.mergedFiles', { id: mergedId })).into).toEqual({ id: keepId, name: '杨波' });
});

test('files, seats and dated facts go over; parted again they are back, and so is what nobody changed since', async () => {
  await branch.must('members.addFact', { memberId: mergedId, fact: { kind: 'reward', value: '优秀党员', fromOn: '2021', until: null, note: '' } });
  await branch.must('branch.saveGroup', { id: null, name: '第一党小组', leaderId: mergedId });
  await merge();
  const rewards = async (id: string) => (await branch.must('members.facts', { id })).facts.map(({ value }) => value);
  expect([await rewards(keepId), await rewards(mergedId)]).toEqual([['优秀党员'], []]);
  const leader = async () => (await branch.must('branch.overview', {})).groups[0]?.leaderId;
  expect(await leader()).toBe(keepId);
  const { facts } = (await branch.must('members.mergedFiles', { id: keepId })).files[0] ?? { facts: emptyMember };
  const { mobile } = await branch.must('members.reveal', { id: keepId });
  const member = { ...facts, name: '杨波', birthDate: '1981-02-01', mobile, idNumber: '', landline: '' };
  await branch.must('members.save', { id: keepId, member });
  expect(await branch.must('members.unmerge', { mergedId, reason: '核对有误，是两个人' })).toEqual({ stayed: ['birthDate'] });
  expect([await rewards(keepId), await rewards(mergedId), await leader()]).toEqual([[], ['优秀党员'], mergedId]);
  expect(await file(keepId)).toMatchObject({ birthDate: '1981-02-01', mobile: '' });
  expect(await file(mergedId)).toMatchObject({ retiredAt: null, mobile: '136****6769' });
  expect((await names()).filter((name) => name === '杨波')).toHaveLength(2);
  expect(await branch.fault('members.unmerge', { mergedId, reason: '再来' })).toMatchObject({ code: 'merge-unknown' });
});

test('the journal’s undo parts them too', async () => {
  await merge();
  const { entries } = await branch.must('journal.list', { before: null, limit: 3 });
  await branch.must('journal.undo', { seq: entries.find(({ command }) => command === 'members.merge')?.seq ?? 0 });
  expect((await names()).filter((name) => name === '杨波')).toHaveLength(2);
  expect((await branch.must('members.mergedFiles', { id: keepId })).files).toEqual([]);
  expect(await file(keepId)).toMatchObject({ birthDate: null, mobile: '' });
});

test('both paid for one month: refused until one payment is reversed; then it counts once', async () => {
  await pay(mergedId, '2026-01', 1);
  await pay(keepId, '2026-01', 2);
  const input = { keepId, mergedId, takes: [], reason: '同一个人' };
  expect(await branch.fault('members.merge', input)).toMatchObject({ code: 'merge-both-paid', values: { months: '2026-01' } });
  const payment = (await lines()).find(({ memberId }) => memberId === mergedId)?.cells[0]?.payments[0];
  await branch.must('dues.reversePayment', { paymentId: payment?.id ?? '', actionId: actionOf(3), reason: '重复登记' });
  await branch.must('members.merge', input);
  expect((await lines()).map(({ memberId, cells }) => [memberId, cells[0]?.paidFen])).toEqual([[keepId, 500]]);
});

test('refused: two numbers, two seats at a time, itself, somebody unknown, a file that has another in it', async () => {
  const fault = async (keep: string, merged: string) =>
    (await branch.fault('members.merge', { keepId: keep, mergedId: merged, takes: [], reason: '同一个人' })).code;
  expect(await fault(keepId, keepId)).toBe('merge-same-file');
  expect(await fault(branch.id('王磊'), branch.id('李秀兰'))).toBe('merge-both-seated');
  expect(await fault(keepId, actionOf(9))).toBe('member-unknown');
  await merge();
  expect(await fault(keepId, mergedId)).toBe('member-unknown');
  expect(await fault(branch.id('陈红'), keepId)).toBe('merge-has-merged');
});

test('proposed, never done: the same name and birth; two different numbers are not', async () => {
  expect((await branch.must('members.alikeFiles', {})).pairs).toEqual([]);
  const twin = { ...emptyMember, name: '杨 波', birthDate: '1980-02-01', joinedOn: '2005-07-01', regularisedOn: '2006-07-01' };
  await branch.must('members.save', { id: null, member: twin });
  const { pairs } = await branch.must('members.alikeFiles', {});
  expect(pairs.map(({ first, second, reason }) => [first.name, second.name, reason])).toEqual([['杨波', '杨波', 'sameNameAndBirth']]);
});
