// Do the rules of heart talks hold: what a record needs (TALK-00), every pair of the committee (TALK-01), every member (TALK-02)?
import { describe, expect, test } from 'vitest';
import { emptyTalk, type TalkContent } from '#shared/talks/model.ts';
import { checkTalk, committeeGaps, type HeldTalk, memberGaps, pairKey, talkPairs } from '#shared/talks/rules.ts';

const id = (letter: string): string => `01900000-0000-7000-8000-00000000000${letter}`;
const person = (letter: string) => ({ memberId: id(letter), name: letter });
const talk = (talker: string, partner: string, second: string | null = null): HeldTalk => ({
  talkerId: id(talker),
  secondId: second && id(second),
  partnerId: id(partner),
});
const full: TalkContent = { ...emptyTalk({ talkerId: id('a'), partnerId: id('d') }), heldOn: '2026-03-05', points: '谈工作' };
const rulesOf = (change: Partial<TalkContent>) => checkTalk({ ...full, ...change }, '2026-03-05').map(({ rule }) => rule);

describe('TALK-00：记录要素', () => {
  test.each<[string, Partial<TalkContent>, string[]]>([
    ['齐全', {}, []],
    ['没有日期', { heldOn: null }, ['TALK-00a']],
    ['今天', { heldOn: '2026-03-05' }, []],
    ['明天', { heldOn: '2026-03-06' }, ['TALK-00b']],
    ['1921年7月1日', { heldOn: '1921-07-01' }, []],
    ['1921年6月30日', { heldOn: '1921-06-30' }, ['TALK-00g']],
    ['没有谈话人', { talkerId: null }, ['TALK-00c']],
    ['没有对象', { partnerId: null }, ['TALK-00d']],
    ['自己和自己谈', { partnerId: id('a') }, ['TALK-00e']],
    ['第二谈话人就是对象', { secondId: id('d') }, ['TALK-00e']],
    ['两位谈话人是一个人', { secondId: id('a') }, ['TALK-00h']],
    ['没有要点', { points: '' }, ['TALK-00f']],
    ['地点、意见、处理可以不填', { place: '', opinion: '', followUp: '' }, []],
  ])('%s', (_, change, rules) => expect(rulesOf(change)).toEqual(rules));
});

describe('TALK-01：支委之间', () => {
  const committee = ['a', 'b', 'c'].map(person);
  test.each<[string, HeldTalk[], string[]]>([
    ['都没谈过', [], ['ab', 'ac', 'bc']],
    ['谁先开口都算', [talk('b', 'a')], ['ac', 'bc']],
    ['两人一起谈话，各算一次', [talk('a', 'c', 'b')], ['ab']],
    ['与党员的谈话不算', [talk('a', 'd'), talk('d', 'b')], ['ab', 'ac', 'bc']],
    ['都谈过', [talk('a', 'b'), talk('c', 'a'), talk('b', 'c')], []],
  ])('%s', (_, talks, gaps) => {
    expect(committeeGaps(committee, talks).map(({ talker, partner }) => talker.name + partner.name)).toEqual(gaps);
  });
  test('只有书记一人，没有应谈的一对', () => expect(committeeGaps([person('a')], [])).toEqual([]));
});

describe('TALK-02：支委与党员', () => {
  const committee = ['a', 'b'].map(person);
  const members = ['a', 'b', 'd', 'e'].map(person);
  test.each<[string, HeldTalk[], string[]]>([
    ['都没谈过；支委不在其列', [], ['d', 'e']],
    ['与任何一名支委谈过就算', [talk('b', 'd')], ['e']],
    ['党员找支委谈也算', [talk('e', 'a')], ['d']],
    ['党员之间的谈话不算', [talk('d', 'e')], ['d', 'e']],
    ['第二谈话人是支委也算', [talk('d', 'e', 'b')], ['d']],
  ])('%s', (_, talks, gaps) => expect(memberGaps(members, committee, talks).map(({ name }) => name)).toEqual(gaps));
  test('没有登记委员时不提', () => expect(memberGaps(members, [], [])).toEqual([]));
});

test('一对人的次数不分先后', () => {
  expect(talkPairs([talk('a', 'b'), talk('b', 'a'), talk('a', 'c', 'b')]).get(pairKey(id('b'), id('a')))).toBe(2);
});
