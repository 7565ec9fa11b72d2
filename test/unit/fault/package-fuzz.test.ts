// R7 in its short form: does a spoilt package stop the program or leave half of itself?
import { expect, test } from 'vitest';
import { runDrill } from '#test/fault/drill.ts';
import { drill } from '#test/fault/package-fuzz.ts';

test('spoilt packages crash nothing and are never taken in part', { timeout: 120_000 }, async () => {
  expect(await runDrill(drill, { isLong: false, seed: 1 })).toMatchObject({ problems: [], passed: true });
});
