// How is an education called? The labels that users see (domain §4.4), and what rosters write for them.

/** Labels offered in forms, highest first; any other text is kept as written. */
export const educationLabels = [
  '研究生',
  '博士研究生',
  '硕士研究生',
  '中央党校研究生',
  '省委党校研究生',
  '大学本科',
  '第二学士学位班',
  '中央党校大学',
  '省委党校大学',
  '大学普通班',
  '大学专科',
  '中央党校大专',
  '省委党校大专',
  '中专',
  '职业高中',
  '技工学校',
  '高中',
  '初中',
  '小学',
  '其他',
] as const;

const sameAs: ReadonlyMap<string, string> = new Map([
  ['博士', '博士研究生'],
  ['硕士', '硕士研究生'],
  ['研究生教育', '研究生'],
  ['本科', '大学本科'],
  ['大学', '大学本科'],
  ['大本', '大学本科'],
  ['大学本科教育', '大学本科'],
  ['专科', '大学专科'],
  ['大专', '大学专科'],
  ['专科教育', '大学专科'],
  ['中等专科', '中专'],
  ['中等职业教育', '中专'],
  ['职高', '职业高中'],
  ['技校', '技工学校'],
  ['普通高中', '高中'],
  ['普高', '高中'],
]);

/** The label for what a roster writes (本科 → 大学本科); other texts stay as they are. */
export const readEducation = (typed: string): string => {
  const text = typed.normalize('NFKC').replace(/\s/gu, '');
  return sameAs.get(text) ?? text;
};

/** Groups of the party's statistics (domain §4.4). */
export const educationGroups = ['postgraduate', 'bachelor', 'college', 'vocational', 'highSchool', 'middleSchool'] as const;
export type EducationGroup = (typeof educationGroups)[number];

const groupPatterns: readonly (readonly [EducationGroup, RegExp])[] = [
  ['postgraduate', /研究生|博士|硕士/u],
  ['college', /大学专科|大专|专科/u],
  ['bachelor', /大学|本科|学士/u],
  ['vocational', /中专|中等专科/u],
  ['highSchool', /高中|职业|技工|技校|中技/u],
  ['middleSchool', /初中|小学|其他/u],
];

/** The statistics' group of an education as kept; null when nothing is known. */
export const educationGroupOf = (education: string): EducationGroup | null =>
  education === '' ? null : (groupPatterns.find(([, pattern]) => pattern.test(education))?.[0] ?? 'middleSchool');
