// Does the whole thread hold in the window: first run, roster, meeting with a vote, paper, dues, package, superior, receipt?
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, chinaDate } from '#shared/core/date.ts';
import { readPages, tight } from '#test/e2e/paper/read-pages.ts';
import { type App, freshHome } from '#test/e2e/support/app.ts';
import { chooseLine } from '#test/e2e/support/keyboard.ts';
import { launchApp } from '#test/e2e/support/launch-app.ts';
import { root } from '#test/e2e/support/runtime.ts';
import { createLedger, fillSeat, goTo, importRoster, journeyPassphrase, unlock } from '#test/e2e/support/steps.ts';

const branchHome = freshHome();
const superiorHome = freshHome();
const stick = join(branchHome.home, 'stick');
const roster = join(root, 'test/fixtures/rosters/national-export.xlsx');
const today = chinaDate(new Date().toISOString());
let app: App;

/** Ends one program and starts the other: the stick goes from desk to desk. */
const sitDownAt = async (home: string): Promise<void> => {
  await app.quit();
  app = await launchApp({ home });
};

/** Looks at what lies on the stick, takes it, and closes the results. */
const takeFromStick = async (button: string): Promise<void> => {
  await app.answerDialog(stick);
  await app.page
    .getByRole('button', { name: /从文件夹导入|选文件夹或U盘/ })
    .first()
    .click();
  await app.page.getByRole('heading', { name: '里面有什么' }).waitFor();
  await app.page.getByRole('button', { name: new RegExp(button) }).click();
  await app.page.getByRole('heading', { name: /^结果/ }).waitFor();
  await app.page.getByRole('button', { name: '知道了' }).click();
};

/** The branch's desk again: its program started anew, its ledger unlocked. */
const backAtBranch = async (): Promise<void> => {
  await sitDownAt(branchHome.home);
  await unlock(app, journeyPassphrase);
  await goTo(app.page, '上报交接');
};

beforeAll(async () => {
  mkdirSync(stick);
  app = await launchApp({ home: branchHome.home });
});

afterAll(async () => {
  await app.quit();
  branchHome.remove();
  superiorHome.remove();
});

test('first run makes a ledger and shows the recovery code once', async () => {
  const code = await createLedger(app, {
    kind: 'branch',
    name: '府谷县林业局党支部',
    code: 'FG-LY-01',
    superior: '府谷县直属机关工作委员会',
    actor: '段奎',
  });
  expect(code).toMatch(/^(\d{5}-){7}\d{5}$/);
  await app.page.getByRole('heading', { name: '本月要办' }).waitFor();
  expect(await app.page.locator('body').innerText()).not.toContain(code.slice(0, 5));
});

test('the national export comes in whole, and a member is found by initials', async () => {
  expect(await importRoster(app, roster)).toContain('新增 46 人');
  await goTo(app.page, '党员');
  await app.page.getByLabel('查找').fill('oyy');
  await app.page.getByText('显示 1 人').waitFor();
  await app.page.getByRole('row').nth(1).getByText('欧阳莹').first().waitFor();
});

test('a member meeting with a vote is typed in one screen, keeps itself, and is refused until the rules hold', async () => {
  const { page } = app;
  for (const [role, name] of [
    ['书记', '刘占轩'],
    ['组织委员', '段奎'],
    ['宣传委员', '郑辉帆'],
  ] as const)
    await fillSeat(app, role, name);
  await goTo(page, '组织生活');
  await page.getByRole('button', { name: '新建党员大会' }).first().click();
  await page.getByLabel('日期', { exact: true }).fill(addDays(today, -1));
  await page.getByLabel('开始').fill('14:30');
  await page.getByLabel('结束').fill('16:10');
  await page.getByLabel('地点').fill('党员活动室');
  await chooseLine(page, /^主持人/, '刘占轩');
  await chooseLine(page, /^记录人/, '段奎');
  await page.getByRole('button', { name: /^陶丽静/ }).click();
  await page.getByRole('button', { name: /病假/ }).click();
  await page.getByRole('button', { name: '添加议题' }).click();
  await page.getByLabel('议题名称').fill('讨论通过年度工作计划');
  await page.getByRole('button', { name: '添加表决' }).click();
  await page.getByLabel('表决事项').fill('通过年度工作计划');
  await page.getByLabel('赞成', { exact: true }).fill('39');
  await page.getByText(/票数/).first().waitFor();
  await page.getByRole('button', { name: /^定稿/ }).click();
  expect(await page.locator('main').innerText()).toContain('草稿');
  await page.getByLabel('赞成', { exact: true }).fill('37');
  await page.getByLabel('弃权', { exact: true }).fill('1');
  await page.getByText('通过：').first().waitFor();
  await page.getByText('没有发现问题，可以定稿').or(page.getByText(/提示/)).first().waitFor();
  await page.keyboard.press('Control+Enter');
  await page.getByRole('dialog').getByRole('button', { name: '定稿' }).click();
  await page
    .getByText(/第\s*1\s*次/)
    .first()
    .waitFor();
  const record = await page.locator('main').innerText();
  expect(record).toContain('陶丽静（病假）');
  expect(record).not.toContain('补录');
});

