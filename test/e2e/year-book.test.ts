// Can a secretary print the year book by keyboard alone: look at it, keep it, print it again with a reason, and check a page of it?
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { movableClock } from '#electron/ledger/clock.ts';
import { createDispatcher } from '#electron/ledger/dispatch.ts';
import { openMemory } from '#electron/shell/memory.ts';
import type { CallName, InputOf, OutputOf } from '#shared/contract.ts';
import { emptyMember } from '#shared/members/model.ts';
import { readPages } from '#test/e2e/paper/read-pages.ts';
import { type App, freshHome } from '#test/e2e/support/app.ts';
import { axeFindings } from '#test/e2e/support/axe.ts';
import { enterOn, tabTo, typeInto } from '#test/e2e/support/keyboard.ts';
import { launchApp } from '#test/e2e/support/launch-app.ts';
import { aBranch, cheapCost, noPrinter, testPassphrase } from '#test/support/ledger.ts';
import { aMeeting } from '#test/unit/meetings/build.ts';

const lastYear = new Date().getFullYear() - 1;
const { home, remove } = freshHome();
const folder = join(home, 'BranchLedger');
let app: App;

/** The ledger of a branch that held three meetings last year; how it is typed is another journey's matter. */
const keepLastYear = async (): Promise<void> => {
  const clock = movableClock(`${lastYear}-02-01T01:00:00.000Z`);
  const dispatcher = createDispatcher({ clock, appVersion: '0.1.0', printer: noPrinter, passphraseCost: cheapCost, backups: 'off' });
  const must = async <N extends CallName>(name: N, input: InputOf<N>): Promise<OutputOf<N>> => {
    const reply = await dispatcher.invoke(name, input);
    if (!reply.ok) throw new Error(JSON.stringify(reply.fault));
    return reply.value;
  };
  await must('vault.create', { folder, passphrase: testPassphrase, actor: '段奎', organisation: aBranch, recoveryOut: null });
  const facts = { ...emptyMember, joinedOn: '2005-07-01', regularisedOn: '2006-07-01' };
  const host = (await must('members.save', { id: null, member: { ...facts, name: '王磊' } })).id;
  for (const name of ['李㛃', '赵𠮷昌']) await must('members.save', { id: null, member: { ...facts, name } });
  for (const day of ['02-10', '05-12', '08-18']) {
    const heldOn = `${lastYear}-${day}`;
    clock.set(`${heldOn}T09:00:00.000Z`);
    const { people } = await must('meetings.expected', { kind: 'memberMeeting', heldOn, groupId: null });
    const content = aMeeting(people, { heldOn, hostId: host, recorderId: host, summary: `${day}会议小结。` }, 'memberMeeting');
    await must('meetings.finalise', { draftId: null, content, acknowledgements: [] });
  }
  await dispatcher.close();
};

beforeAll(async () => {
  await keepLastYear();
  openMemory(join(home, 'program', 'places.json')).rememberLedger(folder);
  app = await launchApp({ home });
  await app.page.setViewportSize({ width: 1280, height: 720 });
}, 120_000);
afterAll(async () => {
  await app.quit();
  remove();
});

const first = join(home, 'year-book.pdf');
const second = join(home, 'year-book-again.pdf');
const textOf = async (file: string) => (await readPages(readFileSync(file))).pages.map(({ text }) => text);

test('预览：选年度、选双面，看到的是成品页', { timeout: 120_000 }, async () => {
  const { page } = app;
  await page.getByLabel(/^口令/).waitFor();
  await typeInto(page, /^口令/, testPassphrase);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '锁定' }).waitFor();
  await enterOn(page, /^打印中心/);
  await page.getByRole('heading', { name: '打印中心' }).waitFor();
  await typeInto(page, /^找表册/, '记录本');
  await tabTo(page, /^三会一课记录本/);
  await tabTo(page, /^年度/);
  await page.keyboard.press('ArrowDown');
  await tabTo(page, /^单面打印/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Control+Enter');
  await page.getByText(/^共 \d+ 页$/).waitFor({ timeout: 60_000 });
  await page.locator('.preview-page canvas').first().waitFor();
  expect(await axeFindings(page)).toEqual([]);
});

test('保存：第一次打印登记，页数写在末页，双面的空白页在封面背后', { timeout: 120_000 }, async () => {
  const { page } = app;
  await app.answerDialog(first);
  await page.keyboard.press('Control+s');
  await page.getByText(/已保存并重新校验/).waitFor({ timeout: 60_000 });
  const pages = await textOf(first);
  expect(pages[1]).toContain('此页空白');
  expect(pages.join('')).toContain('05-12会议小结。');
  expect(pages.at(-1)).toContain(`本簿共${pages.length}页`);
  expect(pages.join('')).not.toMatch(/预览，未登记|重印/);
});

test('重印：先问原因，纸上和登记里都有', { timeout: 120_000 }, async () => {
  const { page } = app;
  await app.answerDialog(second);
  await page.keyboard.press('Control+s');
  await page
    .getByRole('dialog')
    .getByText(/已打印过 1 次/)
    .waitFor({ timeout: 60_000 });
  expect(await axeFindings(page)).toEqual([]);
  await typeInto(page, /^重印原因/, '原件受潮');
  await page.keyboard.press('Control+Enter');
  await page.getByText(/已保存并重新校验/).waitFor({ timeout: 60_000 });
  expect((await textOf(second))[2]).toMatch(/重印（第2次打印）.*重印原因：原件受潮/);
  await enterOn(page, /^打印登记/);
  const register = page.getByRole('dialog');
  await register.getByText('原件受潮').waitFor();
  await expect.poll(() => register.getByRole('row').count()).toBe(3);
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press('Escape');
});

test('核对：输入纸页下角的码，台账说这是现行版；输错了也说明白', { timeout: 120_000 }, async () => {
  const { page } = app;
  const code = /2\d{3}-D-002核对码([0-9A-Z]{5}-[0-9A-Z]{5})/.exec((await textOf(second)).join(''))?.[1] ?? '';
  await enterOn(page, /^核对纸页/);
  const dialog = page.getByRole('dialog');
  await typeInto(page, /^核对码/, code.toLowerCase().replace('-', ' '));
  await page.keyboard.press('Enter');
  await dialog.getByText('与台账一致，是现行版').waitFor();
  await dialog.getByText(`${lastYear}-D-002`).first().waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await typeInto(page, /^核对码/, 'ZZZZZ-ZZZZZ');
  await page.keyboard.press('Enter');
  await dialog.getByText(/这本台账里没有 ZZZZZ-ZZZZZ/).waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
});
