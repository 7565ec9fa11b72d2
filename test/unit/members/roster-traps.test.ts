// Is every trap of a real roster named, and none of them stepped into? Workbooks and texts made as ugly as secretaries have them.
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { RosterPreview, RosterReading, RosterRow } from '#shared/members/roster.ts';
import { plainReading } from '#shared/members/roster.ts';
import { rosterFileWord } from '#shared/members/roster-file-words.ts';
import { rosterNoteName } from '#shared/members/roster-note-names.ts';
import { rosterNoteWord } from '#shared/members/roster-words.ts';
import { openTestLedger, type TestLedger } from '#test/support/ledger.ts';
import { rosterPath } from '#test/support/roster-fixture.ts';
import { rosterFolder } from '#test/unit/members/made-rosters.ts';

const { workbook, text, remove } = rosterFolder();
afterAll(remove);

let ledger: TestLedger;
beforeEach(async () => {
  ledger = await openTestLedger();
});
afterEach(() => ledger.close());

const preview = (file: string, reading: RosterReading | null = null) => ledger.must('members.previewRoster', { file, columns: null, reading });

const codes = (row: RosterRow | undefined): string[] => (row?.notes ?? []).map(({ code }) => code);
const fileNotes = ({ fileNotes: notes }: RosterPreview) => Object.fromEntries(notes.map(({ code, values }) => [code, values]));
const fieldsOf = ({ columns }: RosterPreview) => columns.map(({ field }) => field);

const king = '610822196508150011';

describe('where the headings stand', () => {
  const people = [['王磊', '男', king, '正式党员', '1990.07', '1991.07', '18.5']];

  test('two lines: 入党情况 over 时间 and 介绍人, 姓名 merged down', async () => {
    const file = await workbook(
      [
        ['府谷县林业局党支部党员花名册'],
        ['姓名', '性别', '身份证号', '人员类别', '入党情况', null, '党费'],
        [null, null, null, null, '时间', '转正时间', '月基数'],
        ...people,
      ],
      (sheet) => {
        sheet.mergeCells('A1:G1');
        for (const column of ['A', 'B', 'C', 'D']) sheet.mergeCells(`${column}2:${column}3`);
        sheet.mergeCells('E2:F2');
      },
    );
    const found = await preview(file);
    expect([found.headingRow, found.lines]).toEqual([2, 2]);
    expect(fieldsOf(found)).toEqual(['name', 'sex', 'idNumber', 'memberType', 'joinedOn', 'regularisedOn', null]);
    expect(fileNotes(found)).toMatchObject({ 'titles-skipped': { count: 1 }, 'headings-two-lines': {}, 'columns-of-dues': { names: '党费 月基数' } });
    expect(found.rows).toHaveLength(1);
    expect(found.rows[0]?.member).toMatchObject({ name: '王磊', joinedOn: '1990-07', regularisedOn: '1991-07' });
  });

  test('a title directly above one line of headings is a title', async () => {
    const file = await workbook([['党员花名册'], ['姓名', '性别', '身份证号', '人员类别'], ['王磊', '男', king, '正式党员']]);
    const found = await preview(file);
    expect([found.headingRow, found.lines]).toEqual([2, 1]);
  });

  test('headings once more on the second page, prepared empty lines, totals and signatures are no people', async () => {
    const file = await workbook([
      ['序号', '姓 名', '身份证号', '人员类别'],
      ['1', '王磊', king, '正式党员'],
      ['序号', '姓名', '身份证号', '人员类别'],
      ['2', '李静', '610822198802290022', '正式党员'],
      ['3'],
      ['合计', '2人'],
      ['党支部书记（签字）：'],
    ]);
    const found = await preview(file);
    expect(found.rows.map((row) => [row.outcome, ...codes(row)])).toEqual([
      ['add'],
      ['remark', 'headings-again'],
      ['add'],
      ['remark', 'empty-line'],
      ['remark', 'not-a-person'],
      ['remark', 'not-a-person'],
    ]);
    expect(fileNotes(found)['rows-left-out']).toEqual({ count: 4, rows: '3、5、6、7' });
  });

  test('blank and untitled columns are passed over and named', async () => {
    const file = await workbook([
      ['姓名', null, '身份证号', null, '人员类别'],
      ['王磊', null, king, '家属', '正式党员'],
    ]);
    expect(fileNotes(await preview(file))).toMatchObject({ 'columns-blank': { count: 1 }, 'columns-untitled': { names: 'D' } });
  });

  test('other sheets are named and can be chosen', async () => {
    const file = await workbook(
      [
        ['姓名', '身份证号', '人员类别'],
        ['王磊', king, '正式党员'],
      ],
      (_, book) => {
        const second = book.addWorksheet('第二党小组');
        second.addRow(['姓名', '身份证号', '人员类别']);
        second.addRow(['李静', '610822198802290022', '正式党员']);
        book.addWorksheet('说明').addRow(['这张表没有名单']);
      },
    );
    const first = await preview(file);
    expect(first.sheets).toEqual(['花名册', '第二党小组']);
    expect(fileNotes(first)['other-sheets']).toEqual({ names: '第二党小组、说明' });
    const second = await ledger.must('members.previewRoster', { file, sheet: '第二党小组', columns: null });
    expect(second.rows.map(({ nameAsWritten }) => nameAsWritten)).toEqual(['李静']);
    expect(await ledger.fault('members.previewRoster', { file, sheet: '第三党小组', columns: null })).toMatchObject({ code: 'roster-changed' });
  });

  test('a cell merged over several people speaks for each of them, a name never', async () => {
    const file = await workbook(
      [
        ['姓名', '身份证号', '人员类别', '工作单位'],
        ['王磊', king, '正式党员', '县林业局'],
        ['李静', '610822198802290022', '正式党员', null],
      ],
      (sheet) => sheet.mergeCells('D2:D3'),
    );
    const { rows } = await preview(file);
    expect(rows.map(({ member }) => member?.workplace)).toEqual(['县林业局', '县林业局']);
    expect(codes(rows[1])).toEqual(['merged-down']);
  });
});

