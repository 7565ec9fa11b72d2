// Who is a member on a day, and with which standing? The edges of every rule.
import { describe, expect, test } from 'vitest';
import {
  type EventFact,
  isMemberOn,
  type MembershipFacts,
  membershipSpansOf,
  monthSpansOf,
  partyAgeOn,
  regularisedDay,
  standingOn,
} from '#shared/members/membership.ts';
import type { MembershipEventKind } from '#shared/members/model.ts';

const full = (facts: Partial<MembershipFacts> = {}): MembershipFacts => ({
  memberType: 'fullMember',
  joinedOn: '2010-07-01',
  regularisedOn: '2011-07-01',
  partyStatus: 'normal',
  ...facts,
});

let entered = 0;
const event = (kind: MembershipEventKind, on: string, until: string | null = null): EventFact => {
  entered += 1;
  return { kind, on, until, recordedAt: `2026-01-01T00:00:00.${String(entered).padStart(3, '0')}Z` };
};

describe('isMemberOn', () => {
  test.each([
    ['the day before joining', full(), [], '2010-06-30', false],
    ['the day of joining', full(), [], '2010-07-01', true],
    ['joined in a month: its first day', full({ joinedOn: '2010-07' }), [], '2010-07-01', true],
    ['joined in a month: the day before', full({ joinedOn: '2010-07' }), [], '2010-06-30', false],
    ['joined in a year: its first day', full({ joinedOn: '2010' }), [], '2010-01-01', true],
    ['joining unknown: always', full({ joinedOn: null }), [], '1950-01-01', true],
    ['joins later this year: not yet', full({ joinedOn: '2026-09-20' }), [], '2026-09-19', false],
    ['joins later this year: then', full({ joinedOn: '2026-09-20' }), [], '2026-09-20', true],
    ['before the transfer in, though joined elsewhere', full(), [event('transferIn', '2020-03-05')], '2020-03-04', false],
    ['the day of the transfer in', full(), [event('transferIn', '2020-03-05')], '2020-03-05', true],
    ['the day before the transfer out', full(), [event('transferOut', '2020-03-05')], '2020-03-04', true],
    ['the day of the transfer out', full(), [event('transferOut', '2020-03-05')], '2020-03-05', false],
    ['the day of death', full(), [event('death', '2020-03-05')], '2020-03-05', false],
    ['the day of leaving the party', full(), [event('expel', '2020-03-05')], '2020-03-05', false],
    ['suspended', full({ partyStatus: 'suspended' }), [event('suspend', '2020-03-05')], '2020-03-05', false],
    ['before the suspension', full({ partyStatus: 'suspended' }), [event('suspend', '2020-03-05')], '2020-03-04', true],
    ['restored', full(), [event('suspend', '2020-03-05'), event('restore', '2021-01-01')], '2021-01-01', true],
    ['between suspension and restoration', full(), [event('suspend', '2020-03-05'), event('restore', '2021-01-01')], '2020-12-31', false],
    ['党籍停止而不知何时', full({ partyStatus: 'suspended' }), [], '2015-01-01', false],
    ['out and back: away', full(), [event('transferOut', '2020-03-05'), event('transferIn', '2022-01-01')], '2021-06-01', false],
    ['out and back: back', full(), [event('transferOut', '2020-03-05'), event('transferIn', '2022-01-01')], '2022-01-01', true],
    ['events entered in any order', full(), [event('transferIn', '2022-01-01'), event('transferOut', '2020-03-05')], '2019-01-01', true],
    ['admitted by an event alone: before', full({ joinedOn: null }), [event('admit', '2020-03-05')], '2020-03-04', false],
    ['admitted by an event alone: then', full({ joinedOn: null }), [event('admit', '2020-03-05')], '2020-03-05', true],
  ] as const)('%s', (_claim, facts, events, date, expected) => {
    expect(isMemberOn(facts, events, date)).toBe(expected);
  });

  test('of two events of one day the one entered later decides', () => {
    const out = event('transferOut', '2020-03-05');
    const back = event('transferIn', '2020-03-05');
    expect(isMemberOn(full(), [back, out], '2020-03-05')).toBe(true);
  });
});

