// Who plays in the demo's year? Seats, groups and dues of the people of the national export; all names and numbers are invented.

import type { DuesCategory, DuesStandingInput } from '#shared/dues/model.ts';
import type { MemberLine } from '#shared/members/line.ts';

/** The demo branch and its superior. */
export const demoBranch = {
  code: 'FG-LY-01',
  name: '府谷县林业局党支部',
  kind: 'branch',
  branchType: 'organ',
  superiorName: '府谷县直属机关工作委员会',
  formedOn: '1984-06-01',
  termYears: 3,
  termStart: '2024-05-20',
  termEnd: '2027-05-19',
  contactName: '段奎',
  contactPhone: '0912-8710000',
  unitSituation: 'legalUnit',
} as const;

/** The unit of the demo branch; its code is invented, with a true check character. */
export const demoUnit = { name: '府谷县林业局', nature: '机关', creditCode: '11610822016000001P', partyOrg: 'own' } as const;

export const demoSuperior = {
  code: 'FG-ZGW-00',
  name: '府谷县直属机关工作委员会',
  kind: 'committee',
  branchType: null,
  superiorName: '中共府谷县委',
  formedOn: '1984-01-01',
  termYears: null,
  termStart: null,
  termEnd: null,
} as const;

/** The committee elected on 20 May 2024. */
export const seats = [
  { role: 'secretary', name: '刘占轩' },
  { role: 'orgCommissioner', name: '段奎' },
  { role: 'publicityCommissioner', name: '郑辉帆' },
  { role: 'disciplineCommissioner', name: '朱丽' },
  { role: 'member', name: '高健' },
] as const;

/** Who keeps the books and who collects. */
export const recorder = '段奎';
export const collector = '朱丽';

export const groups = [
  { name: '机关党小组', leader: '郑辉帆' },
  { name: '离退休党小组', leader: '夏杰' },
] as const;

/** The retired sit in the second group. */
export const groupOf = (member: MemberLine): (typeof groups)[number]['name'] => (isRetired(member) ? '离退休党小组' : '机关党小组');

/** Whose base the story leaves open, so that 未核定 is seen. */
const unassessed = '程子';

/** Who is behind with dues from September on. */
export const behind = '仇辉';

const isRetired = (member: MemberLine): boolean => member.post === '退休人员' || (member.birthDate !== null && member.birthDate < '1966-01-01');

const categoryOf = (member: MemberLine): DuesCategory => {
  if (member.post === '农牧渔业生产人员' && !isRetired(member)) return 'farmer';
  return isRetired(member) ? 'retired' : 'salary';
};

/** Monthly pay or pension in fen: invented, but the same in every run, and on both sides of each boundary of the rate table. */
const baseOf = (category: DuesCategory, at: number): number => {
  const salaries = [1_234_567, 821_000, 500_001, 643_050, 432_150, 300_000, 788_000, 526_000, 398_000, 290_000];
  const pensions = [498_600, 500_000, 500_001, 612_300, 387_420];
  const list = category === 'salary' ? salaries : pensions;
  return list[at % list.length] ?? 0;
};

/** Category and base of one member from a month on. */
export const standingOf = (member: MemberLine, at: number, fromMonth: string): DuesStandingInput => {
  const category = categoryOf(member);
  const isFlat = category === 'farmer';
  return {
    memberId: member.id,
    fromMonth,
    category,
    baseFen: isFlat || member.name === unassessed ? null : baseOf(category, at),
    flatFen: isFlat ? 100 : null,
    reason: '',
    statedFen: null,
  };
};
