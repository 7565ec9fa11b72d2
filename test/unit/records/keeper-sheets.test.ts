// Does the printed diary tell the acts of its time in order, and the printed check what was found?
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { emptyMember } from '#shared/members/model.ts';
import type { ModelOf } from '#shared/records/model.ts';
import { openTestLedger, type TestLedger } from '#test/support/ledger.ts';

let ledger: TestLedger;
beforeEach(async () => {
  ledger = await openTestLedger({ now: '2026-03-05T01:00:00.000Z' });
});
afterEach(() => ledger.close());

const addMember = (name: string) =>
  ledger.must('members.save', { id: null, member: { ...emptyMember, name, joinedOn: '1990-07-01', regularisedOn: '1991-07-01' } });
const diaryOf = async (part: number | null) =>
  (await ledger.must('records.model', { sheet: 'diary', year: 2026, part })) as unknown as ModelOf<'diary'>;
const checkOf = async (isBlank = false) =>
  (await ledger.must('records.model', { sheet: 'health-check', year: 2026, isBlank })) as unknown as ModelOf<'health-check'>;

test('打印的日志只有选定月份的操作，从早到晚，撤销的注明', async () => {
  await addMember('王磊');
  ledger.clock.set('2026-04-02T01:00:00.000Z');
  await addMember('吴静');
  const [newest] = (await ledger.must('journal.list', { before: null, limit: 1 })).entries;
  await ledger.must('journal.undo', { seq: newest?.seq ?? 0 });
  const april = await diaryOf(4);
  expect([april.from, april.to, april.left]).toEqual(['2026-04-01', '2026-04-30', 0]);
  expect(april.entries.map(({ what, note }) => [what, note])).toEqual([
    ['保存党员档案：吴静', `已由第 ${(newest?.seq ?? 0) + 1} 号撤销`],
    ['撤销：保存党员档案：吴静', ''],
  ]);
  expect((await diaryOf(3)).entries.map(({ what }) => what)).toContain('保存党员档案：王磊');
  expect((await diaryOf(null)).entries.map(({ seq }) => seq)).toEqual([...(await diaryOf(3)).entries, ...april.entries].map(({ seq }) => seq));
});

test('打印的日志可以只印两个日子之间的，两头都算', async () => {
  await addMember('王磊');
  ledger.clock.set('2026-03-31T01:00:00.000Z');
  await addMember('吴静');
  ledger.clock.set('2026-04-02T01:00:00.000Z');
  await addMember('贺芳');
  ledger.clock.set('2026-04-03T01:00:00.000Z');
  await addMember('薛丽');
  const between = async (from: string | null, to: string | null) => {
    const sheet = (await ledger.must('records.model', { sheet: 'diary', year: 2026, part: 1, from, to })) as unknown as ModelOf<'diary'>;
    return [sheet.from, sheet.to, ...sheet.entries.map(({ what }) => what.replace('保存党员档案：', ''))];
  };
  expect(await between('2026-03-31', '2026-04-02')).toEqual(['2026-03-31', '2026-04-02', '吴静', '贺芳']);
  expect(await between('2026-04-03', null)).toEqual(['2026-04-03', '2026-12-31', '薛丽']);
  expect((await between(null, '2026-04-02')).slice(-3)).toEqual(['王磊', '吴静', '贺芳']);
  expect(await ledger.fault('records.model', { sheet: 'diary', year: 2026, from: '2026-04-02', to: '2026-04-01' })).toMatchObject({
    code: 'days-turned',
  });
  expect(await ledger.fault('records.model', { sheet: 'roster', year: 2026, from: '2026-04-02' })).toMatchObject({ code: 'sheet-version' });
});

test('检查单印最近一次检查的每一项；没有检查过的和空白的什么都不填', async () => {
  expect((await checkOf()).report).toBeNull();
  const report = await ledger.must('backup.checkHealth', { saveTo: null });
  expect((await checkOf()).report).toEqual(report);
  expect((await checkOf(true)).report).toBeNull();
});

test('日志锚被改过，检查单写明', async () => {
  writeFileSync(join(ledger.folder, 'head.json'), '{}');
  await ledger.must('backup.checkHealth', { saveTo: null });
  const { report } = await checkOf();
  expect(report?.isSound).toBe(false);
  expect(report?.parts.find(({ part }) => part === 'anchor')).toEqual({ part: 'anchor', count: 1, problemCount: 1, problems: ['head.json altered'] });
});
