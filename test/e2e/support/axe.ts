// What would a screen reader or weak eyes stumble over? axe-core's rules, all of them, asked in the page as it stands.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type axe from 'axe-core';
import type { Page } from 'playwright';
import { uiWords } from '#shared/core/ui-words.ts';
import { root } from '#test/e2e/support/runtime.ts';

const source = readFileSync(join(root, 'node_modules', 'axe-core', 'axe.min.js'), 'utf8');

/** The page has its heading, and nothing says any more that it is being read. */
const untilRead = async (page: Page): Promise<void> => {
  await page.locator('h1').first().waitFor({ state: 'attached' });
  for (const words of Object.values(uiWords.loading)) await page.getByText(words).first().waitFor({ state: 'hidden' });
};

/** What axe finds on the page once it is read: the rule, what it says, and where; empty when nothing is wrong. */
export const axeFindings = async (page: Page): Promise<string[]> => {
  await untilRead(page);
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  return page.evaluate(async () => {
    const { violations, passes } = await (Reflect.get(window, 'axe') as typeof axe).run(document);
    if (passes.length === 0) return ['axe looked at nothing'];
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.failureSummary ?? ''} ${node.html.slice(0, 150)}`));
  });
};
