// Can a quarter's meetings be kept by keyboard alone: a group, a lecture, a theme day, a meeting to which too few came, and the one called again?
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, chinaDate } from '#shared/core/date.ts';
import { emptyMember } from '#shared/members/model.ts';
import { readPages, tight } from '#test/e2e/paper/read-pages.ts';
import { type App, freshHome } from '#test/e2e/support/app.ts';
import { axeFindings } from '#test/e2e/support/axe.ts';
import { chooseLine, composing, enterOn, focusedName, focusedValue, tabTo, typeInto } from '#test/e2e/support/keyboard.ts';
import { launchApp } from '#test/e2e/support/launch-app.ts';
import { createLedger } from '#test/e2e/support/steps.ts';

const { home, remove } = freshHome();
const today = chinaDate(new Date().toISOString());
const yesterday = addDays(today, -1);
const names = ['王磊', '李秀兰', '张志强', '赵敏', '刘建国', '陈红', '杨波'];
let app: App;
/** The record of the meeting called again. */
let recordId = '';

/** Seven full members, one group of three, a secretary: entered as the pages for them would (their journeys are elsewhere). */
const enterBranch = (): Promise<void> =>
  app.page.evaluate(
    async ([people, blank]) => {
      const ask = async (name: string, input: object) => {
        // The bridge is typed call by call; here a few calls follow each other.
        const reply = await (window.ledger.invoke as (name: string, input: object) => Promise<{ ok: boolean; value: { id: string } }>)(name, input);
        if (!reply.ok) throw new Error(`${name} was refused: ${JSON.stringify(reply)}`);
        return reply.value.id;
      };
      const ids: string[] = [];
      for (const name of people) {
        ids.push(await ask('members.save', { id: null, member: { ...blank, name, joinedOn: '2005-07-01', regularisedOn: '2006-07-01' } }));
      }
      await ask('branch.fillSeat', { role: 'secretary', memberId: ids[0] ?? '', electedOn: '2024-05-20', approvedOn: null });
      const groupId = await ask('branch.saveGroup', { id: null, name: '第一党小组', leaderId: ids[3] ?? null });
      await ask('branch.assignGroup', { memberIds: ids.slice(3, 6), groupId });
    },
    [names, emptyMember] as const,
  );

beforeAll(async () => {
  app = await launchApp({ home });
  await app.page.setViewportSize({ width: 1280, height: 720 });
  await createLedger(app, { kind: 'branch', name: '府谷县林业局党支部', code: 'FG-LY-01', superior: '府谷县直属机关工作委员会', actor: '王磊' });
  await enterBranch();
  // What was entered behind the window's back is read anew.
  await app.page.reload();
  await app.page.getByRole('heading', { name: '本月要办' }).waitFor();
});

afterAll(async () => {
  await app.quit();
  remove();
});

const main = (): Promise<string> => app.page.locator('main').innerText();

/** From anywhere to the list, and there to a new record of another kind. */
const beginOther = async (kind: RegExp): Promise<void> => {
  await enterOn(app.page, /^组织生活$/);
  await enterOn(app.page, /^其他类型/);
  await app.page.getByRole('dialog').waitFor();
  await enterOn(app.page, kind);
};

const typeHead = async (heldOn: string, start: string, end: string): Promise<void> => {
  await typeInto(app.page, /^日期$/, heldOn);
  await typeInto(app.page, /^开始$/, start);
  await typeInto(app.page, /^结束$/, end);
  await typeInto(app.page, /^地点$/, '党员活动室');
};

/** Ctrl+Enter, reasons for the warnings that ask for one, and the question answered. */
const finish = async (): Promise<void> => {
  const { page } = app;
  await page.keyboard.press('Control+Enter');
  const dialog = page.getByRole('dialog', { name: '定稿' });
  await dialog.waitFor();
  await enterOn(page, /^定稿$/);
  await page.getByText('已定稿，不能修改').waitFor();
};

