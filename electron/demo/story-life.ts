// What else did the branch hold in the demo's year? Theme days, lectures, group meetings, the organisation-life meeting and a joint meeting.
import type { StoryMeeting } from '#electron/demo/story.ts';
import type { MeetingContent } from '#shared/meetings/model.ts';

/** Absent whenever the whole branch meets: old and far away. */
const away = { 陆德浩: '身体不适', 陆博: '随子女外地居住', 彭军勇: '身体不适' };

/** Others who are missing now and then, one after another. */
const now = ['何超飞 外出务工', '严占建 外出务工', '黄梅艳 出差', '孙明永 病假', '侯珍 出差', '黄敏霞 病假'] as const;

const absentAt = (at: number): Readonly<Record<string, string>> => {
  const [name = '', reason = ''] = (now[at % now.length] ?? '').split(' ');
  return { ...away, [name]: reason };
};

const every = 'constitution,dues,discipline,orgLife,deliberation,openness';

/** Day, theme, what was done of one's own, what was studied. In January, May and October the first Friday was a holiday. */
const themeMonths: readonly (readonly [heldOn: string, theme: string, optional: string, study: string])[] = [
  ['2026-01-09', '学习全会精神 谋划林业新年', '各党员说一件今年要办的实事，记在公示栏。', '学习中央全会公报要点，由宣传委员领学。'],
  ['2026-02-06', '走访慰问送温暖', '分三组走访八十岁以上老党员和困难党员，共9户。', '学习党内关怀帮扶的有关规定。'],
  ['2026-03-06', '植绿护绿 党员先行', '在城北坡补植侧柏120株，划定党员责任林。', '学习国土绿化有关通知。'],
  ['2026-04-03', '清明护林 文明祭扫', '在三个进山路口设劝导点，发放宣传单400份。', '学习森林防火条例有关条款。'],
  ['2026-05-08', '重温入党誓词', '到烈士陵园重温誓词，擦拭墓碑。', '诵读党章第一章。'],
  ['2026-06-05', '为群众办实事：退耕地块验收', '到两个村帮助农户核对退耕地块四至。', '学习退耕还林验收办法。'],
  ['2026-07-03', '庆祝建党105周年', '老党员许鹏勇讲三十年前的造林故事，重温入党誓词。', '学习党章总纲。'],
  ['2026-08-07', '汛期隐患排查', '排查苗圃和护林点排水，清理淤堵6处。', '学习防汛值守制度。'],
  ['2026-09-04', '警示教育', '看警示教育片，每名党员写心得一条。', '学习中国共产党纪律处分条例有关章节。'],
  ['2026-10-09', '重阳敬老', '为离退休党员送学上门，帮助登记生活困难。', '学习老年党员组织生活有关要求。'],
  ['2026-11-06', '冬季护林防火动员', '签订党员值守承诺，排定冬季值守表。', '学习护林防火应急预案。'],
  ['2026-12-04', '宪法宣传与年终盘点', '在社区宣传点讲解林业法规，盘点全年承诺事项。', '学习宪法和林业法律法规。'],
];

/** One theme day a month: the set items, what was added, and who missed it. */
export const themeDays: readonly StoryMeeting[] = themeMonths.map(([heldOn, theme, optional, study], at) => ({
  kind: 'themeDay',
  heldOn,
  time: ['09:00', '11:00'],
  absent: absentAt(at),
  agenda: [],
  study,
  speeches: [],
  facts: { theme, plannedOn: heldOn, setItems: at % 3 === 2 ? 'constitution,dues,discipline,orgLife' : every, optional },
  summary: `主题党日按计划完成，缺席党员由党小组补课。`,
  attachments: '签到表1份，照片3张',
}));

