// Do the precautions that the mutants take out still stand where they are looked for? The drill itself (minutes) is `npm run fault -- mutants-storage`.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { drills } from '#test/fault/drills.ts';
import { mutants } from '#test/fault/mutants-storage.ts';
import { swapped } from '#test/fault/take-out.ts';
import { root } from '#test/support/process.ts';

test.each(mutants)('$name', (mutant) => {
  const text = readFileSync(join(root, mutant.file), 'utf8');
  expect(swapped(text, mutant)).not.toBe(text);
  if ('drill' in mutant.by) expect(Object.keys(drills)).toContain(mutant.by.drill);
});
