// Does every box that scrolls hold what is only spoken? Words for screen readers are absolute: without a holder they stretch the page around the box.
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const rules = globSync('renderer/**/*.css').flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selector = '', body = '']) => ({ selector: selector.trim(), body })),
);
const scrolling = rules.filter(({ body }) => /overflow(-[xy])?:\s*(auto|scroll)/.test(body));

test('every rule that makes a box scroll also positions it', () => {
  expect(scrolling.length).toBeGreaterThan(8);
  expect(scrolling.filter(({ body }) => !/position:/.test(body)).map(({ selector }) => selector)).toEqual([]);
});
