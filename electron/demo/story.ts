// What happens in the demo's year? The meetings as the secretary typed them; who was absent, what was voted, what was decided.
import type { MeetingContent, MeetingKind, VoteInput } from '#shared/meetings/model.ts';

/** One meeting of the story. `enteredAt`: when it was typed; without it the evening of the day. Names instead of ids. */
export interface StoryMeeting {
  readonly kind: MeetingKind;
  readonly heldOn: string;
  readonly time: readonly [start: string, end: string];
  readonly enteredAt?: string;
  /** Reason given for a late entry. */
  readonly lateReason?: string;
  readonly absent: Readonly<Record<string, string>>;
  readonly agenda: readonly { kind: 'report' | 'study' | 'deliberation' | 'admission' | 'regularisation' | 'other'; title: string }[];
  readonly study?: string;
  readonly speeches: readonly (readonly [speaker: string, text: string])[];
  readonly votes?: readonly Partial<VoteInput>[];
  readonly decisions?: readonly (readonly [text: string, owner: string, dueOn: string])[];
  readonly summary: string;
  readonly attachments?: string;
  /** The group that meets, by its name. */
  readonly group?: string;
  /** Facts and list lines of the kind. */
  readonly facts?: MeetingContent['facts'];
  readonly lines?: readonly StoryLine[];
}

/** One line of a kind's list. */
type StoryLine = MeetingContent['lines'][number];

/** Absent from every member meeting of the year: old and far away, still counted in E. */
const away = { 陆德浩: '身体不适', 陆博: '随子女外地居住', 彭军勇: '身体不适' };

/** The hot Thursday in June on which too few came. */
const manyAway = {
  ...away,
  陶丽静: '病假',
  段志强: '探亲',
  侯德洋: '病假',
  尹洁凤: '探亲',
  郝桂: '病假',
  田伟永: '外出务工',
  董慧丽: '病假',
  曾丽: '探亲',
  黄敏霞: '病假',
  高芳玲: '出差',
  陶宇洋: '探亲',
  许鹏勇: '外出务工',
  侯珍: '出差',
  周建: '外出务工',
  黄梅艳: '出差',
  孙明永: '病假',
  何超飞: '外出务工',
  严占建: '外出务工',
  丁强德: '病假',
};

