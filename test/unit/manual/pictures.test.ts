// Does the manual show every picture that is taken, and no other?
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { answerShots, shots, superiorShots } from '#test/manual/shots.ts';
import { root } from '#test/support/process.ts';

const shown = [...readFileSync(join(root, 'docs/manual.zh.md'), 'utf8').matchAll(/\]\(manual\/([a-z-]+)\.png\)/g)].map((match) => match[1] ?? '');

test('every picture that is taken is shown once', () => {
  const taken = [...shots, ...superiorShots, ...answerShots];
  expect(shown.toSorted()).toEqual(taken.map(({ name }) => name).toSorted());
});

test.each(shown)('%s lies there', (name) => {
  expect(existsSync(join(root, 'docs/manual', `${name}.png`))).toBe(true);
});
