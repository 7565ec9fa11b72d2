// Is the paper right? Every sheet printed by the built program, then read back and checked like an inspector would.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createProcessPrinter } from '#electron/records/process-printer.ts';
import { printedDate } from '#shared/core/date.ts';
import { emptyMember } from '#shared/members/model.ts';
import type { SheetModel } from '#shared/records/model.ts';
import { recordNumber, recordTitle } from '#shared/records/record-number.ts';
import { bookParts } from '#shared/records/year-book.ts';
import { type PrintedHeading, type PrintedPage, readPages, tight } from '#test/e2e/paper/read-pages.ts';
import { ensureBuilt } from '#test/support/build.ts';
import { openTestLedger } from '#test/support/ledger.ts';
import { aMeeting } from '#test/unit/meetings/build.ts';
import { aBook, aCode, aDuesBook, aFrame, aMember, aRecord, aYear, longName, names, rareNames } from '#test/unit/records/sheet-models.ts';

const printer = createProcessPrinter();
beforeAll(async () => {
  expect(await ensureBuilt()).toBe(true);
});
afterAll(() => printer.close());

const print = async (model: SheetModel) => readPages(await printer.pdf(model));

/** Left and right edge of the text: binding edge 28 mm, right margin by the sheet. */
const mm = 72 / 25.4;
const outside = (pages: readonly PrintedPage[], right: number) =>
  pages.flatMap(({ number, width, lines }) =>
    lines.filter((line) => line.left < 28 * mm - 1 || line.right > width - right * mm + 2).map(({ text }) => `${number}: ${text}`),
  );

/** The faces that we bundle, as they name themselves. Fonts of the machine have other names, or none (CFF becomes Type 3). */
const ours = new Set(['NotoSerifSCExtraLight-Regular', 'NotoSerifSCExtraLight-Bold', 'NotoSansSCThin-Bold', 'NotoSerifSCRare-Regular']);
const foreignFonts = (pages: readonly PrintedPage[]) => [...new Set(pages.flatMap(({ fonts }) => fonts))].filter((name) => !ours.has(name));

/** Pages on which 第 x 页 共 y 页 is missing or wrong. */
const misnumbered = (pages: readonly PrintedPage[]) =>
  pages.filter(({ number, text }) => !text.includes(`第${number}页共${pages.length}页`)).map(({ number }) => number);

/** Lines of the page's body, without running head and foot. */
const bodyOf = ({ lines, height }: PrintedPage) => lines.filter(({ bottom }) => bottom < height - 26 * mm && bottom > 24 * mm);

