// Which row of a sheet holds the headings, and which fact is each column?

import type { RosterColumn, RosterField } from '#shared/members/roster.ts';
import type { RosterCell } from '#shared/members/roster-cells.ts';

/** A sheet as read: its name and its rows by Excel's number (from 1), blank rows left out. */
export interface RosterSheet {
  readonly name: string;
  readonly rows: readonly { readonly row: number; readonly cells: readonly RosterCell[] }[];
}

/** Names under which each fact stands in rosters (R10, F6, and what secretaries write). */
const synonyms: Readonly<Record<RosterField, string>> = {
  name: '姓名 党员姓名',
  sex: '性别',
  idNumber: '公民身份号码 公民身份证号码 居民身份证号码 身份证号 身份证号码 身份证 身份证件号码 证件号码',
  ethnicity: '民族',
  birthDate: '出生日期 出生年月 出生年月日 出生时间',
  education: '学历 文化程度 最高学历',
  memberType: '人员类别 党员类别 党员类型',
  degree: '学位',
  branchName: '所在党支部 所属党支部 党支部 所在支部 所在党组织',
  mobile: '手机号码 手机号 手机 移动电话 联系电话 联系方式 电话 电话号码',
  joinedOn: '入党日期 入党时间 入党年月 加入党组织日期 加入党组织时间',
  regularisedOn: '转正日期 转正时间 转正年月 转为正式党员日期 转为正式党员时间',
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

/** A heading in one spelling: no blanks, line breaks or remarks in brackets. */
const normalisedHeading = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\s/gu, '')
    .replace(/\([^)]*\)/g, '');

/** The columns of a row taken as headings; a fact that stands twice is taken from its first column. */
const columnsOf = (cells: readonly RosterCell[]): RosterColumn[] => {
  const taken = new Set<RosterField>();
  return cells.flatMap((cell, index): RosterColumn[] => {
    const heading = cell.text.replace(/\s+/gu, ' ').trim();
    if (!heading) return [];
    const field = fieldOf.get(normalisedHeading(heading)) ?? null;
    if (field === null || taken.has(field)) return [{ index, heading, field: null }];
    taken.add(field);
    return [{ index, heading, field }];
  });
};

/** Where the headings stand (Excel's row number) and what they mean. */
export interface FoundHeadings {
  readonly headingRow: number;
  readonly columns: readonly RosterColumn[];
}

const deepestHeading = 30;

/** Finds the heading row under title rows: the first that names 姓名 and one more known fact. Null when there is none. */
export const findHeadings = (sheet: RosterSheet): FoundHeadings | null => {
  for (const { row, cells } of sheet.rows.slice(0, deepestHeading)) {
    const columns = columnsOf(cells);
    const known = columns.filter(({ field }) => field !== null);
    if (known.length >= 2 && known.some(({ field }) => field === 'name')) return { headingRow: row, columns };
  }
  return null;
};

/** Finds the row that still has the headings a person has mapped; null when the file no longer has them (it changed after the preview). */
export const findMappedHeadings = (sheet: RosterSheet, mapped: readonly RosterColumn[]): FoundHeadings | null => {
  for (const { row, cells } of sheet.rows.slice(0, deepestHeading)) {
    const headings = new Map(columnsOf(cells).map(({ index, heading }) => [index, heading]));
    if (mapped.every(({ index, heading }) => headings.get(index) === heading)) return { headingRow: row, columns: mapped };
  }
  return null;
};
