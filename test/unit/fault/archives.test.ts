// R9 in its short form: is every bent archive refused with its code?
import { expect, test } from 'vitest';
import { drill } from '#test/fault/archives.ts';
import { runDrill } from '#test/fault/drill.ts';

test('every crafted archive gets the verdict and the code that are listed', { timeout: 120_000 }, async () => {
  expect(await runDrill(drill, { isLong: false, seed: 1 })).toMatchObject({ problems: [], passed: true });
});
