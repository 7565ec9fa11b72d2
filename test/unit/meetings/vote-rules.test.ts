// Do MTG-06, 07, 08, 19, 20, 23 and the admission rules speak exactly when they should?
import { describe, expect, test } from 'vitest';
import type { VoteInput } from '#shared/meetings/model.ts';
import { quorumOf } from '#shared/meetings/quorum.ts';
import { checkMeeting } from '#shared/meetings/rules.ts';
import { resultByFigures } from '#shared/meetings/vote-rules.ts';
import { aMeeting, anAdmission, anEntry, attendanceOf, aVote, factsOf, membersOf, people } from '#test/unit/meetings/build.ts';

const oldDay = '2026-05-17';
const newDay = '2026-05-18';

/** Rules (with severity) that a vote at a member meeting of E with A present breaks; the figures MTG-06c aside, in order. */
const verdict = (expected: number, present: number, vote: VoteInput, heldOn = '2026-03-03'): string[] => {
  const roster = membersOf(expected);
  const content = aMeeting(roster, { heldOn, attendance: attendanceOf(roster, present), votes: [vote] });
  return checkMeeting(content, factsOf(roster, { today: heldOn }))
    .filter(({ field }) => field.startsWith('votes'))
    .map(({ rule, severity }) => `${rule} ${severity}`);
};

describe('MTG-06：到会不足半数不能表决', () => {
  test.each([
    // E, A, kind, verdict
    [3, 1, 'general', ['MTG-06 ERROR']],
    [3, 2, 'general', []],
    [5, 2, 'general', ['MTG-06 ERROR']],
    [5, 3, 'general', []],
    [7, 3, 'general', ['MTG-06 ERROR']],
    [7, 4, 'general', []],
    [10, 4, 'general', ['MTG-06 ERROR']],
    [10, 5, 'general', ['MTG-06a INFO']],
    [10, 6, 'general', []],
    [20, 9, 'general', ['MTG-06 ERROR']],
    [20, 10, 'general', ['MTG-06a INFO']],
    [41, 20, 'general', ['MTG-06 ERROR']],
    [41, 21, 'general', []],
    [3, 1, 'admission', ['MTG-06b ERROR']],
    [3, 2, 'admission', []],
    [10, 5, 'admission', ['MTG-06b ERROR']],
    [10, 6, 'admission', []],
    [20, 10, 'regularisation', ['MTG-06b ERROR']],
    [20, 11, 'regularisation', []],
    [41, 20, 'admission', ['MTG-06b ERROR']],
    [41, 21, 'admission', []],
  ] as const)('应到 %i 到会 %i（%s）', (expected, present, kind, rules) => {
    // Everybody present votes against, so that only attendance is in question.
    const vote = aVote({ kind, method: kind === 'general' ? 'showOfHands' : 'secretBallot', no: present, result: 'rejected' });
    expect(verdict(expected, present, vote)).toEqual(rules);
  });

  test.each(['general', 'admission', 'regularisation'] as const)('不足法定人数时可以记为未表决（%s）', (kind) => {
    expect(verdict(10, 4, aVote({ kind, result: 'notVoted' }))).toEqual([]);
  });

  test('到会够数却记为未表决，只提示', () => {
    expect(verdict(10, 6, aVote({ result: 'notVoted' }))).toEqual(['MTG-06c INFO']);
  });

  test('没有一个有表决权的人时不能表决', () => {
    const roster = people('probationary', 'probationary');
    const content = aMeeting(roster, { votes: [aVote({ result: 'rejected' })] });
    expect(checkMeeting(content, factsOf(roster)).map(({ rule }) => rule)).toEqual(['MTG-06']);
  });
});

describe('MTG-07：赞成须超过应到的半数，分母是应到而不是实到', () => {
  test.each([
    [3, 3, 1, ['MTG-07 ERROR']],
    [3, 3, 2, []],
    [5, 4, 2, ['MTG-07 ERROR']],
    [5, 4, 3, []],
    [7, 7, 3, ['MTG-07 ERROR']],
    [7, 7, 4, []],
    [10, 7, 5, ['MTG-07 ERROR']],
    [10, 7, 6, []],
    [20, 15, 10, ['MTG-07 ERROR']],
    [20, 15, 11, []],
    [41, 21, 20, ['MTG-07 ERROR']],
    [41, 21, 21, []],
  ])('应到 %i 到会 %i 赞成 %i 记为通过', (expected, present, yes, rules) => {
    expect(verdict(expected, present, aVote({ yes, no: present - yes, result: 'passed' }))).toEqual(rules);
  });

  test.each([
    [7, 3, []],
    [7, 4, ['MTG-07a WARN']],
    [10, 5, []],
    [10, 6, ['MTG-07a WARN']],
  ])('应到 %i 赞成 %i 却记为未通过', (expected, yes, rules) => {
    expect(verdict(expected, expected, aVote({ yes, no: expected - yes, result: 'rejected' }))).toEqual(rules);
  });
});

