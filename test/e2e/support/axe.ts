// What would a screen reader or weak eyes stumble over? axe-core's rules, all of them, asked in the page as it stands.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type axe from 'axe-core';
import type { Page } from 'playwright';
import { root } from '#test/e2e/support/runtime.ts';

const source = readFileSync(join(root, 'node_modules', 'axe-core', 'axe.min.js'), 'utf8');

/** What axe finds on the page once its heading is there: the rule, what it says, and where; empty when nothing is wrong. */
export const axeFindings = async (page: Page): Promise<string[]> => {
  await page.locator('h1').first().waitFor({ state: 'attached' });
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  return page.evaluate(async () => {
    const { violations, passes } = await (Reflect.get(window, 'axe') as typeof axe).run(document);
    if (passes.length === 0) return ['axe looked at nothing'];
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.failureSummary ?? ''} ${node.html.slice(0, 150)}`));
  });
};
