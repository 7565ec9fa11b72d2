// Does the secretary of a township open the file of a branch's member by keyboard alone, see where each part comes from, and find nothing to change?
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chinaDate } from '#shared/core/date.ts';
import { emptyMember } from '#shared/members/model.ts';
import { type App, freshHome, keepPicture } from '#test/e2e/support/app.ts';
import { axeFindings } from '#test/e2e/support/axe.ts';
import { chineseLeft } from '#test/e2e/support/english.ts';
import { enterOn, focusedName, openRow, tabTo } from '#test/e2e/support/keyboard.ts';
import { openOn } from '#test/e2e/support/openings.ts';
import { goTo } from '#test/e2e/support/steps.ts';
import { openTestLedger, type TestLedger } from '#test/support/ledger.ts';
import { holdMeeting, holdTalk, openSittingBranch, type SittingBranch } from '#test/support/sitting/branch.ts';
import { nameAt } from '#test/support/township/cast.ts';
import { png } from '#test/unit/files/pictures.ts';

const now = new Date().toISOString();
const year = chinaDate(now).slice(0, 4);
const { home, remove } = freshHome();
const stick = join(home, 'stick');
/** The second of the branch: deputy of nothing, with a file in every drawer. */
const person = nameAt(1);
const namesOfAll = Array.from({ length: 12 }, (_, index) => nameAt(index));
let branch: SittingBranch;
let township: TestLedger;
let app: App;

/** What the branch has entered about one member. */
const fillFile = async (id: string): Promise<void> => {
  const fact = { kind: 'reward', value: '县级优秀共产党员', fromOn: '2021-07-01', until: '2021-07-01', note: '' } as const;
  await branch.must('members.addFact', { memberId: id, fact });
  await branch.must('members.recordEvent', { memberId: id, kind: 'transferIn', on: '2012-03-01', until: null, note: '由县委办党支部转入' });
  const field = { name: '特长', kind: 'text', hint: '', isPrivate: false, choices: [] } as const;
  const { id: fieldId } = await branch.must('members.saveOwnField', { id: null, field: { ...field, choices: [] } });
  await branch.must('members.saveOwnValues', { memberId: id, values: [{ fieldId, value: '果树修剪' }], from: null, note: '' });
  const standing = { memberId: id, fromMonth: `${year}-01`, category: 'farmer', baseFen: null, flatFen: 50, reason: '', statedFen: null } as const;
  await branch.must('dues.setStandings', { standings: [standing] });
  const paid = { memberId: id, month: `${year}-01`, amountFen: 50, paidOn: `${year}-01-20`, collector: nameAt(0), note: '' };
  await branch.must('dues.recordPayments', {
    actionId: '01999999-0000-7000-8000-000000000001',
    payments: [{ ...paid, payer: 'self', payerName: '', isToCentre: false }],
  });
  for (const [kind, name] of [
    ['photo', '表彰证书.png'],
    ['idCard', '身份证正面.png'],
  ] as const) {
    const file = join(home, name);
    writeFileSync(file, png(40, kind === 'photo' ? 30 : 31));
    await branch.must('files.add', { file, ownerKind: 'member', ownerId: id, kind });
  }
  const twin = { ...emptyMember, name: person, post: '退休人员', joinedOn: '2005-07-01', regularisedOn: '2006-07-01' };
  const { id: mergedId } = await branch.must('members.save', { id: null, member: twin });
  await branch.must('members.merge', { keepId: id, mergedId, takes: [], reason: '同一个人录了两次' });
};

beforeAll(async () => {
  mkdirSync(stick);
  branch = await openSittingBranch(0, now, stick);
  township = await openTestLedger({ now, kind: 'committee' });
  await township.must('handoff.exportCard', { folder: stick });
  await branch.must('handoff.import', { paths: [stick] });
  await branch.must('handoff.exportCard', { folder: stick });
  await fillFile(branch.memberIds[1] ?? '');
  await holdMeeting(branch, '研究发展党员工作');
  await holdTalk(branch, 1);
  await branch.must('handoff.export', { folder: stick });
  await township.must('handoff.import', { paths: [stick] });
  await township.dispatcher.close();
  app = await openOn(home, township.folder);
}, 200_000);

afterAll(async () => {
  await app.quit();
  for (const one of [township, branch]) await one.close();
  remove();
});

const openFile = async (): Promise<void> => {
  const { page } = app;
  await goTo(page, '收包台');
  await enterOn(page, new RegExp(`^${branch.name}$`));
  await enterOn(page, /^党员档案$/);
  await page.getByRole('table', { name: '党员名册' }).waitFor();
  await expect.poll(() => focusedName(page)).toMatch(/^查找/);
  await page.keyboard.insertText(person);
  await expect.poll(() => page.getByRole('row').count()).toBe(2);
};

