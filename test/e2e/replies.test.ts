// Does a superior's remark reach the record it is about, is it answered there, and does nothing of the record change?
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, chinaDate } from '#shared/core/date.ts';
import { type App, freshHome } from '#test/e2e/support/app.ts';
import { axeFindings } from '#test/e2e/support/axe.ts';
import { openOn } from '#test/e2e/support/openings.ts';
import { goTo } from '#test/e2e/support/steps.ts';
import { openTestLedger, type TestLedger } from '#test/support/ledger.ts';
import { openTestBranch, type TestBranch } from '#test/unit/meetings/branch.ts';

const now = new Date().toISOString();
const wantedBy = addDays(chinaDate(now), 20);
const homes = { township: freshHome(), branch: freshHome() };
const stick = join(homes.township.home, 'stick');
let township: TestLedger;
let branch: TestBranch;
let meeting: { id: string; contentHash: string };

const start = async (whose: keyof typeof homes, { folder }: TestLedger): Promise<App> => {
  const app = await openOn(homes[whose].home, folder);
  return app;
};

beforeAll(async () => {
  mkdirSync(stick);
  township = await openTestLedger({ now, kind: 'committee' });
  branch = await openTestBranch(now);
  meeting = await branch.hold('committeeMeeting', chinaDate(now));
  await township.must('handoff.exportCard', { folder: stick });
  await branch.must('handoff.import', { paths: [stick] });
  await branch.must('handoff.exportCard', { folder: stick });
  await branch.must('handoff.export', { folder: stick });
  await township.must('handoff.import', { paths: [stick] });
  await township.dispatcher.close();
  await branch.dispatcher.close();
}, 120_000);

afterAll(async () => {
  await township.close();
  await branch.close();
  homes.township.remove();
  homes.branch.remove();
});

test('the township writes a remark on a meeting; it leaves with the receipt', async () => {
  const app = await start('township', township);
  const { page } = app;
  try {
    await goTo(page, '收包台');
    await page.getByRole('link', { name: '批阅与反馈 府谷县林业局党支部' }).click();
    await page.getByRole('button', { name: '写批阅…' }).click();
    await page.getByLabel('针对').selectOption({ index: 1 });
    await page.getByRole('textbox', { name: '内容' }).fill('请补签到表照片');
    await page.getByRole('textbox', { name: '要求办结日期' }).fill(wantedBy);
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('未带走').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: '回收包台' }).click();
    await app.answerDialog(stick);
    await page.getByRole('button', { name: '写回执和批阅…' }).click();
    await page.getByText('已写 1 份回执、1 个批阅包并重新校验，可以拔出').waitFor();
  } finally {
    await app.quit();
  }
}, 120_000);

test('the branch finds it on the workbench and beside the record, answers it, and the record stays as it was', async () => {
  const app = await start('branch', branch);
  const { page } = app;
  try {
    await goTo(page, '上报交接');
    await app.answerDialog(stick);
    await page.getByRole('button', { name: '从文件夹导入…' }).click();
    await page.getByRole('button', { name: /^收下 \d+ 个包/ }).click();
    await page.getByRole('heading', { name: /^结果/ }).waitFor();
    await page.getByRole('button', { name: '知道了' }).click();
    await page.getByText('请补签到表照片').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('link', { name: '打开记录' }).click();
    await page.getByText(meeting.contentHash.slice(8)).waitFor();
    await page.getByRole('button', { name: /^答复：/ }).click();
    await page.getByRole('radio', { name: '未采纳', exact: true }).check();
    await page.getByRole('button', { name: '保存' }).click();
    await page.locator('.field-error').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('radio', { name: '采纳', exact: true }).check();
    await page.getByRole('textbox', { name: '说明' }).fill('马上补');
    await page.getByRole('checkbox', { name: /^列入落实任务/ }).waitFor();
    expect(await page.getByRole('textbox', { name: '完成期限' }).inputValue()).toBe(wantedBy);
    await page.getByRole('textbox', { name: '责任人' }).fill('王磊');
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: '保存' }).click();
    await page.locator('.package').filter({ hasText: '马上补' }).getByText('还没有登记').waitFor();
    await page.getByText(meeting.contentHash.slice(8)).waitFor();
    expect(await axeFindings(page)).toEqual([]);

    await page.getByRole('link', { name: /^登记落实：/ }).click();
    const task = page.getByRole('table', { name: '落实任务' }).getByRole('row').filter({ hasText: '请补签到表照片' });
    await page.getByRole('radio', { name: '已落实', exact: true }).check();
    await page.getByRole('textbox', { name: '说明' }).fill('照片已补');
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('没有未办结的任务').waitFor();
    await page.getByRole('radio', { name: '近三年全部' }).check();
    await task.getByText('照片已补').waitFor();
    expect(await axeFindings(page)).toEqual([]);
  } finally {
    await app.quit();
  }
}, 120_000);
