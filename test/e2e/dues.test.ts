// Can the dues year be kept by keyboard alone: bases, a quarter, paste, approval, reversal, receipt, closing, passing up, refund, notice, letter?
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addMonths, chinaDate, monthOf } from '#shared/core/date.ts';
import { emptyMember } from '#shared/members/model.ts';
import { type App, freshHome } from '#test/e2e/support/app.ts';
import { axeFindings } from '#test/e2e/support/axe.ts';
import { chooseLine, enterOn, focusedName, tabTo, typeInto } from '#test/e2e/support/keyboard.ts';
import { openNewBranch } from '#test/e2e/support/openings.ts';

const { home, remove } = freshHome();
const names = ['白云', '陈光', '丁香', '方圆', '高山', '何川'];
const today = chinaDate(new Date().toISOString());
/** Money comes in on the fifth of last month, so that its month is over and can be closed. */
const paidOn = `${monthOf(addMonths(today, -1))}-05`;
const year = paidOn.slice(0, 4);
let app: App;

/** What the ledger itself holds, asked as a page asks. */
const book = () =>
  app.page.evaluate(async (of) => {
    const reply = await window.ledger.invoke('dues.book', { year: of });
    if (!reply.ok) throw new Error('no book');
    return reply.value.lines.map(({ name, cells }) => ({
      name,
      states: cells.map(({ state }) => state).join(' '),
      paid: cells.map(({ paidFen }) => paidFen),
    }));
  }, Number(year));
const money = () =>
  app.page.evaluate(async (of) => {
    const reply = await window.ledger.invoke('dues.accounts', { year: of });
    if (!reply.ok) throw new Error('no accounts');
    const { holdings, checks, closings } = reply.value.book;
    return { holdings, isAgreed: checks.every(({ isOk }) => isOk), closings, notices: reply.value.notices.length };
  }, Number(year));