describe('年度记录本', () => {
  const meetings = bookParts(aYear()).flatMap((part) => part.meetings);
  let pages: PrintedPage[];
  let headings: PrintedHeading[];
  beforeAll(async () => {
    ({ pages, headings } = await print(aBook(meetings)));
  });

  /** First and last page of each record: it ends where the next one or the end sheet begins. */
  const spans = () => {
    const starts = meetings.map((meeting) => headings.find(({ title }) => title === tight(recordTitle(meeting)))?.page ?? 0);
    return meetings.map((meeting, index) => {
      const [from, until] = [starts[index] ?? 0, starts[index + 1] ?? pages.length];
      return { meeting, own: pages.filter(({ number }) => number >= from && number < until) };
    });
  };

  test('封面写明支部、书记、年度，留出启用、交接、封存三项，四周不印字', () => {
    const [cover] = pages;
    for (const words of ['三会一课记录本', '府谷县林业局党支部', '刘志强', '2026年度', '启用日期', '交接人', '封存日期'])
      expect(cover?.text).toContain(words);
    expect(cover?.text).not.toContain('第1页');
  });

  test('除封面外每页都有正确的第几页共几页', () => {
    expect(misnumbered(pages)).toEqual([1]);
  });

  test('目录的页码就是记录所在的页，点线引到页码', () => {
    const contents = pages[1]?.lines.flatMap(({ text }) => /^(\d+年\d+月\d+日)(.+（第\d+次）)(?:补录)?(\d+)$/.exec(tight(text)) ?? []) ?? [];
    const entries = meetings.map((_, index) => contents.slice(index * 4, index * 4 + 4));
    for (const [index, meeting] of meetings.entries()) {
      const [, day, , page] = entries[index] ?? [];
      expect(day).toBe(printedDate(meeting.heldOn));
      expect(pages[Number(page) - 1]?.text).toContain(tight(recordTitle(meeting)));
    }
  });

  test('每份记录另起一页，各页角上有自己的编号和校验码', () => {
    for (const { meeting, own } of spans()) {
      expect(
        tight(
          bodyOf(own[0] as PrintedPage)
            .slice(0, 2)
            .map(({ text }) => text)
            .join(''),
        ),
      ).toContain(tight(recordTitle(meeting)));
      for (const { text } of own) expect(text).toContain(`${recordNumber(meeting)}核对码${aCode(meeting).code}第${aCode(meeting).version}版`);
    }
  });

  test('签名和盖章在同一页，并与附件一项同页，不单独成页', () => {
    for (const { own } of spans()) {
      const signed = own.filter(({ text }) => text.includes('党支部（盖章）'));
      expect(signed).toHaveLength(1);
      expect(signed[0]?.text).toMatch(/[八九]、附件.*主持人签名.*记录人签名/);
    }
  });

  test('以下空白印在每份记录最后一页的末行，只印一次', () => {
    for (const { own } of spans()) {
      expect(own.filter(({ text }) => text.includes('以下空白'))).toEqual([own.at(-1)]);
      expect(tight(bodyOf(own.at(-1) as PrintedPage).at(-1)?.text ?? '')).toBe('以下空白');
    }
  });

  test('标题不落在页末', () => {
    const titles = new Set(headings.map(({ title }) => title));
    expect(pages.filter((page) => titles.has(tight(bodyOf(page).at(-1)?.text ?? ''))).map(({ number }) => number)).toEqual([]);
  });

  test('补录写明真实补录日期和原因，目录上也标出', () => {
    const late = spans().find(({ meeting }) => meeting.isLate);
    expect(late?.own[0]?.text).toContain('2026年10月20日补录。原因：记录人住院，出院后补写');
    expect(pages[1]?.text).toMatch(/（第4次）补录/);
    expect(pages.filter(({ text }) => text.includes('补录。原因'))).toHaveLength(1);
  });

  test('补充更正印在所属记录之后', () => {
    const corrected = spans().find(({ meeting }) => meeting.addenda.length > 0);
    const text = corrected?.own.map((page) => page.text).join('') ?? '';
    expect(text).toMatch(/党支部（盖章）.*更正（第1条）.*补充（第2条）.*以下空白/);
  });

  test('各项按 F1、F2 的次序', () => {
    const textOf = (kind: string) =>
      spans()
        .find(({ meeting }) => meeting.kind === kind)
        ?.own.map((page) => page.text)
        .join('') ?? '';
    const general = ['时间', '地点', '主持人', '记录人'];
    const first = [
      ...general,
      '应到',
      '实到',
      '列席',
      '缺席',
      '不计入',
      '一、议题',
      '二、学习、传达内容',
      '三、讨论发言',
      '四、表决',
      '五、决议',
      '六、会议小结',
      '七、落实事项',
      '八、附件',
    ];
    const second = [...general, '委员应到', '委员实到', '缺席', '三、集体讨论', '五、决定', '六、是否提交党员大会', '九、附件', '到会委员签名'];
    expect(textOf('memberMeeting')).toMatch(new RegExp(first.join('.*')));
    expect(textOf('committeeMeeting')).toMatch(new RegExp(second.join('.*')));
  });

  test('末页页数与实际相符，写明日志校验码', () => {
    expect(pages.at(-1)?.text).toContain(`本簿共${pages.length}页`);
    expect(pages.at(-1)?.text).toContain('支部党员大会4次，支部委员会会议12次');
    expect(pages.at(-1)?.text).toContain(aFrame.headHash);
  });

  test('只嵌入自带的字体，生僻字可检索，文字不出版心', () => {
    expect(foreignFonts(pages)).toEqual([]);
    const text = pages.map((page) => page.text).join('');
    for (const name of ['李㛃', '赵𠮷昌']) expect(text).toContain(name);
    expect(outside(pages.slice(1), 25)).toEqual([]);
  });
});

