// Does an undo bring back what was there before, with its words, and refuse what may not be taken back? In a real ledger.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Act } from '#shared/journal/contract.ts';
import { actWord } from '#shared/journal/words.ts';
import { emptyMember, type MemberInput } from '#shared/members/model.ts';
import { testPassphrase } from '#test/support/ledger.ts';
import { rosterPath } from '#test/support/roster-fixture.ts';
import { openTestBranch, type TestBranch } from '#test/unit/meetings/branch.ts';

let branch: TestBranch;
beforeEach(async () => {
  branch = await openTestBranch();
});
afterEach(() => branch.close());

const aMember = (changes: Partial<MemberInput> = {}): MemberInput => ({
  ...emptyMember,
  name: '吴静',
  joinedOn: '2010-07-01',
  regularisedOn: '2011-07-01',
  ...changes,
});
const add = async (changes: Partial<MemberInput> = {}): Promise<string> =>
  (await branch.must('members.save', { id: null, member: aMember(changes) })).id;
const newest = async (): Promise<number> => (await branch.must('journal.list', { before: null, limit: 1 })).entries[0]?.seq ?? 0;
const undoNewest = async () => branch.must('journal.undo', { seq: await newest() });
const undoable = async (): Promise<Act[]> => (await branch.must('journal.undoable', { limit: 60 })).acts;
const said = (act: Act | undefined): string => (act ? actWord(act).zh : '');
const names = async (text: string): Promise<string[]> =>
  (await branch.must('members.list', { asOf: null, text, scope: 'members' })).rows.map(({ name }) => name);
const codeOf = async (seq: number) => (await branch.fault('journal.undo', { seq })).code;

describe('words', () => {
  test('能撤销的改动按新旧列出，说得出谁、什么、关于谁', async () => {
    await add();
    await branch.must('branch.saveGroup', { id: null, name: '第一党小组', leaderId: null });
    const [group, member] = await undoable();
    expect(group).toMatchObject({ actor: '王磊', rows: 1, target: { page: 'settings' } });
    expect([said(group), said(member)]).toEqual(['设置党小组：第一党小组', '保存党员档案：吴静']);
  });

  test('撤销之后列出的是“撤销：…”，再撤销一次就是“恢复：…”', async () => {
    await add();
    const { undone } = await undoNewest();
    expect(said(undone)).toBe('保存党员档案：吴静');
    const [top, next] = await undoable();
    expect([said(top), top?.isRedo]).toEqual(['撤销：保存党员档案：吴静', false]);
    expect(said(next)).not.toContain('吴静');
    await undoNewest();
    expect(said((await undoable())[0])).toBe('恢复：保存党员档案：吴静');
  });

  test('组织、任职、定稿的会议各有各的说法', async () => {
    const id = await add();
    await branch.must('branch.fillSeat', { role: 'deputySecretary', memberId: id, electedOn: '2026-03-01', approvedOn: null });
    expect(said((await undoable())[0])).toBe('登记任职：吴静 副书记');
  });
});

describe('what comes back', () => {
  test('新增的党员撤销后不在名册，也搜不到；再撤销又都在', async () => {
    await add();
    expect(await names('wujing')).toEqual(['吴静']);
    await undoNewest();
    expect(await names('wujing')).toEqual([]);
    await undoNewest();
    expect(await names('wujing')).toEqual(['吴静']);
  });

  test('改名撤销后，按旧名的拼音找得到，按新名的找不到', async () => {
    const id = await add();
    await branch.must('members.save', { id, member: aMember({ name: '单文彬' }) });
    expect(await names('swb')).toEqual(['单文彬']);
    await undoNewest();
    expect([await names('swb'), await names('wj')]).toEqual([[], ['吴静']]);
  });

  test('同一个人连改几次，可以一步一步退到最初', async () => {
    const id = await add({ mobile: '13800000001' });
    for (const mobile of ['13800000002', '13800000003']) await branch.must('members.save', { id, member: aMember({ mobile }) });
    const phones: string[] = [];
    for (let step = 0; step < 2; step += 1) {
      const next = (await undoable()).find((act) => act.undoes === null);
      await branch.must('journal.undo', { seq: next?.seq ?? 0 });
      phones.push((await branch.must('members.get', { id, asOf: null })).mobile);
    }
    expect(phones).toEqual(['138****0002', '138****0001']);
  });

  test('整份名册一步撤销，人都不在了；链还是完好的，再开还能恢复', async () => {
    const before = await names('');
    const file = rosterPath('national-export.xlsx');
    const outcome = await branch.must('members.importRoster', { file, columns: null });
    expect(outcome.added).toBeGreaterThan(20);
    const after = await names('');
    expect(after.length).toBeGreaterThan(before.length);
    const { rows } = await undoNewest();
    expect(rows).toBe(outcome.added);
    expect(await names('')).toEqual(before);
    await branch.must('vault.lock', {});
    await branch.must('vault.open', { folder: branch.folder, passphrase: testPassphrase });
    expect((await branch.must('vault.check', {})).isSound).toBe(true);
    await branch.must('journal.undo', { seq: (await undoable())[0]?.seq ?? 0 });
    expect(await names('')).toEqual(after);
    expect((await branch.must('vault.check', {})).isSound).toBe(true);
  });
});

