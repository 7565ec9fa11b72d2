// After a power cut, are dues that were typed and not recorded offered again, does the copied page of an old book go on, and does Ctrl+K find talks and old records?
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chinaDate } from '#shared/core/date.ts';
import { emptyMember } from '#shared/members/model.ts';
import { emptyTalk } from '#shared/talks/model.ts';
import { type App, freshHome } from '#test/e2e/support/app.ts';
import { axeFindings } from '#test/e2e/support/axe.ts';
import { enterOn, focusedName, tabTo, typeInto } from '#test/e2e/support/keyboard.ts';
import { launchApp } from '#test/e2e/support/launch-app.ts';
import { createLedger, journeyPassphrase, unlock } from '#test/e2e/support/steps.ts';

const { home, remove } = freshHome();
/** The month of today, whose dues need no reason. */
const today = chinaDate(new Date().toISOString());
const month = Number(today.slice(5, 7));
let app: App;

/** The grid is one stop of Tab; arrows lead to the month of today. */
const toCell = async (first: RegExp): Promise<void> => {
  await tabTo(app.page, first);
  for (let press = 1; press < month; press += 1) await app.page.keyboard.press('ArrowRight');
};

const powerCut = async (): Promise<void> => {
  await app.kill();
  app = await launchApp({ home });
  await app.page.setViewportSize({ width: 1280, height: 720 });
  await unlock(app, journeyPassphrase);
};

beforeAll(async () => {
  app = await launchApp({ home });
  await app.page.setViewportSize({ width: 1280, height: 720 });
  await createLedger(app, { kind: 'branch', name: '府谷县林业局党支部', code: 'FG-LY-01', superior: '', actor: '段奎' });
  const people = ['白云', '陈光'].map((name) => ({ ...emptyMember, name, joinedOn: '2010-07-01', regularisedOn: '2011-07-01' }));
  await app.page.evaluate(
    async ([members, talk, fromMonth]) => {
      const ids: string[] = [];
      for (const member of members) {
        const reply = await window.ledger.invoke('members.save', { id: null, member });
        if (reply.ok) ids.push(reply.value.id);
      }
      const [talkerId = '', partnerId = ''] = ids;
      const standing = { category: 'salary', baseFen: 300_000, flatFen: null, statedFen: null, fromMonth, reason: '' } as const;
      const standings = ids.map((memberId) => ({ ...standing, memberId }));
      const replies = [
        await window.ledger.invoke('dues.setStandings', { standings }),
        await window.ledger.invoke('talks.finalise', { draftId: null, content: { ...talk, talkerId, partnerId } }),
      ];
      if (replies.some(({ ok }) => !ok)) throw new Error(JSON.stringify(replies));
    },
    [
      people,
      { ...emptyTalk(), heldOn: `${today.slice(0, 4)}-01-02`, place: '办公室', points: '担心老人看病，想换到近处值班' },
      `${today.slice(0, 4)}-01`,
    ] as const,
  );
  await app.page.reload();
  await app.page.getByRole('button', { name: '锁定' }).waitFor();
});

afterAll(async () => {
  await app.quit();
  remove();
});

test('figures that were typed into the dues grid come back when a person says so, and are not payments before', async () => {
  await enterOn(app.page, /^党费$/);
  await toCell(/^白云 1月/);
  await app.page.keyboard.type('15');
  await app.page.keyboard.press('Enter');
  await app.page.getByText('待登记 1 笔').waitFor();
  // Kept within five seconds of typing, without anybody saving.
  await expect
    .poll(
      () =>
        app.page.evaluate(async () => {
          const reply = await window.ledger.invoke('dues.pending', { year: new Date().getFullYear() });
          return reply.ok ? reply.value.pending?.figures.length : 0;
        }),
      { timeout: 6_000 },
    )
    .toBe(1);
  await powerCut();

  await enterOn(app.page, /^党费$/);
  await app.page.getByText(/上次有 1 格金额没有登记/).waitFor();
  await app.page.getByText('没有待登记的收款').waitFor();
  expect(await axeFindings(app.page)).toEqual([]);
  await enterOn(app.page, /^放回表格/);
  await app.page.getByText('待登记 1 笔').waitFor();
  await app.page.keyboard.press('Control+s');
  await app.page.getByText(/已登记 1 笔/).waitFor();
  await powerCut();
  await enterOn(app.page, /^党费$/);
  await app.page.getByText('没有待登记的收款').waitFor();
  expect(await app.page.getByText(/没有登记（/).count()).toBe(0);
});

