// Can the superior ask of anything that a branch reported where it comes from, and see what a waiting package would change before deciding?
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { emptyMember } from '#shared/members/model.ts';
import { type App, freshHome } from '#test/e2e/support/app.ts';
import { axeFindings } from '#test/e2e/support/axe.ts';
import { openOn } from '#test/e2e/support/openings.ts';
import { goTo } from '#test/e2e/support/steps.ts';
import { openTestLedger, type TestLedger } from '#test/support/ledger.ts';

const now = new Date().toISOString();
const { home, remove } = freshHome();
const stick = join(home, 'stick');
const branches: TestLedger[] = [];
let township: TestLedger;
let app: App;

const save = async (ledger: TestLedger, id: string | null, name: string, idNumber = ''): Promise<string> =>
  (
    await ledger.must('members.save', {
      id,
      member: { ...emptyMember, name, idNumber, sex: 'female', joinedOn: '2010-07-01', regularisedOn: '2011-07-01' },
    })
  ).id;

const report = async (ledger: TestLedger): Promise<string> => (await ledger.must('handoff.export', { folder: stick })).file;

beforeAll(async () => {
  mkdirSync(stick);
  township = await openTestLedger({ now, kind: 'committee' });
  await township.must('handoff.exportCard', { folder: stick });
  for (const [index, name] of ['高家湾村党支部', '刘家坪村党支部'].entries()) {
    const branch = await openTestLedger({ now, organisation: { name, code: `FG-FGZ-0${index + 1}` } });
    branches.push(branch);
    await branch.must('handoff.import', { paths: [stick] });
    await branch.must('handoff.exportCard', { folder: stick });
  }
  const [first, second] = branches as [TestLedger, TestLedger];
  const ids: string[] = [];
  for (const name of ['甲', '乙', '丙', '丁', '戊', '己']) ids.push(await save(first, null, name));
  const shared = await save(first, null, '李玉梅', '610822198802290049');
  await save(second, null, '李玉梅', '610822198802290049');
  await township.must('handoff.import', { paths: [await report(first), await report(second), stick] });
  await township.must('handoff.import', { paths: [stick] });
  await first.must('vault.setActor', { actor: '张敏' });
  await save(first, shared, '李玉梅', '610822198802290049');
  for (const id of ids) await first.must('members.retire', { id, reason: '误录' });
  await report(first);
  await township.must('handoff.import', { paths: [stick] });
  await township.dispatcher.close();
  app = await openOn(home, township.folder);
}, 200_000);

afterAll(async () => {
  await app.quit();
  for (const one of [township, ...branches]) await one.close();
  remove();
});

test('a waiting package shows what it would change, and where both versions come from', async () => {
  const { page } = app;
  await goTo(page, '收包台');
  await page.getByRole('heading', { name: '等您决定的包' }).waitFor();
  await page.getByRole('button', { name: '看变动… 高家湾村党支部' }).click();
  const dialog = page.getByRole('dialog');
  const line = dialog.getByRole('listitem').filter({ hasText: '甲' });
  await line.getByText('作废').waitFor();
  await line.getByText('来历', { exact: true }).click();
  await line.getByText(/现有：第 1 版；录入 .*，王磊；第 1 号包/).waitFor();
  await line.getByText(/包里：第 2 版；录入 .*，张敏；第 2 号包.*还没有收下/).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { name: '等您决定的包' }).waitFor();
});

test('from a finding, from the books and from the search one comes to the provenance of a person', async () => {
  const { page } = app;
  await page.getByRole('button', { name: '来历 李玉梅（高家湾村党支部）' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('高家湾村党支部（FG-FGZ-01）').waitFor();
  await dialog.getByText(/FG-FGZ-01-000001-report-\d{8}\.ledgerpack/).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press('Escape');

  await page.keyboard.press('Control+k');
  await dialog.getByRole('combobox').fill('李玉梅');
  await page.getByRole('option').filter({ hasText: '刘家坪村党支部' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.url()).toMatch(/inbox\/books\/[0-9a-f-]{36}\/member\/[0-9a-f-]{36}/);
  // The file itself, with where it comes from.
  await page.getByRole('heading', { name: /^李玉梅/ }).waitFor();
  await page.getByRole('button', { name: '来历 概要' }).click();
  await dialog.getByText(/第 1 号包/).waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect.poll(() => page.url()).toMatch(/members$/);
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: '来历…' }).click();
  await dialog.getByLabel('按名称找').fill('李玉');
  await dialog.getByText('共 1 条，已列出 1 条').waitFor();
  await dialog.getByLabel('哪一类').selectOption({ label: '组织情况（1）' });
  await dialog.getByText('没有这样的记录。').waitFor();
  await dialog.getByLabel('按名称找').fill('');
  await dialog.getByRole('row').filter({ hasText: '刘家坪村党支部' }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
});
