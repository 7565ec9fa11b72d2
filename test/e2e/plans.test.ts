// Can the year be planned, filed, held and shown as it was, a talk recorded from its gap, and a signed sheet brought back — by keyboard?
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chinaDate } from '#shared/core/date.ts';
import { type App, freshHome } from '#test/e2e/support/app.ts';
import { axeFindings } from '#test/e2e/support/axe.ts';
import { chooseLine, enterOn, focusedName, tabTo, typeInto } from '#test/e2e/support/keyboard.ts';
import { openNewBranch } from '#test/e2e/support/openings.ts';
import { fillSeat } from '#test/e2e/support/steps.ts';

const { home, remove } = freshHome();
const scans = mkdtempSync(join(tmpdir(), 'branch-ledger-scans-'));
const today = chinaDate(new Date().toISOString());
const names = ['刘占轩', '段奎', '郑辉帆', '王磊'];
const seats = [
  ['书记', '刘占轩'],
  ['组织委员', '段奎'],
  ['宣传委员', '郑辉帆'],
] as const;
let app: App;

/** Members as the roster page keeps them; this journey is about what comes after. */
const addMembers = (page: Page): Promise<void> =>
  page.evaluate(async (list) => {
    for (const name of list) {
      const facts = { sex: null, ethnicity: '汉族', idNumber: '', birthDate: null, education: '', degree: '', memberType: 'fullMember' } as const;
      const work = { post: '', workplace: '', professionalTitle: '', newStratum: '', isMigrantWorker: false, mobile: '', landline: '' };
      const place = { address: '', household: '', nativePlace: '', lostContactSince: null, isMobile: false, outflowPlace: '', groupId: null };
      const party = { joinedOn: '2005-07-01', regularisedOn: '2006-07-01', partyStatus: 'normal', partyAgeAdjustment: 0, note: '' } as const;
      await window.ledger.invoke('members.save', { id: null, member: { name, ...facts, ...work, ...place, ...party } });
    }
  }, names);

beforeAll(async () => {
  app = await openNewBranch(home);
  await addMembers(app.page);
  for (const [role, name] of seats) await fillSeat(app, role, name);
});

afterAll(async () => {
  await app.quit();
  remove();
  rmSync(scans, { recursive: true, force: true });
});

/** Goes to a page of 组织生活 by its link. */
const goToLife = async (name: RegExp): Promise<void> => {
  await enterOn(app.page, /^组织生活$/);
  await app.page.getByRole('navigation', { name: '组织生活' }).waitFor();
  await enterOn(app.page, name);
};

test('the year is proposed by the rules, taken over, and a quarter filed', async () => {
  const { page } = app;
  await goToLife(/^计划$/);
  await page.getByText(/还没有计划/).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await enterOn(page, /^按规定拟定/);
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^加入计划（[1-9]/ })
    .waitFor();
  await page.keyboard.press('Control+Enter');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await enterOn(page, /^添加一项/);
  await page.getByRole('dialog').waitFor();
  await typeInto(page, /^拟开日期/, today);
  await typeInto(page, /^议题/, '讨论年度工作计划');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  const row = page.getByRole('row', { name: /讨论年度工作计划/ });
  await row.getByText('未报备').waitFor();
  await enterOn(page, /^报备本季度/);
  await page.getByRole('dialog').getByLabel('报备给').waitFor();
  await page.keyboard.press('Control+Enter');
  await row.getByText('未报备').waitFor({ state: 'hidden' });
  await row.getByText('待召开').waitFor();
  expect(await axeFindings(page)).toEqual([]);
});

test('a meeting started from its line comes filled, and the line says that it was held and written down in time', async () => {
  const { page } = app;
  await enterOn(page, new RegExp(`^开会：${today} 支部党员大会`));
  await expect.poll(() => page.getByLabel('日期', { exact: true }).inputValue()).toBe(today);
  await expect.poll(() => page.getByLabel('议题名称').inputValue()).toBe('讨论年度工作计划');
  await typeInto(page, /^开始$/, '00:01');
  await typeInto(page, /^结束$/, '00:02');
  await typeInto(page, /^地点$/, '党员活动室');
  await chooseLine(page, /^主持人/, '刘占轩');
  await chooseLine(page, /^记录人/, '段奎');
  await tabTo(page, /^会议小结/);
  await page.keyboard.press('Control+j');
  await page.getByRole('listbox', { name: '常用语' }).waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(() => focusedName(page)).toMatch(/^会议小结/);
  await expect.poll(() => page.getByLabel('会议小结').inputValue()).toContain('＿＿');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('dialog').getByRole('button', { name: '定稿' }).waitFor();
  await enterOn(page, /^定稿$/);
  await page
    .getByText(/第\s*1\s*次/)
    .first()
    .waitFor();
  await goToLife(/^计划$/);
  const row = page.getByRole('row', { name: /讨论年度工作计划/ });
  await expect.poll(() => row.innerText()).toMatch(/按期[\s\S]*按时记录|按时记录[\s\S]*按期/);
});

