// Does the dry run of a roster tell the truth about each row? On the real files, and on rows made to be difficult.
import { describe, expect, test } from 'vitest';
import { readWorkbook } from '#electron/members/roster/read-workbook.ts';
import { simplify } from '#electron/members/roster/simplify.ts';
import { emptyMember, type MemberInput } from '#shared/members/model.ts';
import { plainReading, type RosterField, type RosterReading, type RosterRow } from '#shared/members/roster.ts';
import { emptyCell, type RosterCell } from '#shared/members/roster-cells.ts';
import { findHeadings, findMappedHeadings, type RosterSheet } from '#shared/members/roster-columns.ts';
import { decisionOn, factsToWrite } from '#shared/members/roster-decisions.ts';
import { planRoster, type SheetPlan } from '#shared/members/roster-plan.ts';
import type { KnownMember } from '#shared/members/roster-register.ts';
import { rosterNoteWord } from '#shared/members/roster-words.ts';
import { rosterFixture } from '#test/support/roster-fixture.ts';

const today = '2026-03-05';
const organisationName = '府谷县林业局党支部';

const planOf = (sheet: RosterSheet, known: KnownMember[] = [], reading: RosterReading = plainReading): SheetPlan => {
  const headings = findHeadings(sheet, simplify);
  if (!headings) throw new Error('no headings');
  return planRoster(sheet, headings, { today, organisationName, known, reading, simplify, own: { fields: [], keptFor: () => '' } });
};

const firstSheet = async (name: string): Promise<RosterSheet> => {
  const [sheet] = await readWorkbook(rosterFixture(name));
  if (!sheet) throw new Error('no sheet');
  return sheet;
};

const codes = (row: RosterRow | undefined): string[] => (row?.notes ?? []).map(({ code }) => code);

const text = (written: string): RosterCell => (written === '' ? emptyCell : { kind: 'text', text: written });

/** A sheet with headings in row 1 and the rows given. */
const sheetOf = (headings: string[], ...rows: (string | RosterCell)[][]): RosterSheet => ({
  name: '名册',
  rows: [headings, ...rows].map((cells, index) => ({ row: index + 1, cells: cells.map((cell) => (typeof cell === 'string' ? text(cell) : cell)) })),
});

const common = ['姓名', '公民身份号码', '人员类别', '入党日期', '转正日期'];
const king = ['王磊', '610822196508150011', '正式党员', '1990-07-01', '1991-07-01'];

describe('national-export.xlsx', () => {
  test('all 29 columns are seen; the seven that the ledger does not keep are left out by name', async () => {
    const { columns, headingRow, sheet } = planOf(await firstSheet('national-export.xlsx'));
    expect(headingRow).toBe(1);
    expect(sheet).toBe('党员信息');
    expect(columns).toHaveLength(29);
    expect(columns.filter(({ field }) => field === null).map(({ heading }) => heading)).toEqual([
      '党员注册时间',
      '增加信息',
      '减少信息',
      '入党类型',
      '转正情况',
      '入党时所在支部',
      '延长预备期时间',
    ]);
  });

  test('46 rows, 46 to add, none refused', async () => {
    const { counts, rows } = planOf(await firstSheet('national-export.xlsx'));
    expect(counts).toEqual({ add: 46, complete: 0, same: 0, refuse: 0, remark: 0 });
    expect(rows.map(({ row }) => row)).toEqual(Array.from({ length: 46 }, (_, index) => index + 2));
  });

  test('a row is taken whole', async () => {
    const { rows } = planOf(await firstSheet('national-export.xlsx'));
    expect(rows[0]?.member).toEqual({
      ...emptyMember,
      name: '彭军勇',
      sex: 'male',
      ethnicity: '汉族',
      idNumber: '610822194111225311',
      birthDate: '1941-11-22',
      education: '大学本科',
      memberType: 'fullMember',
      joinedOn: '1968-04-07',
      regularisedOn: '1969-04-07',
      post: '非公有经济控制企业管理岗位',
      mobile: '13678976769',
      address: '府谷镇河滨路社区10号楼4单元379室',
      household: '陕西省榆林市府谷县',
    } satisfies MemberInput);
    expect(rows[0]?.notes).toEqual([]);
  });

  test('joining later this year is noted as a plan, a short probation as a question', async () => {
    const { rows } = planOf(await firstSheet('national-export.xlsx'));
    expect(codes(rows.find(({ row }) => row === 5))).toEqual(['DATA-07']);
    expect(codes(rows.find(({ row }) => row === 22))).toEqual(['DATA-04']);
  });
});

