// Can a clerk hold a whole sitting by keyboard, and would a screen reader or weak eyes stumble on any of its states? axe looks at each, in both themes.
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type App, freshHome } from '#test/e2e/support/app.ts';
import { axeFindings } from '#test/e2e/support/axe.ts';
import { enterOn, focusedName, tabTo, typeInto } from '#test/e2e/support/keyboard.ts';
import { openOn } from '#test/e2e/support/openings.ts';
import type { TestLedger } from '#test/support/ledger.ts';
import { laySitting, type Sitting } from '#test/support/sitting/sitting.ts';

const { home, remove } = freshHome();
const now = new Date().toISOString();
let sitting: Sitting;
let app: App;
let found: Record<string, string[]>;

/** Opens the window on a ledger of the sitting. */
const open = async ({ folder }: TestLedger): Promise<void> => {
  app = await openOn(home, folder);
};

/** Keeps what axe finds in this state under its name, in the usual colours and in the strong ones. */
const look = async (state: string): Promise<void> => {
  const { page } = app;
  for (const contrast of ['normal', 'high']) {
    await page.evaluate((value) => {
      document.documentElement.dataset.contrast = value;
    }, contrast);
    const findings = await axeFindings(page);
    if (findings.length > 0) found[`${state}, ${contrast}`] = findings;
  }
  await page.evaluate(() => {
    document.documentElement.dataset.contrast = 'normal';
  });
};

/** Esc closes the dialog, and the focus is back where it came from. */
const leaveDialog = async (opener: RegExp): Promise<void> => {
  await app.page.keyboard.press('Escape');
  await app.page.getByRole('dialog').waitFor({ state: 'hidden' });
  await expect.poll(() => focusedName(app.page)).toMatch(opener);
};

/** Opens a dialog from its button, looks at it, leaves it. */
const lookIntoDialog = async (state: string, opener: RegExp, seen: string | RegExp): Promise<void> => {
  await enterOn(app.page, opener);
  await app.page.getByRole('dialog').getByText(seen).first().waitFor();
  await look(state);
  await leaveDialog(opener);
};

beforeAll(async () => {
  sitting = await laySitting(now);
  await open(sitting.township);
}, 240_000);

beforeEach(() => {
  found = {};
});

afterAll(async () => {
  await app.quit();
  await sitting.close();
  remove();
});

test('sticks are looked at, their changes read, and the good ones taken; what needs a person stands first', async () => {
  const { page } = app;
  await enterOn(page, /^收包台/);
  await page.getByRole('table', { name: '下级组织' }).getByText('没交过').waitFor();
  await page
    .getByRole('table', { name: '转报上级' })
    .getByText(/级已收/)
    .first()
    .waitFor();
  await look('inbox');
  await app.answerDialog(sitting.sticks);
  await enterOn(page, /^选文件夹或U盘/);
  await page.getByRole('heading', { name: '里面有什么' }).waitFor();
  expect(await focusedName(page)).toBe('里面有什么');
  await page.getByText('打不开的文件（看文件名是 清水川镇杨沟村党支部 的）').waitFor();
  const outcomes = await page.locator('.packages').first().locator('.package > .row > .tag:first-child').allInnerTexts();
  expect(outcomes).toEqual(['不能收', '要您决定', '要您决定', '可以收', '可以收', '可以收']);
  await page.getByText(/^以前收过的 \d+ 个/).waitFor();
  await look('preview');
  await lookIntoDialog('changes', /^看变动… 清水川镇石沟村党支部/, '府谷县榆能集团');
  await enterOn(page, /^收下 3 个包/);
  await page.getByRole('heading', { name: /^结果/ }).waitFor();
  expect(await focusedName(page)).toBe('结果');
  await look('results');
  await enterOn(page, /^知道了/);
  expect(found).toEqual({});
});

