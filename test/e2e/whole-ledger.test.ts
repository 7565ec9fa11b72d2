// Does a whole ledger go from one computer to another: packed with the code, the old one only looked at, received under a new passphrase, and taken back into use?
import { mkdirSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, freshHome } from '#test/e2e/support/app.ts';
import { axeFindings } from '#test/e2e/support/axe.ts';
import { enterOn, focusedName, typeInto } from '#test/e2e/support/keyboard.ts';
import { launchApp } from '#test/e2e/support/launch-app.ts';
import { openNewBranch } from '#test/e2e/support/openings.ts';
import { journeyPassphrase } from '#test/e2e/support/steps.ts';

const office = freshHome();
const other = freshHome();
const stick = join(office.home, 'stick');
const newPassphrase = '麻雀 石板 春分 一百零八';
let app: App;
let second: App | null = null;
let code = '';

beforeAll(async () => {
  mkdirSync(stick);
  app = await openNewBranch(office.home);
});
afterAll(async () => {
  await app.quit();
  await second?.quit();
  office.remove();
  other.remove();
});

/** What the pages do at a hand-over until it is recorded: handover.test.ts has them by keyboard. */
const record = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const people = { handedOn: '2026-03-03', outgoing: '段奎', incoming: '郑辉帆', supervisor: '', note: '' };
    const prepared = await window.ledger.invoke('handover.prepare', { people });
    if (!prepared.ok) return prepared.fault.code;
    const recorded = await window.ledger.invoke('handover.record', { id: prepared.value.id });
    return recorded.ok ? 'recorded' : recorded.fault.code;
  });

/** Writes the code down and answers what is asked about it. */
const writeDown = async (page: Page): Promise<string> => {
  await page.locator('.code-groups').waitFor();
  const groups = await page.locator('.code-groups strong').allInnerTexts();
  await enterOn(page, /^抄好了/);
  for (const label of await page.locator('label', { hasText: /第 \d 组/ }).allInnerTexts()) {
    const number = Number(/第 (\d) 组/.exec(label)?.[1]);
    await typeInto(page, new RegExp(`第 ${number} 组`), groups[number - 1] ?? '');
  }
  await page.keyboard.press('Enter');
  return groups.join('-');
};

test('交接登记以后，先换恢复码，再照着纸把整本台账写到U盘', async () => {
  const { page } = app;
  expect(await record(page)).toBe('recorded');
  await enterOn(page, /^设置$/);
  await enterOn(page, /^办理交接/);
  await page.getByRole('heading', { name: '接收人用另一台电脑：写交接包' }).waitFor();
  await page.getByText('先换新恢复码：旧的可能还有人记得').waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await enterOn(page, /^换新恢复码/);
  await typeInto(page, /^现用的口令/, journeyPassphrase);
  await page.keyboard.press('Enter');
  code = await writeDown(page);
  await page.getByRole('dialog').waitFor({ state: 'hidden' });

  await app.answerDialog(stick);
  await enterOn(page, /^选U盘，写交接包/);
  await page.getByRole('dialog').getByText(join(stick, 'BranchLedger')).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await page.getByText('请填恢复码').waitFor();
  await typeInto(page, /^恢复码/, '12345');
  await page.keyboard.press('Enter');
  await page
    .getByRole('dialog')
    .getByText(/恢复码不对，打不开整本台账/)
    .waitFor();
  await typeInto(page, /^恢复码/, code.replaceAll('-', ' '));
  await page.keyboard.press('Enter');
  await page.getByText(/并用恢复码打开核对过，可以拔出U盘/).waitFor();
  expect(readdirSync(join(stick, 'BranchLedger'))).toEqual([expect.stringMatching(/^FG-LY-01-000001-handover-\d{8}\.ledgerpack$/)]);
});

test('原来的台账只能看，每页上方写着交给了谁', async () => {
  const { page } = app;
  await page.getByText(/本台账已于 \d{4}-\d{2}-\d{2} 交给郑辉帆/).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  const refused = await page.evaluate(async () => {
    const reply = await window.ledger.invoke('vault.setActor', { actor: '段奎' });
    return reply.ok ? 'written' : reply.fault.code;
  });
  expect(refused).toBe('ledger-handed-over');
  await enterOn(page, /^工作台/);
  await page
    .getByText(/交给郑辉帆/)
    .first()
    .waitFor();
});

test('双击U盘上的包：填恢复码，看清是谁的，定新口令，换新恢复码，接着记', async () => {
  const file = join(stick, 'BranchLedger', readdirSync(join(stick, 'BranchLedger'))[0] ?? '');
  second = await launchApp({ home: other.home, args: [file] });
  const { page } = second;
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.getByRole('heading', { name: '接收交接' }).waitFor();
  await page.getByText(basename(file)).waitFor();
  expect(await focusedName(page)).toMatch(/^恢复码/);
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.insertText(code);
  await page.keyboard.press('Enter');
  await page.getByText('核验无误').waitFor();
  await page.getByText('段奎 交给 郑辉帆').waitFor();
  await page.getByText(/日志最后一号/).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await typeInto(page, /^新口令/, newPassphrase);
  await typeInto(page, /^再输一遍/, newPassphrase);
  await page.keyboard.press('Enter');
  await page.getByText(/台账已接收并打开/).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await enterOn(page, /^换新恢复码/);
  const renewed = await writeDown(page);
  expect(renewed).not.toBe(code);
  await page.getByText('经办人：郑辉帆').waitFor();
  const written = await page.evaluate(async () => (await window.ledger.invoke('vault.setActor', { actor: '郑辉帆' })).ok);
  expect(written).toBe(true);
});

test('交接没有办成：写明理由，原来的台账恢复使用', async () => {
  const { page } = app;
  await enterOn(page, /^继续使用本台账/);
  await page.getByRole('dialog').waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press('Control+Enter');
  await page.getByRole('dialog').getByText(/理由/).first().waitFor();
  await typeInto(page, /^为什么继续使用/, '组织上另有安排');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.getByText(/本台账已于/).waitFor({ state: 'hidden' });
  await enterOn(page, /^设置$/);
  await enterOn(page, /^办理交接/);
  await page.getByText(/收回继续使用：组织上另有安排/).waitFor();
});