describe('secretary-own-sheet.xlsx', () => {
  test('headings are found under the title rows, through blanks and line breaks', async () => {
    const { headingRow, columns } = planOf(await firstSheet('secretary-own-sheet.xlsx'));
    expect(headingRow).toBe(3);
    expect(columns.map(({ field }) => field)).toEqual([
      null,
      'name',
      'sex',
      'ethnicity',
      'idNumber',
      'birthDate',
      'joinedOn',
      'regularisedOn',
      'education',
      'mobile',
      'note',
    ] satisfies (RosterField | null)[]);
  });

  test('what is destroyed, wrong or double is refused by name; total and remark are left out', async () => {
    const { rows, counts } = planOf(await firstSheet('secretary-own-sheet.xlsx'));
    const refused = rows.filter(({ outcome }) => outcome === 'refuse').map((row) => [row.row, ...codes(row)]);
    expect(refused).toEqual([
      [7, 'id-rounded', 'word-read'],
      [13, 'id-check', 'word-read', 'word-read', 'type-in-date', 'DATA-07'],
      [14, 'type-in-date', 'birth-differs', 'DATA-07', 'twice-in-file'],
    ]);
    expect(rows.filter(({ outcome }) => outcome === 'remark').map((row) => [row.row, ...codes(row)])).toEqual([
      [43, 'not-a-person'],
      [44, 'not-a-person'],
    ]);
    expect(rows.find(({ row }) => row === 14)?.notes.at(-1)?.values).toEqual({ row: 6 });
    expect(counts).toEqual({ add: 35, complete: 0, same: 0, refuse: 3, remark: 2 });
  });

  test('five hands of dates, old number, dots, rare characters, blanks and short forms are put right', async () => {
    const { rows } = planOf(await firstSheet('secretary-own-sheet.xlsx'));
    const member = (row: number) => rows.find((line) => line.row === row)?.member;
    expect(member(4)).toMatchObject({
      memberType: 'probationaryMember',
      joinedOn: '2026-09',
      birthDate: '2000-05-28',
      education: '大学本科',
      ethnicity: '汉族',
    });
    expect(member(5)).toMatchObject({ joinedOn: '1972-12-06', regularisedOn: '1973-12-06', memberType: 'fullMember', mobile: '13664390902' });
    expect(member(6)).toMatchObject({ birthDate: '1986-11-13', joinedOn: '2022-10-16' });
    expect(member(8)).toMatchObject({ birthDate: '1987-12-04', mobile: '17684092943' });
    expect(member(8)?.idNumber).toMatch(/^61082219871204345[\dX]$/);
    expect(member(10)).toMatchObject({ name: '古丽娜尔·艾合买提', ethnicity: '维吾尔族' });
    expect(member(11)?.name).toBe('𠅤㛃');
    expect(member(12)?.name).toBe('王磊');
    expect(member(16)?.idNumber).toBe('610822196312304576');
  });
});

describe('rows made to be difficult', () => {
  test('a number cell of 18 digits is refused even if its digits happen to be right', () => {
    const cell: RosterCell = { kind: 'number', text: '610822196508150011' };
    const [row] = planOf(sheetOf(common, ['王磊', cell, '正式党员', '1990-07-01', '1991-07-01'])).rows;
    expect(row?.outcome).toBe('refuse');
    expect(codes(row)).toContain('id-rounded');
  });

  test('full or probationary is never guessed', () => {
    const [row] = planOf(sheetOf(['姓名', '公民身份号码', '入党日期'], ['王磊', '610822196508150011', '1990-07-01'])).rows;
    expect(row?.outcome).toBe('refuse');
    expect(codes(row)).toEqual(['type-missing']);
  });

  test('an unknown type, a missing name, an overlong field stop the row', () => {
    const { rows } = planOf(
      sheetOf(
        [...common, '现居住地'],
        ['王磊', '610822196508150011', '积极分子', '', '', ''],
        ['', '610822198802290022', '正式党员', '', '', ''],
        ['李静', '610822198802290022', '正式党员', '', '', '长'.repeat(201)],
      ),
    );
    expect(rows.map((row) => [row.outcome, ...codes(row)])).toEqual([
      ['refuse', 'type-unreadable'],
      ['refuse', 'name-missing'],
      ['refuse', 'not-storable'],
    ]);
  });

  test('another branch, a party age that does not follow, 失联 without month: taken, but said', () => {
    const [row] = planOf(sheetOf([...common, '所在党支部', '党龄', '是否失联'], [...king, '府谷县水利局党支部', '20', '是'])).rows;
    expect(row?.outcome).toBe('add');
    expect(row?.notes.map(({ code, values }) => [code, values])).toEqual([
      ['branch-differs', { found: '府谷县水利局党支部' }],
      ['party-age-differs', { found: 20, computed: 34 }],
      ['lost-without-month', {}],
    ]);
    expect(row?.member?.lostContactSince).toBeNull();
  });

  test('a landline in the telephone column is kept as a landline', () => {
    const [row] = planOf(sheetOf([...common, '联系电话'], [...king, '0912-8712345'])).rows;
    expect(row?.member).toMatchObject({ mobile: '', landline: '0912-8712345' });
  });

  test('a heading that stands twice is taken once', () => {
    const headings = findHeadings(sheetOf(['姓名', '姓 名', '性别'], ['王磊', '王三', '男']), simplify);
    expect(headings?.columns.map(({ field }) => field)).toEqual(['name', null, 'sex']);
  });

  test('no 姓名, no headings', () => {
    expect(findHeadings(sheetOf(['单位', '性别', '民族'], ['林业局', '男', '汉族']), simplify)).toBeNull();
    expect(findHeadings(sheetOf(['姓名'], ['王磊']), simplify)).toBeNull();
  });
});

