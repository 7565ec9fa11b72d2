// Can the window be used without a mouse, with an input method, and in English?
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Member } from '#shared/members/model.ts';
import { type App, freshHome } from '#test/e2e/support/app.ts';
import { axeFindings } from '#test/e2e/support/axe.ts';
import { chineseLeft } from '#test/e2e/support/english.ts';
import { composing, enterOn, focusedName, focusedValue, tabTo, typeInto } from '#test/e2e/support/keyboard.ts';
import { launchApp } from '#test/e2e/support/launch-app.ts';
import { goTo, journeyPassphrase } from '#test/e2e/support/steps.ts';

const { home, remove } = freshHome();
const idNumber = '610822196508150011';
const usualWindow = { width: 1280, height: 720 };
let app: App;

beforeAll(async () => {
  app = await launchApp({ home });
  await app.page.setViewportSize(usualWindow);
});

afterAll(async () => {
  await app.quit();
  remove();
});

/** What the ledger itself holds of the only member, asked as a page asks. */
const keptMember = (page: Page): Promise<Member | null> =>
  page.evaluate(async () => {
    const list = await window.ledger.invoke('members.list', { asOf: null, text: '', scope: 'all' });
    const [row] = list.ok ? list.value.rows : [];
    const reply = row ? await window.ledger.invoke('members.get', { id: row.id, asOf: null }) : null;
    const numbers = row ? await window.ledger.invoke('members.reveal', { id: row.id }) : null;
    return reply?.ok && numbers?.ok ? { ...reply.value, ...numbers.value } : null;
  });

