// Can the books pass to a new secretary by keyboard alone: inventory, names, printed list, record, new passphrase and recovery code, and a mistake taken back on the way?
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type App, freshHome } from '#test/e2e/support/app.ts';
import { axeFindings } from '#test/e2e/support/axe.ts';
import { demoPassphrase, launchDemo } from '#test/e2e/support/demo.ts';
import { enterOn, tabTo, typeInto } from '#test/e2e/support/keyboard.ts';
import { answerCode } from '#test/e2e/support/steps.ts';

const { home, remove } = freshHome();
const newPassphrase = '麻雀 石板 春分 一百零八';
let app: App;
let demo = '';
let recoveryGroups: string[] = [];

beforeAll(async () => {
  ({ app, demo } = await launchDemo(home));
});

afterAll(async () => {
  await app.quit();
  remove();
});

const focusedText = (page: Page): Promise<string | null> => page.evaluate(() => document.activeElement?.textContent ?? null);

const groupNames = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const reply = await window.ledger.invoke('branch.overview', {});
    return reply.ok ? reply.value.groups.map(({ name }) => name) : [];
  });

describe('what was done stands in the diary and can be taken back', () => {
  test('a group is added by mistake; Ctrl+Z names it, Enter undoes it, and once more brings it back', async () => {
    const { page } = app;
    await enterOn(page, /^设置$/);
    await enterOn(page, /^新设党小组/);
    await page.getByRole('dialog').waitFor();
    await typeInto(page, /^党小组名称/, '临时小组');
    await page.keyboard.press('Control+Enter');
    await page.getByText('刚才：设置党小组：临时小组').waitFor();
    expect(await groupNames(page)).toContain('临时小组');

    await enterOn(page, /^工作台/);
    await page.keyboard.press('Control+z');
    await page.getByRole('dialog').getByText('设置党小组：临时小组').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByText('撤销这件事？').waitFor();
    await enterOn(page, /^撤销$/);
    await page.getByText('已撤销：设置党小组：临时小组').waitFor();
    expect(await groupNames(page)).not.toContain('临时小组');
    await page.keyboard.press('Control+z');
    await page.getByRole('dialog').getByText('撤销：设置党小组：临时小组').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  });

  test('the diary finds it by a word, shows old and new, and keeps the filter under a name', async () => {
    const { page } = app;
    await enterOn(page, /^日志$/);
    await page.getByRole('heading', { name: '日志', level: 1 }).waitFor();
    await typeInto(page, /^文字/, '临时小组');
    await page
      .getByRole('button', { name: /设置党小组：临时小组/ })
      .first()
      .waitFor();
    await expect.poll(() => page.locator('.diary-line').count()).toBe(2);
    await enterOn(page, /撤销：设置党小组：临时小组/);
    await page.getByRole('table', { name: /临时小组/ }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await enterOn(page, /^存为筛选/);
    await page.getByRole('dialog').waitFor();
    await page.keyboard.insertText('小组变动');
    await page.keyboard.press('Enter');
    await page.getByText('已存为“小组变动”').waitFor();
    await enterOn(page, /^看全部/);
    await expect.poll(() => page.locator('.diary-line').count()).toBeGreaterThan(10);
    await tabTo(page, /^已存的筛选/);
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => page.locator('.diary-line').count()).toBe(2);
  });
});

describe('help by F1', () => {
  test('the page in view, its clauses, and a search by rule', async () => {
    const { page } = app;
    await enterOn(page, /^工作台/);
    await page.keyboard.press('F1');
    await page.getByRole('dialog').getByText('《支部工作条例》第十一条').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.insertText('DUES-06');
    await page.getByRole('dialog').getByText('中组发〔2008〕3号第七条').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  });

  test('in high contrast axe finds nothing', async () => {
    const { page } = app;
    await enterOn(page, /^设置$/);
    await tabTo(page, /^一般$/);
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => page.evaluate(() => document.documentElement.dataset.contrast)).toBe('high');
    expect(await axeFindings(page)).toEqual([]);
    await enterOn(page, /^工作台/);
    await page.getByRole('heading', { name: '本月要办' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await enterOn(page, /^设置$/);
    await tabTo(page, /^高对比度$/);
    await page.keyboard.press('ArrowLeft');
  });
});

describe('the books change hands', () => {
  test('inventory, names, list, record', async () => {
    const { page } = app;
    await enterOn(page, /^设置$/);
    await enterOn(page, /^办理交接/);
    await page.getByRole('heading', { name: '交接清单' }).waitFor();
    await page.getByRole('cell', { name: '支部党员大会' }).first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await typeInto(page, /^接收人/, '郑辉帆');
    await typeInto(page, /^监交人/, '高健');
    await enterOn(page, /^定下清单/);
    await page.getByRole('button', { name: '打印交接清单' }).waitFor();
    await enterOn(page, /^打印交接清单/);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.locator('canvas').first().waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '打印交接清单' }).waitFor();
    await enterOn(page, /^双方已签字/);
    await page.getByText('登记后不能撤销').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await enterOn(page, /^双方已签字/);
    await page.getByText('请郑辉帆亲自换口令').waitFor();
    await page.getByText('经办人：郑辉帆').waitFor();
  });

  test('the new secretary sets a passphrase', async () => {
    const { page } = app;
    await enterOn(page, /^换口令/);
    await page.getByRole('dialog').waitFor();
    await typeInto(page, /^现用的口令/, demoPassphrase);
    await typeInto(page, /^新口令/, newPassphrase);
    await typeInto(page, /^再输一遍/, newPassphrase);
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.getByRole('heading', { name: '四、请郑辉帆换新恢复码' }).waitFor();
  });

  test('then a new recovery code, told plainly what the old one still opens; the sheet is printed', async () => {
    const { page } = app;
    await page.getByText(/用旧口令、旧恢复码仍然打得开/).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    // The focus stayed on the step's button: Enter goes on.
    await expect.poll(() => focusedText(page)).toBe('换新恢复码');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await typeInto(page, /^现用的口令/, newPassphrase);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /打印恢复码纸/ }).waitFor();
    recoveryGroups = await page.locator('.code-groups strong').allInnerTexts();
    expect(await axeFindings(page)).toEqual([]);
    await enterOn(page, /^打印恢复码纸/);
    await page.getByText(/已送去打印|没有打印/).waitFor();
    await enterOn(page, /^抄好了/);
    await answerCode(page, recoveryGroups);
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.getByRole('heading', { name: '交接办完了' }).waitFor();
    await expect.poll(() => focusedText(page)).toBe('去工作台');
    expect(await axeFindings(page)).toEqual([]);
  });

  test('neither the old passphrase nor the old code opens the ledger; the new ones do', async () => {
    const { page } = app;
    await enterOn(page, /^锁定/);
    await page.getByLabel(/^口令/).waitFor();
    await typeInto(page, /^口令/, demoPassphrase);
    await page.keyboard.press('Enter');
    await page.getByText('口令不对').waitFor();
    await enterOn(page, /^忘记口令/);
    await typeInto(page, /^恢复码/, readFileSync(join(demo, 'branch-recovery.txt'), 'utf8').trim());
    await typeInto(page, /^新口令/, newPassphrase);
    await typeInto(page, /^再输一遍口令/, newPassphrase);
    await page.keyboard.press('Enter');
    await page.getByText(/恢复码不对/).waitFor();
    await typeInto(page, /^恢复码/, recoveryGroups.join(''));
    await page.keyboard.press('Enter');
    await page.getByText('经办人：郑辉帆').waitFor();
  });
});
