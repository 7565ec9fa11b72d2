// R23 in its short form: does any text become a formula in a spreadsheet that we write?
import { expect, test } from 'vitest';
import { runDrill } from '#test/fault/drill.ts';
import { drill } from '#test/fault/spreadsheets.ts';

test('no payload becomes a formula in a workbook or begins a CSV cell bare', { timeout: 240_000 }, async () => {
  expect(await runDrill(drill, { isLong: false, seed: 1 })).toMatchObject({ problems: [], passed: true });
});