describe('against members already known', () => {
  const id = '01900000-0000-7000-8000-000000000001';
  const known = (facts: Partial<MemberInput>): KnownMember => ({
    id,
    member: {
      ...emptyMember,
      name: '王磊',
      idNumber: '610822196508150011',
      birthDate: '1965-08-15',
      sex: 'male',
      joinedOn: '1990-07-01',
      regularisedOn: '1991-07-01',
      ...facts,
    },
  });
  const sheet = sheetOf([...common, '手机号码', '现居住地'], [...king, '13678976769', '新府山社区']);

  test('gaps are filled, filled facts stay', () => {
    const [row] = planOf(sheet, [known({ address: '河滨路社区' })]).rows;
    expect(row).toMatchObject({ outcome: 'complete', existingId: id, fills: ['mobile'] });
    expect(codes(row)).toEqual(['ours-kept']);
    if (row) expect(factsToWrite(row, decisionOn(row, new Map()))).toEqual({ mobile: '13678976769' });
  });

  test('nothing to fill: the same', () => {
    const [row] = planOf(sheet, [known({ mobile: '13678976769', address: '新府山社区' })]).rows;
    expect(row).toMatchObject({ outcome: 'same', existingId: id, fills: [], notes: [] });
  });

  test('an import never regularises: that is an event', () => {
    const [row] = planOf(sheet, [
      known({ memberType: 'probationaryMember', regularisedOn: null, mobile: '13678976769', address: '新府山社区' }),
    ]).rows;
    expect(row).toMatchObject({ outcome: 'same', fills: [] });
    expect(codes(row)).toEqual(['type-kept']);
  });

  test('same name and birth, but a number missing on either side: refused, never merged', () => {
    const withoutNumber = planOf(sheet, [known({ idNumber: '' })]).rows[0];
    expect([withoutNumber?.outcome, ...codes(withoutNumber)]).toEqual(['refuse', 'perhaps-known']);
    const rowWithout = planOf(sheetOf([...common, '出生日期'], ['王磊', '', '正式党员', '1990-07-01', '1991-07-01', '1965-08-15']), [known({})])
      .rows[0];
    expect([rowWithout?.outcome, ...codes(rowWithout)]).toEqual(['refuse', 'id-empty', 'perhaps-known']);
  });

  test('same name and birth with two right numbers are two people', () => {
    const twin = planOf(sheet, [known({ idNumber: '610822197206300031' })]).rows[0];
    expect(twin?.outcome).toBe('add');
  });
});

test('a mapping made in the preview is found again, or the file has changed', () => {
  const sheet = sheetOf(['姓名', '编号', '性别'], ['王磊', '7', '男']);
  const mapped = findHeadings(sheet, simplify)?.columns ?? [];
  const changed = mapped.map((column) => (column.heading === '编号' ? { ...column, field: 'note' as const } : column));
  expect(findMappedHeadings(sheet, changed, simplify)?.columns[1]?.field).toBe('note');
  expect(findMappedHeadings(sheetOf(['姓名', '职务', '性别'], ['王磊', '7', '男']), changed, simplify)).toBeNull();
});

test('every note that the real files produce has its sentence', async () => {
  const seen = new Set<string>();
  for (const name of ['national-export.xlsx', 'secretary-own-sheet.xlsx']) {
    for (const row of planOf(await firstSheet(name)).rows) for (const code of codes(row)) seen.add(code);
  }
  expect(seen.size).toBeGreaterThanOrEqual(8);
  for (const code of seen) expect(rosterNoteWord(code).zh).not.toBe(code);
});