const press = async (...keys: string[]): Promise<void> => {
  for (const key of keys) await app.page.keyboard.press(key);
};
/** A block copied from Excel, pasted into whatever has the focus. */
const paste = (text: string) =>
  app.page.evaluate((copied) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', copied);
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
/** The print centre has laid out the sheet that another page asked for. */
const printed = async (pages: number): Promise<void> => {
  await app.page.getByRole('heading', { name: '打印中心' }).waitFor();
  await app.page.getByText(`共 ${pages} 页`, { exact: true }).first().waitFor({ timeout: 60_000 });
};

beforeAll(async () => {
  app = await openNewBranch(home);
  const members = names.map((name) => ({ ...emptyMember, name, joinedOn: '2010-07-01', regularisedOn: '2011-07-01' }));
  await app.page.evaluate(async (people) => {
    for (const member of people) await window.ledger.invoke('members.save', { id: null, member });
  }, members);
  await app.page.reload();
  await app.page.getByRole('button', { name: '锁定' }).waitFor();
  if (year !== today.slice(0, 4)) await chooseLine(app.page, /^年度$/, year);
});

afterAll(async () => {
  await app.quit();
  remove();
});

describe('the dues year by keyboard', () => {
  test('bases are set for six members at once; a pasted column of bases goes down the list', async () => {
    const { page } = app;
    await enterOn(page, /^党费$/);
    await enterOn(page, /^核定类别和基数/);
    await tabTo(page, /^白云的基数/);
    await paste('3000\r\n5000\r\n5000.01\r\n10000\r\n8210\r\n3000.01\r\n');
    await press('Control+Enter');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await tabTo(page, /^白云 1月/);
    expect(await axeFindings(page)).toEqual([]);
  });

  test('three months of six people: a range, one Space, one Ctrl+S; each gets a receipt, printed with its counterfoil', async () => {
    const { page } = app;
    await press('Control+Home', 'Control+Shift+ArrowDown', 'Shift+ArrowRight', 'Shift+ArrowRight', 'Space');
    await page.getByText('待登记 18 笔').waitFor();
    await press('Control+z');
    await page.getByText('没有待登记的收款').waitFor();
    await press('Space');
    await typeInto(page, /^收款日期/, paidOn);
    await typeInto(page, /^备注/, '年初补登');
    await tabTo(page, /^开收据/);
    await press('ArrowDown', 'Control+s');
    await page.getByText('已登记 18 笔').waitFor();
    expect((await book()).map(({ paid }) => paid.slice(0, 3))).toEqual([1_500, 5_000, 7_500, 15_000, 12_320, 3_000].map((fen) => [fen, fen, fen]));
    await enterOn(page, /^打印刚开的收据（6 张）/);
    await printed(6);
  });

  test('a block from Excel: odd figures are named cell by cell, what is no amount blocks', async () => {
    const { page } = app;
    await enterOn(page, /^党费$/);
    await tabTo(page, /^白云 1月/);
    await press('ArrowRight', 'ArrowRight', 'ArrowRight');
    await expect.poll(() => focusedName(page)).toMatch(/^白云 4月/);
    await paste('15.00\t15.00\r\n50\t五十\r\n80.00\t\r\n');
    await page.getByText('陈光 5月：“五十”不是金额，请改正').waitFor();
    await page.getByText('丁香 4月：80.00，比还应交的 75.00 多').waitFor();
    await enterOn(page, /^陈光 5月：“五十”不是金额/);
    await expect.poll(() => focusedName(page)).toMatch(/^陈光 5月/);
    await press('Escape', 'ArrowDown', 'ArrowLeft');
    await expect.poll(() => focusedName(page)).toMatch(/^丁香 4月/);
    await page.keyboard.type('75');
    await typeInto(page, /^收款日期/, paidOn);
    await typeInto(page, /^备注/, '年初补登');
    await press('Control+s');
    await page.getByText('已登记 4 笔').waitFor();
  });

  test('an approval exempts the months that it names', async () => {
    const { page } = app;
    await enterOn(page, /^核定与减免/);
    await enterOn(page, /^登记减免批准/);
    await tabTo(page, /^党员/);
    for (let down = 0; down < names.length; down += 1) await press('ArrowDown');
    await typeInto(page, /^从哪个月/, `${year}-05`);
    await typeInto(page, /^到哪个月/, `${year}-12`);
    await typeInto(page, /^批准文号/, '府直党〔2026〕3号');
    await typeInto(page, /^原因/, '重病住院');
    await press('Control+Enter');
    await page.getByRole('cell', { name: '府直党〔2026〕3号' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect((await book()).at(-1)?.states.split(' ').slice(4)).toEqual(Array.from({ length: 8 }, () => 'exempt'));
  });

  test('a mistake is reversed with its reason and its receipt becomes void; the right figure is recorded', async () => {
    const { page } = app;
    await enterOn(page, /^收缴$/);
    await tabTo(page, /^白云 1月/);
    await press('Enter');
    await enterOn(page, /^冲正$/);
    await typeInto(page, /^原因/, '记错人');
    await press('Enter');
    await page.getByText('收据 ').first().waitFor();
    await press('Escape');
    await expect.poll(async () => (await book())[0]?.paid[0]).toBe(0);
    await tabTo(page, /^白云 1月/);
    await press('Space');
    await typeInto(page, /^收款日期/, paidOn);
    await typeInto(page, /^备注/, '年初补登');
    await press('Control+s');
    await expect.poll(async () => (await book())[0]?.paid[0]).toBe(1_500);
    await enterOn(page, /^收据$/);
    await page.getByText('作废：记错人').waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  test('the month is closed with counted cash; a difference wants its reason', async () => {
    const { page } = app;
    await enterOn(page, /^账目与上缴/);
    await page.getByText('账证相符').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    const { cashFen } = (await money()).holdings;
    await enterOn(page, /^点钱结账/);
    await typeInto(page, /^实点现金/, ((cashFen - 50) / 100).toFixed(2));
    await typeInto(page, /^差额说明/, '找零多给5角');
    await press('Control+Enter');
    await page.getByText('找零多给5角').first().waitFor();
    expect(await money()).toMatchObject({
      holdings: { cashFen: cashFen - 50, differenceFen: -50 },
      isAgreed: true,
      closings: [{ countedFen: cashFen - 50 }],
    });
  });

  test('dues are passed up with the slip, a refund comes back and is used', async () => {
    const { page } = app;
    await enterOn(page, /^登记上缴/);
    await typeInto(page, /^金额/, '900');
    await typeInto(page, /^票据号/, '0017');
    await press('Control+Enter');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await enterOn(page, /^登记返还/);
    await typeInto(page, /^金额/, '300');
    await press('Control+Enter');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await enterOn(page, /^登记使用/);
    await typeInto(page, /^金额/, '120');
    await tabTo(page, /^用途/);
    await press('ArrowDown', 'ArrowDown');
    await typeInto(page, /^付给/, '新华书店');
    await press('Control+Enter');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    // Dated today: in January that is another year's cash book than the one in view, so the ledger is asked, not the page.
    await expect.poll(async () => (await money()).holdings.refundFen).toBe(18_000);
    expect((await money()).isAgreed).toBe(true);
  });

  test('the notice is printed and entered', async () => {
    const { page } = app;
    await enterOn(page, /^打印公示表/);
    await printed(1);
    await enterOn(page, /^党费$/);
    await enterOn(page, /^账目与上缴/);
    await page.getByText('账证相符').waitFor();
    await enterOn(page, /^打印公示表/);
    await printed(1);
    await press('Escape');
    await page.getByText('账证相符').waitFor();
    await enterOn(page, /^登记公布/);
    await page.getByRole('dialog').waitFor();
    await press('Control+Enter');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await expect.poll(async () => (await money()).notices).toBe(1);
  });

  test('who is behind is listed with what is prescribed; the letters are printed in one go', async () => {
    const { page } = app;
    await enterOn(page, /^欠交$/);
    await page.getByRole('heading', { name: '欠交党费' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    const arrears = await page.evaluate(async () => {
      const reply = await window.ledger.invoke('dues.arrears', {});
      return reply.ok ? reply.value.lines.length : -1;
    });
    if (arrears === 0) return;
    await enterOn(page, /^打印全部催交通知书/);
    await page.getByRole('heading', { name: '打印中心' }).waitFor();
  });
});
