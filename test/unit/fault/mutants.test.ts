// R10 in its short form: do the drills notice two checks that are taken away, and does every mutant still fit the sources?
import { expect, test } from 'vitest';
import { runDrill } from '#test/fault/drill.ts';
import { drill, placesOf } from '#test/fault/mutants.ts';
import { mutants } from '#test/fault/packages/mutant-list.ts';

test('every mutant takes away a text that stands exactly once', () => {
  expect(mutants.filter((mutant) => placesOf(mutant) !== 1)).toEqual([]);
  expect(mutants.length).toBeGreaterThanOrEqual(40);
});

test('two checks taken away are noticed', { timeout: 480_000 }, async () => {
  expect(await runDrill(drill, { isLong: false, seed: 1 })).toMatchObject({ problems: [], passed: true });
});
