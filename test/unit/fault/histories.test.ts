// R12 in its short form: does a superior answer package histories as a small model says?
import { expect, test } from 'vitest';
import { runDrill } from '#test/fault/drill.ts';
import { drill } from '#test/fault/histories.ts';

test('random histories of packages are answered as a small model says', { timeout: 240_000 }, async () => {
  expect(await runDrill(drill, { isLong: false, seed: 1 })).toMatchObject({ problems: [], passed: true });
});