describe('MTG-08：票数', () => {
  test.each([
    [{ yes: 5, no: 1, abstain: 1, invalid: 0 }, []],
    [{ yes: 5, no: 1, abstain: 0, invalid: 0 }, ['MTG-08a WARN']],
    [{ yes: 5, no: 1, abstain: 1, invalid: 1 }, ['MTG-08 ERROR']],
    [{ yes: 8, no: 0, abstain: 0, invalid: 0 }, ['MTG-08 ERROR']],
  ])('到会7人 %o', (figures, rules) => {
    expect(verdict(8, 7, aVote(figures))).toEqual(rules);
  });

  test('记为未表决而有票数，不能定稿', () => {
    expect(verdict(10, 4, aVote({ yes: 4, result: 'notVoted' }))).toEqual(['MTG-08d ERROR']);
    expect(verdict(10, 4, anAdmission({ writtenYes: 1, result: 'notVoted' }))).toEqual(['MTG-08d ERROR']);
  });

  test('MTG-19、MTG-20：票数多出来时点名到会而无表决权的人', () => {
    const roster = people('full', 'full', 'full', 'probationary', 'observation', 'probationary');
    const attendance = attendanceOf(roster, 5);
    const content = aMeeting(roster, { attendance, votes: [aVote({ yes: 4 })] });
    expect(checkMeeting(content, factsOf(roster)).map(({ rule, severity, values }) => [rule, severity, values.names ?? ''])).toEqual([
      ['MTG-08', 'ERROR', ''],
      ['MTG-19', 'ERROR', '党员4'],
      ['MTG-20', 'ERROR', '党员5'],
    ]);
    expect(checkMeeting(aMeeting(roster, { attendance, votes: [aVote({ yes: 3 })] }), factsOf(roster))).toEqual([]);
  });
});

describe('书面意见：只来自缺席的有表决权党员，只用于接收和转正', () => {
  test('一般事项不计书面意见', () => {
    expect(verdict(7, 6, aVote({ yes: 6, writtenYes: 1 }))).toEqual(['MTG-08c ERROR']);
  });

  test.each([
    [1, 1, []],
    [2, 0, []],
    [2, 1, ['MTG-08b ERROR']],
    [0, 3, ['MTG-08b ERROR']],
  ])('缺席2人，书面赞成 %i 其他 %i（2014年版）', (writtenYes, writtenOther, rules) => {
    expect(verdict(7, 5, anAdmission({ yes: 5, writtenYes, writtenOther }), oldDay)).toEqual(rules);
  });

  test('不计入应到的人不能交书面意见', () => {
    const roster = membersOf(7);
    const attendance = attendanceOf(roster, 5);
    attendance[6] = anEntry(roster[6]?.memberId ?? '', { status: 'excluded', exclusion: 'sentence', consent: '府直党发〔2026〕5号' });
    const content = aMeeting(roster, { heldOn: oldDay, attendance, votes: [anAdmission({ yes: 5, writtenYes: 2 })] });
    expect(checkMeeting(content, factsOf(roster, { today: oldDay })).map(({ rule }) => rule)).toEqual(['MTG-08b']);
  });

  test('2026年5月17日前书面赞成计入：4+2 > 11÷2', () => {
    const vote = anAdmission({ yes: 4, no: 2, writtenYes: 2, result: 'passed' });
    expect(verdict(11, 6, vote, oldDay)).toEqual([]);
    expect(verdict(11, 6, { ...vote, writtenYes: 1 }, oldDay)).toEqual(['MTG-07 ERROR']);
    expect(verdict(11, 6, { ...vote, result: 'rejected' }, oldDay)).toEqual(['MTG-07a WARN']);
  });

  test('2026年5月18日起书面赞成记下而不计入，并要求说明', () => {
    const vote = anAdmission({ yes: 4, no: 2, writtenYes: 2, result: 'passed' });
    expect(verdict(11, 6, vote, newDay)).toEqual(['MTG-07 ERROR', 'DEV-10b WARN']);
    expect(verdict(11, 6, { ...vote, result: 'rejected' }, newDay)).toEqual(['DEV-10b WARN']);
    expect(verdict(11, 6, { ...vote, yes: 6, no: 0 }, newDay)).toEqual(['DEV-10b WARN']);
  });
});

