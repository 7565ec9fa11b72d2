// Does a change of secretary list what is there, freeze it, and record it once and for good? In a real ledger.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { inventoryParts } from '#shared/handover/lines.ts';
import type { HandoverInput } from '#shared/handover/model.ts';
import { actWord } from '#shared/journal/words.ts';
import { emptyLetter } from '#shared/records/letter.ts';
import { aStanding } from '#test/unit/dues/standing.ts';
import { openTestBranch, type TestBranch } from '#test/unit/meetings/branch.ts';

let branch: TestBranch;
beforeEach(async () => {
  branch = await openTestBranch();
});
afterEach(() => branch.close());

const people: HandoverInput = { handedOn: '2026-03-03', outgoing: '王磊', incoming: '杨波', supervisor: '高健', note: '公章在档案柜第二层' };
const prepare = () => branch.must('handover.prepare', { people });
const partOf = (key: string, inventory: Parameters<typeof inventoryParts>[0]) => inventoryParts(inventory, 'zh').find((part) => part.key === key);

describe('the inventory', () => {
  test('数得清党员、记录、欠费、未落实的决议和班子', async () => {
    await branch.hold('memberMeeting', '2026-03-03', { decisions: [{ text: '修好活动室的暖气', owner: '李秀兰', dueOn: '2026-03-20' }] });
    await branch.must('dues.setStandings', { standings: [aStanding(branch.id('陈红'))] });
    const inventory = await branch.must('handover.inventory', {});
    expect(inventory.members).toEqual({ full: 7, probationary: 1, groups: 0 });
    expect(inventory.records).toMatchObject([{ year: 2026, count: 1, first: 1, last: 1, kind: { zh: '支部党员大会' } }]);
    expect(inventory.records[0]?.hash).toMatch(/^[0-9a-f]{16}$/);
    expect(inventory.tasks).toMatchObject([{ text: '修好活动室的暖气', owner: '李秀兰' }]);
    expect(inventory.arrears).toMatchObject([{ name: '陈红', months: 2 }]);
    expect(inventory.term.seats.map(({ name }) => name)).toContain('王磊');
    expect(inventory.duties.length).toBeGreaterThan(0);
    expect(partOf('arrears', inventory)).toMatchObject({ isOpen: true });
    expect(partOf('keys', inventory)?.lines[0]).toContain('还没有备份');
  });

  test('决议有责任人没有时限，或者反过来，签字的清单上都写得出', async () => {
    await branch.hold('memberMeeting', '2026-03-03', {
      decisions: [
        { text: '修暖气', owner: '李秀兰', dueOn: null },
        { text: '报计划', owner: '', dueOn: '2026-03-20' },
      ],
    });
    const inventory = await branch.must('handover.inventory', {});
    expect(partOf('tasks', inventory)?.lines).toEqual(['报计划（2026-03-20前；2026-03-03 决定）', '修暖气（李秀兰；2026-03-03 决定）']);
    const english = inventoryParts(inventory, 'en').find(({ key }) => key === 'tasks');
    expect(english?.lines).toEqual(['报计划 (by 2026-03-20; decided 2026-03-03)', '修暖气 (李秀兰; decided 2026-03-03)']);
  });

  test('写着的公文用中文说出来，不是代码', async () => {
    await branch.must('records.saveLetter', { id: null, content: emptyLetter('林业局党支部', '2026-03-03') });
    const { drafts } = await branch.must('handover.inventory', {});
    expect(drafts.map(({ what, count }) => [what.zh, count])).toEqual([['公文', 1]]);
  });

  test('记录变了，校验值就变', async () => {
    await branch.hold('memberMeeting', '2026-03-03');
    const before = await branch.must('handover.inventory', {});
    await branch.hold('memberMeeting', '2026-03-02');
    const after = await branch.must('handover.inventory', {});
    expect(after.records[0]?.hash).not.toBe(before.records[0]?.hash);
  });
});

describe('signing and recording', () => {
  test('登记以后经办人换了，日志写明，清单还能再打印；不能撤销', async () => {
    const { id } = await prepare();
    const sheet = { sheet: 'handover-list', year: 2026, id } as const;
    expect(await branch.must('records.model', sheet)).toMatchObject({ isDone: false, people: { incoming: '杨波' } });
    await branch.must('handover.record', { id });
    expect((await branch.must('vault.status', {})).actor).toBe('杨波');
    const overview = await branch.must('handover.overview', {});
    expect(overview).toMatchObject({ prepared: null, done: [{ id, outgoing: '王磊', incoming: '杨波' }] });
    expect(await branch.must('records.model', sheet)).toMatchObject({ isDone: true });
    const filter = { actor: '', kind: 'final', part: '', from: null, to: null, text: '' } as const;
    const { entries } = await branch.must('journal.diary', { filter, before: null, limit: 5 });
    expect(entries.map((entry) => actWord(entry).zh)).toEqual(['登记工作交接：杨波']);
    expect(await branch.fault('journal.undo', { seq: entries[0]?.seq ?? 0 })).toMatchObject({ code: 'undo-final-record' });
    expect(await branch.fault('handover.record', { id })).toMatchObject({ kind: 'not-found', code: 'handover-unknown' });
    expect((await branch.must('vault.check', {})).isSound).toBe(true);
  });

  test('清单打印以后台账又变了，签的就不是现状：不登记', async () => {
    const { id } = await prepare();
    await branch.must('branch.saveGroup', { id: null, name: '第一党小组', leaderId: null });
    expect(await branch.fault('handover.record', { id })).toMatchObject({ kind: 'conflict', code: 'handover-outdated' });
    expect((await branch.must('handover.overview', {})).prepared?.id).toBe(id);
    const again = await prepare();
    expect((await branch.must('handover.overview', {})).prepared?.id).toBe(again.id);
    await branch.must('handover.record', { id: again.id });
  });

  test('没有接收人不定清单', async () => {
    expect(await branch.fault('handover.prepare', { people: { ...people, incoming: ' ' } })).toMatchObject({ code: 'invalid-input' });
    expect(await branch.must('handover.keep', { people, inventory: await branch.must('handover.inventory', {}) })).toHaveProperty('id');
  });
});