describe('by keyboard alone', () => {
  test('the wizard makes a ledger', async () => {
    const { page } = app;
    const { keyboard } = page;
    await page.getByRole('heading', { name: '第一次使用' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await enterOn(page, /^新建党支部台账/);
    await page.getByLabel('组织全称').waitFor();
    await expect.poll(() => focusedName(page)).toMatch(/^组织全称/);
    expect(await axeFindings(page)).toEqual([]);
    await typeInto(page, /^组织全称/, '府谷县林业局党支部');
    await typeInto(page, /^组织代码/, 'FG-LY-01');
    await typeInto(page, /^经办人姓名/, '段奎');
    await keyboard.press('Enter');
    await page.getByLabel(/^口令/).first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await typeInto(page, /^口令/, journeyPassphrase);
    await typeInto(page, /^再输一遍口令/, journeyPassphrase);
    await keyboard.press('Enter');
    await page.getByText('只显示这一次').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    const groups = await page.locator('.code-groups strong').allInnerTexts();
    await enterOn(page, /^抄好了，下一步/);
    await page.getByText('核对一下').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    for (let asked = 0; asked < 2; asked += 1) {
      await tabTo(page, /第 \d 组/);
      const number = Number(/第 (\d) 组/.exec(await focusedName(page))?.[1]);
      await keyboard.type(groups[number - 1] ?? '');
      await keyboard.press(asked === 0 ? 'Tab' : 'Enter');
    }
    await page.getByRole('heading', { name: '本月要办' }).waitFor();
  });

  test('a member is entered ID number first; birth and sex fill themselves; Ctrl+S keeps the file', async () => {
    const { page } = app;
    await enterOn(page, /^党员$/);
    await enterOn(page, /^新增党员/);
    await page.getByLabel('公民身份号码').waitFor();
    await expect.poll(() => focusedName(page)).toBe('公民身份号码');
    await page.keyboard.type(idNumber);
    await page.getByText('号码有效：1965-08-15 出生，男').waitFor();
    await typeInto(page, /^姓名/, '欧阳莹');
    await tabTo(page, /^出生日期/);
    await expect.poll(() => focusedValue(page)).toBe('1965-08-15');
    await typeInto(page, /^加入党组织日期/, '1990-07-01');
    await page.keyboard.press('Control+s');
    await page.getByRole('heading', { name: '欧阳莹' }).waitFor();
    expect(await keptMember(page)).toMatchObject({ name: '欧阳莹', idNumber, birthDate: '1965-08-15', sex: 'male' });
  });

  test('a known file is opened from the list and changed; Ctrl+S keeps every change, also one made while the last is being kept', async () => {
    const { page } = app;
    await enterOn(page, /^党员$/);
    await page.getByRole('row', { name: /欧阳莹/ }).waitFor();
    await enterOn(page, /欧阳莹/);
    await page.getByRole('heading', { name: '欧阳莹' }).waitFor();
    await typeInto(page, /^手机号码/, '13912345678');
    await page.keyboard.press('Control+s');
    await expect.poll(async () => (await keptMember(page))?.mobile).toBe('13912345678');
    for (let digit = 0; digit < 6; digit += 1) {
      await page.keyboard.press('Control+a');
      await page.keyboard.insertText(`1391234567${digit}`);
      await page.keyboard.press('Control+s');
    }
    await expect.poll(async () => (await keptMember(page))?.mobile, { timeout: 5_000 }).toBe('13912345675');
    await page.getByText('已自动保存').waitFor();
  });

  test('a refusal is seen from the foot of the form', async () => {
    const { page } = app;
    await enterOn(page, /^备注/);
    await typeInto(page, /^姓名/, '');
    await tabTo(page, /^备注/);
    await page.keyboard.press('Control+s');
    await expect
      .poll(() =>
        page
          .getByRole('alert')
          .first()
          .evaluate((box) => box.getBoundingClientRect().top),
      )
      .toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Escape');
    await enterOn(page, /^不保存，离开/);
    await page.getByRole('row', { name: /欧阳莹/ }).waitFor();
  });

  test('a dialog gives the focus back to its button; a page that a button opened has the focus', async () => {
    const { page } = app;
    await enterOn(page, /^组织生活/);
    await enterOn(page, /^其他类型/);
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await expect.poll(() => focusedName(page)).toMatch(/^其他类型/);
    await enterOn(page, /^党员$/);
    await enterOn(page, /^导入名册/);
    await page.getByRole('heading', { name: '导入党员名册' }).first().waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('content');
  });

  test('Ctrl+K finds a person by initials and opens the file', async () => {
    const { page } = app;
    await enterOn(page, /^工作台/);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('oyy');
    await page.getByRole('option', { name: /欧阳莹/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '欧阳莹' }).waitFor();
  });

  test('the number of a known member is named before anything else is typed', async () => {
    const { page } = app;
    await enterOn(page, /^党员$/);
    await enterOn(page, /^新增党员/);
    await page.getByRole('heading', { name: '新增党员' }).waitFor();
    await page.keyboard.type(idNumber);
    await page.getByRole('alert').getByText('这个号码已登记给 欧阳莹').waitFor();
    expect(await page.getByLabel(/^姓名/).inputValue()).toBe('');
  });
});

describe('while an input method composes', () => {
  test('Enter, Ctrl+Enter and Esc are its own: nothing is saved, opened or left; afterwards they work', async () => {
    const { page } = app;
    await typeInto(page, /^姓名/, '王');
    for (const key of ['Enter', 'Escape']) await composing(page, key);
    await composing(page, 'Enter', true);
    await composing(page, 's', true);
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').getByText('有内容还没保存').waitFor();
    await composing(page, 'Escape');
    expect(await page.getByRole('dialog').count()).toBe(1);
    // Had one of the keys saved, the number that is taken would have been refused by now.
    expect(await page.locator('.fault').count()).toBe(0);
    await enterOn(page, /^不保存，离开/);
    await page.getByRole('row', { name: /欧阳莹/ }).waitFor();

    await page.keyboard.press('Control+k');
    await page.keyboard.insertText('欧');
    await page.getByRole('option', { name: /欧阳莹/ }).waitFor();
    for (const key of ['ArrowDown', 'Enter', 'Escape']) await composing(page, key);
    expect(await page.locator('[role=option][aria-selected=true]').innerText()).toContain('欧阳莹');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  });
});

const sections = ['Workbench', 'Members', 'Meetings', 'Dues', 'Print centre', 'Hand-over', 'Settings'] as const;
const forms = [
  ['Members', 'Add a member'],
  ['Members', 'Import a roster'],
  ['Meetings', 'New member meeting'],
  ['Meetings', 'New committee meeting'],
] as const;
/** Names, the headings of a sheet and the holidays of a notice as they stand in it, and what a local rule says by default. */
const holidays = ['元旦', '春节', '清明节', '劳动节', '端午节', '国庆节、中秋节', '中秋节', '国庆节'];
const data = [...holidays, '个人所得税，社保、公积金的个人部分', '府谷县林业局党支部', '段奎', '欧阳莹', '汉族', '中文', '姓名', '公民身份号码'];

describe('in English', () => {
  test('no Chinese is left but names and data; large letters and language are remembered at the next start', async () => {
    await goTo(app.page, '设置');
    await tabTo(app.page, /^中文$/);
    await app.page.keyboard.press('ArrowRight');
    // What was said in passing before the switch was said in Chinese.
    await expect.poll(() => app.page.locator('.ant-message-notice').count(), { timeout: 10_000 }).toBe(0);
    const left: Record<string, string[]> = {};
    const read = async (place: string): Promise<void> => {
      await app.page.getByRole('heading', { level: 1 }).waitFor();
      await expect.poll(() => app.page.getByText('Reading…').count(), { timeout: 10_000 }).toBe(0);
      const lines = await chineseLeft(app.page, data);
      if (lines.length > 0) left[place] = lines;
    };
    for (const section of sections) {
      await goTo(app.page, section);
      await read(section);
    }
    for (const [section, button] of forms) {
      await goTo(app.page, section);
      await app.page.getByRole('button', { name: button }).first().waitFor();
      await enterOn(app.page, new RegExp(`^${button}`));
      await read(button);
    }
    expect(left).toEqual({});
    await goTo(app.page, 'Settings');
    await tabTo(app.page, /^Normal$/);
    for (const key of ['ArrowRight', 'ArrowRight']) await app.page.keyboard.press(key);
    await app.quit();
    app = await launchApp({ home });
    await app.page.getByRole('heading', { name: 'Open the ledger' }).waitFor();
    expect(await app.page.evaluate(() => document.documentElement.dataset.textSize)).toBe('larger');
    expect(await chineseLeft(app.page, [...data, home])).toEqual([]);
    await tabTo(app.page, /^English$/);
    await app.page.keyboard.press('ArrowLeft');
    await tabTo(app.page, /^特大$/);
    for (const key of ['ArrowLeft', 'ArrowLeft']) await app.page.keyboard.press(key);
  });
});
