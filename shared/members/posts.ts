// How is a post (工作岗位) called, and in which row of the statistics does it stand? Names as systems show them; the codes are unverified (domain §4.6, §7.18).

/** Rows of the statistics, in their order. */
export const postGroups = ['organ', 'institution', 'enterprise', 'social', 'worker', 'farmer', 'soldier', 'student', 'retired', 'other'] as const;
export type PostGroup = (typeof postGroups)[number];

const table: Readonly<Record<PostGroup, string>> = {
  organ: '公务员 参照公务员法管理的工作人员',
  institution: '事业单位管理岗位 事业单位专业技术岗位',
  enterprise: '公有经济控制企业管理岗位 公有经济控制企业专业技术岗位 非公有经济控制企业管理岗位 非公有经济控制企业专业技术岗位',
  social: '民办非企业管理岗位 民办非企业专业技术岗位',
  worker: '公有经济控制单位工勤 机关单位工勤 事业单位工勤 非公有企业工勤 民办非企业工勤',
  farmer: '农牧渔业生产人员 乡村医生 外出务工经商人员 其他农牧渔民',
  soldier: '解放军、武警',
  student: '研究生 大学本科生 大学专科生 中等专业学校学生 高中学生 技工学校学生',
  retired: '离休干部 退休人员 退职人员',
  other:
    '内部退养职工 大学生村官 社区工作人员 停薪留职人员 个体工商户从业人员 自由职业人员 待安置未就业人员 出国逾期未归人员 保留劳动关系离岗人员 其他从业人员 其他无业人员',
};

/** Posts offered in forms; any other text is kept as written. */
export const postNames: readonly string[] = postGroups.flatMap((group) => table[group].split(' '));

const groupByName: ReadonlyMap<string, PostGroup> = new Map(
  postGroups.flatMap((group) => table[group].split(' ').map((name) => [name, group] as const)),
);

/** Words by which posts that are written otherwise are placed. */
const patterns: readonly (readonly [PostGroup, RegExp])[] = [
  ['retired', /退休|离休|退职/u],
  ['student', /学生|在读/u],
  ['farmer', /农|牧|渔|务农|务工/u],
  ['soldier', /军|武警/u],
  ['worker', /工勤|工人/u],
  ['organ', /公务员|参公|机关/u],
  ['institution', /事业/u],
  ['social', /民办非企业|社会组织/u],
  ['enterprise', /企业/u],
];

/** The statistics' row of a post as kept; null when nothing is known. */
export const postGroupOf = (post: string): PostGroup | null =>
  post === '' ? null : (groupByName.get(post) ?? patterns.find(([, pattern]) => pattern.test(post))?.[0] ?? 'other');
