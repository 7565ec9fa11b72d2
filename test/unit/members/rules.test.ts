// Do the DATA rules of domain §2.9 notice what they should, and nothing else?
import { describe, expect, test } from 'vitest';
import { keptFacts, typedFacts } from '#shared/members/facts.ts';
import { emptyMember, type MemberInput } from '#shared/members/model.ts';
import { memberRuleClauses, memberRuleWords } from '#shared/members/rule-words.ts';
import { eventFindings, memberFindings } from '#shared/members/rules.ts';

const today = '2026-03-05';

const aMember = (facts: Partial<MemberInput> = {}): MemberInput => ({
  ...emptyMember,
  name: '王磊',
  idNumber: '610822196508150011',
  birthDate: '1965-08-15',
  sex: 'male',
  joinedOn: '1990-07-01',
  regularisedOn: '1991-07-01',
  mobile: '13678976769',
  ...facts,
});

const found = (facts: Partial<MemberInput>): string[] =>
  memberFindings(aMember(facts), today).map(({ rule, severity, field }) => `${rule} ${severity} ${field}`);

test('a right member gives no finding', () => {
  expect(found({})).toEqual([]);
});

describe('findings', () => {
  test.each<[string, Partial<MemberInput>, string[]]>([
    ['校验位错', { idNumber: '610822196508150012' }, ['DATA-01 ERROR idNumber']],
    ['位数不足', { idNumber: '6108221965' }, ['DATA-01 ERROR idNumber']],
    ['没有号码（旧档案）', { idNumber: '' }, []],
    ['出生日期与号码不一致', { birthDate: '1965-08-16' }, ['DATA-02 WARN birthDate']],
    ['性别与号码不一致', { sex: 'female' }, ['DATA-02 WARN sex']],
    ['入党前一天才满18岁', { joinedOn: '1983-08-15', regularisedOn: '1984-08-15' }, []],
    ['入党时差一天满18岁', { joinedOn: '1983-08-14', regularisedOn: '1984-08-14' }, ['DATA-03 WARN joinedOn']],
    ['入党只写年份，当年满18岁', { joinedOn: '1983', regularisedOn: '1985' }, []],
    ['入党只写年月，当月未满18岁', { joinedOn: '1983-07', regularisedOn: '1984-07' }, ['DATA-03 WARN joinedOn']],
    ['预备期差一天满一年', { joinedOn: '1990-07-01', regularisedOn: '1991-06-30' }, ['DATA-04 WARN regularisedOn']],
    ['预备期正满一年', { joinedOn: '1990-07-01', regularisedOn: '1991-07-01' }, []],
    ['2月29日入党，次年2月28日转正', { joinedOn: '1992-02-29', regularisedOn: '1993-02-28' }, []],
    ['转正只写年份', { joinedOn: '1990-07-01', regularisedOn: '1991' }, []],
    ['建党之前入党', { birthDate: null, idNumber: '', joinedOn: '1921-06-30', regularisedOn: '1925' }, ['DATA-07 ERROR joinedOn']],
    ['建党之日入党', { birthDate: null, idNumber: '', joinedOn: '1921-07-01', regularisedOn: '1925' }, []],
    ['今天入党', { joinedOn: today, regularisedOn: null }, []],
    ['计划中的入党只提醒', { joinedOn: '2026-03-06', regularisedOn: null }, ['DATA-07 WARN joinedOn']],
    ['出生日期晚于今天', { idNumber: '', birthDate: '2026-03-06', joinedOn: null, regularisedOn: null }, ['DATA-07 ERROR birthDate']],
    ['姓名中有空格', { name: '王 磊' }, ['DATA-08 WARN name']],
    ['间隔点写错', { name: '古丽娜尔•艾合买提' }, ['DATA-08 WARN name']],
    ['手机10位', { mobile: '1367897676' }, ['DATA-12 INFO mobile']],
    ['手机带空格', { mobile: '136 7897 6769' }, []],
    ['固话无区号', { landline: '8712345' }, ['DATA-12 INFO landline']],
    ['别人的掩码', { mobile: '139****0000', landline: '1****5' }, ['DATA-12 ERROR mobile', 'DATA-12 ERROR landline']],
    ['党龄手工校正', { partyAgeAdjustment: -6 }, ['DATA-05 INFO partyAgeAdjustment']],
    ['固话有区号', { landline: '0912-8712345' }, []],
  ])('%s', (_claim, facts, expected) => {
    expect(found(facts)).toEqual(expected);
  });
});

test('an event lies between the founding and today, and ends after it began', () => {
  const rules = (on: string, until: string | null = null) => eventFindings({ on, until }, today).map(({ field }) => field);
  expect(rules(today)).toEqual([]);
  expect(rules('2026-03-06')).toEqual(['on']);
  expect(rules('1921-06-30')).toEqual(['on']);
  expect(rules('1921-07-01')).toEqual([]);
  expect(rules('2026-01-10', '2026-01-09')).toEqual(['until']);
  expect(rules('2026-01-10', '2026-01-10')).toEqual([]);
});

test('every rule that can be found has its sentence and its clause in both languages', () => {
  const rules = new Set([
    ...found({ idNumber: '1', birthDate: '2027-01-01', name: '王 磊', mobile: '1', joinedOn: '1900', regularisedOn: '1900' }),
    ...found({ sex: 'female' }),
  ]);
  const names = [...rules].map((line) => line.split(' ')[0] ?? '');
  expect(new Set(names).size).toBeGreaterThanOrEqual(6);
  for (const name of names) {
    expect(Object.keys(memberRuleWords)).toContain(name);
    expect(Object.keys(memberRuleClauses)).toContain(name);
  }
});

describe('keptFacts', () => {
  test('a right number fills birth and sex only where they are empty', () => {
    const filled = keptFacts(aMember({ birthDate: null, sex: null }), today);
    expect(filled.facts).toMatchObject({ birthDate: '1965-08-15', sex: 'male' });
    expect(keptFacts(aMember({ birthDate: '1965-08-16' }), today).facts.birthDate).toBe('1965-08-16');
  });
  test('a wrong number is not kept, and stays visible to the rule', () => {
    const wrong = keptFacts(aMember({ idNumber: '610822196508150012' }), today);
    expect(wrong.facts.idNumber).toBe('');
    expect(wrong.member.idNumber).toBe('610822196508150012');
  });
  test('name, group and education in one spelling; the raw name beside it', () => {
    const { facts } = keptFacts(aMember({ name: '古丽娜尔•艾合买提', ethnicity: '维吾尔', education: '大专' }), today);
    expect(facts).toMatchObject({ name: '古丽娜尔·艾合买提', nameAsWritten: '古丽娜尔•艾合买提', ethnicity: '维吾尔族', education: '大学专科' });
  });
  test('what is kept shows in a form as it was typed', () => {
    const typed = aMember({ isMobile: true, note: '困难党员' });
    expect(typedFacts(keptFacts(typed, today).facts)).toEqual(typed);
  });
});
