// Does a person see what leaves before it leaves, what lies on the stick, and can he check a package without any ledger?
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, freshHome, type StandIn } from '#test/e2e/support/app.ts';
import { axeFindings } from '#test/e2e/support/axe.ts';
import { launchApp } from '#test/e2e/support/launch-app.ts';
import { root } from '#test/e2e/support/runtime.ts';
import { createLedger, goTo } from '#test/e2e/support/steps.ts';
import { openTestLedger } from '#test/support/ledger.ts';

const { home, remove } = freshHome();
const stick = join(home, 'stick');
let app: App;

beforeAll(async () => {
  mkdirSync(stick);
  writeFileSync(join(stick, '年终总结.docx'), 'x');
  const committee = await openTestLedger({ kind: 'committee' });
  await committee.must('handoff.exportCard', { folder: stick });
  await committee.close();
  app = await launchApp({ home });
});
afterAll(async () => {
  await app.quit();
  remove();
});

test('a package is checked before any ledger is there, in four words, and the report is kept as a text', async () => {
  const { page } = app;
  await app.answerDialog(join(root, 'test/vectors/v1/card.ledgerpack'));
  await page.getByRole('button', { name: /核验一个上报包/ }).click();
  await page.getByRole('button', { name: '选文件…' }).click();
  await page.getByText('能核验的都合格').waitFor();
  for (const part of ['真实性', '完整性', '可用性', '安全性']) await page.getByText(part, { exact: false }).first().waitFor();
  expect(await axeFindings(page)).toEqual([]);
  const report = join(home, '核验报告.txt');
  await app.answerDialog(report);
  await page.getByRole('button', { name: '存成文本…' }).click();
  await page.getByText('已存好').waitFor();
  expect(readFileSync(report, 'utf8')).toContain('真实性：合格');
  await page.getByRole('button', { name: '打印报告…' }).click();
  if (app.runtime === 'stand-in') {
    await page.getByText('已交给打印机').waitFor({ timeout: 60_000 });
    const printed = (await (app as StandIn).recorded()).filter(({ what }) => what === 'webContents.print').map(({ values }) => String(values[1]));
    expect(printed).toHaveLength(1);
    for (const words of ['card.ledgerpack', '真实性：合格', '签名指纹', '核验人']) expect(printed[0]).toContain(words);
  }
  await page.getByRole('button', { name: '返回' }).click();
});

test('before a package leaves: personal fields, files and problems; then the stick; then it may be unplugged', async () => {
  await createLedger(app, { kind: 'branch', name: '府谷县林业局党支部', code: 'FG-LY-01', superior: '府谷县直属机关工作委员会', actor: '段奎' });
  const { page } = app;
  await goTo(page, '上报交接');
  await app.answerDialog(stick);
  await page.getByRole('button', { name: /从文件夹导入/ }).click();
  await page.getByRole('button', { name: /收下 1 个包/ }).click();
  await page.getByRole('button', { name: '知道了' }).click();
  await page.getByRole('heading', { name: '其中的个人信息' }).waitFor();
  await page.getByText(/这次带 0 个/).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await app.answerDialog(stick);
  await page.getByRole('button', { name: /导出第 1 号上报包/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('年终总结.docx').waitFor();
  expect(await dialog.innerText()).toContain(join(stick, 'BranchLedger'));
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press('Control+Enter');
  await page.getByText('已写入并重新校验，可以拔出').waitFor();
  expect(readdirSync(join(stick, 'BranchLedger'))).toEqual([expect.stringMatching(/^FG-LY-01-000001-report-\d{8}\.ledgerpack$/)]);
});
