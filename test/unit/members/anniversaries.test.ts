// Whose days fall into a year? 政治生日, fifty years, the end of probation — with their edges.
import { expect, test } from 'vitest';
import { fiftyYearsIn, type MembershipDays, politicalBirthdays, probations } from '#shared/members/anniversaries.ts';

const person = (facts: Partial<MembershipDays>): MembershipDays => ({
  memberId: String(facts.name),
  name: '',
  standing: 'full',
  joinedOn: '1990-07-01',
  regularisedOn: '1991-07-01',
  partyAgeAdjustment: 0,
  ...facts,
});

test('政治生日 stand in the order of the calendar; a leap day falls on the 28th, a year alone comes last', () => {
  const people = [
    person({ name: '年', joinedOn: '1980' }),
    person({ name: '月', joinedOn: '1975-03' }),
    person({ name: '闰', joinedOn: '1976-02-29' }),
    person({ name: '日', joinedOn: '1990-07-01' }),
    person({ name: '今年', joinedOn: '2026-01-01' }),
    person({ name: '不明', joinedOn: null }),
  ];
  expect(politicalBirthdays(people, 2026).map(({ name, on, years }) => [name, on, years])).toEqual([
    ['闰', '2026-02-28', 50],
    ['月', '2026-03', 51],
    ['日', '2026-07-01', 36],
    ['年', '2026', 46],
  ]);
  expect(politicalBirthdays(people, 2028).find(({ name }) => name === '闰')?.on).toBe('2028-02-29');
});

test.each([
  ['fifty years on 1 July', { regularisedOn: '1976-07-01' }, [50, true]],
  ['a day too late', { regularisedOn: '1976-07-02' }, null],
  ['fifty-one years: no new candidate', { regularisedOn: '1975-07-01' }, [51, false]],
  ['months taken off', { regularisedOn: '1976-07-01', partyAgeAdjustment: -1 }, null],
  ['only the year is known', { regularisedOn: '1976' }, [50, true]],
  ['on probation', { standing: 'probationary', regularisedOn: null }, null],
] as const)('光荣在党50年: %s', (_claim, facts: Partial<MembershipDays>, expected) => {
  const [found] = fiftyYearsIn([person({ name: '甲', ...facts })], 2026);
  expect(found ? [found.years, found.isNew] : null).toEqual(expected);
});

test.each([
  ['2023-06-15', '2024-06-14', '2024-06-15'],
  ['2024-02-29', '2025-02-27', '2025-02-28'],
  ['2025-07', '2026-06-30', '2026-07-01'],
])('probation from %s ends on %s, regularised on %s', (joinedOn, endsOn, regulariseOn) => {
  expect(probations([person({ standing: 'probationary', joinedOn })])).toMatchObject([{ endsOn, regulariseOn }]);
});

test('only who is on probation is listed, the earliest end first', () => {
  const people = [
    person({ name: '正' }),
    person({ name: '后', standing: 'probationary', joinedOn: '2026-02-01' }),
    person({ name: '先', standing: 'probationary', joinedOn: '2025-09-01' }),
  ];
  expect(probations(people).map(({ name }) => name)).toEqual(['先', '后']);
});