test('the year book is previewed as the very pages that are saved, and its contents point to the record', async () => {
  const { page } = app;
  await goTo(page, '打印中心');
  await page.getByRole('button', { name: '预览', exact: true }).click();
  await page.getByText('共 4 页', { exact: true }).waitFor({ timeout: 60_000 });
  await page.locator('canvas').first().waitFor();
  const file = join(branchHome.home, 'book.pdf');
  await app.answerDialog(file);
  await page.getByRole('button', { name: /保存 PDF/ }).click();
  await expect.poll(() => existsSync(file), { timeout: 60_000 }).toBe(true);
  const { pages } = await readPages(readFileSync(file));
  const texts = pages.map((one) => tight(one.lines.map((line) => line.text).join('')));
  expect(texts).toHaveLength(4);
  expect(texts[1]).toMatch(/支部党员大会（第1次）.*3/);
  expect(texts[2]).toContain('支部党员大会记录（第1次）');
  expect(texts[2]).toContain('有表决权39人，共46人');
  expect(texts[2]).toContain('第3页共4页');
});

test('dues are assessed, filled with the space bar and recorded together', async () => {
  const { page } = app;
  await goTo(page, '党费');
  await page.getByRole('button', { name: /核定类别和基数/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('类别', { exact: true }).selectOption({ label: '按月领工资' });
  await dialog.getByLabel('刘占轩', { exact: true }).check();
  await dialog.getByLabel('刘占轩的基数').fill('8210');
  await dialog.getByLabel('从哪个月起').fill('2026-01');
  await dialog.getByRole('button', { name: /^保存/ }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText('45 人未核定').waitFor();
  await page.getByLabel(/^刘占轩 1月/).focus();
  // Back payment is normally not over six months (DUES-05): June to October.
  for (let month = 1; month < 6; month += 1) await page.keyboard.press('ArrowRight');
  for (let month = 6; month <= 10; month += 1) {
    // The space bar fills what is due and goes down to the next person.
    for (const key of ['Space', 'ArrowUp', 'ArrowRight']) await page.keyboard.press(key);
  }
  await page.keyboard.press('Control+s');
  await page.getByText('没有待登记的收款').waitFor();
  expect(tight(await page.getByRole('row', { name: /刘占轩/ }).innerText())).toContain('616.00');
});

test('cards, package and receipt go over the stick; the branch shows 已接收', async () => {
  await goTo(app.page, '上报交接');
  await app.answerDialog(stick);
  await app.page.getByRole('button', { name: /导出名片/ }).click();
  await app.page.getByText('名片已写入并重新校验').waitFor();

  await sitDownAt(superiorHome.home);
  await createLedger(app, { kind: 'committee', name: '府谷县直属机关工作委员会', code: 'FG-ZGW-00', superior: '中共府谷县委', actor: '组织科' });
  await takeFromStick('收下 1 个包');
  await app.answerDialog(stick);
  await app.page.getByRole('button', { name: /导出名片/ }).click();
  await app.page.getByText('名片已写入并重新校验').waitFor();

  await backAtBranch();
  await takeFromStick('收下');
  await app.answerDialog(stick);
  await app.page.getByRole('button', { name: /导出第 1 号上报包/ }).click();
  await app.page.getByRole('button', { name: '写入第 1 号' }).click();
  await app.page.getByText('已写入并重新校验，可以拔出').waitFor();
  expect(readdirSync(stick, { recursive: true }).filter((name) => String(name).endsWith('.part'))).toEqual([]);

  await sitDownAt(superiorHome.home);
  await unlock(app, journeyPassphrase);
  await takeFromStick('收下 1 个包');
  await app.answerDialog(stick);
  await app.page
    .getByRole('button', { name: /写回执/ })
    .first()
    .click();
  await app.page.getByText('已写 1 份回执并重新校验').waitFor();

  await backAtBranch();
  await takeFromStick('收下');
  // The receipt's own card says 已接收 too, before anything is taken: only the line of the package counts.
  await app.page
    .getByRole('row', { name: /府谷县直属机关工作委员会/ })
    .getByText('已接收')
    .waitFor();
});