test('a group meeting: the group is chosen, its leader hosts, only its members are expected', async () => {
  const { page } = app;
  await beginOther(/^党小组会/);
  await page.getByRole('heading', { name: /^党小组会/ }).waitFor();
  await expect.poll(() => focusedName(page)).toMatch(/^党小组/);
  await chooseLine(app.page, /^党小组/, '第一党小组');
  await page.getByText('到会 3 人').waitFor();
  await typeHead(yesterday, '09:00', '09:40');
  await chooseLine(app.page, /^记录人/, '陈红');
  await typeInto(page, /^学习内容/, '学习党章第八条。');
  await composing(page, 'Enter', true);
  expect(await page.getByRole('dialog').count()).toBe(0);
  await typeInto(page, /^谈心情况/, '组长与两名党员谈心。');
  expect(await axeFindings(page)).toEqual([]);
  await finish();
  await expect.poll(main).toMatch(/第一党小组[\s\S]*赵敏[\s\S]*学习党章第八条/);
});

test('a lecture, and the theme day of the same morning begins where it ended, with the same people', async () => {
  const { page } = app;
  await beginOther(/^党课/);
  await page.getByRole('heading', { name: /^党课/ }).waitFor();
  await typeHead(yesterday, '10:00', '11:00');
  await chooseLine(app.page, /^主持人/, '王磊');
  await chooseLine(app.page, /^记录人/, '李秀兰');
  await typeInto(page, /^讲课人$/, '王磊');
  await typeInto(page, /^题目/, '守好护林防火的责任田');
  await typeInto(page, /^课时/, '1.5');
  await typeInto(page, /^主要内容/, '讲三个问题：责任、方法、纪律。');
  await finish();
  await enterOn(page, /^接着记另一会/);
  await page.getByRole('dialog').waitFor();
  await enterOn(page, /^主题党日/);
  await page.getByRole('heading', { name: /^主题党日/ }).waitFor();
  await tabTo(page, /^开始$/);
  await expect.poll(() => focusedValue(page)).toBe('11:00');
  await typeInto(page, /^结束$/, '11:40');
  await tabTo(page, /^地点$/);
  await expect.poll(() => focusedValue(page)).toBe('党员活动室');
  await typeInto(page, /^主题$/, '春季义务植树');
  await tabTo(page, /^诵读党章/);
  await page.keyboard.press('Space');
  await tabTo(page, /^交纳党费/);
  await page.keyboard.press('Space');
  expect(await axeFindings(page)).toEqual([]);
  await finish();
  await expect.poll(main).toMatch(/春季义务植树[\s\S]*诵读党章、交纳党费/);
});

test('before the member meeting the forecast says how many more must come', async () => {
  const { page } = app;
  await enterOn(page, /^组织生活$/);
  await enterOn(page, /^会前测算/);
  const dialog = page.getByRole('dialog', { name: '会前测算' });
  await dialog.getByText('够（至少 4 人）').first().waitFor();
  await markAbsent(['王磊', '李秀兰', '张志强', '赵敏']);
  await dialog.getByText('还差 1 人（至少 4 人）').first().waitFor();
  await dialog.getByText('还差 3 人（至少 6 人）').first().waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
});

/** Marks people absent on the attendance list: Space, then 1 for 病假; arrows move between the names. */
const markAbsent = async (people: readonly string[]): Promise<void> => {
  const { page } = app;
  await tabTo(page, new RegExp(`^(${names.join('|')}) ?`));
  await page.keyboard.press('Home');
  for (let step = 0; step < names.length; step += 1) {
    const here = await focusedName(page);
    if (people.some((name) => here.startsWith(name))) {
      await page.keyboard.press('Space');
      await page.keyboard.press('1');
    }
    await page.keyboard.press('ArrowRight');
  }
};

test('too few come to the member meeting: it stands as not voted, and says who is to call it again', async () => {
  const { page } = app;
  await enterOn(page, /^新建党员大会/);
  await page.getByRole('heading', { name: /^支部党员大会/ }).waitFor();
  await typeHead(yesterday, '15:00', '15:40');
  await chooseLine(app.page, /^主持人/, '刘建国');
  await chooseLine(app.page, /^记录人/, '陈红');
  await markAbsent(['王磊', '李秀兰', '张志强', '赵敏']);
  await enterOn(page, /^添加议题/);
  await typeInto(page, /^议题名称/, '讨论年度工作计划');
  await enterOn(page, /^添加表决/);
  await expect.poll(() => focusedValue(page)).toBe('讨论年度工作计划');
  await page.getByText('不足法定人数，未表决：到会 3，至少 4').waitFor();
  await enterOn(page, /^添加决议/);
  await typeInto(page, /^决议内容/, '重新召开党员大会，逐人通知');
  await typeInto(page, /^责任人/, '刘建国');
  await typeInto(page, /^完成期限/, today);
  await finish();
  await expect.poll(main).toContain('不足法定人数，未表决');
});