describe('traditional script and pinyin', () => {
  const rows = [
    ['姓(xìng)名', '性別', '民族', '公民身份號碼', '人員類別', '家庭住址', '入黨時間', '轉正時間'],
    ['張偉', '男', '漢族', king, '正式黨員', '乾縣實(shí)驗路1號', '1990.07', '1991.07'],
  ];

  test('headings and code words are understood, free text is put right and named, a name is only proposed', async () => {
    const found = await preview(await workbook(rows));
    expect(fieldsOf(found)).toEqual(['name', 'sex', 'ethnicity', 'idNumber', 'memberType', 'address', 'joinedOn', 'regularisedOn']);
    expect(fileNotes(found)['headings-script']).toEqual({ names: '姓(xìng)名、性別、公民身份號碼、人員類別、入黨時間、轉正時間' });
    const [row] = found.rows;
    expect(row?.member).toMatchObject({ name: '張偉', ethnicity: '汉族', memberType: 'fullMember', address: '乾县实验路1号' });
    expect(row?.proposedName).toBe('张伟');
    expect(codes(row)).toEqual(['name-proposed', 'script-read', 'script-read', 'pinyin-left-out']);
  });

  test('free text stays as written where a person says so; only the pinyin goes', async () => {
    const [row] = (await preview(await workbook(rows), { ...plainReading, keepsTraditional: true })).rows;
    expect(row?.member).toMatchObject({ ethnicity: '汉族', address: '乾縣實驗路1號' });
  });

  test('the name changes by a decision only, and its original is kept', async () => {
    const file = await workbook(rows);
    await ledger.must('members.importRoster', { file, columns: null, decisions: [{ row: 2, choice: 'add', replaces: [], usesProposedName: true }] });
    const [line] = (await ledger.must('members.list', { asOf: null, text: '', scope: 'all' })).rows;
    const member = await ledger.must('members.get', { id: line?.id ?? '', asOf: null });
    expect([member.name, member.nameAsWritten]).toEqual(['张伟', '張偉']);
  });
});

describe('numbers that Excel destroyed', () => {
  test('a number cell of 18 digits is never guessed: nothing of it is kept, the row may come in without it', async () => {
    const file = await workbook([
      ['姓名', '身份证号', '人员类别'],
      ['王磊', Number(king), '正式党员'],
    ]);
    const [row] = (await preview(file)).rows;
    expect(row).toMatchObject({ outcome: 'refuse', choices: ['leave', 'addWithoutId'] });
    expect(row?.member).toMatchObject({ idNumber: '', birthDate: null, sex: null });
    expect(rosterNoteWord('id-rounded').zh).toMatch(/^Excel 已把身份证号末几位变成0，原号找不回来，请向本人核对/);
    const decisions = [{ row: 2, choice: 'addWithoutId' as const, replaces: [], usesProposedName: false }];
    expect(await ledger.must('members.importRoster', { file, columns: null, decisions })).toMatchObject({ added: 1, refused: 0 });
  });

  test('6.10822E+17 in a CSV is the same', async () => {
    const [row] = (await preview(text('姓名,身份证号,人员类别\n王磊,6.10822E+17,正式党员\n'))).rows;
    expect(codes(row)).toContain('id-rounded');
  });
});

