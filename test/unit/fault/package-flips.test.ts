// R6 in its short form: is every flipped bit of a package noticed?
import { expect, test } from 'vitest';
import { runDrill } from '#test/fault/drill.ts';
import { drill } from '#test/fault/package-flips.ts';

test('a flipped bit of a package, sealed or not, is always noticed', { timeout: 120_000 }, async () => {
  expect(await runDrill(drill, { isLong: false, seed: 1 })).toMatchObject({ problems: [], passed: true });
});
