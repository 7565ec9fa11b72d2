// Are two files of one person found, compared, merged and parted again by keyboard alone?
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

const add = async (facts: readonly (readonly [field: RegExp, text: string])[], keys: string): Promise<void> => {
  const { page } = app;
  await page.getByLabel('公民身份号码').waitFor();
  await expect.poll(() => focusedName(page)).toBe('公民身份号码');
  for (const [field, text] of facts) await typeInto(page, field, text);
  await typeInto(page, /^加入党组织日期/, '1990-07-01');
  await typeInto(page, /^转为正式党员日期/, '1991-07-01');
  await page.keyboard.press(keys);
};

describe('by keyboard alone', () => {
  test('two files of one person are proposed, compared side by side, and merged with a reason', async () => {
    const { page } = app;
    await enterOn(page, /^党员$/);
    await enterOn(page, /^新增党员/);
    await add(
      [
        [/^公民身份号码/, '610822196508150011'],
        [/^姓名/, '单文斌'],
        [/^工作岗位/, '公务员'],
      ],
      'Control+s',
    );
    await page.getByRole('heading', { name: '单文斌' }).waitFor();
    await enterOn(page, /^党员$/);
    await enterOn(page, /^新增党员/);
    await add(
      [
        [/^姓名/, '单文斌'],
        [/^出生日期/, '1965-08-15'],
        [/^手机号码/, '13678976769'],
        [/^工作岗位/, '退休人员'],
      ],
      'Control+s',
    );
    await page.getByRole('heading', { name: '单文斌' }).waitFor();
    await enterOn(page, /^党员$/);
    await page.getByText('显示 2 人').waitFor();
    await enterOn(page, /^查重/);
    await page.getByText('姓名和出生日期相同').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await keepPicture(app.page, 'merge-found');
    await enterOn(page, /^并排比较/);
    await page.getByRole('group', { name: '手机号码' }).waitFor();
    await keepPicture(app.page, 'merge-compare');
    // What the staying file lacks is taken already; the post of the other is chosen by hand.
    await tabTo(page, /公务员/);
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => focusedName(page)).toMatch(/并入的：退休人员/);
    await typeInto(page, /^依据/, '核对身份证，是同一个人');
    expect(await axeFindings(page)).toEqual([]);
    await keepPicture(app.page, 'merge-reason');
    await page.keyboard.press('Control+Enter');
    await page.getByText('已合并，只算一个人').waitFor();
    await page.getByRole('heading', { name: '并入的档案' }).waitFor();
    expect(await page.getByRole('combobox', { name: '工作岗位' }).inputValue()).toBe('退休人员');
    await page.getByRole('heading', { name: '并入的档案' }).scrollIntoViewIfNeeded();
    await keepPicture(app.page, 'merge-file');
    expect(await axeFindings(page)).toEqual([]);
  });

  test('the list counts one person; the merged file can be looked at and leads back', async () => {
    const { page } = app;
    await enterOn(page, /^看并入的档案/);
    await page.getByText('这份档案已并入 单文斌 的档案，只能看。').waitFor();
    await keepPicture(app.page, 'merge-merged-file');
    await enterOn(page, /^打开 单文斌 的档案/);
    await page.getByRole('heading', { name: '并入的档案' }).waitFor();
    await enterOn(page, /^党员$/);
    await page.getByText('显示 1 人').waitFor();
  });

  test('parted again they are two, each with what it had', async () => {
    const { page } = app;
    await enterOn(page, /^单文斌/);
    await page.getByRole('heading', { name: '并入的档案' }).waitFor();
    await enterOn(page, /^撤销合并…（单文斌）/);
    await typeInto(page, /^撤销的原因/, '核对有误，是两个人');
    expect(await axeFindings(page)).toEqual([]);
    await keepPicture(app.page, 'merge-part');
    await page.keyboard.press('Control+Enter');
    await page.getByText('已恢复成两份档案').waitFor();
    await page.getByRole('heading', { name: '并入的档案' }).waitFor({ state: 'hidden' });
    await expect.poll(() => page.getByRole('combobox', { name: '工作岗位' }).inputValue()).toBe('公务员');
    await enterOn(page, /^党员$/);
    await page.getByText('显示 2 人').waitFor();
  });
});