describe('old-program-gbk.csv', () => {
  const file = rosterPath('old-program-gbk.csv');

  test('GB18030 is told from its bytes; codes of sex are confirmed by the ID numbers; dues and posts have their own place', async () => {
    const found = await preview(file);
    expect(found.rows).toHaveLength(27);
    expect(fieldsOf(found)).toEqual(['name', 'sex', 'idNumber', 'joinedOn', null, null, null]);
    expect(fileNotes(found)).toMatchObject({
      encoding: { encoding: 'GB18030' },
      'columns-of-posts': { names: '党内职务' },
      'columns-of-dues': { names: '月工资、党费标准' },
      'sex-codes-gb': { codes: '1、2', agree: 27, count: 27 },
      'types-missing': { count: 27 },
    });
    expect(found.reading).toEqual({ sexCodes: 'gb', missingType: null, keepsTraditional: false });
    expect(found.counts).toMatchObject({ add: 0, refuse: 27 });
    expect(found.rows[0]?.member).toMatchObject({ name: '江鑫', sex: 'male', joinedOn: '2012-04' });
  });

  test('full or probationary is a person’s word for the file: here all who joined more than a year ago are full', async () => {
    const reading: RosterReading = { sexCodes: 'gb', missingType: 'byJoining', keepsTraditional: false };
    const done = await ledger.must('members.importRoster', { file, columns: null, reading });
    expect(done).toMatchObject({ added: 27, refused: 0 });
    const { rows } = await ledger.must('members.list', { asOf: null, text: '', scope: 'all' });
    const late = rows.filter(({ joinedOn }) => joinedOn === '2026-09').map(({ memberType }) => memberType);
    expect(new Set(late)).toEqual(new Set(['probationaryMember']));
    expect(rows.filter(({ memberType }) => memberType === 'fullMember')).toHaveLength(27 - late.length);
  });

  test('the mapping and the answers are remembered by the headings and said to be; they can be dropped', async () => {
    const reading: RosterReading = { sexCodes: null, missingType: 'full', keepsTraditional: false };
    const { columns } = await preview(file);
    const mine = columns.map((column) => (column.heading === '党内职务' ? { ...column, field: 'note' as const } : column));
    await ledger.must('members.importRoster', { file, columns: mine, reading });
    const again = await preview(file);
    expect([again.rememberedAt, again.reading, fieldsOf(again)[4]]).toEqual([ledger.clock.now(), reading, 'note']);
    const fresh = await ledger.must('members.previewRoster', { file, columns: null, isRemembered: false });
    expect([fresh.rememberedAt, fieldsOf(fresh)[4]]).toEqual([null, null]);
  });
});

describe('codes of sex that the numbers contradict', () => {
  const rows = ['王磊,0,610822196508150011,正式党员', '李静,1,610822198802290022,正式党员'];
  test('0 and 1 that agree with every number are proposed as such; without numbers nothing is', async () => {
    const proven = await preview(text(['姓名,性别,身份证,人员类别', ...rows].join('\n')));
    expect(proven.reading.sexCodes).toBe('zeroMale');
    const open = await preview(text('姓名,性别,人员类别\n王磊,1,正式党员\n'));
    expect(open.reading.sexCodes).toBeNull();
    expect(fileNotes(open)).toMatchObject({ 'sex-codes-open': { codes: '1' } });
    expect([open.rows[0]?.member?.sex, codes(open.rows[0])]).toEqual([null, ['id-empty', 'sex-code']]);
  });
});

describe('texts of other programs', () => {
  const content = '姓名\t身份证号\t人员类别\n"王\n磊"\t="610822196508150011"\t正式党员\n';
  test.each([
    ['UTF-8', new TextEncoder().encode(content)],
    ['UTF-8', new TextEncoder().encode(`\ufeff${content}`)],
    ['UTF-16', Buffer.from(`\ufeff${content}`, 'utf16le')],
  ])('%s with tabs, quotes, line ends in cells and ="…"', async (encoding, bytes) => {
    const found = await preview(text(bytes));
    expect(fileNotes(found).encoding).toEqual({ encoding });
    expect(found.rows[0]?.member).toMatchObject({ name: '王磊', idNumber: king });
  });

  test('bytes of no encoding are refused by name', async () => {
    const path = text(Uint8Array.of(0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xff, 0xff, 0xff, 0x0a));
    expect(await ledger.fault('members.previewRoster', { file: path, columns: null })).toMatchObject({ code: 'file-unreadable' });
  });
});

test('every note of the three rosters has its sentence and its short name', async () => {
  for (const name of ['national-export.xlsx', 'secretary-own-sheet.xlsx', 'old-program-gbk.csv']) {
    const found = await preview(rosterPath(name));
    for (const { code } of found.fileNotes) expect(rosterFileWord(code).zh).not.toBe(code);
    for (const { code } of found.rows.flatMap(({ notes }) => notes)) expect(rosterNoteWord(code).zh).not.toBe(code);
    for (const { code, count } of found.columnNotes) {
      expect(rosterNoteName(code).zh).not.toBe(code);
      expect(count).toBeGreaterThan(0);
    }
  }
});
