// Would a screen reader or weak eyes stumble on a page? axe looks at every page of a branch and its superior with a full year.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type App, freshHome } from '#test/e2e/support/app.ts';
import { axeFindings } from '#test/e2e/support/axe.ts';
import { launchApp } from '#test/e2e/support/launch-app.ts';
import { root } from '#test/e2e/support/runtime.ts';
import { goTo, unlock } from '#test/e2e/support/steps.ts';

const { home, remove } = freshHome();
const usualWindow = { width: 1280, height: 720 };
const smallWindow = { width: 1024, height: 700 };
const demoPassphrase = '演示台账 请勿存真实资料';
const demo = join(home, 'demo');
let app: App;

/** Opens a ledger of the demo from the unlock page. */
const openDemo = async (folder: 'branch' | 'superior'): Promise<void> => {
  await app.answerDialog(join(demo, folder));
  await app.page.getByRole('button', { name: /^打开(另一本|已有的)台账/ }).click();
  await app.page.getByText(join(demo, folder)).waitFor();
  await look('unlock');
  await unlock(app, demoPassphrase);
};

let found: Record<string, string[]>;

/** Keeps what axe finds here under the name of the place. */
const look = async (place: string): Promise<void> => {
  const findings = await axeFindings(app.page);
  if (findings.length > 0) found[place] = findings;
};

const lookAtSections = async (names: readonly string[]): Promise<void> => {
  for (const section of names) {
    await goTo(app.page, section);
    // The heading of the page before stands until the new one has come: the rail says which is in view.
    await app.page.locator('.rail-here').filter({ hasText: section }).waitFor();
    await app.page.getByRole('heading', { level: 1 }).waitFor();
    await look(section);
  }
};

/** By how many pixels the window or its page is too wide: buttons at its right edge would be cut off. */
const tooWide = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const boxes = [document.documentElement, document.querySelector('main') ?? document.body];
    return Math.max(...boxes.map((box) => box.scrollWidth - box.clientWidth));
  });

beforeAll(async () => {
  const made = spawnSync(process.execPath, ['out/main/cli.js', 'demo', '--out', demo], { cwd: root, encoding: 'utf8' });
  expect(made.stderr).toBe('');
  app = await launchApp({ home });
  await app.page.setViewportSize(usualWindow);
});

beforeEach(() => {
  found = {};
});

afterAll(async () => {
  await app.quit();
  remove();
});

describe('axe finds nothing', () => {
  test('on the unlock page and the sections of a branch with a full year', async () => {
    await openDemo('branch');
    await lookAtSections(['工作台', '党员', '组织生活', '党费', '打印中心', '上报交接', '设置']);
    expect(found).toEqual({});
  });

  test('in the search, a file, a record, an import and a draft with content', async () => {
    const { page } = app;
    await page.keyboard.press('Control+k');
    await page.keyboard.insertText('刘占轩');
    await page.getByRole('option', { name: /^党员 刘占轩/ }).waitFor();
    await look('search');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '党籍变化' }).waitFor();
    await look('member');

    await goTo(page, '组织生活');
    await page
      .getByRole('row', { name: /支部党员大会/ })
      .first()
      .click();
    await page
      .getByText(/第\s*\d+\s*次/)
      .first()
      .waitFor();
    await look('record');

    await goTo(page, '党员');
    await page.getByRole('button', { name: '导入名册' }).click();
    await look('import');
    await app.answerDialog(join(root, 'test/fixtures/rosters/secretary-own-sheet.xlsx'));
    await page.getByRole('button', { name: /选择 Excel/ }).click();
    await page.getByRole('button', { name: /^导入 \d+ 人/ }).waitFor();
    await look('import with rows');

    await goTo(page, '组织生活');
    await page.getByRole('button', { name: '新建党员大会' }).first().click();
    await page.getByLabel('地点').fill('党员活动室');
    await page.getByRole('button', { name: '添加议题' }).click();
    await page.getByLabel('议题名称').fill('讨论通过年度工作计划');
    await page.getByRole('button', { name: '添加表决' }).click();
    await page.getByRole('button', { name: /^刘占轩/ }).click();
    await page.getByRole('button', { name: /病假/ }).waitFor();
    await look('draft');
    expect(found).toEqual({});
  });

  test('in the largest letters in the smallest window, where nothing is too wide', async () => {
    const { page } = app;
    await goTo(page, '设置');
    await page.getByText('特大', { exact: true }).click();
    await page.setViewportSize(smallWindow);
    for (const section of ['工作台', '党员', '组织生活', '党费']) {
      await lookAtSections([section]);
      expect({ section, tooWide: await tooWide(page) }).toEqual({ section, tooWide: 0 });
    }
    expect(found).toEqual({});
    await goTo(page, '设置');
    await page.getByText('English', { exact: true }).click();
    await goTo(page, 'Workbench');
    await page.getByRole('heading', { name: 'Due this month' }).waitFor();
    expect(await tooWide(page)).toBe(0);
    await goTo(page, 'Settings');
    await page.getByText('中文', { exact: true }).click();
    await page.getByText('标准', { exact: true }).click();
    await page.setViewportSize(usualWindow);
  });

  test('in the inbox of the superior', async () => {
    await app.page.getByRole('button', { name: '锁定' }).click();
    await openDemo('superior');
    await lookAtSections(['收包台', '设置']);
    expect(found).toEqual({});
  });
});
