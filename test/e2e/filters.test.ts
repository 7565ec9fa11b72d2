// Can the lists of meetings and dues be narrowed by keyboard alone, keep the filter while one looks at a line, and save it under a name?
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, freshHome } from '#test/e2e/support/app.ts';
import { axeFindings } from '#test/e2e/support/axe.ts';
import { launchDemo } from '#test/e2e/support/demo.ts';
import { chooseLine, enterOn, tabTo, typeInto } from '#test/e2e/support/keyboard.ts';

const { home, remove } = freshHome();
let app: App;

beforeAll(async () => {
  ({ app } = await launchDemo(home));
  await chooseLine(app.page, /^年度$/, '2026');
});

afterAll(async () => {
  await app.quit();
  remove();
});

/** Names the filter that applies now. */
const saveAs = async (name: string): Promise<void> => {
  const { page } = app;
  await enterOn(page, /^存为筛选/);
  await page.getByRole('dialog').waitFor();
  await page.keyboard.insertText(name);
  await page.keyboard.press('Enter');
  await page.getByText(`已存为“${name}”`).waitFor();
};

/** Figures of the demo's year, from the ledger itself. */
const linesOf = (page: Page) =>
  page.evaluate(async () => {
    const [meetings, dues] = [await window.ledger.invoke('meetings.list', { year: 2026 }), await window.ledger.invoke('dues.book', { year: 2026 })];
    if (!meetings.ok || !dues.ok) throw new Error('the ledger does not answer');
    return {
      meetings: meetings.value.rows.length,
      memberMeetings: meetings.value.rows.filter(({ kind }) => kind === 'memberMeeting').length,
      behind: dues.value.lines.filter(({ arrearsFen }) => arrearsFen > 0).map(({ name }) => name),
      first: dues.value.lines[0]?.name ?? '',
    };
  });

test('meetings by kind and words: the count says how many, opening one keeps the filter, and its name brings it back', async () => {
  const { page } = app;
  const { meetings, memberMeetings } = await linesOf(page);
  const count = page.getByText(`${meetings} 份里的 ${memberMeetings} 份`);
  await enterOn(page, /^组织生活/);
  await chooseLine(page, /^类型/, '支部党员大会');
  await count.waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await saveAs('党员大会');
  await enterOn(page, /支部党员大会 第\d+次/);
  await page.getByRole('heading', { level: 1, name: /党员大会/ }).waitFor();
  await enterOn(page, /^组织生活/);
  await count.waitFor();
  await typeInto(page, /^找议题、党小组、日期/, '没有这样的会');
  await page.getByText('没有符合的会议').waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await enterOn(page, /^看全部/);
  await count.waitFor({ state: 'hidden' });
  await chooseLine(page, /^已存的筛选/, '党员大会');
  await count.waitFor();
});

test('dues by arrears: saved under a name, kept from page to page, and chosen again', async () => {
  const { page } = app;
  const { behind, first } = await linesOf(page);
  expect(behind.length).toBeGreaterThan(0);
  expect(behind).not.toContain(first);
  const others = page.getByRole('rowheader', { name: first });
  await enterOn(page, /^党费$/);
  await others.waitFor();
  await tabTo(page, /^只看欠交/);
  await page.keyboard.press('Space');
  await others.waitFor({ state: 'hidden' });
  for (const name of behind) await page.getByRole('rowheader', { name }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await saveAs('要催的人');
  await enterOn(page, /^账目与上缴/);
  await page.getByRole('heading', { name: '党费收支账' }).waitFor();
  await enterOn(page, /^收缴$/);
  await page.getByRole('rowheader', { name: behind[0] ?? '' }).waitFor();
  expect(await others.count()).toBe(0);
  await tabTo(page, /^只看欠交/);
  await page.keyboard.press('Space');
  await others.waitFor();
  await chooseLine(page, /^已存的筛选/, '要催的人');
  await others.waitFor({ state: 'hidden' });
});