describe('by keyboard alone', () => {
  test('from the board to the books of a branch, to its members, to one file: nothing in it can be changed', async () => {
    const { page } = app;
    await openFile();
    expect(await axeFindings(page)).toEqual([]);
    await keepPicture(page, 'branch-members');
    await openRow(page, new RegExp(person));
    await page.getByRole('heading', { name: new RegExp(`^${person}.*只读`) }).waitFor();
    await page.getByText(/随第 1 号包来/).waitFor();
    await page
      .getByRole('region', { name: `${year} 年党费` })
      .getByText('已交 0.50', { exact: true })
      .waitFor();
    await page.getByRole('region', { name: '本支部自定义项' }).getByText('果树修剪').waitFor();
    await page
      .getByRole('region', { name: `${year} 年到会` })
      .getByText(/应到 1 次/)
      .waitFor();
    await page.getByText(/有 1 次谈话的内容留在支部/).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await keepPicture(page, 'branch-member');
    for (const name of [/^保存/, /^作废档案/, /^登记变化/, /^填写/, /^撤销合并/, /^添加/, /^登记/])
      expect(await page.getByRole('button', { name }).count()).toBe(0);
    expect(await page.getByRole('textbox', { name: /^姓名/ }).isDisabled()).toBe(true);
  });

  test('every section says where it comes from, and masked numbers are shown whole only after a press that is kept', async () => {
    const { page } = app;
    const dialog = page.getByRole('dialog');
    const marks = await page.getByRole('button', { name: /^来历 / }).evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
    const sections = [
      '概要',
      '党籍变化',
      `${year} 年党费`,
      `${year} 年到会`,
      '本支部自定义项',
      '并入的档案',
      '简历、奖惩、变动',
      '照片和扫描件',
      '时间线',
    ];
    expect(marks).toEqual(sections.map((section) => `来历 ${section}`));
    await enterOn(page, new RegExp(`^来历 ${year} 年党费$`));
    await dialog
      .getByRole('row')
      .filter({ hasText: `${year}-01` })
      .waitFor();
    await dialog
      .getByText(/第 1 号包/)
      .first()
      .waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await keepPicture(page, 'branch-member-origin');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(await page.getByRole('textbox', { name: /^公民身份号码/ }).inputValue()).toContain('********');
    await tabTo(page, /^显示完整号码/, 'Shift+Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByRole('textbox', { name: /^公民身份号码/ }).inputValue()).toMatch(/^\d{17}[\dX]$/);
  });

  test('the scan that stayed at the branch is said so, the photo that came is seen', async () => {
    const { page } = app;
    const dialog = page.getByRole('dialog');
    await enterOn(page, /表彰证书\.png/);
    await dialog.getByRole('img', { name: '表彰证书.png' }).waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await enterOn(page, /身份证正面\.png/);
    await enterOn(page, /^查看/);
    await dialog.getByText(/还没有随包来/).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await keepPicture(page, 'branch-member-scan');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
  });

  test('a file that was merged is looked at, and leads back', async () => {
    const { page } = app;
    await enterOn(page, /^看并入的档案/);
    await page.getByText(`这份档案已并入 ${person} 的档案，只能看。`).waitFor();
    await keepPicture(page, 'branch-member-merged');
    await enterOn(page, new RegExp(`^打开 ${person} 的档案`));
    await page.getByRole('heading', { name: '并入的档案' }).waitFor();
  });

  test('the national form is printed from there', async () => {
    const { page } = app;
    await page.keyboard.press('Control+p');
    await page.locator('canvas').first().waitFor();
    await keepPicture(page, 'branch-member-form');
    expect(await axeFindings(page)).toEqual([]);
    const file = join(home, '采集表.pdf');
    await app.answerDialog(file);
    await page.keyboard.press('Control+s');
    await page.getByText('已保存', { exact: true }).waitFor();
    expect(existsSync(file)).toBe(true);
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: new RegExp(`^${person}.*只读`) }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: `${branch.name}：党员` }).waitFor();
  });

  const openBySearch = async (): Promise<void> => {
    const { page } = app;
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('combobox').waitFor();
    await page.keyboard.insertText(person);
    await page.getByRole('option').filter({ hasText: branch.name }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: new RegExp(`^${person}`) }).waitFor();
  };
  const data = () => [
    ...[branch.name, '府谷县直属机关工作委员会', person, '王磊', '由县委办党支部转入', '县级优秀共产党员', '身份证正面.png', '表彰证书.png'],
    ...['汉族', '高中', '书记', '组织委员', '宣传委员', '农牧渔业生产人员', '特长', '果树修剪', '同一个人录了两次', '退休人员'],
  ];

  test('a search leads to the same file; in the largest letters and in English it says the same', async () => {
    const { page } = app;
    await openBySearch();
    await goTo(page, '设置');
    await tabTo(page, /^标准$/);
    for (const key of ['ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
    await openBySearch();
    await page.getByText(/随第 1 号包来/).waitFor();
    await keepPicture(page, 'branch-member-larger');
    expect(await axeFindings(page)).toEqual([]);
    await goTo(page, '设置');
    await tabTo(page, /^中文$/);
    await page.keyboard.press('ArrowRight');
    await openBySearch();
    await page.getByText(/nothing can be changed here/).waitFor();
    await page.getByRole('region', { name: `Dues of ${year}` }).waitFor();
    // What was said in passing before the switch was said in Chinese.
    await expect.poll(() => page.locator('.ant-message-notice').count(), { timeout: 10_000 }).toBe(0);
    expect(await chineseLeft(page, data())).toEqual([]);
    await page.getByRole('region', { name: `Dues of ${year}` }).scrollIntoViewIfNeeded();
    await keepPicture(page, 'branch-member-english');
    await enterOn(page, /^Back to the list$/);
    await page.getByRole('heading', { level: 1 }).filter({ hasText: 'Members of' }).waitFor();
    await page.getByRole('row').filter({ hasText: person }).waitFor();
    expect(await chineseLeft(page, [...data(), ...namesOfAll])).toEqual([]);
  });
});