describe('其他表', () => {
  const members = names.map(aMember);
  const roster = (isPublic: boolean): SheetModel => ({
    sheet: 'roster',
    frame: aFrame,
    isPublic,
    asOf: '2026-12-31',
    members,
    inHardship: [],
    monthlyDues: Object.fromEntries(members.map(({ id }) => [id, 4320])),
  });
  const people = names.map((name) => ({ name, standing: '正式党员' }));
  const signIn: SheetModel = {
    sheet: 'sign-in',
    frame: aFrame,
    title: '支部党员大会',
    heldOn: null,
    startTime: '',
    place: '',
    people,
    code: '',
    qr: '',
  };
  const dues: SheetModel = { sheet: 'dues-ledger', frame: aFrame, book: aDuesBook(), passedFen: [] };

  test.each([
    ['党费收缴台账', dues, 'landscape', 12],
    ['党员名册', roster(false), 'landscape', 12],
    ['党员名册（公开版）', roster(true), 'landscape', 12],
    ['会议签到表', signIn, 'portrait', 25],
  ] as const)('%s：每页有表头和页码，46人一个不少，方向和边距正确', async (title, model, direction, right) => {
    const { pages } = await print(model);
    const [long, short] = [842, 595];
    for (const { width, height, text } of pages) {
      expect([Math.round(width), Math.round(height)]).toEqual(direction === 'landscape' ? [long, short] : [short, long]);
      if (text.includes(names[0] ?? '') || text.includes(names[30] ?? '')) expect(text).toContain('序号姓名');
    }
    const text = pages.map((page) => page.text).join('');
    expect(text).toContain(title);
    for (const name of [...rareNames, longName]) expect(text).toContain(name);
    expect(names.filter((name) => !text.includes(name))).toEqual([]);
    expect(misnumbered(pages)).toEqual([]);
    expect(foreignFonts(pages)).toEqual([]);
    expect(outside(pages, right)).toEqual([]);
  });

  test('台账的合计和签名在末页，金额与账一致', async () => {
    const { pages } = await print(dues);
    expect(pages.at(-1)?.text).toMatch(/应交.*实交.*欠交.*累计实交.*累计上缴.*收款人签名.*制表：.*党支部书记：/);
    expect(pages.at(-1)?.text).toContain('21,816.00');
  });

  test('公开版名册不含号码、电话和住址', async () => {
    const { pages } = await print(roster(true));
    const text = pages.map((page) => page.text).join('');
    for (const secret of ['610822', '13912345678', '河滨小区', '06.15']) expect(text).not.toContain(secret);
  });

  test('采集表十六项次序与全国样式一致，空白表一页', async () => {
    const order = [
      '姓名',
      '性别',
      '民族',
      '公民身份号码',
      '出生日期',
      '学历',
      '人员类别',
      '所在党支部',
      '加入党组织日期',
      '转为正式党员日期',
      '工作岗位',
      '联系电话',
      '家庭住址',
      '党籍状态',
      '是否失联',
      '是否流动党员',
    ];
    for (const member of [null, members[4] ?? null]) {
      const { pages } = await print({ sheet: 'member-form', frame: aFrame, member, own: [] });
      expect(pages).toHaveLength(1);
      expect(pages[0]?.text).toMatch(new RegExp(order.map((label, index) => `${index + 1}${label}`).join('.*')));
      expect(pages[0]?.text.includes(longName)).toBe(member !== null);
      expect(foreignFonts(pages)).toEqual([]);
    }
  });

  test('再长的名称和没有断点的文字也不出版心', async () => {
    const organisation = { ...aFrame.organisation, name: '中共府谷县林业局退耕还林工程管理办公室联合支部'.repeat(4) };
    const meeting = aRecord('memberMeeting', 1, '2026-03-20', {
      hostName: longName.repeat(3),
      place: 'https://example.com/'.repeat(5),
      study: 'A'.repeat(3_000),
      observers: '𠅤'.repeat(500),
    });
    const { pages } = await print({ sheet: 'meeting-record', blankKind: 'memberMeeting', photos: [], frame: { ...aFrame, organisation }, meeting });
    expect(outside(pages, 25)).toEqual([]);
    expect(misnumbered(pages)).toEqual([]);
    expect(foreignFonts(pages)).toEqual([]);
  });
});

test('从台账到文件：会议定稿后，记录本里就有这一份，文件可检索', async () => {
  const ledger = await openTestLedger({ now: '2026-03-03T09:00:00.000Z', printer });
  try {
    const member = { ...emptyMember, name: '李㛃', joinedOn: '2005-07-01', regularisedOn: '2006-07-01' };
    const { id } = await ledger.must('members.save', { id: null, member });
    const { people } = await ledger.must('meetings.expected', { kind: 'memberMeeting', heldOn: '2026-03-03' });
    const content = aMeeting(people, { heldOn: '2026-03-03', hostId: id, recorderId: id, summary: '一致通过年度工作计划。' }, 'memberMeeting');
    await ledger.must('meetings.finalise', { draftId: null, content, acknowledgements: [] });
    const file = join(ledger.folder, 'book.pdf');
    const saved = await ledger.must('records.savePdf', { sheet: 'year-book', year: 2026, id: null, isPublic: false, file });
    const { pages } = await readPages(readFileSync(file));
    expect(pages).toHaveLength(saved.pages);
    expect(pages[2]?.text).toContain('李㛃');
    expect(pages[2]?.text).toContain('一致通过年度工作计划。');
    expect(pages[2]?.text).toMatch(/2026-D-001核对码[0-9A-Z]{5}-[0-9A-Z]{5}第1版/);
  } finally {
    await ledger.close();
  }
});
