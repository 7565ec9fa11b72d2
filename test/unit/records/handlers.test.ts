// Do the sheets show what the ledger holds, and is the file the very pages of the preview?
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { emptyMeeting, type MeetingKind } from '#shared/meetings/model.ts';
import { emptyMember } from '#shared/members/model.ts';
import type { SheetId } from '#shared/records/catalogue.ts';
import type { ModelOf, SheetModel } from '#shared/records/model.ts';
import { aBranch, openTestLedger, type TestLedger } from '#test/support/ledger.ts';
import { aMeeting } from '#test/unit/meetings/build.ts';
import { smallPdf } from '#test/unit/records/small-pdf.ts';

let ledger: TestLedger;
let folder: string;
let secretary: string;

/** Prints each record on one page after cover and contents; the real paper is looked at in test/e2e/paper.test.ts. */
const printer = {
  blocks: (model: SheetModel) => Promise.resolve(new TextEncoder().encode(JSON.stringify({ isLandscape: false, title: model.sheet, blocks: [] }))),
  pdf: (model: SheetModel) => Promise.resolve(smallPdf((model.sheet === 'year-book' ? model.meetings.length : 0) + 3)),
};

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'paper-'));
  ledger = await openTestLedger({ now: '2026-03-03T09:00:00.000Z', printer });
  secretary = await enrol('王磊', { joinedOn: '2005-07-01', regularisedOn: '2006-07-01' });
  await enrol('李㛃', { joinedOn: '2001-07', regularisedOn: '2002-07' });
  await enrol('周敏', { memberType: 'probationaryMember', joinedOn: '2025-09-20' });
  await ledger.must('branch.fillSeat', { role: 'secretary', memberId: secretary, electedOn: '2024-05-20', approvedOn: null });
});

afterEach(async () => {
  await ledger.close();
  rmSync(folder, { recursive: true });
});

const enrol = async (name: string, facts: Partial<typeof emptyMember>): Promise<string> =>
  (await ledger.must('members.save', { id: null, member: { ...emptyMember, name, ...facts } })).id;

const draftFor = async (kind: MeetingKind, heldOn: string) => {
  const { people } = await ledger.must('meetings.expected', { kind, heldOn });
  return aMeeting(people, { heldOn, hostId: secretary, recorderId: secretary }, kind);
};
const hold = async (kind: MeetingKind, heldOn: string) =>
  ledger.must('meetings.finalise', { draftId: null, content: await draftFor(kind, heldOn), acknowledgements: [] });

/** The model of a sheet, known to be of its kind. */
const modelOf = async <S extends SheetId>(sheet: S, id: string | null = null, year = 2026) => {
  const model = await ledger.must('records.model', { sheet, year, id, isPublic: false });
  if (model.sheet !== sheet) throw new Error(`${model.sheet} instead of ${sheet}`);
  return model as unknown as ModelOf<S>;
};