export const memberMeetings: readonly StoryMeeting[] = [
  {
    kind: 'memberMeeting',
    heldOn: '2026-03-20',
    time: ['14:30', '16:10'],
    absent: { ...away, 陶丽静: '病假' },
    agenda: [
      { kind: 'report', title: '听取支部委员会2025年度工作报告' },
      { kind: 'study', title: '学习《中国共产党支部工作条例（试行）》第三章' },
      { kind: 'deliberation', title: '讨论2026年度支部工作计划' },
    ],
    study: '领学支部工作条例第三章“基本任务”，结合退耕还林验收和护林防火两项重点工作谈落实。',
    speeches: [
      ['段志强', '防火季党员要带头值守，建议把护林点排班表贴到支部活动室。'],
      ['高芳玲', '同意工作计划，希望学习多结合业务案例。'],
      ['许鹏勇', '离退休党员愿意承担一次林业法规宣传。'],
    ],
    votes: [{ subject: '通过2026年度支部工作计划', kind: 'general', method: 'showOfHands', yes: -1, result: 'passed' }],
    decisions: [
      ['2026年度支部工作计划报县直属机关工作委员会备案', '段奎', '2026-03-31'],
      ['护林防火党员值守排班上墙', '高健', '2026-04-05'],
    ],
    summary: '会议统一了全年工作安排，重点是护林防火和退耕还林验收。',
  },
  {
    kind: 'memberMeeting',
    heldOn: '2026-06-25',
    time: ['15:00', '15:40'],
    absent: manyAway,
    agenda: [
      { kind: 'study', title: '学习发展党员工作细则修订内容' },
      { kind: 'admission', title: '讨论接收欧阳莹同志为预备党员' },
    ],
    study: '学习2026年5月18日修订的发展党员工作细则，重点是公示和无记名投票的规定。',
    speeches: [['刘占轩', '今天到会有表决权的党员不足半数，接收预备党员的事项不能表决，改期再开。']],
    votes: [{ subject: '接收欧阳莹为中共预备党员', kind: 'admission', method: 'secretBallot', result: 'notVoted' }],
    decisions: [['7月26日重新召开党员大会，提前三天逐人通知', '段奎', '2026-07-23']],
    summary: '因到会人数不足，本次只学习，不表决。',
  },
  {
    kind: 'memberMeeting',
    heldOn: '2026-07-26',
    time: ['09:00', '10:30'],
    absent: { ...away, 黄敏霞: '病假', 何超飞: '外出务工' },
    agenda: [{ kind: 'admission', title: '讨论接收欧阳莹同志为预备党员' }],
    speeches: [
      ['郑辉帆', '欧阳莹同志在防火值守中表现突出，材料齐全，同意接收。'],
      ['夏杰', '同意接收，建议多参加退耕地块验收锻炼。'],
    ],
    votes: [{ subject: '接收欧阳莹为中共预备党员', kind: 'admission', method: 'secretBallot', yes: -2, abstain: 1, result: 'passed' }],
    decisions: [['支部大会决议连同志愿书报县直属机关工作委员会审批', '段奎', '2026-08-02']],
    summary: '大会以无记名投票通过接收欧阳莹同志为预备党员的决议，预备期自今日起算。',
  },
  {
    kind: 'memberMeeting',
    heldOn: '2026-09-20',
    time: ['09:00', '11:40'],
    absent: { ...away, 严占建: '外出务工' },
    agenda: ['孟勇建', '肖建', '汪慧玲', '张勇飞', '廖奎洋', '宋鹏'].map(
      (name) => ({ kind: 'admission', title: `讨论接收${name}同志为预备党员` }) as const,
    ),
    speeches: [
      ['朱丽', '六名同志的政治审查、培训和公示材料已逐一核对，没有影响入党的问题。'],
      ['尹洁凤', '廖奎洋同志参加志愿服务还不够经常，建议加强培养。'],
      ['廖奎洋', '接受意见，今后按月参加支部志愿服务。'],
    ],
    votes: ['孟勇建', '肖建', '汪慧玲', '张勇飞', '廖奎洋', '宋鹏'].map(
      (name) =>
        ({
          subject: `接收${name}为中共预备党员`,
          kind: 'admission',
          method: 'secretBallot',
          yes: name === '廖奎洋' ? -4 : -1,
          no: name === '廖奎洋' ? 3 : 0,
          result: 'passed',
        }) as const,
    ),
    decisions: [
      ['六份支部大会决议报县直属机关工作委员会审批', '段奎', '2026-09-27'],
      ['为六名预备党员指定联系人，编入党小组', '郑辉帆', '2026-10-10'],
    ],
    summary: '六名同志逐个讨论、逐个无记名投票，均获通过。',
  },
  {
    kind: 'memberMeeting',
    heldOn: '2026-12-18',
    time: ['14:30', '16:50'],
    absent: { ...away, 侯德洋: '病假' },
    agenda: [
      { kind: 'report', title: '听取支部委员会2026年度工作报告' },
      { kind: 'report', title: '通报2026年党费收缴情况' },
      { kind: 'deliberation', title: '讨论2027年度支部工作计划' },
    ],
    speeches: [
      ['高健', '全年护林防火零火情，值守制度明年继续。'],
      ['田伟永', '党费公布到人很好，建议按季度公布。'],
      ['汪慧玲', '作为预备党员，请支部多安排业务学习。'],
    ],
    votes: [{ subject: '通过2027年度支部工作计划', kind: 'general', method: 'showOfHands', yes: 0, result: 'passed' }],
    decisions: [
      ['2026年度记录本装订，1月10日前送检', '段奎', '2027-01-10'],
      ['党费收缴情况在支部公开栏公布', '朱丽', '2026-12-31'],
    ],
    summary: '会议肯定全年工作，通过明年计划。',
  },
];

