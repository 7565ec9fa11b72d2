// Does a township pass its branches' packages on, does the county see from whom and take them, and does the township read that it did?
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openMemory } from '#electron/shell/memory.ts';
import { type App, freshHome } from '#test/e2e/support/app.ts';
import { axeFindings } from '#test/e2e/support/axe.ts';
import { launchApp } from '#test/e2e/support/launch-app.ts';
import { goTo, unlock } from '#test/e2e/support/steps.ts';
import { openTestLedger, type TestLedger, testPassphrase } from '#test/support/ledger.ts';
import { addMember } from '#test/unit/handoff/support.ts';

const now = new Date().toISOString();
const townshipName = '府谷镇党委';
const countyName = '中共府谷县委';
const cityName = '中共榆林市委';
const townshipHome = freshHome();
const countyHome = freshHome();
const stick = join(townshipHome.home, 'stick');
const upper = join(townshipHome.home, 'upper');
const top = join(townshipHome.home, 'top');
const branches: TestLedger[] = [];
let township: TestLedger;
let county: TestLedger;
let city: TestLedger;
let app: App;

const exchange = async (lower: TestLedger, higher: TestLedger, folder: string): Promise<void> => {
  for (const ledger of [lower, higher]) await ledger.must('handoff.exportCard', { folder });
  for (const ledger of [lower, higher]) await ledger.must('handoff.import', { paths: [folder] });
};

/** Opens a ledger's window at its inbox. */
const openInbox = async (home: string): Promise<void> => {
  app = await launchApp({ home });
  await app.page.setViewportSize({ width: 1280, height: 720 });
  await unlock(app, testPassphrase);
  await goTo(app.page, '收包台');
};

beforeAll(async () => {
  for (const folder of [stick, upper, top]) mkdirSync(folder);
  township = await openTestLedger({ now, kind: 'committee', organisation: { name: townshipName, code: 'FG-FGZ', superiorName: countyName } });
  county = await openTestLedger({ now, kind: 'committee', organisation: { name: countyName, code: 'FG-00', superiorName: cityName } });
  city = await openTestLedger({ now, kind: 'committee', organisation: { name: cityName, code: 'YL-00', superiorName: '中共陕西省委' } });
  await exchange(township, county, upper);
  await exchange(county, city, top);
  for (const [index, name] of ['高家湾村党支部', '刘家坪村党支部'].entries()) {
    const branch = await openTestLedger({ now, organisation: { name, code: `FG-FGZ-0${index + 1}`, superiorName: townshipName } });
    branches.push(branch);
    await addMember(branch, `甲${index + 1}`);
    await exchange(branch, township, stick);
    if (index === 0) await township.must('handoff.import', { paths: [(await branch.must('handoff.export', { folder: stick })).file] });
  }
  for (const { ledger, home } of [
    { ledger: township, home: townshipHome.home },
    { ledger: county, home: countyHome.home },
  ]) {
    await ledger.dispatcher.close();
    openMemory(join(home, 'program', 'places.json')).rememberLedger(ledger.folder);
  }
  await openInbox(townshipHome.home);
}, 200_000);

afterAll(async () => {
  await app.quit();
  for (const one of [township, county, city, ...branches]) await one.close();
  townshipHome.remove();
  countyHome.remove();
});

test('the township sees which branches can be passed on and which not, and writes the relay', async () => {
  const { page } = app;
  const table = page.getByRole('table', { name: '转报上级' });
  await table.getByRole('row').filter({ hasText: '高家湾村党支部' }).getByText('转去').waitFor();
  await table.getByRole('row').filter({ hasText: '刘家坪村党支部' }).getByText('还没有交过包').waitFor();
  await app.answerDialog(upper);
  await page.getByRole('button', { name: '导出第 1 号转报包…' }).click();
  await page.getByText('已写入并重新校验，可以拔出').waitFor();
  await page.getByText(/第 1 号转报包：1 个支部/).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await app.quit();
});

test('the county takes it, each branch by itself, and its board says through whom', async () => {
  await openInbox(countyHome.home);
  const { page } = app;
  await app.answerDialog(upper);
  await page.getByRole('button', { name: '选文件夹或U盘…' }).click();
  await page.getByText(`由${townshipName}转来，支部签名已核对`).waitFor();
  await page.getByText(new RegExp(`由${townshipName}转来，指纹 \\d{4}`)).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('button', { name: /^收下 \d+ 个包/ }).click();
  await page.getByText('里面的包：收下 2 个，待定 0 个，没有收 0 个').waitFor();
  await page.getByRole('button', { name: '知道了' }).click();
  const line = page.getByRole('table', { name: '下级组织' }).getByRole('row').filter({ hasText: '高家湾村党支部' });
  await line.getByText(`由${townshipName}转来`).waitFor();
  await app.answerDialog(upper);
  await page.getByRole('button', { name: '写回执和批阅…' }).click();
  await page.getByText('已写 1 份回执并重新校验，可以拔出').waitFor();
  expect(await axeFindings(page)).toEqual([]);
}, 120_000);

test('the county passes the township’s relay on unopened; the city believes each by its own signature, and says so', async () => {
  const { page } = app;
  const table = page.getByRole('table', { name: '转报上级' });
  const line = table.getByRole('row').filter({ hasText: townshipName });
  await line.getByText('转去', { exact: true }).waitFor();
  await line.getByText('转报包').waitFor();
  await app.answerDialog(top);
  await page.getByRole('button', { name: '导出第 1 号转报包…' }).click();
  await page.getByText(/第 1 号转报包：1 个支部/).waitFor();
  const { reports } = await city.must('handoff.import', { paths: [top] });
  const told = reports.flatMap(({ kind, outcome, from }) => (outcome === 'alreadyApplied' ? [] : [`${kind} ${outcome} ${from}`]));
  expect(told).toEqual([
    `relay applied ${countyName}`,
    `card applied ${townshipName}`,
    `relay applied ${townshipName}`,
    'card applied 高家湾村党支部',
    'report applied 高家湾村党支部',
  ]);
  expect((await city.must('handoff.board', {})).lines).toMatchObject([{ name: '高家湾村党支部', via: `${townshipName}、${countyName}` }]);
  await city.must('handoff.writeReceipts', { folder: top });
  await app.answerDialog(top);
  await page.getByRole('button', { name: '选文件夹或U盘…' }).click();
  await page.getByRole('button', { name: /^收下 \d+ 个包/ }).click();
  await page.getByText('转报的 3 个包，上级收下 3 个').waitFor();
  await page.getByRole('button', { name: '知道了' }).click();
  await line.getByText('上级已收').waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await app.quit();
}, 120_000);

test('the township takes the receipt and reads what the county took', async () => {
  await openInbox(townshipHome.home);
  const { page } = app;
  await app.answerDialog(upper);
  await page.getByRole('button', { name: '选文件夹或U盘…' }).click();
  await page.getByRole('button', { name: /^收下 \d+ 个包/ }).click();
  await page.getByText('转报的 2 个包，上级收下 2 个').waitFor();
  await page.getByRole('button', { name: '知道了' }).click();
  const table = page.getByRole('table', { name: '转报上级' });
  const line = table.getByRole('row').filter({ hasText: '高家湾村党支部' });
  await line.getByText('上级已收').waitFor();
  await line.getByText('转去（与上次相同）').waitFor();
  await page.getByRole('table', { name: '已转报' }).getByText('上级已收 2 个').waitFor();
  expect(await axeFindings(page)).toEqual([]);
}, 120_000);