describe('年度记录本', () => {
  test('按开会日期排列，不按定稿次序；别的年度不收', async () => {
    await hold('memberMeeting', '2026-03-03');
    await hold('committeeMeeting', '2026-03-02');
    const { meetings } = await modelOf('year-book');
    expect(meetings.map(({ heldOn, number }) => [heldOn, number])).toEqual([
      ['2026-03-02', 1],
      ['2026-03-03', 1],
    ]);
    expect((await modelOf('year-book', null, 2025)).meetings).toEqual([]);
  });

  test('封面写当年最后一天的书记，页脚写打印时的日志', async () => {
    await hold('memberMeeting', '2026-03-03');
    ledger.clock.set('2027-01-10T01:00:00.000Z');
    const { frame } = await modelOf('year-book');
    const [newest] = (await ledger.must('journal.list', { before: null, limit: 1 })).entries;
    expect(frame).toMatchObject({
      year: 2026,
      secretaryName: '王磊',
      printedOn: '2027-01-10',
      headSeq: newest?.seq,
      headHash: newest?.hash.slice(0, 16),
    });
  });

  test('已离任的书记不写在后一年的封面上', async () => {
    const [seat] = (await ledger.must('branch.overview', {})).seats;
    await ledger.must('branch.endSeat', { id: seat?.id ?? '', endedOn: '2026-03-01' });
    expect((await modelOf('year-book')).frame.secretaryName).toBe('');
    expect((await modelOf('year-book', null, 2025)).frame.secretaryName).toBe('王磊');
  });

  test('预览与文件是同样的页', async () => {
    await hold('memberMeeting', '2026-03-03');
    const choice = { sheet: 'year-book', year: 2026, id: null, isPublic: false } as const;
    const preview = await ledger.must('records.preview', choice);
    const file = join(folder, '2026.pdf');
    const saved = await ledger.must('records.savePdf', { ...choice, file });
    const bytes = readFileSync(file);
    expect(saved).toEqual({ file, pages: preview.pages, bytes: bytes.length, printedOn: '2026-03-03' });
    expect(bytes.toString('base64')).toBe(preview.pdf);
    expect(readdirSync(folder)).toEqual(['2026.pdf']);
  });

  test('写不进去时不留半个文件', async () => {
    const file = join(folder, 'missing', '2026.pdf');
    expect(await ledger.fault('records.savePdf', { sheet: 'member-form', year: 2026, id: null, isPublic: false, file })).toMatchObject({
      kind: 'invalid',
      code: 'file-not-written',
    });
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('名册和采集表', () => {
  test('名册按当天的身份：那时的预备党员印作预备党员', async () => {
    const probationer = (await modelOf('roster')).members.find(({ name }) => name === '周敏');
    await ledger.must('members.recordEvent', { memberId: probationer?.id ?? '', kind: 'regularise', on: '2026-03-03', until: null, note: '' });
    const typeIn = async (year: number) => (await modelOf('roster', null, year)).members.find(({ name }) => name === '周敏')?.memberType;
    expect(await typeIn(2025)).toBe('probationaryMember');
    expect(await typeIn(2026)).toBe('fullMember');
  });

  test('过去年度的名册截至那年最后一天，不列后来的人', async () => {
    await enrol('新来的', { memberType: 'probationaryMember', joinedOn: '2026-02-01' });
    const past = await modelOf('roster', null, 2025);
    expect(past.asOf).toBe('2025-12-31');
    expect(past.members.map(({ name }) => name)).toEqual(['王磊', '李㛃', '周敏']);
  });

  test('党费标准来自核定的基数，没核定的为空', async () => {
    const standing = { memberId: secretary, fromMonth: '2026-01', category: 'salary', baseFen: 432_150, flatFen: null, reason: '' } as const;
    await ledger.must('dues.setStandings', { standings: [standing] });
    const { monthlyDues, members } = await modelOf('roster');
    const dues = Object.fromEntries(members.map(({ id, name }) => [name, monthlyDues[id]]));
    expect(dues).toEqual({ 王磊: 4320, 李㛃: null, 周敏: null });
  });

  test('困难一栏照困难情况，过了的、公开版的不印', async () => {
    const hardship = { kind: 'hardship', value: '大病', fromOn: '2025-03', note: '' } as const;
    await ledger.must('members.addFact', { memberId: secretary, fact: { ...hardship, until: null } });
    const { members } = await modelOf('roster');
    const others = members.filter(({ id }) => id !== secretary);
    await ledger.must('members.addFact', { memberId: others[0]?.id ?? '', fact: { ...hardship, until: '2025-12-31' } });
    expect((await modelOf('roster')).inHardship).toEqual([secretary]);
    expect((await modelOf('roster', null, 2025)).inHardship.toSorted()).toEqual([secretary, others[0]?.id ?? ''].toSorted());
    expect(await ledger.must('records.model', { sheet: 'roster', year: 2026, isPublic: true })).toMatchObject({ inHardship: [] });
  });

  test('党组织信息采集表：填了的照设置，空白表是空的', async () => {
    await ledger.must('branch.saveOrganisation', { ...aBranch, contactName: '王磊', contactPhone: '0912-8710000', unitSituation: 'legalUnit' });
    const unit = { name: '府谷县林业局', nature: '机关', creditCode: '11610822016000001P', partyOrg: 'own' } as const;
    const { id } = await ledger.must('branch.saveUnit', { id: null, ...unit });
    const filled = await modelOf('unit-form');
    expect(filled).toMatchObject({ units: [{ id, ...unit }], contactName: '王磊', contactPhone: '0912-8710000', frame: { secretaryName: '王磊' } });
    expect(JSON.stringify(await ledger.must('records.model', { sheet: 'roster', year: 2026, isPublic: true }))).not.toContain('0912-8710000');
    expect(await ledger.must('records.model', { sheet: 'unit-form', year: 2026, isBlank: true })).toMatchObject({
      units: null,
      frame: { isBlank: true },
    });
  });

  test('党内职务和党龄随日期，采集表与档案一致', async () => {
    const { member } = await modelOf('member-form', secretary);
    expect(member).toMatchObject({ name: '王磊', partyPosts: '书记', partyAge: 19, isMember: true });
    expect(member).toEqual(await ledger.must('members.get', { id: secretary, asOf: null }));
    expect((await modelOf('member-form')).member).toBeNull();
  });
});

describe('签到表', () => {
  test('没有指定会议：今天的全体党员，日期留空手写', async () => {
    const sheet = await modelOf('sign-in');
    expect(sheet).toMatchObject({ title: '支部党员大会', heldOn: null, place: '' });
    expect(sheet.people).toContainEqual({ name: '周敏', standing: '预备党员' });
  });

  test('草稿：名单、时间、地点照草稿；空白草稿也能打印', async () => {
    const content = await draftFor('committeeMeeting', '2026-03-03');
    const draft = await ledger.must('meetings.saveDraft', { id: null, content });
    expect(await modelOf('sign-in', draft.id)).toMatchObject({
      title: '支部委员会会议',
      heldOn: '2026-03-03',
      people: [{ name: '王磊', standing: '正式党员' }],
    });
    const empty = await ledger.must('meetings.saveDraft', { id: null, content: emptyMeeting('memberMeeting') });
    expect((await modelOf('sign-in', empty.id)).people).toHaveLength(3);
  });

  test('已定稿的会议：照记录', async () => {
    const { id } = await hold('memberMeeting', '2026-03-03');
    expect(await modelOf('sign-in', id)).toMatchObject({ heldOn: '2026-03-03', people: [{ name: '王磊' }, { name: '李㛃' }, { name: '周敏' }] });
  });
});

test.each(['meeting-record', 'sign-in', 'member-form'] as const)('%s 找不到所指的对象时说明白', async (sheet) => {
  const id = ledger.organisationId;
  const code = sheet === 'member-form' ? 'member-unknown' : 'meeting-unknown';
  expect(await ledger.fault('records.model', { sheet, year: 2026, id, isPublic: false })).toMatchObject({ kind: 'not-found', code });
});

describe('可选的对象', () => {
  test('会议表列出当年定稿的会议，新的在前，可按文字查找', async () => {
    await hold('committeeMeeting', '2026-03-02');
    const { id } = await hold('memberMeeting', '2026-03-03');
    const find = (text: string, year = 2026) => ledger.must('records.subjects', { sheet: 'meeting-record', year, text });
    expect((await find('')).lines.map(({ label }) => label)).toEqual([
      '2026年3月3日　支部党员大会（第 1 次）',
      '2026年3月2日　支部委员会会议（第 1 次）',
    ]);
    expect(await find('党员大会')).toEqual({ lines: [{ id, label: '2026年3月3日　支部党员大会（第 1 次）' }], total: 1 });
    expect(await find('', 2025)).toEqual({ lines: [], total: 0 });
  });
  test('人员表按姓名、拼音查找；全年的表没有对象', async () => {
    expect((await ledger.must('records.subjects', { sheet: 'member-form', year: 2026, text: 'zhoumin' })).lines.map(({ label }) => label)).toEqual([
      '周敏',
    ]);
    expect(await ledger.must('records.subjects', { sheet: 'roster', year: 2026, text: '' })).toEqual({ lines: [], total: 0 });
  });
});

test('没有的版式：什么都不打印，说明白', async () => {
  expect(await ledger.fault('records.model', { sheet: 'year-book', year: 2026, isBlank: true })).toMatchObject({ code: 'sheet-version' });
  expect(await ledger.fault('records.model', { sheet: 'dues-ledger', year: 2026, isPublic: true })).toMatchObject({ code: 'sheet-version' });
});

test('空白表不带台账里的内容', async () => {
  expect(await ledger.must('records.model', { sheet: 'roster', year: 2026, isBlank: true })).toMatchObject({
    members: [],
    monthlyDues: {},
    inHardship: [],
  });
  expect(await ledger.must('records.model', { sheet: 'dues-ledger', year: 2026, isBlank: true })).toMatchObject({ book: null });
  const summary = await ledger.must('records.model', { sheet: 'dues-summary', year: 2026, isBlank: true });
  expect(summary).toMatchObject({ rows: Array.from({ length: 12 }, () => ({ dueFen: 0, slips: [] })) });
  const names = await ledger.must('records.model', { sheet: 'sign-in', year: 2026, isBlank: true });
  expect(names).toMatchObject({ heldOn: null, frame: { isBlank: true, secretaryName: '' } });
  expect(await ledger.must('records.model', { sheet: 'sign-in', year: 2026, isBlank: true, blankKind: 'empty' })).toMatchObject({ people: [] });
});
