// Which row of a sheet holds the headings, and which fact is each column?

import type { RosterColumn, RosterField } from '#shared/members/roster.ts';
import { emptyCell, type RosterCell } from '#shared/members/roster-cells.ts';
import { type Simplify, withoutPinyin } from '#shared/members/roster-script.ts';

/** A sheet as read: its name and its rows by Excel's number (from 1), blank rows left out. */
export interface RosterSheet {
  readonly name: string;
  readonly rows: readonly SheetRow[];
}

/** One row by Excel's number. */
interface SheetRow {
  readonly row: number;
  readonly cells: readonly RosterCell[];
}

/** Names under which each fact stands in rosters (R10, F6, and what secretaries write). */
const synonyms: Readonly<Record<RosterField, string>> = {
  name: '姓名 党员姓名',
  sex: '性别 性别代码',
  idNumber: '公民身份号码 公民身份证号码 居民身份证号码 身份证号 身份证号码 身份证 身份证件号码 证件号码',
  ethnicity: '民族',
  birthDate: '出生日期 出生年月 出生年月日 出生时间',
  education: '学历 文化程度 最高学历 文化',
  memberType: '人员类别 党员类别 党员类型',
  degree: '学位',
  branchName: '所在党支部 所属党支部 党支部 所在支部 所在党组织',
  mobile: '手机号码 手机号 手机 移动电话 联系电话 联系方式 电话 电话号码',
  joinedOn: '入党日期 入党时间 入党年月 入党年月日 加入党组织日期 加入党组织时间',
  regularisedOn: '转正日期 转正时间 转正年月 转正年月日 转为正式党员日期 转为正式党员时间',
  partyAge: '党龄',
  partyAgeAdjustment: '党龄校正值',
  newStratum: '新社会阶层类型 新社会阶层',
  post: '工作岗位 岗位',
  professionalTitle: '从事专业技术职务 专业技术职务 职称',
  isMigrantWorker: '是否农民工 是否为农民工',
  address: '现居住地 家庭住址 家庭地址 现住址 住址 居住地',
  household: '户籍所在地 户籍地',
  isLostContact: '是否失联 是否失联党员',
  isMobile: '是否流动 是否流动党员 是否为流动党员',
  nativePlace: '籍贯',
  workplace: '工作单位及职务 工作单位 单位及职务 单位职务',
  landline: '固定电话 座机 办公电话',
  note: '备注',
};

const fieldOf = new Map(Object.entries(synonyms).flatMap(([field, names]) => names.split(' ').map((name) => [name, field as RosterField])));

/** Tells whether a heading already names one of the program's own facts. */
export const isBuiltInHeading = (name: string): boolean => fieldOf.has(name);

/** A heading in one spelling: simplified script, no pinyin, no blanks, line breaks or remarks in brackets. */
const normalisedHeading = (text: string, simplify: Simplify): string =>
  simplify(withoutPinyin(text))
    .normalize('NFKC')
    .replace(/\s/gu, '')
    .replace(/\([^)]*\)/g, '');

/** A heading over one or two lines, upper line first. */
type HeadingParts = readonly [upper: string, lower: string];

/** Words that a group heading adds and the plain name of a fact does not have: 入党情况 over 时间 is 入党时间. */
const groupWords = /(基本|有关)?(情况|信息|资料)$/;

/** The fact that a heading names, by itself or as what stands above and below. */
const fieldNamed = ([upper, lower]: HeadingParts, simplify: Simplify): RosterField | null => {
  const [above, below] = [normalisedHeading(upper, simplify), normalisedHeading(lower, simplify)];
  if (!below || above === below) return fieldOf.get(above) ?? null;
  if (!above) return fieldOf.get(below) ?? null;
  return fieldOf.get(above + below) ?? fieldOf.get(above.replace(groupWords, '') + below) ?? fieldOf.get(below) ?? null;
};

const inOneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

const saidBy = (cell: RosterCell): string => inOneLine(cell.text || cell.downFrom || cell.acrossFrom || '');

/** The columns of the headings; a fact that stands twice is taken from its first column. */
const columnsOf = (parts: readonly HeadingParts[], simplify: Simplify): RosterColumn[] => {
  const taken = new Set<RosterField>();
  return parts.flatMap(([upper, lower], index): RosterColumn[] => {
    const heading = [...new Set([upper, lower])].filter(Boolean).join(' ');
    if (!heading) return [];
    const field = fieldNamed([upper, lower], simplify);
    if (field === null || taken.has(field)) return [{ index, heading, field: null }];
    taken.add(field);
    return [{ index, heading, field }];
  });
};

/** Where the headings stand (Excel's row number), how many rows they take, and what they mean. */
export interface FoundHeadings {
  readonly headingRow: number;
  readonly lines: 1 | 2;
  readonly columns: readonly RosterColumn[];
}

const deepestHeading = 30;

/** A cell that is merged across from its left neighbours says nothing new in a heading of one line. */
const oneLine = ({ cells }: SheetRow): HeadingParts[] => cells.map((cell) => [inOneLine(cell.text), '']);

/** Two rows as one heading: a cell merged across or down speaks for all its parts. */
const twoLines = (upper: SheetRow, lower: SheetRow): HeadingParts[] =>
  Array.from({ length: Math.max(upper.cells.length, lower.cells.length) }, (_, index) => [
    saidBy(upper.cells[index] ?? emptyCell),
    saidBy(lower.cells[index] ?? emptyCell),
  ]);

/** Every way to read headings in the top of a sheet: each row, and each row with the one directly below it. */
const candidates = (sheet: RosterSheet, simplify: Simplify): FoundHeadings[] =>
  sheet.rows.slice(0, deepestHeading).flatMap((line, at): FoundHeadings[] => {
    const below = sheet.rows[at + 1];
    const single: FoundHeadings = { headingRow: line.row, lines: 1, columns: columnsOf(oneLine(line), simplify) };
    if (below?.row !== line.row + 1) return [single];
    return [single, { headingRow: line.row, lines: 2, columns: columnsOf(twoLines(line, below), simplify) }];
  });

const knownIn = ({ columns }: FoundHeadings): number => columns.filter(({ field }) => field !== null).length;

const namesPeople = (found: FoundHeadings): boolean => knownIn(found) >= 2 && found.columns.some(({ field }) => field === 'name');

/**
 * Finds the headings under title rows: where most facts are named, 姓名 among them; of equals one row before two (a title
 * above adds nothing), and the upper one (a later page repeats its headings). Null when there are none.
 */
export const findHeadings = (sheet: RosterSheet, simplify: Simplify): FoundHeadings | null =>
  candidates(sheet, simplify)
    .filter(namesPeople)
    .toSorted((a, b) => knownIn(b) - knownIn(a) || a.lines - b.lines || a.headingRow - b.headingRow)[0] ?? null;

/** Finds the rows that still have the headings a person has mapped; null when the file no longer has them (it changed after the preview). */
export const findMappedHeadings = (sheet: RosterSheet, mapped: readonly RosterColumn[], simplify: Simplify): FoundHeadings | null => {
  const found = candidates(sheet, simplify).find(({ columns }) => {
    const headings = new Map(columns.map(({ index, heading }) => [index, heading]));
    return mapped.length === headings.size && mapped.every(({ index, heading }) => headings.get(index) === heading);
  });
  return found ? { ...found, columns: mapped } : null;
};
