// Can a secretary bring his own roster in without a mouse: its traps named, rows decided, the import undone and done again, the list taken out?
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workbook } from '@cj-tech-master/excelts';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPromise } from 'yauzl';
import type { App } from '#test/e2e/support/app.ts';
import { axeFindings } from '#test/e2e/support/axe.ts';
import { enterOn, tabTo, typeInto } from '#test/e2e/support/keyboard.ts';
import { launchApp } from '#test/e2e/support/launch-app.ts';
import { createLedger } from '#test/e2e/support/steps.ts';
import { rosterPath } from '#test/support/roster-fixture.ts';

const folder = mkdtempSync(join(tmpdir(), 'branch-ledger-roster-journey-'));
let app: App;

beforeAll(async () => {
  app = await launchApp();
  await app.page.setViewportSize({ width: 1280, height: 720 });
  await createLedger(app, { kind: 'branch', name: '府谷镇河滨路社区党支部', code: 'FG-HB-01', superior: '府谷镇党委', actor: '尹斌飞' });
});

afterAll(async () => {
  await app.quit();
  rmSync(folder, { recursive: true, force: true });
});

/** Everybody in the ledger, asked as a page asks. */
const everybody = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const reply = await window.ledger.invoke('members.list', { asOf: null, text: '', scope: 'all' });
    return reply.ok ? reply.value.rows.filter(({ isRetired }) => !isRetired).map(({ name }) => name) : [];
  });

/** One part of a zipped document as text. */
const partOf = async (file: string, name: string): Promise<string> => {
  const zip = await openPromise(file, { lazyEntries: true });
  let text = '';
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName !== name) continue;
    for await (const chunk of await zip.openReadStreamPromise(entry)) text += String(chunk);
  }
  return text;
};

const main = (page: Page): Promise<string> => page.locator('main').innerText();

/** From the list of members to the preview of a file. */
const preview = async (file: string): Promise<void> => {
  const { page } = app;
  await enterOn(page, /^党员$/);
  await enterOn(page, /^导入名册/);
  await page.getByRole('button', { name: /选择 Excel/ }).waitFor();
  await app.answerDialog(file);
  await enterOn(page, /^选择 Excel/);
  await page.getByText('三、核对各行').waitFor();
};

/** Chooses by typing the beginning of an option, as lists of the browser do. */
const choose = async (page: Page, field: RegExp, keys: readonly string[]): Promise<void> => {
  await tabTo(page, field);
  for (const key of keys) await page.keyboard.press(key);
};

test('every trap of the sheet is named before anything is written', async () => {
  const { page } = app;
  await preview(rosterPath('secretary-own-sheet.xlsx'));
  await page.getByText('新增 35 人').first().waitFor();
  const said = await main(page);
  for (const sentence of [
    '表头上面的 2 行标题已略过',
    '合计、说明等 2 行不导入',
    '新增 35 人',
    '未导入 3 行',
    'Excel 已把身份证号末几位变成0，原号找不回来，请向本人核对',
  ])
    expect(said).toContain(sentence);
  expect(await everybody(page)).toEqual([]);
  expect(await axeFindings(page)).toEqual([]);
});

test('columns say what was noticed in them, and one is taken as another fact', async () => {
  const { page } = app;
  await enterOn(page, /^修改各列的对应/);
  await expect.poll(() => main(page)).toMatch(/被 Excel 变成0的号码 1 行.*15位旧号已转为18位 1 行/);
  expect(await axeFindings(page)).toEqual([]);
});

test('rows are decided one by one: one without its number, two left out', async () => {
  const { page } = app;
  await choose(page, /第 7 行 武斌轩 怎样处理/, ['ArrowDown']);
  await page.getByText('新增 36 人').first().waitFor();
  await expect.poll(() => main(page)).toContain('未导入 2 行');
});

test('Ctrl+Enter imports; the result names what was not taken', async () => {
  const { page } = app;
  await page.keyboard.press('Control+Enter');
  await page.getByText('导入完成').waitFor();
  const said = await main(page);
  expect(said).toContain('新增 36 人');
  expect(said).toContain('没有导入的 2 行');
  expect(said).toContain('公民身份号码校验位不对');
  expect(await everybody(page)).toHaveLength(36);
  expect(await axeFindings(page)).toEqual([]);
});

test('the whole import is undone from the result page, and done again with the mapping remembered', async () => {
  const { page } = app;
  await enterOn(page, /^撤销这次导入/);
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Control+Enter');
  await page.getByText('这次导入已撤销').waitFor();
  expect(await everybody(page)).toEqual([]);
  await preview(rosterPath('secretary-own-sheet.xlsx'));
  await expect.poll(() => main(page)).toMatch(/这样的表头 \d{4}-\d\d-\d\d 导入过，各列照上次对应/);
  await page.keyboard.press('Control+Enter');
  await page.getByText('导入完成').waitFor();
  expect(await everybody(page)).toHaveLength(35);
});

test('the list is exported masked: texts, no whole number; whole asks why', async () => {
  const { page } = app;
  await enterOn(page, /^看党员名册/);
  await page.getByRole('table', { name: '党员名册' }).waitFor();
  await enterOn(page, /^导出 Excel/);
  await page.getByRole('dialog').waitFor();
  expect(await axeFindings(page)).toEqual([]);
  const masked = join(folder, '名册.xlsx');
  await app.answerDialog(masked);
  await page.keyboard.press('Control+Enter');
  await page.getByText(/已写入 \d+ 行/).waitFor();
  const book = new Workbook();
  await book.xlsx.load(readFileSync(masked));
  const cells: string[] = [];
  book.worksheets[0]?.eachRow((row) => row.eachCell((cell) => cells.push(`${cell.numFmt} ${String(cell.value)}`)));
  expect(cells.some((cell) => /^@ \d{6}\*{8}\d{3}[\dX]$/.test(cell))).toBe(true);
  expect(cells.filter((cell) => /\d{17}/.test(cell))).toEqual([]);
  await tabTo(page, /^身份证号、电话、住址写全/);
  await page.keyboard.press('Space');
  await typeInto(page, /^为什么要写全/, '街道核对党员信息');
  await app.answerDialog(join(folder, '全.xlsx'));
  await page.keyboard.press('Control+Enter');
  await page.getByText(/全\.xlsx/).waitFor();
  await page.keyboard.press('Escape');
});

test('the roster becomes an editable Word document with every name in a real table', async () => {
  const { page } = app;
  await enterOn(page, /^打印名册/);
  // The sheet is shown first; until it is, nothing else can be begun.
  await page.getByRole('button', { name: '另存为 Word…', disabled: false }).waitFor();
  const file = join(folder, '名册.docx');
  await app.answerDialog(file);
  await enterOn(page, /^另存为 Word/);
  await page.getByText(/可修改的文件/).waitFor();
  const xml = await partOf(file, 'word/document.xml');
  for (const name of await everybody(page)) expect(xml).toContain(`>${name}<`);
  expect(xml).toMatch(/<w:tblHeader\/>/);
  expect(xml).toMatch(/<w:pStyle w:val="SheetTitle"\/>.*党员名册/);
  expect(xml).toContain('w:orient="landscape"');
});