/** The quarter's lecture: day, lecturer, his post, topic, main points, questions. */
const lectureQuarters: readonly (readonly [heldOn: string, lecturer: string, post: string, topic: string, main: string, questions: string])[] = [
  [
    '2026-03-27',
    '刘占轩',
    '党支部书记、局长',
    '守住绿水青山是林业党员的本分',
    '一、造林几代人的经验。\n二、当前护林防火和退耕验收的难点。\n三、对每名党员的三条要求：在岗、在场、在册。',
    '高芳玲问企业党员怎样参加值守，书记答由党小组统一排班。',
  ],
  [
    '2026-06-12',
    '郑辉帆',
    '宣传委员',
    '发展党员工作细则修订了什么',
    '一、修订的背景。\n二、积极分子培养、公示、无记名投票几个环节的变化。\n三、介绍人和培养联系人的责任。',
    '许鹏勇问书面意见还算不算票，答以上级答复为准。',
  ],
  [
    '2026-09-11',
    '朱丽',
    '纪检委员',
    '从身边案例看纪律规矩',
    '一、县里通报的三起案例。\n二、林业系统的廉政风险点。\n三、怎样做到早提醒。',
    '段志强谈项目验收时怎样回避亲属。',
  ],
  [
    '2026-11-27',
    '夏杰',
    '离退休党小组组长、老支部书记',
    '三十年支部记录本里的变化',
    '一、从手抄本到电子台账，不变的是如实。\n二、一次补记教训。\n三、给年轻党员的两句话。',
    '欧阳莹问记录怎样做到详略得当，答记要点、记不同意见、记结果。',
  ],
];

export const lectures: readonly StoryMeeting[] = lectureQuarters.map(([heldOn, lecturer, lecturerPost, topic, mainContent, questions], at) => ({
  kind: 'partyLecture',
  heldOn,
  time: ['15:00', '16:30'],
  absent: absentAt(at + 2),
  agenda: [],
  speeches: [],
  facts: {
    lecturer,
    lecturerPost,
    lecturerLeads: at === 0 ? 'yes' : 'no',
    topic,
    hours: '1.5',
    lectureForm: '集中授课',
    mainContent,
    questions,
    feedback: '听课党员认为结合实际，愿意继续听。',
  },
  summary: '',
  attachments: '签到表1份，讲稿1份',
}));

/** What a group studied and talked about each month; the office group first, the retired second. */
const groupMonths: readonly (readonly [month: string, study: string, office: string, retired: string])[] = [
  ['01', '学习支部2026年工作安排', '每人报一件年内要办的实事。', '商定走访生病老党员的分工。'],
  ['02', '学习党内关怀帮扶规定', '反映两名困难党员的情况。', '许鹏勇汇报走访情况。'],
  ['03', '学习支部工作条例第三章', '对值守排班提了三条意见。', '商定春季林业法规宣传的地点。'],
  ['04', '学习森林防火条例', '汇报清明值守情况，提出夜间加班建议。', '夏杰反映两处坟地有烧纸隐患。'],
  ['05', '学习发展党员有关规定', '讨论欧阳莹列为发展对象，没有不同意见。', '老党员谈对发展对象的看法。'],
  ['06', '学习修订后的发展党员工作细则', '汇报退耕地块验收进度。', '商定七一讲故事的内容。'],
  ['07', '学习党章总纲', '对党员大会缺席较多开展批评。', '几名党员说明上次请假原因。'],
  ['08', '学习防汛值守制度', '自查在岗情况，两人作自我批评。', '商定送学上门的名单。'],
  ['09', '学习纪律处分条例', '讨论六名发展对象，意见一致。', '对廖奎洋提出多参加志愿服务的希望。'],
  ['10', '学习老年党员组织生活要求', '为六名预备党员确定联系人。', '石萍汇报送学上门情况。'],
  ['11', '学习护林防火应急预案', '对照承诺开展批评与自我批评。', '提醒按月交纳党费。'],
  ['12', '学习年度工作报告征求意见稿', '对报告提出修改意见四条。', '推荐明年的宣传人选。'],
];

const days = {
  机关党小组: ['21', '11', '18', '22', '20', '17', '22', '19', '16', '21', '18', '16'],
  离退休党小组: ['20', '10', '17', '21', '19', '16', '21', '18', '15', '20', '17', '15'],
} as const;

type GroupName = keyof typeof days;

const groupMeeting = (group: GroupName, at: number): StoryMeeting => {
  const [month, study, office, retired] = groupMonths[at] ?? ['01', '', '', ''];
  const isOffice = group === '机关党小组';
  return {
    kind: 'groupMeeting',
    group,
    heldOn: `2026-${month}-${days[group][at]}`,
    time: ['15:00', '16:00'],
    absent: isOffice ? { 何超飞: '外出务工', ...(at === 7 ? { 高健: '下乡验收' } : {}) } : { ...away, 曹奎轩: '长期卧床' },
    agenda: [],
    study,
    speeches: [],
    facts: { reports: isOffice ? office : retired, ...(at % 4 === 2 ? { criticism: '两名党员就参加活动不够经常作了自我批评，组长提出希望。' } : {}) },
    summary: '会议按时召开，意见报支部。',
  };
};

