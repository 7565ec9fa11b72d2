// Does a person get the ledger back, by keyboard alone, when its file is damaged; and are passphrase and recovery code his to change?
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, freshHome, type StandIn } from '#test/e2e/support/app.ts';
import { axeFindings } from '#test/e2e/support/axe.ts';
import { enterOn, focusedName, openRow, tabTo, typeInto } from '#test/e2e/support/keyboard.ts';
import { launchApp } from '#test/e2e/support/launch-app.ts';
import { answerCode, createLedger, goTo, journeyPassphrase, unlock } from '#test/e2e/support/steps.ts';

const { home, remove } = freshHome();
const stick = mkdtempSync(join(tmpdir(), 'branch-ledger-stick-'));
const organisation = '府谷县林业局党支部';
const folder = join(home, 'BranchLedger', organisation);
const newPassphrase = '长风破浪 会有时 2027';
let app: App;
let recoveryCode = '';

beforeAll(async () => {
  app = await launchApp({ home });
  recoveryCode = await createLedger(app, { kind: 'branch', name: organisation, code: 'FG-LY-01', superior: '', actor: '段奎' });
});

afterAll(async () => {
  await app.quit();
  remove();
  rmSync(stick, { recursive: true, force: true });
});

const lock = async () => {
  await enterOn(app.page, /^锁定/);
  await app.page.getByLabel(/^口令/).waitFor();
};

/** What a bad sector leaves in a file that is not open. */
const damage = (): void => {
  const [name = ''] = readFileSync(join(folder, 'CURRENT'), 'utf8').split('\n');
  const file = join(folder, name);
  const bytes = readFileSync(file);
  Buffer.alloc(4_096, 0x5a).copy(bytes, 8_192);
  writeFileSync(file, bytes);
};

const draftPlace = async (): Promise<string> => {
  await goTo(app.page, '组织生活');
  await app.page.getByRole('row', { name: /草稿/ }).first().waitFor();
  await openRow(app.page, /草稿/);
  const place = app.page.getByLabel('地点');
  await place.waitFor();
  // The form stands before its draft is read.
  await expect.poll(() => place.inputValue()).not.toBe('');
  return place.inputValue();
};

test('a damaged ledger: what happened, which backups there are, one question, and the typing is there again', async () => {
  const { page } = app;
  await goTo(page, '组织生活');
  await page.getByRole('button', { name: '新建党员大会' }).first().waitFor();
  await enterOn(page, /^新建党员大会/);
  await typeInto(page, /^地点/, '党员活动室');
  await page.keyboard.press('Control+s');
  await page.getByText(/草稿，已自动保存/).waitFor();
  await lock();
  damage();

  await typeInto(page, /^口令/, journeyPassphrase);
  await page.keyboard.press('Enter');
  const fault = page.getByRole('alert');
  await fault.waitFor();
  expect(await fault.innerText()).toMatch(/口令正确，但台账数据文件已损坏.*一个也不会删/s);
  await enterOn(page, /^从备份恢复/);
  await page.getByText('恢复到哪一份').waitFor();
  expect(await axeFindings(page)).toEqual([]);
  expect(await page.getByRole('radio').first().isChecked()).toBe(true);
  await typeInto(page, /^口令/, journeyPassphrase);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await enterOn(page, /^恢复$/);
  await page.getByText('什么都没有丢').waitFor();
  await enterOn(page, /^进入台账/);
  await page.getByRole('button', { name: '锁定' }).waitFor();
  expect(await draftPlace()).toBe('党员活动室');
  expect(
    readdirSync(folder)
      .filter((name) => name.startsWith('ledger-'))
      .sort(),
  ).toContain('ledger-000001.db');
  expect(readFileSync(join(folder, 'CURRENT'), 'utf8')).toContain('ledger-000002.db');
});

test('the backups are listed, made by hand and brought to a stick; the foot says when', async () => {
  const { page } = app;
  await goTo(page, '设置');
  await enterOn(page, /^立即备份/);
  const list = page.getByRole('table', { name: '备份清单' });
  await list.getByText('手动').first().waitFor();
  await app.answerDialog(stick);
  await enterOn(page, /^备份到U盘/);
  await page.getByText(/上次备份到别处：今天/).waitFor();
  await page
    .locator('.foot')
    .getByText(/最近备份 今天 \d\d:\d\d/)
    .waitFor();
  expect(await axeFindings(page)).toEqual([]);
});