test('the gap on the workbench opens the form with the two people; the talk closes it', async () => {
  const { page } = app;
  await enterOn(page, /^工作台/);
  await page.getByText(/名党员没有与支委谈心谈话：王磊/).waitFor();
  await enterOn(page, /^记录谈话/);
  await page.getByLabel('谈话对象', { exact: false }).first().waitFor();
  const chosen = (label: string) =>
    page
      .getByLabel(label)
      .first()
      .evaluate((list) => (list instanceof HTMLSelectElement ? (list.selectedOptions[0]?.text ?? '') : ''));
  await expect.poll(() => chosen('谈话对象')).toContain('王磊');
  await expect.poll(() => chosen('谈话人')).toMatch(/刘占轩|段奎|郑辉帆/);
  await typeInto(page, /^内容要点/, '了解近期工作和家庭情况，听取对支部的意见。');
  await page.keyboard.press('Control+s');
  await page.getByText(/草稿，已自动保存/).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press('Control+Enter');
  await enterOn(page, /^定稿$/);
  await page.getByRole('heading', { name: /谈心谈话记录/ }).waitFor();
  await page.getByText(/第1号 ·/).waitFor();
  await enterOn(page, /^工作台/);
  await page.getByRole('heading', { name: '本月要办' }).waitFor();
  await expect.poll(() => page.getByText(/名党员没有与支委谈心谈话/).count()).toBe(0);
});

/** The printed sign-in sheet of the year's first final meeting, as a PDF file: a scan that nobody had to scan. */
const printedSheet = async (page: Page): Promise<string> => {
  const pdf = await page.evaluate(
    async (year) => {
      const list = await window.ledger.invoke('meetings.list', { year });
      const id = list.ok ? (list.value.rows.find(({ state }) => state === 'final')?.id ?? null) : null;
      const reply = await window.ledger.invoke('records.preview', { sheet: 'sign-in', year, id });
      return reply.ok ? reply.value.pdf : JSON.stringify(reply.fault);
    },
    Number(today.slice(0, 4)),
  );
  const file = join(scans, '签到表扫描.pdf');
  writeFileSync(file, Buffer.from(pdf, 'base64'));
  return file;
};

test('a signed sheet finds its meeting by the code in its pixels and is attached there; one without a code asks for it', async () => {
  const { page } = app;
  const sheet = await printedSheet(page);
  const blank = join(scans, '没有码.png');
  writeFileSync(blank, Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==', 'base64'));
  await goToLife(/^签到表归位$/);
  await app.answerDialog(sheet, blank);
  await enterOn(page, /^选择扫描件/);
  await page.getByText('已附到').waitFor({ timeout: 30_000 });
  await page.getByText('没有认出码').waitFor({ timeout: 30_000 });
  expect(await axeFindings(page)).toEqual([]);
  await typeInto(page, /^没有码\.png 上的码/, '7F3K-Q91C-0');
  await page.keyboard.press('Enter');
  await page.getByText(/这不是签到表的码|本台账没有这个码的会议/).waitFor();
  await enterOn(page, new RegExp(`^${today} 支部党员大会`));
  await page.getByText('签到表扫描.pdf').waitFor();
});

test('calendar, attendance, tasks and charts of the year show the meeting, and axe finds nothing', async () => {
  const { page } = app;
  await goToLife(/^日历$/);
  await page.getByRole('table', { name: /的日历$/ }).waitFor();
  await tabTo(page, new RegExp(`${Number(today.slice(8))}`));
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowLeft');
  await page.getByRole('region', { name: today }).getByText('支部党员大会').first().waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await goToLife(/^考勤$/);
  await page.getByRole('row', { name: /王磊/ }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await goToLife(/^统计图$/);
  await page.locator('.chart svg').first().waitFor();
  expect(await axeFindings(page)).toEqual([]);
});
