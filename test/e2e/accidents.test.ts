// Does the window say what happened, and lose nothing, when the passphrase is wrong, the power goes, or a second start is tried?
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, freshHome } from '#test/e2e/support/app.ts';
import { axeFindings } from '#test/e2e/support/axe.ts';
import { launchApp } from '#test/e2e/support/launch-app.ts';
import { createLedger, goTo, journeyPassphrase, unlock } from '#test/e2e/support/steps.ts';

const { home, remove } = freshHome();
let app: App;

beforeAll(async () => {
  app = await launchApp({ home });
  await createLedger(app, { kind: 'branch', name: '府谷县林业局党支部', code: 'FG-LY-01', superior: '', actor: '段奎' });
});

afterAll(async () => {
  await app.quit();
  remove();
});

test('a wrong passphrase says so, keeps the ledger shut, and the right one opens it', async () => {
  const { page } = app;
  await page.getByRole('button', { name: '锁定' }).click();
  await page.getByLabel(/^口令/).fill('不是这个口令啊啊啊');
  await page.getByRole('button', { name: '打开', exact: true }).click();
  const fault = page.getByRole('alert');
  await fault.waitFor();
  expect(await fault.innerText()).toMatch(/口令不对.*内容原样未动/s);
  expect(await page.locator('body').innerText()).not.toMatch(/Error|at .*\.js/);
  await unlock(app, journeyPassphrase);
});

test('a power cut while a draft is typed loses at most the last five seconds', async () => {
  const { page } = app;
  await goTo(page, '组织生活');
  await page.getByRole('button', { name: '新建党员大会' }).first().click();
  await page.getByLabel('地点').fill('党员活动室');
  await page.getByLabel('会议小结').pressSequentially('防火季党员带头值守，没有一天断岗。');
  // Leaving 地点 kept the draft once; the next save comes by itself and shows a later time.
  const kept = page.getByText(/草稿，已自动保存/);
  const first = await kept.innerText();
  await expect.poll(() => kept.innerText(), { timeout: 6_000 }).not.toBe(first);
  await app.kill();

  app = await launchApp({ home });
  await unlock(app, journeyPassphrase);
  await goTo(app.page, '组织生活');
  await app.page.getByRole('row', { name: /草稿/ }).first().click();
  await expect.poll(() => app.page.getByLabel('会议小结').inputValue()).toBe('防火季党员带头值守，没有一天断岗。');
  await expect.poll(() => app.page.getByLabel('地点').inputValue()).toBe('党员活动室');
});

test('a ledger opened for reading says so on every page, and refuses what would write with a sentence', async () => {
  const { page } = app;
  await page.getByRole('button', { name: '锁定' }).click();
  await page.getByLabel(/^口令/).waitFor();
  const opened = await page.evaluate(async (passphrase) => {
    const start = await window.ledger.invoke('desktop.start', {});
    const folder = start.ok ? start.value.lastFolder : '';
    return window.ledger.invoke('vault.open', { folder, passphrase, isReadOnly: true });
  }, journeyPassphrase);
  expect(opened).toMatchObject({ ok: true, value: { isReadOnly: true } });
  await page.reload();
  await page.getByText(/^只读打开：可以查看和预览/).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await goTo(page, '党员');
  await page.getByRole('button', { name: '新增党员' }).first().click();
  await page.getByLabel(/^姓名/).fill('刘志强');
  await page.keyboard.press('Control+s');
  await page.getByText(/台账是只读打开的，只能看，不能改；什么都没有改动/).waitFor();
  await goTo(page, '工作台');
  await page.getByRole('button', { name: '不保存，离开' }).click();
  await page.getByRole('heading', { name: '本月要办' }).waitFor();
  await page.getByRole('button', { name: '锁定' }).click();
  await page.getByLabel(/^口令/).waitFor();
});

test('after three wrong passphrases one has to wait, and is told how long', async () => {
  const { page } = app;
  for (let count = 1; count <= 4; count += 1) {
    await page.getByLabel(/^口令/).fill('不是这个口令啊啊啊');
    await page.getByRole('button', { name: '打开', exact: true }).click();
    await page
      .getByText(count <= 3 ? /口令不对/ : /连续 3 次口令不对，请等 \d 秒再试/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: '打开', exact: true }).waitFor();
  }
  await expect
    .poll(
      async () => {
        await page.getByLabel(/^口令/).fill(journeyPassphrase);
        await page.getByRole('button', { name: '打开', exact: true }).click();
        return page
          .getByRole('button', { name: '锁定' })
          .waitFor({ timeout: 1_500 })
          .then(
            () => 'open',
            () => 'waits',
          );
      },
      { timeout: 20_000 },
    )
    .toBe('open');
});
