// Does a list keep its filters under names, and only those that it understands?
import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from '#shared/core/zod.ts';
import { isSameFilter, readFilter } from '#shared/filters/read.ts';
import { openTestLedger, type TestLedger, testPassphrase } from '#test/support/ledger.ts';

let ledger: TestLedger;
beforeEach(async () => {
  ledger = await openTestLedger();
});
afterEach(() => ledger.close());

const save = (name: string, value: object, list: 'members' | 'dues' = 'members') =>
  ledger.must('filters.save', { list, name, value: JSON.stringify(value) });
const namesOf = async (list: 'members' | 'dues') => (await ledger.must('filters.list', { list })).filters.map(({ name }) => name);

test('按列表分开存，同名替换，重新打开还在，日志里没有', async () => {
  const { id } = await save('离退休', { group: '离退休党小组' });
  await save('预备党员', { standing: 'probationary' });
  await save('离退休', { group: '老干部党小组' }, 'dues');
  expect((await save(' 离退休 ', { group: '离退休党员' })).id).toBe(id);
  await ledger.must('vault.lock', {});
  await ledger.must('vault.open', { folder: ledger.folder, passphrase: testPassphrase });
  expect(await namesOf('members')).toEqual(['离退休', '预备党员'].sort());
  expect((await ledger.must('filters.list', { list: 'members' })).filters.find((filter) => filter.id === id)?.value).toBe('{"group":"离退休党员"}');
  expect(await namesOf('dues')).toEqual(['离退休']);
  expect((await ledger.must('journal.list', { before: null, limit: 50 })).entries.map(({ command }) => command)).toEqual(['vault.create']);
});

test('删除只删一个；再删是找不到', async () => {
  const { id } = await save('离退休', {});
  await save('预备党员', {});
  await ledger.must('filters.remove', { id });
  expect(await namesOf('members')).toEqual(['预备党员']);
  expect(await ledger.fault('filters.remove', { id })).toMatchObject({ kind: 'not-found', code: 'filter-unknown' });
});

test('没有名称的不存', async () => {
  expect(await ledger.fault('filters.save', { list: 'members', name: '  ', value: '{}' })).toMatchObject({ code: 'invalid-input' });
});

test('列表看不懂的筛选不用；次序不同算同一个', () => {
  const schema = z.strictObject({ text: z.string(), group: z.string() });
  expect(readFilter(schema, '{"text":"王","group":""}')).toEqual({ text: '王', group: '' });
  expect(readFilter(schema, '{"text":1}')).toBeNull();
  expect(readFilter(schema, '{')).toBeNull();
  expect(isSameFilter({ text: '王', group: '' }, { group: '', text: '王' })).toBe(true);
  expect(isSameFilter({ text: '王' }, { text: '李' })).toBe(false);
});
