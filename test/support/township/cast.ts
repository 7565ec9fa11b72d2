// Who lives in the township of the drills? Branches and people by number: the same names, dates and sums in every run; all invented.
import type { OrganisationInput } from '#shared/branch/model.ts';
import { addDays } from '#shared/core/date.ts';
import type { DuesCategory } from '#shared/dues/model.ts';

/** The committee that takes the sticks. */
export const townshipCommittee: OrganisationInput = {
  code: 'FG-QS-00',
  name: '清水川镇党委',
  kind: 'committee',
  branchType: null,
  superiorName: '中共府谷县委',
  formedOn: '1984-01-01',
  termYears: null,
  termStart: null,
  termEnd: null,
  coveredUnits: null,
  extendedUntil: null,
  extensionNo: null,
  contactName: null,
  contactPhone: null,
  unitSituation: null,
};

/** Branches of the sitting that issue 4 names, and their members together. */
export const sittingBranches = 209;
const sittingMembers = 12_216;

const firsts = [...'石柳杨马王李高赵白黑红青前后上下东西南北大小新老'];
const seconds = [...'沟梁峁湾坪塔川坡岔庄滩畔'];
const kinds = [
  { name: '村党支部', type: 'village' },
  { name: '社区党支部', type: 'community' },
  { name: '学校党支部', type: 'institution' },
  { name: '合作社党支部', type: 'newOrg' },
] as const;

/** The organisation of branch `at`, counted from 0; names differ up to 1,152 branches. */
export const branchAt = (at: number): OrganisationInput => {
  const places = firsts.length * seconds.length;
  const kind = kinds[Math.floor(at / places) % kinds.length] ?? kinds[0];
  return {
    ...townshipCommittee,
    code: `FG-QS-${String(at + 1).padStart(4, '0')}`,
    name: `清水川镇${firsts[at % firsts.length]}${seconds[Math.floor(at / firsts.length) % seconds.length]}${kind.name}`,
    kind: 'branch',
    branchType: kind.type,
    superiorName: townshipCommittee.name,
    formedOn: '1998-07-01',
    termYears: 3,
    termStart: '2024-05-20',
    termEnd: '2027-05-19',
  };
};

/** Members of branch `at`: 58 on average, from 20 to 97, pairs of a smaller and a larger one; the first 209 have 12,216. */
export const sizeOf = (at: number): number => {
  const swing = (Math.floor(at / 2) * 17) % 39;
  const even = 58 + (at % 2 === 0 && at !== sittingBranches - 1 ? swing : 0) - (at % 2 === 1 ? swing : 0);
  return even + (at < sittingMembers - 58 * sittingBranches ? 1 : 0);
};

const surnames = [...'刘段郑朱高夏程仇陆彭陶侯尹郝田董曾黄许周孙何严丁王李张陈杨赵', '欧阳', '单', '尉迟', '上官'];
const given = [...'轩奎辉丽健杰子浩博勇静强洋凤桂永慧敏芳宇鹏珍建梅明超占德伟娜磊军艳娟涛兰霞平'];

/** The name of person `at` of the whole township. */
export const nameAt = (at: number): string =>
  `${surnames[at % surnames.length]}${given[Math.floor(at / surnames.length) % given.length]}${at % 4 === 0 ? '' : given[(at * 7 + 3) % given.length]}`;

/** The birthday of person `at`: from 1938 to 2001. */
export const birthDateAt = (at: number): string => addDays('1938-02-01', (at * 7919) % 23_000);

/** An ID number with the right check digit; its birthday is `birthDateAt`, its sex even for women. */
export const idNumberAt = (at: number): string => {
  const body = `610822${birthDateAt(at).replaceAll('-', '')}${String((at * 13) % 1000).padStart(3, '0')}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, place) => total + weight * Number(body[place]), 0);
  return body + '10X98765432'[sum % 11];
};

export const sexAt = (at: number): 'male' | 'female' => (((at * 13) % 1000) % 2 === 0 ? 'female' : 'male');

/** Category and base or flat amount in fen of person `at` in a year: pay and pensions grow a little. */
export const standingAt = (at: number, year: number): { category: DuesCategory; baseFen: number | null; flatFen: number | null } => {
  const isOld = birthDateAt(at) < '1964-01-01';
  if (isOld && at % 3 === 0) return { category: 'retired', baseFen: 281_000 + ((at * 37) % 300) * 1_000 + (year - 2023) * 9_000, flatFen: null };
  if (at % 5 === 1) return { category: 'salary', baseFen: 310_000 + ((at * 53) % 500) * 1_000 + (year - 2023) * 15_000, flatFen: null };
  return { category: 'farmer', baseFen: null, flatFen: at % 7 === 0 ? 100 : 50 };
};

/** One farmer in two is old or in need: nothing is due of him, by an approval. */
export const isExempt = (at: number): boolean => standingAt(at, 2023).category === 'farmer' && at % 9 > 4;

const business = [
  '道路硬化',
  '林木管护',
  '防火巡查',
  '党费收缴',
  '困难党员走访',
  '退耕还林',
  '饮水工程',
  '志愿服务',
  '学习传达',
  '民主评议',
  '环境整治',
  '集体经济',
];

/** What meeting `at` is about. */
export const businessAt = (at: number): string => business[at % business.length] ?? '';