test('what waits is decided with a note, a package is taken back after a question, and each dialog gives the focus back', async () => {
  const { page } = app;
  await lookIntoDialog('decision', /^不收… 清水川镇李沟村党支部/, '两个内容不同');
  await enterOn(page, /^收下… 清水川镇柳沟村党支部/);
  await page.getByRole('dialog').getByText('收错了，可以在“已收的包”里撤回').waitFor();
  await typeInto(page, /向谁核实/, '电话问过书记：误录的七人已清理');
  await enterOn(page, /^收下$/);
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: '收下… 清水川镇柳沟村党支部' }).waitFor({ state: 'hidden' });
  await lookIntoDialog('question before taking back', /^撤回 清水川镇王沟村党支部/, '别的支部不受影响');
  await lookIntoDialog('rows set aside', /^没收下 2 清水川镇王沟村党支部/, '绕过程序改过');
  await look('inbox with decisions made');
  expect(found).toEqual({});
});

test('a branch’s books are read, a remark is written, reminders are previewed, receipts leave', async () => {
  const { page } = app;
  await enterOn(page, /^清水川镇石沟村党支部/);
  await page.locator('canvas').first().waitFor({ timeout: 60_000 });
  await look('books');
  await enterOn(page, /^批阅与反馈/);
  await page.getByText('镇党校统一登记').waitFor();
  await look('remarks');
  await lookIntoDialog('a new remark', /^写批阅/, '不会自动改动支部的记录');
  await enterOn(page, /^回收包台/);
  await enterOn(page, /^催报单/);
  await page.getByRole('heading', { name: '打印中心' }).waitFor();
  await enterOn(page, /^预览/);
  await page.locator('canvas').first().waitFor({ timeout: 60_000 });
  await look('reminders');
  await enterOn(page, /^收包台/);
  await app.answerDialog(sitting.branches[4]?.stick ?? '');
  await enterOn(page, /^写回执和批阅/);
  await page.getByText(/已写 \d+ 份回执/).waitFor();
  await app.answerDialog(sitting.upper);
  await enterOn(page, /^导出第 2 号转报包/);
  await page.getByText(/^第 2 号转报包：\d+ 个支部/).waitFor();
  await look('receipts and a relay written');
  expect(found).toEqual({});
}, 240_000);

test('a branch answers a remark, and sees what leaves and what stays before it leaves', async () => {
  await app.quit();
  await open(sitting.branches[0] as TestLedger);
  const { page } = app;
  await enterOn(page, /^上报交接/);
  await page.getByRole('heading', { name: '留在支部的文字' }).waitFor();
  await page.getByText('四季度党员大会记录请在').waitFor();
  await look('departure and remarks');
  await lookIntoDialog('an answer', /^答复：/, '随下次上报带给上级');
  const stick = join(home, 'stick');
  mkdirSync(stick);
  await app.answerDialog(stick);
  await enterOn(page, /^导出第 3 号上报包/);
  await page.getByRole('dialog').getByText('BranchLedger').waitFor();
  await look('stick');
  await page.keyboard.press('Control+Enter');
  await page.getByText('已写入并重新校验，可以拔出').waitFor();
  await look('written');
  expect(found).toEqual({});
}, 240_000);

test('a branch reads which of its rows were not taken', async () => {
  await app.quit();
  const branch = sitting.branches[4];
  if (!branch) throw new Error('the sitting has eight branches');
  await open(branch);
  const { page } = app;
  const own = join(home, 'own-stick');
  cpSync(branch.stick, own, { recursive: true });
  await enterOn(page, /^上报交接/);
  await app.answerDialog(own);
  await enterOn(page, /^从文件夹导入/);
  await page.getByRole('heading', { name: '里面有什么' }).waitFor();
  await look('receipt');
  await enterOn(page, /^收下 \d+ 个包/);
  await enterOn(page, /^知道了/);
  await tabTo(page, /^2 条没收下/);
  await lookIntoDialog('rows not taken', /^2 条没收下/, '绕过程序改过');
  expect(found).toEqual({});
}, 240_000);
