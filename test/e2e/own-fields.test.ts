// Are own fields defined, filled in, listed, filtered and printed by keyboard alone?
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type App, freshHome, keepPicture } from '#test/e2e/support/app.ts';
import { axeFindings } from '#test/e2e/support/axe.ts';
import { enterOn, focusedName, tabTo, typeInto } from '#test/e2e/support/keyboard.ts';
import { openNewBranch } from '#test/e2e/support/openings.ts';

const { home, remove } = freshHome();
let app: App;

beforeAll(async () => {
  app = await openNewBranch(home);
});

afterAll(async () => {
  await app.quit();
  remove();
});

/** Goes to a list and presses the arrow until the wanted line is chosen. */
const pick = async (list: RegExp, line: string): Promise<void> => {
  const { page } = app;
  const chosen = () =>
    page.evaluate(() => (document.activeElement instanceof HTMLSelectElement ? (document.activeElement.selectedOptions[0]?.text ?? '') : 'no list'));
  await tabTo(page, list);
  for (let press = 0; press < 20 && (await chosen()) !== line; press += 1) await page.keyboard.press('ArrowDown');
  expect(await chosen()).toBe(line);
};

const define = async (name: string, kind: string, answers: readonly string[] = []): Promise<void> => {
  const { page } = app;
  await enterOn(page, /^添加自定义项/);
  await page.getByRole('dialog').waitFor();
  await expect.poll(() => focusedName(page)).toMatch(/^名称/);
  await page.keyboard.type(name);
  await pick(/^填什么/, kind);
  for (const [index, answer] of answers.entries()) {
    await enterOn(page, /^再加一个选项/);
    await expect.poll(() => focusedName(page)).toBe(`选项 ${index + 1}`);
    await page.keyboard.type(answer);
  }
  await keepPicture(app.page, `own-define-${answers.length}`);
  await page.keyboard.press('Control+Enter');
  await page.getByText(`已保存自定义项“${name}”`).waitFor();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
};

describe('by keyboard alone', () => {
  test('fields are defined in the settings; a name that the program has is refused and nothing typed is lost', async () => {
    const { page } = app;
    await enterOn(page, /^设置$/);
    await page.getByText('还没有自定义项').waitFor();
    await define('志愿服务小时', '数字');
    await define('帮扶类别', '从自己的选项里选', ['低保户', '脱贫户']);
    await enterOn(page, /^添加自定义项/);
    await expect.poll(() => focusedName(page)).toMatch(/^名称/);
    await page.keyboard.type('学历');
    await page.keyboard.press('Control+Enter');
    await page.getByText(/“学历”程序里本来就有/).waitFor();
    expect(await page.getByRole('textbox', { name: /^名称/ }).inputValue()).toBe('学历');
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    const table = page.getByRole('table', { name: '自定义项' });
    expect(await table.innerText()).toMatch(/志愿服务小时\s+数字\s+0 人[\s\S]*帮扶类别\s+低保户、脱贫户/);
    await table.scrollIntoViewIfNeeded();
    await keepPicture(app.page, 'own-settings');
  });

  test('a new member’s file has them; they are filled in together, a wrong figure is refused under its field', async () => {
    const { page } = app;
    await enterOn(page, /^党员$/);
    await enterOn(page, /^新增党员/);
    await page.getByLabel('公民身份号码').waitFor();
    await expect.poll(() => focusedName(page)).toBe('公民身份号码');
    await page.keyboard.type('610822196508150011');
    await typeInto(page, /^姓名/, '单文斌');
    await typeInto(page, /^加入党组织日期/, '1990-07-01');
    await typeInto(page, /^转为正式党员日期/, '1991-07-01');
    await page.keyboard.press('Control+s');
    await page.getByRole('heading', { name: '单文斌' }).waitFor();
    await enterOn(page, /^填写…/);
    await expect.poll(() => focusedName(page)).toBe('志愿服务小时');
    await page.keyboard.type('很多');
    await page.keyboard.press('Control+Enter');
    await page.getByText('请填数字，如 12 或 12.5').waitFor();
    await typeInto(page, /^志愿服务小时/, '12.5');
    await pick(/^帮扶类别/, '脱贫户');
    expect(await axeFindings(page)).toEqual([]);
    await keepPicture(app.page, 'own-fill');
    await page.keyboard.press('Control+Enter');
    await page.getByText('已保存，2 项有改动').waitFor();
    await page.locator('dd').filter({ hasText: '脱贫户' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await keepPicture(app.page, 'own-file');
  });

  test('a change from a day on keeps what stood there before; the history says both', async () => {
    const { page } = app;
    await enterOn(page, /^填写…/);
    await typeInto(page, /^志愿服务小时/, '20');
    await tabTo(page, /^(现在的情况|从某天起变了)/);
    for (let press = 0; press < 3 && !(await focusedName(page)).startsWith('从某天'); press += 1) await page.keyboard.press('ArrowDown');
    await typeInto(page, /^从哪天起/, '2026-01');
    await page.keyboard.press('Control+Enter');
    await page.getByText('已保存，1 项有改动').waitFor();
    await enterOn(page, /^历次（2）：志愿服务小时/);
    const history = page.getByRole('list', { name: '志愿服务小时历次填写' });
    await expect.poll(() => history.innerText()).toMatch(/12\.5\s+起始不详 至 2025-12[\s\S]*20\s+2026-01 至 今/);
    expect(await axeFindings(page)).toEqual([]);
    await keepPicture(app.page, 'own-history');
    await page.keyboard.press('Escape');
  });

  test('the list has their columns, and filters by them', async () => {
    const { page } = app;
    await enterOn(page, /^党员$/);
    await page.getByRole('columnheader', { name: /帮扶类别/ }).waitFor();
    await enterOn(page, /^筛选/);
    await pick(/^自定义项/, '志愿服务小时');
    await pick(/^要求/, '内容是');
    await typeInto(page, /^志愿服务小时 至少/, '30');
    await page.getByText('显示 0 人').waitFor();
    await typeInto(page, /^志愿服务小时 至少/, '20');
    await page.getByText('显示 1 人').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await keepPicture(app.page, 'own-list');
  });

  test('the form of basic facts and the list print them', async () => {
    const { page } = app;
    await enterOn(page, /^单文斌/);
    await page.getByRole('heading', { name: '单文斌' }).waitFor();
    await enterOn(page, /^打印采集表/);
    await page.locator('canvas').first().waitFor();
    await keepPicture(app.page, 'own-form');
    await typeInto(page, /^找表册/, '自定义项');
    await tabTo(page, /^本支部自定义项一览/);
    await page.keyboard.press('Space');
    await page.keyboard.press('Control+Enter');
    await page.getByText('正在排版').waitFor({ state: 'hidden' });
    await page.locator('canvas').first().waitFor();
    await keepPicture(app.page, 'own-table');
    expect(await axeFindings(page)).toEqual([]);
  });
});
