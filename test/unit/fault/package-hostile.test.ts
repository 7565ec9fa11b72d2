// R8 in its short form: does a true signature carry false rows into the ledger?
import { expect, test } from 'vitest';
import { runDrill } from '#test/fault/drill.ts';
import { drill } from '#test/fault/package-hostile.ts';

test('correctly signed hostile packages crash nothing and bring no bad row in', { timeout: 120_000 }, async () => {
  expect(await runDrill(drill, { isLong: false, seed: 1 })).toMatchObject({ problems: [], passed: true });
});