describe('DEV-09、DEV-10：接收预备党员和转正', () => {
  test.each([
    ['admission', oldDay, 'showOfHands', ['DEV-10a WARN']],
    ['admission', oldDay, 'secretBallot', []],
    ['admission', newDay, 'showOfHands', ['DEV-10 ERROR']],
    ['admission', newDay, 'secretBallot', []],
    ['regularisation', oldDay, 'showOfHands', ['DEV-10a WARN']],
    ['regularisation', newDay, 'showOfHands', ['DEV-10 ERROR']],
    ['general', newDay, 'showOfHands', []],
  ] as const)('%s %s %s', (kind, heldOn, method, rules) => {
    expect(verdict(7, 7, aVote({ kind, method, yes: 7 }), heldOn)).toEqual(rules);
  });

  test('没有表决就不问表决方式', () => {
    expect(verdict(10, 5, aVote({ kind: 'admission', method: 'showOfHands', result: 'notVoted' }), newDay)).toEqual([]);
  });

  test('一项里像是写了几个人时提示逐个表决', () => {
    expect(verdict(7, 7, anAdmission({ subject: '接收周敏、刘强为预备党员', yes: 7 }))).toEqual(['DEV-09 INFO']);
    expect(verdict(7, 7, aVote({ subject: '购置桌椅、书柜', yes: 7 }))).toEqual([]);
  });

  test('议题是接收或转正而表决记成一般事项时要求说明', () => {
    const roster = membersOf(7);
    const agenda = [{ kind: 'admission', title: '接收周敏为预备党员', content: '' } as const];
    const rulesOf = (votes: VoteInput[]) => checkMeeting(aMeeting(roster, { agenda, votes }), factsOf(roster)).map(({ rule }) => rule);
    expect(rulesOf([aVote({ yes: 7 })])).toEqual(['DEV-10d']);
    expect(rulesOf([anAdmission({ yes: 7, kind: 'regularisation' })])).toEqual(['DEV-10d']);
    expect(rulesOf([anAdmission({ yes: 7 })])).toEqual([]);
  });

  test('支委会不能表决接收预备党员', () => {
    const seats = membersOf(5);
    const content = aMeeting(seats, { votes: [anAdmission({ yes: 5 })] }, 'committeeMeeting');
    expect(checkMeeting(content, factsOf(seats)).map(({ rule, severity }) => `${rule} ${severity}`)).toEqual(['DEV-10c ERROR']);
  });
});

describe('MTG-23：支委会半数以上委员到会，赞成超过在任委员的半数', () => {
  const committee = (seats: number, present: number, change: Partial<ReturnType<typeof aMeeting>>): string[] => {
    const roster = membersOf(seats);
    const content = aMeeting(roster, { attendance: attendanceOf(roster, present), ...change }, 'committeeMeeting');
    return checkMeeting(content, factsOf(roster)).map(({ rule, severity }) => `${rule} ${severity}`);
  };
  const decisions = [{ text: '同意提交党员大会', owner: '王磊', dueOn: null }];

  test.each([
    [3, 1, ['MTG-23 ERROR']],
    [3, 2, []],
    [4, 1, ['MTG-23 ERROR']],
    [4, 2, []],
    [5, 2, ['MTG-23 ERROR']],
    [5, 3, []],
    [7, 3, ['MTG-23 ERROR']],
    [7, 4, []],
  ])('在任 %i 到会 %i 作出决定', (seats, present, rules) => {
    expect(committee(seats, present, { decisions })).toEqual(rules);
  });

  test('到会不足半数而没有决定，可以记录', () => {
    expect(committee(5, 2, {})).toEqual([]);
    expect(committee(5, 2, { votes: [aVote({ result: 'notVoted' })] })).toEqual([]);
  });

  test.each([
    [5, 3, 2, ['MTG-23a ERROR']],
    [5, 3, 3, []],
    [4, 4, 2, ['MTG-23a ERROR']],
    [4, 4, 3, []],
  ])('在任 %i 到会 %i 赞成 %i 记为通过', (seats, present, yes, rules) => {
    expect(committee(seats, present, { votes: [aVote({ yes, no: present - yes })] })).toEqual(rules);
  });
});

describe('由票数得出的结果', () => {
  test.each([
    [10, 4, aVote({ yes: 4 }), newDay, 'notVoted'],
    [10, 5, aVote({ yes: 5 }), newDay, 'rejected'],
    [10, 6, aVote({ yes: 6 }), newDay, 'passed'],
    [10, 5, anAdmission({ yes: 5, writtenYes: 5 }), oldDay, 'notVoted'],
    [10, 6, anAdmission({ yes: 5, writtenYes: 1 }), oldDay, 'passed'],
    [10, 6, anAdmission({ yes: 5, writtenYes: 1 }), newDay, 'rejected'],
    [10, 6, aVote(), newDay, 'notVoted'],
  ] as const)('应到 %i 到会 %i', (expected, present, vote, heldOn, result) => {
    const roster = membersOf(expected);
    const quorum = quorumOf({ kind: 'memberMeeting', attendance: attendanceOf(roster, present), heldOn }, roster);
    expect(resultByFigures(vote, quorum)).toBe(result);
  });
});