test('called again: the decision comes back and is reported, the vote passes', async () => {
  const { page } = app;
  await enterOn(page, /^组织生活$/);
  await enterOn(page, /^新建党员大会/);
  await page.getByText('重新召开党员大会，逐人通知').waitFor();
  await typeHead(today, '00:01', '00:30');
  await chooseLine(app.page, /^主持人/, '王磊');
  await chooseLine(app.page, /^落实情况/, '已落实');
  await typeInto(page, /^说明$/, '七人全部通知到');
  await enterOn(page, /^添加议题/);
  await typeInto(page, /^议题名称/, '讨论年度工作计划');
  await enterOn(page, /^添加表决/);
  await typeInto(page, /^赞成$/, '7');
  await page.getByText('通过：7 > 7÷2').waitFor();
  await finish();
  await expect.poll(main).toMatch(/重新召开党员大会，逐人通知\s*已落实[\s\S]*通过/);
  recordId = await page.evaluate(() => location.hash.split('/').at(-1) ?? '');
});

test('a meeting of an old paper book is copied: the key figures are typed twice, and what differs is shown before it is kept', async () => {
  const { page } = app;
  await page.keyboard.press('Escape');
  await enterOn(page, /^历史补录/);
  await page.getByRole('heading', { name: '历史补录' }).waitFor();
  await typeInto(page, /^日期/, '1998-07');
  await typeInto(page, /^地点/, '大队部');
  await typeInto(page, /^应到人数/, '23');
  await typeInto(page, /^实到人数/, '19');
  await typeInto(page, /^议题/, '接收王磊为预备党员');
  await typeInto(page, /^原簿册/, '1998年记录本第23页');
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press('Control+Enter');
  const dialog = page.getByRole('dialog', { name: '第二遍录入' });
  await dialog.waitFor();
  await chooseLine(app.page, /^会议类型/, '支部党员大会');
  await typeInto(page, /^日期$/, '1998-07');
  await typeInto(page, /^地点/, '大队部');
  await typeInto(page, /^应到人数/, '32');
  await typeInto(page, /^实到人数/, '19');
  await page.keyboard.press('Control+Enter');
  await dialog.getByText('两遍不一致：1 处').waitFor();
  await expect.poll(() => dialog.getByRole('row', { name: /应到人数/ }).innerText()).toMatch(/23\s+32/);
  expect(await axeFindings(page)).toEqual([]);
  await typeInto(page, /^应到人数/, '23');
  await page.keyboard.press('Control+Enter');
  await page.getByText('已补录：1998-补D-001').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('row', { name: /1998-补D-001/ }).waitFor();
});

test('the record is printed and reads as it was typed', async () => {
  const { page } = app;
  const { pdf, text } = await page.evaluate(
    async ([id, year]) => {
      const reply = await window.ledger.invoke('records.preview', { sheet: 'meeting-record', year, id });
      return reply.ok ? { pdf: reply.value.pdf, text: '' } : { pdf: '', text: JSON.stringify(reply.fault) };
    },
    [recordId, Number(today.slice(0, 4))] as const,
  );
  expect(text).toBe('');
  const { pages } = await readPages(Buffer.from(pdf, 'base64'));
  const words = tight(pages.flatMap(({ lines }) => lines.map((line) => line.text)).join(''));
  expect(words).toMatch(/支部党员大会记录（第2次）.*重新召开党员大会，逐人通知（责任人刘建国.*）——已落实：七人全部通知到.*讨论年度工作计划/);
  expect(words).toMatch(/赞成7.*通过.*主持人签名/);
});
