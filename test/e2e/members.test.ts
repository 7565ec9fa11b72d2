// Does a member's life go through the window by keyboard alone: entered, changed on a day, looked at as it was, pictured, and changed with others?
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type App, freshHome } from '#test/e2e/support/app.ts';
import { axeFindings } from '#test/e2e/support/axe.ts';
import { enterOn, focusedName, focusedValue, tabTo, typeInto } from '#test/e2e/support/keyboard.ts';
import { openNewBranch } from '#test/e2e/support/openings.ts';
import { png } from '#test/unit/files/pictures.ts';

const { home, remove } = freshHome();
let app: App;

beforeAll(async () => {
  app = await openNewBranch(home);
});

afterAll(async () => {
  await app.quit();
  remove();
});

/** Tabs to a group of radio buttons and presses the arrow until the wanted answer is chosen. */
const choose = async (group: RegExp, answer: string): Promise<void> => {
  await tabTo(app.page, group);
  for (let press = 0; press < 4 && (await focusedName(app.page)) !== answer; press += 1) await app.page.keyboard.press('ArrowDown');
  expect(await focusedName(app.page)).toBe(answer);
};

/** Goes to a list and presses the arrow until the wanted line is chosen. */
const pick = async (list: RegExp, line: string): Promise<void> => {
  const { page } = app;
  const chosen = () =>
    page.evaluate(() => (document.activeElement instanceof HTMLSelectElement ? (document.activeElement.selectedOptions[0]?.text ?? '') : 'no list'));
  await tabTo(page, list);
  for (let press = 0; press < 20 && (await chosen()) !== line; press += 1) await page.keyboard.press('ArrowDown');
  expect(await chosen()).toBe(line);
};

const addMember = async (idNumber: string, name: string): Promise<void> => {
  const { page } = app;
  await page.getByLabel('公民身份号码').waitFor();
  await expect.poll(() => focusedName(page)).toBe('公民身份号码');
  await page.keyboard.type(idNumber);
  await page.getByText('号码有效').waitFor();
  await typeInto(page, /^姓名/, name);
  await typeInto(page, /^工作岗位/, '公务员');
  await typeInto(page, /^加入党组织日期/, '1990-07-01');
  await typeInto(page, /^转为正式党员日期/, '1991-07-01');
};

/** Nine programs may share this machine's two cores. */
const patience = { timeout: 15_000 };

describe('by keyboard alone', () => {
  test('members are entered, ID number first; the same name is noticed before it is saved', async () => {
    const { page } = app;
    await enterOn(page, /^党员$/);
    await enterOn(page, /^新增党员/);
    await addMember('610822196508150011', '单文斌');
    await enterOn(page, /^保存并新增下一个/);
    await page.getByText('单文斌的档案已保存').waitFor();
    await addMember('610822198802290022', '尉迟雪');
    await typeInto(page, /^姓名/, '单文斌');
    await page.getByText(/已有同名的党员：单文斌/).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await typeInto(page, /^姓名/, '尉迟雪');
    await typeInto(page, /^手机号码/, '13678976769');
    await page.keyboard.press('Control+s');
    await page.getByRole('heading', { name: '尉迟雪' }).waitFor();
  });

  test('numbers are hidden when a file is opened, and shown after a press that the journal keeps', async () => {
    const { page } = app;
    await enterOn(page, /^党员$/);
    await page.getByRole('row', { name: /尉迟雪/ }).waitFor();
    await typeInto(page, /^查找/, '6769');
    await page.getByText('显示 1 人').waitFor();
    await enterOn(page, /尉迟雪/);
    await page.getByRole('heading', { name: '尉迟雪' }).waitFor();
    await tabTo(page, /^公民身份号码/);
    await expect.poll(() => focusedValue(page)).toBe('610822********0022');
    await enterOn(page, /^显示完整号码/);
    await page.getByRole('button', { name: '显示完整号码' }).waitFor({ state: 'hidden' });
    await tabTo(page, /^公民身份号码/);
    await expect.poll(() => focusedValue(page)).toBe('610822198802290022');
  });

  test('a post that changed on a day leaves both states; the day before is seen as it was', async () => {
    const { page } = app;
    await typeInto(page, /^工作岗位/, '退休人员');
    await page.keyboard.press('Control+s');
    await page.getByRole('dialog').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await choose(/^(从某天起变了|原来填错了)$/, '从某天起变了');
    await typeInto(page, /^从哪天起/, '2024-03-01');
    await page.keyboard.press('Control+Enter');
    await page.getByText('尉迟雪的档案已保存').first().waitFor();
    await expect
      .poll(() => page.getByRole('list', { name: '简历、奖惩、变动' }).innerText(), patience)
      .toMatch(/公务员[\s\S]*2024-02-29[\s\S]*退休人员/);
    await typeInto(page, /^看某一天的情况/, '2024-02-29');
    await page.getByText('这是 2024-02-29 当天的情况').waitFor();
    await expect.poll(() => page.getByRole('combobox', { name: '工作岗位' }).inputValue(), patience).toBe('公务员');
    expect(await axeFindings(page)).toEqual([]);
    await enterOn(page, /^回到今天/);
    await expect.poll(() => page.getByRole('combobox', { name: '工作岗位' }).inputValue(), patience).toBe('退休人员');
  });

  test('an honour and a photo are added; the timeline has them all', async () => {
    const { page } = app;
    await enterOn(page, /^登记一条/);
    await typeInto(page, /^内容/, '县级优秀共产党员');
    await typeInto(page, /^从$/, '2021-07');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    const file = join(home, '证件照.png');
    writeFileSync(file, png(120, 160));
    await app.answerDialog(file);
    await enterOn(page, /^添加文件/);
    await page.getByRole('dialog').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await page.getByText('证件照.png').first().waitFor();
    await enterOn(page, /^查看 证件照/);
    await page.getByRole('img', { name: '证件照.png' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    const timeline = page.getByRole('region', { name: '时间线' });
    for (const words of ['添加照片', '县级优秀共产党员', '退休人员', '转为正式党员'])
      await expect.poll(() => timeline.innerText(), patience).toContain(words);
    expect(await axeFindings(page)).toEqual([]);
  });

  test('two are picked by filter and space, the summary says who changes, and one step changes them', async () => {
    const { page } = app;
    await enterOn(page, /^党员$/);
    await typeInto(page, /^查找/, '');
    await page.getByText('显示 2 人').waitFor();
    await enterOn(page, /^筛选$/);
    await typeInto(page, /^党龄从/, '30');
    expect(await axeFindings(page)).toEqual([]);
    await tabTo(page, /单文斌/);
    await page.keyboard.press(' ');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press(' ');
    await page.getByText('已选 2 人').waitFor();
    await enterOn(page, /^批量修改/);
    await pick(/^改什么/, '工作岗位');
    await typeInto(page, /^改为/, '退休人员');
    await page.keyboard.press('Control+Enter');
    await page.getByText('将修改 1 人，1 人本来就是，0 人不能改').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await page.getByText('已修改 1 人').waitFor();
    await expect.poll(() => page.getByRole('row', { name: /单文斌/ }).innerText(), patience).toContain('退休人员');
  });

  test('political birthdays of the year stand on their own page', async () => {
    const { page } = app;
    await enterOn(page, /^政治生日和党龄/);
    await page.getByRole('heading', { name: '光荣在党50年' }).waitFor();
    await page.getByRole('region', { name: '政治生日' }).getByText('07-01').first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('table', { name: '党员名册' }).waitFor();
  });
});
