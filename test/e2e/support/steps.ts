// What does a secretary do in the window, step by step? With the labels that stand there, so that a journey breaks when a name goes.
import type { Page } from 'playwright';
import type { App } from '#test/e2e/support/app.ts';

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
  await page.getByText(startButton[wanted.kind]).first().click();
  await page.getByLabel('组织全称').fill(wanted.name);
  await page.getByLabel('组织代码').fill(wanted.code);
  await page.getByLabel('上级党组织').fill(wanted.superior);
  await page.getByLabel('经办人姓名').fill(wanted.actor);
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByLabel(/^口令/).first().fill(passphrase);
  await page.getByLabel(/再输一遍口令/).fill(passphrase);
  await page.getByRole('button', { name: '建立台账' }).click();
  await page.getByText('只显示这一次').waitFor();
  const groups = await page.locator('.code-groups strong').allInnerTexts();
  await page.getByRole('button', { name: /抄好了，下一步/ }).click();
  for (const input of await page.getByLabel(/第 \d 组/).all()) {
    const label = await input.evaluate((element) => (element instanceof HTMLInputElement ? element.labels?.[0]?.innerText : ''));
    await input.fill(groups[Number(/第 (\d) 组/.exec(label ?? '')?.[1]) - 1] ?? '');
  }
  await page.getByRole('button', { name: /进入台账/ }).click();
  await page.getByRole('button', { name: '锁定' }).waitFor();
  return groups.join('-');
};

/** Opens a section of the rail. */
export const goTo = (page: Page, section: string): Promise<void> =>
  page
    .getByRole('link', { name: section, exact: true })
    .or(page.getByRole('link', { name: new RegExp(`^${section}`) }))
    .first()
    .click();

/** Takes a roster as it is, with all its rows; returns what the last page says. */
export const importRoster = async (app: App, file: string): Promise<string> => {
  const { page } = app;
  await goTo(page, '党员');
  await page.getByText('导入名册').first().click();
  await app.answerDialog(file);
  await page.getByRole('button', { name: /选择 Excel/ }).click();
  await page.getByRole('button', { name: /^导入 \d+ 人/ }).click();
  await page.getByText('导入完成').waitFor();
  return page.locator('main').innerText();
};

/** Fills a committee seat in the settings. */
export const fillSeat = async ({ page }: App, role: string, name: string): Promise<void> => {
  await goTo(page, '设置');
  await page.getByRole('button', { name: '登记任职' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('职务').selectOption({ label: role });
  await dialog.getByLabel('姓名').selectOption({ label: name });
  await dialog.getByLabel('当选日期').fill('2024-05-20');
  await dialog.getByRole('button', { name: '保存' }).click();
  await dialog.waitFor({ state: 'hidden' });
};

/** Chooses the option that begins with a name (a title may follow it). */
export const chooseNamed = async (page: Page, label: string, name: string): Promise<void> => {
  const list = page.getByLabel(label, { exact: true });
  const option = list.locator('option').filter({ hasText: name }).first();
  await list.selectOption({ label: await option.innerText() });
};

/** Opens the ledger that the program remembers. */
export const unlock = async ({ page }: App, passphrase: string): Promise<void> => {
  await page.getByLabel(/^口令/).fill(passphrase);
  await page.getByRole('button', { name: '打开', exact: true }).click();
  await page.getByRole('button', { name: '锁定' }).waitFor();
};
