// Do own fields travel with their definition, read without the program, and stand in the branch's books at the superior?
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readableReport } from '#electron/handoff/readable.ts';
import { schemaVersion, travellingTables } from '#shared/travelling.ts';
import { addMember, behindItsBack, exportReport, importOne, openPair, type Pair } from '#test/unit/handoff/support.ts';

let pair: Pair;
let memberId = '';
let fieldId = '';
beforeAll(async () => {
  pair = await openPair([]);
});
afterAll(() => pair.close());

const rowsAt = (table: 'ownField' | 'ownChoice' | 'ownValue') =>
  behindItsBack(pair.committee, (raw) => raw.prepare(`SELECT * FROM "${table}" ORDER BY "id"`).all() as Record<string, unknown>[]);

test('definition, answers and values arrive together, and the packages say schema 1.3', async () => {
  expect(schemaVersion).toBe('1.3');
  memberId = await addMember(pair.branch, '王磊');
  const choices = ['低保户', '脱贫户'].map((name) => ({ id: null, name }));
  const field = { name: '帮扶类别', kind: 'choice' as const, hint: '', isPrivate: true, choices };
  fieldId = (await pair.branch.must('members.saveOwnField', { id: null, field })).id;
  await pair.branch.must('members.saveOwnValues', { memberId, values: [{ fieldId, value: '脱贫户' }], from: '2025-01', note: '' });
  const report = await importOne(pair.committee, await exportReport(pair));
  expect(report).toMatchObject({ outcome: 'applied' });
  for (const [table, rows] of [
    ['ownField', 1],
    ['ownChoice', 2],
    ['ownValue', 1],
  ] as const)
    expect(report.tables.find((one) => one.table === table)).toMatchObject({ rows, added: rows, quarantined: 0 });
  expect(await rowsAt('ownValue')).toMatchObject([{ memberId, fieldId, fromOn: '2025-01' }]);
});

test('what the branch took out of use is out of use at the superior; its values are still there', async () => {
  await pair.branch.must('members.retireOwnField', { id: fieldId, reason: '今年不再统计' });
  const report = await importOne(pair.committee, await exportReport(pair));
  expect(report.tables.find(({ table }) => table === 'ownField')).toMatchObject({ retired: 1 });
  expect((await rowsAt('ownField'))[0]?.retiredAt).not.toBeNull();
  expect(await rowsAt('ownValue')).toHaveLength(1);
});

test('what leaves is said before it leaves: an own value is personal', async () => {
  const { tables } = await pair.branch.must('handoff.departure', {});
  expect(tables.find(({ table }) => table === 'ownValue')).toMatchObject({ rows: 1 });
});

test('the readable copy names field and answer, not their ids', async () => {
  const table = async (name: 'ownField' | 'ownChoice' | 'ownValue') => ({
    table: name,
    columns: Object.keys(travellingTables[name].shape),
    rows: (await rowsAt(name)).map((row) => row as Record<string, string | number>),
  });
  const files = readableReport([], [await table('ownField'), await table('ownChoice'), await table('ownValue')]);
  const csv = String(files.get('data/readable/ownValue.csv'));
  expect(csv).toContain('"自定义项"');
  expect(csv).toContain('"帮扶类别","脱贫户","2025-01"');
  expect(String(files.get('data/readable/ownField.csv'))).toContain('"从自己的选项里选"');
});
