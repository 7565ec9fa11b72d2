// Does the diary say what was done, find it again by its filters, and show what changed without giving numbers away?
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { OutputOf } from '#shared/contract.ts';
import type { DiaryFilter } from '#shared/journal/diary.ts';
import { wholeDiary } from '#shared/journal/diary.ts';
import { kindOf, partOf } from '#shared/journal/kinds.ts';
import { actWord } from '#shared/journal/words.ts';
import { emptyMember, type MemberInput } from '#shared/members/model.ts';
import { catalogue } from '#shared/records/catalogue.ts';
import { openTestBranch, type TestBranch } from '#test/unit/meetings/branch.ts';

let branch: TestBranch;
beforeEach(async () => {
  branch = await openTestBranch();
});
afterEach(() => branch.close());

const diary = async (filter: Partial<DiaryFilter> = {}, limit = 100) =>
  branch.must('journal.diary', { filter: { ...wholeDiary, ...filter }, before: null, limit });
const said = async (filter: Partial<DiaryFilter> = {}): Promise<string[]> => (await diary(filter)).entries.map((entry) => actWord(entry).zh);
const aMember: MemberInput = {
  ...emptyMember,
  name: '吴静',
  idNumber: '610822196508150011',
  mobile: '13678976769',
  joinedOn: '1990-07-01',
  regularisedOn: '1991-07-01',
};

describe('sentences and filters', () => {
  test('新的在前；按经办人、类别、部分、日期和文字筛选，撤销跟着它撤销的那一部分', async () => {
    await branch.must('vault.setActor', { actor: '段奎' });
    await branch.must('members.save', { id: null, member: aMember });
    branch.clock.set('2026-03-06T01:00:00.000Z');
    await branch.hold('memberMeeting', '2026-03-05');
    await branch.must('branch.saveGroup', { id: null, name: '第一党小组', leaderId: null });
    const seq = (await diary()).entries[0]?.seq ?? 0;
    await branch.must('journal.undo', { seq });

    expect((await said()).slice(0, 3)).toEqual(['撤销：设置党小组：第一党小组', '设置党小组：第一党小组', '会议记录定稿：支部党员大会第1次']);
    expect((await diary()).entries[1]?.undoneBy).toBe(seq + 1);
    expect((await diary()).people).toEqual(['段奎', '王磊'].sort());
    expect(await said({ actor: '段奎', part: 'members' })).toEqual(['保存党员档案：吴静']);
    expect(await said({ part: 'branch', from: '2026-03-06' })).toEqual(['撤销：设置党小组：第一党小组', '设置党小组：第一党小组']);
    expect(await said({ kind: 'final' })).toEqual(['会议记录定稿：支部党员大会第1次']);
    expect(await said({ from: '2026-03-06', to: '2026-03-06', part: 'meetings' })).toHaveLength(1);
    expect(await said({ to: '2026-03-05', part: 'meetings' })).toEqual([]);
    expect(await said({ text: '吴静' })).toEqual(['保存党员档案：吴静']);
    expect(await said({ text: '没有的' })).toEqual([]);
  });

  test('一页一页地读，不漏也不重', async () => {
    const all = (await diary()).entries.map(({ seq }) => seq);
    const read: number[] = [];
    let before: number | null = null;
    for (;;) {
      const page: OutputOf<'journal.diary'> = await branch.must('journal.diary', { filter: wholeDiary, before, limit: 3 });
      read.push(...page.entries.map(({ seq }) => seq));
      if (page.next === null || page.entries.length === 0) break;
      before = page.next;
    }
    expect(read).toEqual(all);
    expect(all.at(-1)).toBe(1);
  });

  test('补录的会议有标记', async () => {
    const content = await branch.record('memberMeeting', '2026-01-15');
    await branch.must('meetings.finalise', { draftId: null, content, acknowledgements: [{ rule: 'MTG-15', field: 'heldOn', reason: '会后出差' }] });
    expect((await diary()).entries[0]?.isLate).toBe(true);
  });
});

describe('what an entry changed', () => {
  test('逐项写明原来和现在，号码和住址不全显示', async () => {
    const { id } = await branch.must('members.save', { id: null, member: aMember });
    await branch.must('members.save', { id, member: { ...aMember, mobile: '13800001234', address: '府谷县新区河滨路12号', education: '大学专科' } });
    const seq = (await diary()).entries[0]?.seq ?? 0;
    const { changes, more, obstacle } = await branch.must('journal.entry', { seq });
    expect([more, obstacle]).toEqual([0, null]);
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({ kind: 'changed', title: { zh: '吴静' } });
    const fields = changes[0]?.fields.map(({ label, before, after }) => [label.zh, before.zh, after.zh]) ?? [];
    expect(fields).toContainEqual(['学历', '', '大学专科']);
    expect(fields).toContainEqual(['手机号码', '136****6769', '138****1234']);
    expect(fields).toContainEqual(['家庭住址', '', '府谷县…']);
    expect(JSON.stringify(changes)).not.toContain('13800001234');
  });

  test('打印了哪张表，两种语言都说得出', async () => {
    await branch.must('records.registerPrint', { sheet: 'year-book', year: 2026, id: null, reason: '', code: '' });
    const [entry] = (await diary()).entries;
    if (!entry) throw new Error('the print has its entry');
    expect(actWord(entry)).toEqual({
      zh: '打印编号的表册：三会一课记录本（全年会议记录）',
      en: 'Numbered form printed: Year book (all meetings)',
    });
    const { changes } = await branch.must('journal.entry', { seq: entry.seq });
    expect(changes[0]?.title).toEqual(catalogue['year-book'].label);
  });

  test('不能撤销的，说得出为什么；没有这一条，就是没有', async () => {
    await branch.hold('memberMeeting', '2026-03-03');
    const [entry] = (await diary()).entries;
    const { obstacle, changes } = await branch.must('journal.entry', { seq: entry?.seq ?? 0 });
    expect(obstacle?.zh).toContain('补充更正');
    expect(changes[0]).toMatchObject({ kind: 'added', table: { zh: '会议记录' } });
    expect(await branch.fault('journal.entry', { seq: 4711 })).toMatchObject({ code: 'undo-unknown' });
  });
});

test.each([
  ['members.save', 'record', 'members'],
  ['members.retire', 'retire', 'members'],
  ['members.importRoster', 'import', 'members'],
  ['meetings.finalise', 'final', 'meetings'],
  ['meetings.addAddendum', 'final', 'meetings'],
  ['dues.reversePayment', 'retire', 'dues'],
  ['handoff.import', 'handoff', 'handoff'],
  ['vault.setActor', 'keys', 'vault'],
  ['journal.undo', 'undo', 'vault'],
] as const)('%s 是 %s，属于 %s', (command, kind, part) => {
  expect([kindOf(command), partOf(command)]).toEqual([kind, part]);
});

test('可看的年度：有记录的、今年和明年，从新到旧', async () => {
  expect((await branch.must('journal.years', {})).years).toEqual([2027, 2026]);
  const line = {
    kind: 'memberMeeting',
    plannedOn: '2028-03-06',
    startTime: '14:30',
    place: '',
    topics: '',
    hostName: '',
    scope: '',
    groupId: null,
  } as const;
  await branch.must('plans.saveLine', { id: null, line });
  expect((await branch.must('journal.years', {})).years).toEqual([2028, 2027, 2026]);
});