test('spans in days are half open, in months both ends count', () => {
  const events = [event('transferOut', '2020-03-05'), event('transferIn', '2022-01-20')];
  expect(membershipSpansOf(full(), events)).toEqual([
    { from: '2010-07-01', until: '2020-03-05' },
    { from: '2022-01-20', until: null },
  ]);
  expect(monthSpansOf(full(), events)).toEqual([
    { from: '2010-07', to: '2020-03' },
    { from: '2022-01', to: null },
  ]);
});

test('a transfer in and out on one day leaves no membership behind', () => {
  expect(membershipSpansOf(full(), [event('transferIn', '2020-03-05'), event('transferOut', '2020-03-05')])).toEqual([]);
});

const probationary = (facts: Partial<MembershipFacts> = {}): MembershipFacts =>
  full({ memberType: 'probationaryMember', joinedOn: '2025-03-06', regularisedOn: null, ...facts });

describe('standingOn', () => {
  test.each([
    ['no member, no standing', full(), [], '2010-06-30', null],
    ['预备期内', full(), [], '2011-06-30', 'probationary'],
    ['转正之日', full(), [], '2011-07-01', 'full'],
    ['正式党员，转正日期不详', full({ regularisedOn: null }), [], '2012-01-01', 'full'],
    ['预备党员到期未转正仍是预备党员', probationary(), [], '2026-12-31', 'probationary'],
    ['预备党员填了预计转正日期不算转正', probationary({ regularisedOn: '2026-03-06' }), [], '2026-12-31', 'probationary'],
    ['转正事件之前', full({ regularisedOn: null }), [event('regularise', '2026-03-06')], '2026-03-05', 'probationary'],
    ['转正事件当天', full({ regularisedOn: null }), [event('regularise', '2026-03-06')], '2026-03-06', 'full'],
    ['留党察看前一天', full(), [event('observation', '2026-01-10', '2027-01-09')], '2026-01-09', 'full'],
    ['留党察看第一天', full(), [event('observation', '2026-01-10', '2027-01-09')], '2026-01-10', 'observation'],
    ['留党察看最后一天', full(), [event('observation', '2026-01-10', '2027-01-09')], '2027-01-09', 'observation'],
    ['留党察看期满次日', full(), [event('observation', '2026-01-10', '2027-01-09')], '2027-01-10', 'full'],
    ['留党察看未定期限', full(), [event('observation', '2026-01-10')], '2030-01-01', 'observation'],
    ['恢复党员权利', full(), [event('observation', '2026-01-10'), event('restore', '2027-01-10')], '2027-01-10', 'full'],
  ] as const)('%s', (_claim, facts, events, date, expected) => {
    expect(standingOn(facts, events, date)).toBe(expected);
  });

  test('regularisedDay takes the fact before the event, and nothing of a probationary member', () => {
    expect(regularisedDay(full({ regularisedOn: '2011-07' }), [event('regularise', '2011-07-15')])).toBe('2011-07-01');
    expect(regularisedDay(full({ regularisedOn: null }), [event('regularise', '2011-07-15')])).toBe('2011-07-15');
    expect(regularisedDay(probationary({ regularisedOn: '2026-03-06' }), [])).toBeNull();
  });
});

describe('党龄 (domain §2.10)', () => {
  test.each([
    ['2000-07-01', 0, '2024-06-30', 23],
    ['2000-07-01', 0, '2024-07-01', 24],
    ['2000-07', 0, '2024-07-01', 24],
    ['2000', 0, '2024-01-01', 24],
    ['2000-07-01', -12, '2024-07-01', 23],
    ['2000-07-01', -1, '2024-07-01', 23],
    ['2000-07-01', 1, '2024-06-01', 24],
    ['2000-07-15', 1, '2024-06-14', 23],
    ['2000-07-01', -600, '2024-07-01', 0],
    ['2026-03-06', 0, '2026-03-05', null],
    [null, 0, '2026-03-05', null],
  ])('regularised %s, adjusted %d months, on %s: %s', (regularisedOn, months, date, age) => {
    expect(partyAgeOn(regularisedOn, months, date)).toBe(age);
  });
});
