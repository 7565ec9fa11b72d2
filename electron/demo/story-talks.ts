// Who talked with whom in the demo's year? Every pair of committee members, and a committee member with nearly every member (F21).

/** One heart talk; names instead of ids. */
export interface StoryTalk {
  readonly heldOn: string;
  readonly category: 'daily' | 'newPost' | 'reminder' | 'comfort' | 'rectify';
  readonly place: string;
  readonly talker: string;
  readonly partner: string;
  readonly points: string;
  readonly opinion: string;
  readonly followUp: string;
}

const talk = (
  [heldOn, talker, partner]: readonly [string, string, string],
  points: string,
  rest: Partial<Omit<StoryTalk, 'heldOn' | 'talker' | 'partner' | 'points'>> = {},
): StoryTalk => ({ heldOn, talker, partner, points, category: 'daily', place: '支部办公室', opinion: '', followUp: '', ...rest });

/** Between committee members: the secretary with each, then the rest. */
const committee: readonly StoryTalk[] = [
  talk(['2026-03-02', '刘占轩', '段奎'], '谈记录本怎样做到及时、如实。', { opinion: '希望会前把议题定下来。', followUp: '议题提前三天交组织委员。' }),
  talk(['2026-03-02', '刘占轩', '郑辉帆'], '谈全年学习安排和宣传人手。', { opinion: '年轻党员可以轮流领学。' }),
  talk(['2026-04-08', '刘占轩', '朱丽'], '谈三月多记十元一事，肯定主动冲正。', { followUp: '收费当场两人核对。' }),
  talk(['2026-04-09', '刘占轩', '高健'], '谈夜间值守和家庭困难的兼顾。', { opinion: '希望排班错开周末。', followUp: '排班表调整。' }),
  talk(['2026-06-29', '段奎', '郑辉帆'], '谈六月大会人数不足的原因，商量逐人通知。'),
  talk(['2026-07-08', '段奎', '朱丽'], '谈组织生活和党费两本账怎样对得上。'),
  talk(['2026-08-26', '段奎', '高健'], '谈下乡期间怎样参加小组会。', { followUp: '缺席的由小组补课。' }),
  talk(['2026-09-02', '郑辉帆', '朱丽'], '谈警示教育的选题。'),
  talk(['2026-10-13', '郑辉帆', '高健'], '谈预备党员联系人的安排。'),
];

const talkers = ['刘占轩', '段奎', '郑辉帆', '朱丽', '高健'] as const;

const retired = [
  '陶丽静',
  '段志强',
  '侯德洋',
  '尹洁凤',
  '郝桂',
  '田伟永',
  '董慧丽',
  '陆博',
  '曾丽',
  '夏杰',
  '曹奎轩',
  '黄敏霞',
  '陶宇洋',
  '许鹏勇',
  '侯珍',
  '周建',
  '黄梅艳',
  '陆德浩',
  '何超飞',
  '石萍',
  '丁强德',
  '戴鑫',
  '孙明永',
  '彭军勇',
  '梁丹慧',
];
const retiredPoints = [
  '问身体和家里情况，听对支部工作的意见。',
  '送学上门，谈近期学习内容。',
  '听老党员谈护林经验，请他带一带年轻党员。',
  '问有没有生活困难，说明帮扶办法。',
] as const;

const working = ['苏文洋', '高芳玲', '陆丹淑', '程永斌', '程子', '武明', '潘强胜', '严占建'] as const;
const workingPoints = ['谈岗位上的难处和学习打算。', '谈参加活动的时间怎样安排，听对支部的建议。', '谈联系预备党员的做法。'] as const;

const dayAt = (at: number): string => `2026-${String(4 + Math.floor(at / 5)).padStart(2, '0')}-${String(7 + (at % 5) * 3).padStart(2, '0')}`;

const withRetired = retired.map((partner, at) =>
  talk([dayAt(at), talkers[at % talkers.length] ?? '', partner], retiredPoints[at % retiredPoints.length] ?? '', {
    category: at % 4 === 3 ? 'comfort' : 'daily',
    place: at % 3 === 0 ? '本人家中' : '支部办公室',
    ...(at % 6 === 1 ? { opinion: '希望活动安排在上午。', followUp: '主题党日定在上午。' } : {}),
  }),
);

const withWorking = working.map((partner, at) =>
  talk(
    [`2026-09-${String(8 + at).padStart(2, '0')}`, talkers[(at + 2) % talkers.length] ?? '', partner],
    workingPoints[at % workingPoints.length] ?? '',
  ),
);

/** The reminder after two months without dues, and the talks with the newly admitted. */
const special: readonly StoryTalk[] = [
  talk(['2026-11-30', '刘占轩', '仇辉'], '谈9月以来未交党费的原因。', {
    category: 'reminder',
    opinion: '工资卡更换，一时疏忽，年底前补齐。',
    followUp: '组织委员12月跟进。',
  }),
  talk(['2026-08-03', '段奎', '欧阳莹'], '谈预备期的要求和联系人。', { category: 'newPost', opinion: '请多安排业务学习。' }),
  ...['孟勇建', '肖建', '汪慧玲', '张勇飞', '廖奎洋'].map((partner, at) =>
    talk([`2026-10-${String(14 + at).padStart(2, '0')}`, talkers[at] ?? '', partner], '谈预备期的要求，明确联系人和学习任务。', {
      category: 'newPost',
    }),
  ),
];

/** All talks of the year; one pair of the committee and one member are left out, so that the matrix shows a gap. */
export const talks: readonly StoryTalk[] = [...committee, ...withRetired, ...withWorking, ...special];
