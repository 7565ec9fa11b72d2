// What does a secretary do in the window, step by step? By keyboard, with the names that stand there, so that a journey breaks when one goes.
import type { Page } from 'playwright';
import type { App } from '#test/e2e/support/app.ts';
import { chooseLine, enterOn, tabTo, typeInto } from '#test/e2e/support/keyboard.ts';

export const journeyPassphrase = '黄河之水 天上来 2026';

/** The form of the first page of the wizard. */
export interface NewOrganisation {
  readonly kind: 'branch' | 'committee';
  readonly name: string;
  readonly code: string;
  readonly superior: string;
  readonly actor: string;
}

const startButton = { branch: '新建党支部台账', committee: '新建上级党组织台账' } as const;

/** First run: organisation, passphrase, recovery code written down; returns the code. */
export const createLedger = async ({ page }: App, wanted: NewOrganisation, passphrase = journeyPassphrase): Promise<string> => {
  await page.getByRole('button', { name: startButton[wanted.kind] }).waitFor();
  await enterOn(page, new RegExp(`^${startButton[wanted.kind]}`));
  await typeInto(page, /^组织全称/, wanted.name);
  await typeInto(page, /^组织代码/, wanted.code);
  await typeInto(page, /^上级党组织/, wanted.superior);
  await typeInto(page, /^经办人姓名/, wanted.actor);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '建立台账' }).waitFor();
  await typeInto(page, /^口令/, passphrase);
  await typeInto(page, /^再输一遍口令/, passphrase);
  await page.keyboard.press('Enter');
  await page.getByText('只显示这一次').waitFor();
  const groups = await page.locator('.code-groups strong').allInnerTexts();
  await enterOn(page, /^抄好了，下一步/);
  await answerCode(page, groups);
  await page.getByRole('button', { name: '锁定' }).waitFor();
  return groups.join('-');
};

/** Types the groups of a recovery code that are asked for, and sends them. */
export const answerCode = async (page: Page, groups: readonly string[]): Promise<void> => {
  const asked = page.locator('label', { hasText: /第 \d 组/ });
  await asked.first().waitFor();
  for (const label of await asked.allInnerTexts()) {
    const number = Number(/第 (\d) 组/.exec(label)?.[1]);
    await typeInto(page, new RegExp(`第 ${number} 组`), groups[number - 1] ?? '');
  }
  await page.keyboard.press('Enter');
};

/** Opens a section of the rail, which lies above the page: Shift+Tab. A number may stand behind its name. */
export const goTo = async (page: Page, section: string): Promise<void> => {
  await tabTo(page, new RegExp(`^${section}\\s*\\d*$`), 'Shift+Tab');
  await page.keyboard.press('Enter');
};

/** Takes a roster as it is, with all its rows; returns what the last page says. */
export const importRoster = async (app: App, file: string): Promise<string> => {
  const { page } = app;
  await goTo(page, '党员');
  await page.getByText('导入名册').first().waitFor();
  await enterOn(page, /^导入名册/);
  await page.getByRole('button', { name: /选择 Excel/ }).waitFor();
  await app.answerDialog(file);
  await enterOn(page, /^选择 Excel/);
  await page.getByRole('button', { name: /^导入 \d+ 人/ }).waitFor();
  await page.keyboard.press('Control+Enter');
  await page.getByText('导入完成').waitFor();
  return page.locator('main').innerText();
};

/** Fills a committee seat in the settings. */
export const fillSeat = async ({ page }: App, role: string, name: string): Promise<void> => {
  await goTo(page, '设置');
  await page.getByRole('button', { name: '登记任职' }).waitFor();
  await enterOn(page, /^登记任职/);
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await chooseLine(page, /^职务/, role);
  await chooseLine(page, /^姓名/, name);
  await typeInto(page, /^当选日期/, '2024-05-20');
  await page.keyboard.press('Control+Enter');
  await dialog.waitFor({ state: 'hidden' });
};

/** Opens the ledger that the program remembers. */
export const unlock = async ({ page }: App, passphrase: string): Promise<void> => {
  await page.getByLabel(/^口令/).waitFor();
  await typeInto(page, /^口令/, passphrase);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '锁定' }).waitFor();
};