test('leaving with figures that are not recorded asks, says that they are kept, and they are', async () => {
  await toCell(/^白云 1月/);
  await app.page.keyboard.press('ArrowDown');
  await app.page.keyboard.type('15');
  await app.page.keyboard.press('Enter');
  await enterOn(app.page, /^工作台/);
  await app.page.getByRole('dialog').getByText('还有收款没有登记').waitFor();
  await enterOn(app.page, /^先不登记，离开/);
  await app.page.getByRole('heading', { name: '本月要办' }).waitFor();
  await enterOn(app.page, /^党费$/);
  await app.page.getByText(/上次有 1 格金额没有登记/).waitFor();
  await enterOn(app.page, /^不要了/);
  await enterOn(app.page, /^工作台/);
  await app.page.getByRole('heading', { name: '本月要办' }).waitFor();
});

test('the first entry of an old page goes on after a power cut; kept, it is found by its words, and so is a talk', async () => {
  await enterOn(app.page, /^组织生活/);
  await enterOn(app.page, /^历史补录/);
  await app.page.getByRole('heading', { name: '历史补录' }).waitFor();
  await typeInto(app.page, /^议题/, '讨论修水渠');
  await typeInto(app.page, /^原簿册和页码/, '1998年记录本 第3页');
  await expect
    .poll(
      () =>
        app.page.evaluate(async () => {
          const reply = await window.ledger.invoke('meetings.historicalDraft', {});
          return reply.ok ? reply.value.draft?.content.source : '';
        }),
      { timeout: 8_000 },
    )
    .toBe('1998年记录本 第3页');
  await powerCut();

  await enterOn(app.page, /^组织生活/);
  await enterOn(app.page, /^历史补录/);
  await app.page.getByText(/接着抄/).waitFor();
  await expect.poll(() => app.page.getByLabel('议题').inputValue()).toBe('讨论修水渠');
  expect(await axeFindings(app.page)).toEqual([]);
  await typeInto(app.page, /^日期/, '1998-07');
  await app.page.keyboard.press('Control+Enter');
  const second = app.page.getByRole('dialog', { name: '第二遍录入' });
  await second.waitFor();
  await second.getByLabel('会议类型').selectOption({ label: '支部党员大会' });
  await typeInto(app.page, /^日期/, '1998-07');
  await app.page.keyboard.press('Control+Enter');
  await second.waitFor({ state: 'hidden' });
  await expect.poll(() => app.page.getByLabel('议题').inputValue()).toBe('');

  await app.page.keyboard.press('Control+k');
  await app.page.keyboard.insertText('水渠');
  await app.page.getByRole('option', { name: /补录.*1998-补D-001/ }).waitFor();
  await app.page.keyboard.press('Enter');
  const record = app.page.getByRole('dialog', { name: /1998-补D-001/ });
  await record.waitFor();
  await enterOn(app.page, /^添加补充更正/);
  await typeInto(app.page, /^内容/, '原件缺签名');
  await typeInto(app.page, /^原因/, '核对时发现');
  expect(await axeFindings(app.page)).toEqual([]);
  await app.page.keyboard.press('Enter');
  await record.getByText('原件缺签名').waitFor();
  // The form goes after the list has its line; until then Esc would ask about what was typed.
  await record.getByLabel(/^内容/).waitFor({ state: 'hidden' });
  // Who cannot see hears that it stands there, instead of being thrown to the top.
  expect(await focusedName(app.page)).toContain('原件缺签名');
  await app.page.keyboard.press('Escape');
  await record.waitFor({ state: 'hidden' });

  await app.page.keyboard.press('Control+k');
  await app.page.keyboard.insertText('近处值班');
  await app.page.getByRole('option', { name: /谈话.*白云—陈光/ }).waitFor();
  await app.page.keyboard.press('Enter');
  await app.page.getByText('担心老人看病，想换到近处值班').waitFor();
});