describe('what is refused, and why', () => {
  test('后来又改过：说出哪一条，什么都不动', async () => {
    const id = await add();
    const first = await newest();
    await branch.must('members.save', { id, member: aMember({ mobile: '13800000002' }) });
    const fault = await branch.fault('journal.undo', { seq: first });
    expect(fault).toMatchObject({ kind: 'conflict', code: 'undo-changed-since', values: { seq: first, later: first + 1, actor: '王磊' } });
    expect(fault.values.what).toBe('保存党员档案：吴静');
    expect(await names('吴静')).toEqual(['吴静']);
  });

  test('后来的记录用到了新增的人：不能让它悬空', async () => {
    const id = await add();
    const first = await newest();
    await branch.must('branch.fillSeat', { role: 'deputySecretary', memberId: id, electedOn: '2026-03-01', approvedOn: null });
    expect(await branch.fault('journal.undo', { seq: first })).toMatchObject({ code: 'undo-referred', values: { later: first + 1 } });
    await undoNewest();
    await branch.must('journal.undo', { seq: first });
    expect(await names('吴静')).toEqual([]);
  });

  test('定稿的会议、登记的党费、冲正和撤销不了的命令', async () => {
    await branch.hold('memberMeeting', '2026-03-03');
    expect(await codeOf(await newest())).toBe('undo-final-record');
    const actionId = '01900000-0000-7000-8000-0000000000a1';
    const payment = { memberId: branch.id('李秀兰'), month: '2026-03', amountFen: 1500, paidOn: '2026-03-03', collector: '', note: '' };
    await branch.must('dues.recordPayments', { actionId, payments: [payment] });
    expect(await codeOf(await newest())).toBe('undo-payment');
    await branch.must('vault.setActor', { actor: '段奎' });
    expect(await codeOf(await newest())).toBe('undo-not-an-act');
    expect(await codeOf(1)).toBe('undo-not-an-act');
    expect(await codeOf(4711)).toBe('undo-unknown');
    expect((await undoable()).map(({ command }) => command)).not.toContain('meetings.finalise');
  });

  test('身份证号已经给了别人：撤销作废会相抵', async () => {
    const idNumber = '610822196508150011';
    const id = await add({ idNumber });
    await branch.must('members.retire', { id, reason: '重复' });
    const retired = await newest();
    await add({ name: '王静', idNumber });
    expect(await codeOf(retired)).toBe('undo-collides');
    expect(await names('吴静')).toEqual([]);
  });

  test('离任撤销时，这个职务已经有了新人', async () => {
    const overview = await branch.must('branch.overview', {});
    const seat = overview.seats.find(({ role }) => role === 'secretary');
    await branch.must('branch.endSeat', { id: seat?.id ?? '', endedOn: '2026-03-01' });
    const ended = await newest();
    await branch.must('branch.fillSeat', { role: 'secretary', memberId: branch.id('杨波'), electedOn: '2026-03-02', approvedOn: null });
    expect(await codeOf(ended)).toBe('undo-collides');
    expect((await branch.must('branch.overview', {})).seats.filter(({ role, endedOn }) => role === 'secretary' && !endedOn)).toHaveLength(1);
  });

  test('原来所在的小组已经不在了：不能恢复进去', async () => {
    const { id: groupId } = await branch.must('branch.saveGroup', { id: null, name: '第一党小组', leaderId: null });
    const made = await newest();
    const memberIds = [branch.id('陈红')];
    await branch.must('branch.assignGroup', { memberIds, groupId });
    await branch.must('branch.assignGroup', { memberIds, groupId: null });
    const unassigned = await newest();
    await branch.must('journal.undo', { seq: made });
    expect(await codeOf(unassigned)).toBe('undo-refers-retired');
  });
});
