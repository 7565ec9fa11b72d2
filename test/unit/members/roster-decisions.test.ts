// What does a person decide about a row, and does the import do exactly that?
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { RosterRow } from '#shared/members/roster.ts';
import { openTestLedger, type TestLedger } from '#test/support/ledger.ts';
import { rosterFolder } from '#test/unit/members/made-rosters.ts';

const { workbook, remove } = rosterFolder();
afterAll(remove);

let ledger: TestLedger;
beforeEach(async () => {
  ledger = await openTestLedger();
});
afterEach(() => ledger.close());

const preview = (file: string) => ledger.must('members.previewRoster', { file, columns: null });
const codes = (row: RosterRow | undefined): string[] => (row?.notes ?? []).map(({ code }) => code);
const king = '610822196508150011';

describe('rows that a person must decide', () => {
  const headings = ['姓名', '身份证号', '人员类别', '出生日期', '手机号码', '现居住地'];
  const take = (row: number, choice: 'add' | 'addWithoutId' | 'complete' | 'leave', replaces: 'address'[] = []) => ({
    row,
    choice,
    replaces,
    usesProposedName: false,
  });
  const known = async (): Promise<void> => {
    await ledger.must('members.importRoster', {
      file: await workbook([headings, ['王磊', king, '正式党员', '', '', '河滨路社区']]),
      columns: null,
    });
  };
  const members = async () => {
    const { rows } = await ledger.must('members.list', { asOf: null, text: '', scope: 'all' });
    const shown = [];
    // The file masks numbers and telephones; what was imported is seen by revealing it.
    for (const { id } of rows)
      shown.push({ ...(await ledger.must('members.get', { id, asOf: null })), ...(await ledger.must('members.reveal', { id })) });
    return shown;
  };

  test('a filled fact is shown old and new, and replaced only with a yes', async () => {
    await known();
    const file = await workbook([headings, ['王磊', king, '正式党员', '', '13678976769', '新府山社区'], [], []]);
    const [row] = (await preview(file)).rows;
    expect(row?.differences).toEqual([{ field: 'address', ours: '河滨路社区', theirs: '新府山社区', mayReplace: true }]);
    await ledger.must('members.importRoster', { file, columns: null });
    expect((await members())[0]).toMatchObject({ address: '河滨路社区', mobile: '13678976769' });
    await ledger.must('members.importRoster', { file, columns: null, decisions: [take(2, 'complete', ['address'])] });
    expect((await members())[0]).toMatchObject({ address: '新府山社区' });
  });

  test('the number of somebody with another name asks', async () => {
    await known();
    const [row] = (await preview(await workbook([headings, ['王三', king, '正式党员']]))).rows;
    expect([row?.outcome, row?.choices, codes(row)]).toEqual(['refuse', ['leave', 'complete', 'addWithoutId'], ['id-other-name', 'ours-kept']]);
  });

  test('the same person without number in the ledger: completed with number once a person says so, or a second person', async () => {
    await ledger.must('members.importRoster', { file: await workbook([headings, ['王磊', '', '正式党员', '1965-08-15']]), columns: null });
    const file = await workbook([headings, ['王磊', king, '正式党员', '1965-08-15'], ['合计']]);
    const [row] = (await preview(file)).rows;
    expect([row?.outcome, row?.choices]).toEqual(['refuse', ['leave', 'complete', 'add']]);
    expect(await ledger.must('members.importRoster', { file, columns: null })).toMatchObject({ refused: 1, refusedRows: [{ row: 2, name: '王磊' }] });
    await ledger.must('members.importRoster', { file, columns: null, decisions: [take(2, 'complete')] });
    expect((await members()).map(({ idNumber }) => idNumber)).toEqual([king]);
  });

  test('twice in the file: the first comes in, the second waits; both say so', async () => {
    const { rows } = await preview(await workbook([headings, ['王磊', king, '正式党员'], ['李静', king, '正式党员']]));
    expect(rows.map((row) => [row.outcome, codes(row).at(-1)])).toEqual([
      ['add', 'again-in-file'],
      ['refuse', 'twice-in-file'],
    ]);
  });

  test('a choice that the row does not offer is not followed', async () => {
    const file = await workbook([headings, ['', king, '正式党员']]);
    expect(await ledger.must('members.importRoster', { file, columns: null, decisions: [take(2, 'add')] })).toMatchObject({ added: 0, refused: 1 });
  });

  test('rows that were not taken go into a workbook with their cells and the reason, and back in once corrected', async () => {
    const file = await workbook([['党员花名册'], headings, ['王磊', '610822196508150012', '正式党员'], ['李静', '610822198802290022', '正式党员']]);
    const { sheet, columns } = await preview(file);
    const { refusedRows } = await ledger.must('members.importRoster', { file, columns });
    const rows = refusedRows.map(({ row }) => ({ row, reason: '校验位不对' }));
    const saved = await ledger.must('members.saveRefusedRows', { file, sheet, columns, rows, out: `${file}.refused.xlsx` });
    const again = await preview(saved.file);
    expect(again.rows.map(({ nameAsWritten, outcome }) => [nameAsWritten, outcome])).toEqual([['王磊', 'refuse']]);
    expect(again.columns[0]).toEqual({ index: 0, heading: '未导入的原因', field: null });
  });
});
