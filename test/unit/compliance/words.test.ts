// Does every duty that can arise have a full sentence in both languages, and a clause?
import { expect, test } from 'vitest';
import { defaultSettings } from '#shared/branch/settings.ts';
import type { Duty } from '#shared/compliance/contract.ts';
import { dutyKinds } from '#shared/compliance/contract.ts';
import { dutiesOf } from '#shared/compliance/duties.ts';
import type { ComplianceFacts } from '#shared/compliance/facts.ts';
import { dutyClause, dutyTitle } from '#shared/compliance/words.ts';
import { aMeeting, anId, anOpenDecision, aPerson, someFacts } from '#test/unit/compliance/facts.ts';

const month = (key: string, missingPeople: number) => ({ month: key, duePeople: 5, paidPeople: 5 - missingPeople, missingPeople, missingFen: 1_500 });
const noDues = someFacts().dues;
const noMoney = someFacts().duesMoney;
const organisation = (changes: Partial<ComplianceFacts['organisation']>) => ({ organisation: { ...someFacts().organisation, ...changes } });

/** Branches in which, together, every rule has something to say. */
const situations: readonly ComplianceFacts[] = [
  someFacts({
    meetings: [aMeeting(1, 'memberMeeting', '2026-10-09'), aMeeting(2, 'committeeMeeting', '2026-11-03')],
    decisions: [anOpenDecision(3), anOpenDecision(4, '')],
    drafts: [
      { id: anId(5), kind: 'memberMeeting', heldOn: null },
      { id: anId(6), kind: 'committeeMeeting', heldOn: '2026-11-20' },
    ],
    people: [
      ...Array.from({ length: 50 }, (_, index) => aPerson(index + 1)),
      aPerson(51, { standing: 'probationary', joinedOn: '2026-01-01' }),
      aPerson(52, { standing: 'probationary', joinedOn: '2025-11-01' }),
    ],
    hasGroups: true,
    seats: Array.from({ length: 8 }, () => ({ role: 'member' as const, electedOn: '2025-05-20', endedOn: null })),
    dues: {
      months: [month('2026-10', 2), month('2026-11', 1)],
      unset: ['甲'],
      unsetProbationary: ['乙'],
      stale: ['丙'],
      arrears: [
        { name: '丁', rule: 'DUES-03' },
        { name: '戊', rule: 'DUES-04' },
      ],
    },
    duesMoney: { ...noMoney, unpublished: [{ fromMonth: '2026-07', toMonth: '2026-09' }] },
    plan: { dueDay: 5, filedOn: null },
    talkYears: [
      {
        year: 2025,
        committeeGaps: [{ talker: { memberId: anId(1), name: '甲' }, partner: { memberId: anId(2), name: '乙' } }],
        memberGaps: [{ memberId: anId(3), name: '丙' }],
        nextTalker: { memberId: anId(1), name: '甲' },
      },
    ],
    superiorRemarks: [{ id: anId(9), title: '甲', arrivedOn: '2026-10-08' }],
    remarkTasks: [
      { id: anId(10), title: '乙', owner: '王磊', dueOn: '2026-11-01' },
      { id: anId(11), title: '丙', owner: '', dueOn: '2026-11-30' },
    ],
    reports: [{ seq: 11, createdOn: '2026-10-08', isReceived: false }],
    ...organisation({ termEnd: '2026-01-31', termYears: 5 }),
  }),
  someFacts({ dues: { ...noDues, months: [month('2026-11', 0)] }, ...organisation({ termEnd: '2027-01-31' }) }),
  someFacts({ seats: [{ role: 'secretary', electedOn: '2025-05-20', endedOn: '2026-01-01' }] }),
  someFacts({ people: [aPerson(1)], ...organisation({ branchType: 'temporary' }) }),
  someFacts({ today: '2027-01-05' }),
  someFacts({ firstYear: 2026, firstDay: '2026-09-10' }),
  someFacts({
    today: '2026-12-28',
    groups: [{ id: anId(70), name: '第一党小组', since: '2026-02-01' }],
    meetings: [
      aMeeting(1, 'orgLifeMeeting', '2026-11-20'),
      aMeeting(2, 'themeDay', '2026-12-04'),
      aMeeting(3, 'partyLecture', '2026-12-10'),
      aMeeting(4, 'groupMeeting', '2026-12-11', { groupId: anId(70) }),
    ],
  }),
  ...(['month', 'half', 'year'] as const).map((lectureCycle) => someFacts({ settings: { ...defaultSettings, lectureCycle } })),
];
const duties: readonly Duty[] = situations.flatMap(dutiesOf);

test('这些支部里，每一种事项都出现过', () => {
  expect(new Set(duties.map(({ kind }) => kind))).toEqual(new Set(dutyKinds));
});

test('每一行中英文都是完整的句子，没有空着的标记', () => {
  for (const duty of duties) {
    for (const language of ['zh', 'en'] as const) {
      const title = dutyTitle(duty, language);
      expect(title, duty.key).not.toMatch(/[{}]|undefined|^\w+$/);
      expect(/\p{Script=Han}/u.test(title.replace(/[甲乙丙丁戊]|党员\d+|王磊|检查阵地|第一党小组/gu, '')), `${language} ${title}`).toBe(
        language === 'zh',
      );
    }
  }
});

test('有规则的事项都说得出条款', () => {
  for (const duty of duties.filter(({ rule }) => /^[A-Z]/.test(rule))) expect(dutyClause(duty), duty.key).not.toBe('');
});

test('句子读起来像人写的', () => {
  const titles = duties.map((duty) => dutyTitle(duty, 'zh'));
  expect(titles).toEqual(
    expect.arrayContaining([
      '11月党费：5人应交，4人已交齐，还差1人、15.00元',
      '2026年10月党费没有交齐：缺2人次，15.00元',
      '1人连续6个月以上未交党费；没有正当理由的，可按自行脱党处理程序办理：戊',
      '2026年第3季度没有召开支部党员大会的记录',
      '2026-10-10会议的决定请核对落实情况：检查阵地（责任人：王磊）',
      '2026-10-10会议的决定请核对落实情况：检查阵地',
      '支部委员会会议记录没有定稿（会议日期 2026-11-20）',
      '支部党员大会记录没有定稿',
      '书记空缺（2026-01-01起），应当及时补选',
      '书记空缺，应当及时补选',
      '第11号上报包（2026-10-08导出）还没有收到回执',
      '2026年第4季度党课',
      '2026年第2个半年党课',
      '2026年11月党课',
      '11月主题党日（固定日 2026-11-06）',
      '2026年2、3、4、5、6、7、8、9、10、11月有党小组没有开会的记录：第一党小组',
      '2026-11-20组织生活会还没有整改措施，请在会议记录里补充',
    ]),
  );
});