/** Subject, discussion and decision of each month's committee meeting. */
const committeeMonths: readonly (readonly [heldOn: string, subject: string, speech: string, decision: string, owner: string, dueOn: string])[] = [
  ['2026-01-15', '研究2026年度工作计划草案', '计划要写清防火值守和验收两件事。', '工作计划草案提交党员大会讨论', '段奎', '2026-03-20'],
  ['2026-02-12', '研究春节走访慰问老党员', '八十岁以上老党员逐户走访。', '2月14日前完成走访，费用从党员活动经费列支', '朱丽', '2026-02-14'],
  ['2026-03-12', '研究一季度党员大会议题', '先通报值守安排，再讨论计划。', '3月20日召开一季度党员大会', '段奎', '2026-03-20'],
  ['2026-04-16', '研究护林防火党员值守', '清明后人流大，夜间加一班。', '4月20日起夜间增加一班', '高健', '2026-04-20'],
  ['2026-05-14', '研究欧阳莹列为发展对象有关材料', '公示满五个工作日，群众反映良好。', '材料报县直属机关工作委员会预审', '段奎', '2026-05-22'],
  ['2026-06-18', '研究二季度党员大会议题', '同意把接收欧阳莹列入议题。', '6月25日召开党员大会', '段奎', '2026-06-25'],
  ['2026-07-16', '研究重新召开党员大会', '上次人数不足，这次逐人通知并安排接送。', '7月26日召开，组织委员逐人落实', '段奎', '2026-07-23'],
  ['2026-08-20', '研究六名发展对象的预审材料', '六人材料齐全，廖奎洋的志愿服务记录需补充。', '补齐材料后报预审', '段奎', '2026-08-31'],
  ['2026-09-10', '研究三季度党员大会议题', '六名同志逐个讨论、逐个表决。', '9月20日召开三季度党员大会', '段奎', '2026-09-20'],
  ['2026-10-15', '研究预备党员教育考察', '每名预备党员确定一名联系人。', '联系人名单10月底前确定', '郑辉帆', '2026-10-31'],
  ['2026-11-12', '研究年终工作和党费清缴', '仇辉已连续两个月未交，先当面提醒。', '11月底前完成提醒并登记', '朱丽', '2026-11-30'],
  ['2026-12-10', '研究四季度党员大会议题', '工作报告和计划先由支委会审一遍。', '12月18日召开四季度党员大会', '段奎', '2026-12-18'],
];

export const committeeMeetings: readonly StoryMeeting[] = committeeMonths.map(([heldOn, subject, speech, decision, owner, dueOn]) => ({
  kind: 'committeeMeeting',
  heldOn,
  time: ['16:00', '17:00'],
  absent: heldOn === '2026-08-20' ? { 高健: '出差' } : {},
  agenda: [{ kind: 'deliberation', title: subject }],
  speeches: [['刘占轩', speech]],
  votes: [{ subject: decision, kind: 'general', method: 'showOfHands', yes: 0, result: 'passed' }],
  decisions: [[decision, owner, dueOn]],
  summary: '委员意见一致。',
  ...(heldOn === '2026-11-12' ? { enteredAt: '2026-12-15T09:20:00.000Z', lateReason: '记录人出差防火督查，手写记录回来后补录' } : {}),
}));

/** Bedridden for years: not counted in E, with the superior's consent (domain §2.2 ④). */
export const excluded = {
  name: '曹奎轩',
  exclusion: 'bedridden',
  reason: '长期卧床',
  consent: '2026年1月20日县直属机关工作委员会同意，本次大会通过',
} as const;

/** The correction that the secretary had to make in April. */
export const correction = {
  heldOn: '2026-03-20',
  at: '2026-04-08T02:30:00.000Z',
  text: '“许鹏勇：离退休党员愿意承担一次林业法规宣传”应为“承担两次林业法规宣传（春、秋各一次）”。',
  reason: '发言人核对记录时提出',
} as const;