test('the passphrase is changed: the old one no longer opens, the new one does', async () => {
  const { page } = app;
  await goTo(page, '设置');
  await enterOn(page, /^更换口令/);
  await page.getByRole('dialog').waitFor();
  await typeInto(page, /^现用的口令/, '不是这个口令啊啊');
  await typeInto(page, /^新口令/, newPassphrase);
  await typeInto(page, /^再输一遍口令/, newPassphrase);
  await page.keyboard.press('Enter');
  await page
    .getByRole('alert')
    .getByText(/现用的口令不对，什么都没有更换/)
    .waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await tabTo(page, /^现用的口令/, 'Shift+Tab');
  await typeInto(page, /^现用的口令/, journeyPassphrase);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await lock();
  await typeInto(page, /^口令/, journeyPassphrase);
  await page.keyboard.press('Enter');
  await page.getByText(/口令不对/).waitFor();
  await unlock(app, newPassphrase);
});

test('a new recovery code goes to the printer and nowhere else, and opens the ledger when the passphrase is forgotten', async () => {
  const { page } = app;
  await goTo(page, '设置');
  await enterOn(page, /^换新恢复码/);
  await page.getByRole('dialog').waitFor();
  await typeInto(page, /^现用的口令/, newPassphrase);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /打印恢复码纸/ }).waitFor();
  const groups = await page.locator('.code-groups strong').allInnerTexts();
  expect(await axeFindings(page)).toEqual([]);
  await enterOn(page, /^打印恢复码纸/);
  if (app.runtime === 'stand-in') {
    await page.getByText(/已送去打印/).waitFor();
    const printed = (await (app as StandIn).recorded()).filter(({ what }) => what === 'webContents.print').map(({ values }) => String(values[1]));
    expect(printed).toHaveLength(1);
    for (const digits of groups) expect(printed[0]).toContain(digits);
    expect(printed[0]).toContain(organisation);
  }
  await enterOn(page, /^抄好了/);
  await answerCode(page, groups);
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await lock();
  await enterOn(page, /^忘记口令/);
  await typeInto(page, /^恢复码/, groups.join(''));
  await typeInto(page, /^新口令/, newPassphrase);
  await typeInto(page, /^再输一遍口令/, newPassphrase);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '锁定' }).waitFor();
});

test('the health check says part by part that all is well', async () => {
  const { page } = app;
  await goTo(page, '设置');
  await enterOn(page, /^检查$/);
  await page.getByText('结论：台账完好。').waitFor();
  expect(await page.getByRole('table', { name: '检查台账' }).innerText()).toMatch(/数据页.*全部相符.*日志链.*全部相符.*最近的备份.*全部相符/s);
  // A button at work keeps the focus.
  expect(await focusedName(page)).toBe('检查');
  expect(await axeFindings(page)).toEqual([]);
});

test('a ledger in a synced folder is refused by name, copied to this computer by one key, and opens there', async () => {
  const { page } = app;
  await lock();
  const synced = join(home, 'OneDrive', '台账');
  cpSync(folder, synced, { recursive: true });
  await app.answerDialog(synced);
  await enterOn(page, /^打开另一本台账/);
  await page.getByText(synced).waitFor();
  await typeInto(page, /^口令/, newPassphrase);
  await page.keyboard.press('Enter');
  expect(await page.getByRole('alert').innerText()).toMatch(/OneDrive的同步文件夹里.*什么都没有改动/s);
  expect(await axeFindings(page)).toEqual([]);
  await enterOn(page, /^复制到这台电脑/);
  await page.getByText(join(home, 'BranchLedger', '台账')).waitFor();
  await unlock(app, newPassphrase);
  expect(await draftPlace()).toBe('党员活动室');
});

test('the lock screen locks the ledger and keeps what was being typed', async () => {
  const { page } = app;
  await draftPlace();
  await typeInto(page, /^地点/, '三楼会议室');
  await app.emit('powerMonitor', 'lock-screen');
  await page.getByLabel(/^口令/).waitFor();
  await unlock(app, newPassphrase);
  expect(await draftPlace()).toBe('三楼会议室');
});

test('a new computer: the stick alone brings the ledger back', async () => {
  await app.quit();
  const other = freshHome();
  app = await launchApp({ home: other.home });
  const { page } = app;
  await page.getByText('第一次使用').waitFor();
  await enterOn(page, /^从备份恢复/);
  await page.getByText('这里没有备份').waitFor();
  await app.answerDialog(stick);
  await enterOn(page, /^从U盘选/);
  await page.getByText('恢复到哪一份').waitFor();
  // The copy on the stick was made before the passphrase was changed, and its key file with it.
  await typeInto(page, /^口令/, recoveryCode);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await enterOn(page, /^恢复$/);
  await page.getByText('已恢复到').waitFor();
  await enterOn(page, /^进入台账/);
  await page.getByRole('button', { name: '锁定' }).waitFor();
  expect(await draftPlace()).toBe('党员活动室');
  await app.quit();
  other.remove();
  app = await launchApp({ home });
  await unlock(app, newPassphrase);
});
