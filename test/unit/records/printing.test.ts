// Is every print of a numbered form entered, a second one only with its reason, and a failed one taken back?
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { SheetModel } from '#shared/records/model.ts';
import { nextPrint } from '#shared/records/printing.ts';
import { noPrinter, openTestLedger, type TestLedger } from '#test/support/ledger.ts';
import { smallPdf } from '#test/unit/records/small-pdf.ts';

test.each([
  [[], 1, false],
  [[1], 2, true],
  [[2, 1], 3, true],
])('已打印 %j：下一次是第 %i 次', (numbers, number, needsReason) => {
  expect(nextPrint(numbers.map((one) => ({ number: one })))).toEqual({ number, needsReason });
});

describe('编号的表册', () => {
  let ledger: TestLedger;
  let folder: string;
  let printed: SheetModel[];
  let isPaperOut: boolean;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'prints-'));
    printed = [];
    isPaperOut = false;
    const pdf = async (model: SheetModel) => {
      printed.push(model);
      if (isPaperOut) throw new Error('paper-gone');
      return smallPdf(3);
    };
    ledger = await openTestLedger({ now: '2027-01-05T01:00:00.000Z', printer: { ...noPrinter, pdf } });
  });
  afterEach(async () => {
    await ledger.close();
    rmSync(folder, { recursive: true });
  });
  const choice = { sheet: 'year-book', year: 2026 } as const;
  const save = (reason: string, name = 'book.pdf') => ledger.must('records.savePdf', { ...choice, reason, file: join(folder, name) });
  const register = () => ledger.must('records.prints', { year: 2026 });
  const copy = () => printed.at(-1)?.frame.copy;

  test('第一次不用原因，登记核对码和日期，入日志', async () => {
    await save('');
    expect(copy()).toEqual({ number: 1, reason: '' });
    const [line] = await register();
    expect(line).toMatchObject({ sheet: 'year-book', number: 1, reason: '', printedOn: '2027-01-05', withdrawn: null });
    expect(line?.code).toBe(printed.at(-1)?.frame.code?.code);
    const [entry] = (await ledger.must('journal.list', { before: null, limit: 1 })).entries;
    expect(entry?.command).toBe('records.registerPrint');
  });

  test('第二次没有原因：不打印，不登记，说明上次是哪天', async () => {
    await save('');
    const file = join(folder, 'again.pdf');
    const fault = await ledger.fault('records.savePdf', { ...choice, file });
    expect(fault).toMatchObject({ kind: 'invalid', code: 'reprint-reason', values: { made: 1, last: '2027-01-05' } });
    expect(readdirSync(folder)).toEqual(['book.pdf']);
    expect(await register()).toHaveLength(1);
    expect(printed).toHaveLength(1);
  });

  test('写明原因：纸上印第几次和原因，登记里也有', async () => {
    await save('');
    await save('原件受潮', 'again.pdf');
    expect(copy()).toEqual({ number: 2, reason: '原件受潮' });
    expect((await register()).map(({ number, reason }) => [number, reason])).toEqual([
      [2, '原件受潮'],
      [1, ''],
    ]);
  });

  test('没有印成的登记撤回，不占第一次', async () => {
    isPaperOut = true;
    await ledger.fault('records.savePdf', { ...choice, file: join(folder, 'book.pdf') });
    expect(await register()).toMatchObject([{ number: 1, withdrawn: '文件没有写成' }]);
    isPaperOut = false;
    await save('');
    expect(copy()).toEqual({ number: 1, reason: '' });
  });

  test('预览不登记，页上写明是预览；别的年度各自计数；不编号的表不登记', async () => {
    await ledger.must('records.preview', choice);
    expect(copy()).toEqual({ number: 0, reason: '' });
    await save('');
    await ledger.must('records.savePdf', { ...choice, year: 2025, file: join(folder, '2025.pdf') });
    expect(copy()?.number).toBe(1);
    await ledger.must('records.savePdf', { sheet: 'roster', year: 2026, file: join(folder, 'roster.pdf') });
    expect(copy()).toBeNull();
    expect(await register()).toHaveLength(1);
    expect(await ledger.fault('records.registerPrint', { sheet: 'roster', year: 2026, id: null, reason: '', code: '' })).toMatchObject({
      code: 'not-numbered',
    });
  });

  test('撤回只认登记过的打印', async () => {
    expect(await ledger.fault('records.withdrawPrint', { id: ledger.organisationId, reason: '试' })).toMatchObject({ code: 'print-unknown' });
  });
});