/** Both groups every month; the retired did not meet in August, in the hottest weeks. */
export const groupMeetings: readonly StoryMeeting[] = groupMonths.flatMap((_, at) => [
  groupMeeting('机关党小组', at),
  ...(at === 7 ? [] : [groupMeeting('离退休党小组', at)]),
]);

const line = (list: MeetingContent['lines'][number]['list'], columns: Partial<Record<'person' | 'on' | 'text' | 'note' | 'reply', string>>) => ({
  list,
  person: columns.person ?? '',
  on: columns.on ?? null,
  text: columns.text ?? '',
  note: columns.note ?? '',
  reply: columns.reply ?? '',
});

/** The year's organisation-life meeting, with what was done before it. */
export const lifeMeeting: StoryMeeting = {
  kind: 'orgLifeMeeting',
  heldOn: '2026-12-11',
  time: ['14:30', '17:10'],
  absent: { ...away, 侯德洋: '病假' },
  agenda: [],
  speeches: [],
  facts: {
    theme: '在岗在场在册，把护林责任扛起来',
    branchCheck: '对照检查三条：一是大会组织不细，六月因人数不足改期；二是记录不够及时，十一月支委会补录；三是党费提醒不够早。',
    earlier: '上年整改事项四条，完成四条。',
  },
  lines: [
    line('studied', { text: '中国共产党章程', on: '2026-11-20' }),
    line('studied', { text: '中国共产党支部工作条例（试行）', on: '2026-11-27' }),
    line('opinions', { person: '机关党小组', on: '2026-11-25', text: '大会时间定得早一些，便于外出党员安排。' }),
    line('opinions', { person: '服务对象座谈', on: '2026-11-26', text: '退耕验收结果希望早公布。' }),
    line('heartTalks', { person: '刘占轩—仇辉', on: '2026-11-30', text: '谈党费拖欠原因，本人表示年底补齐。' }),
    line('selfCriticism', {
      person: '刘占轩',
      text: '抓组织生活有时交给组织委员，过问少。',
      note: '段奎：会前沟通不够。',
      reply: '诚恳接受，明年逐次审阅记录。',
    }),
    line('selfCriticism', {
      person: '段奎',
      text: '记录有一次没有及时整理。',
      note: '郑辉帆：补录要当场说明原因。',
      reply: '以后三个工作日内完成。',
    }),
    line('selfCriticism', { person: '朱丽', text: '党费提醒晚了一个月。', note: '刘占轩：第二个月就应当面谈。', reply: '按月核对，及时提醒。' }),
    line('selfCriticism', { person: '高健', text: '下乡多，参加小组会少了一次。', note: '夏杰：可以事后补课。', reply: '接受，缺一次补一次。' }),
  ],
  summary: '会议开展了批评与自我批评，气氛严肃坦诚。',
  attachments: '签到表1份，征求意见表2份',
};

/** What the meeting led to, written down five days later as a supplement. */
export const lifeMeasures = {
  at: '2026-12-16T08:20:00.000Z',
  text: '会后形成问题清单和整改措施。',
  reason: '按要求在会后30天内列出整改措施',
  lines: [
    line('problems', { text: '党员大会通知偏晚，出席率不稳', person: '支部委员会' }),
    line('problems', { text: '党费拖欠提醒不及时', person: '朱丽' }),
    line('measures', { text: '大会提前7天通知，逐人落实', person: '段奎', on: '2027-03-31' }),
    line('measures', { text: '每月5日核对上月党费，拖欠当月提醒', person: '朱丽', on: '2027-01-31' }),
  ],
} as const;

/** The half-yearly talk with the community and a unit nearby. */
export const jointMeeting: StoryMeeting = {
  kind: 'jointMeeting',
  heldOn: '2026-10-22',
  time: ['10:00', '11:20'],
  absent: {},
  agenda: [{ kind: 'deliberation', title: '商量冬季防火宣传进社区' }],
  speeches: [['郑辉帆', '林业法规宣传由支部出人，社区出场地。']],
  facts: { meetingTitle: '与河滨社区党支部联席会议' },
  lines: [line('bodies', { text: '河滨社区党支部', person: '书记和两名委员' }), line('bodies', { text: '县苗圃党支部', person: '书记' })],
  decisions: [['12月上旬在河滨社区开展一次防火宣传', '郑辉帆', '2026-12-10']],
  summary: '三方分工明确。',
};
