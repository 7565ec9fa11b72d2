// Which dated fact holds on a day, and what does a change write? The edges of every case.
import { describe, expect, test } from 'vitest';
import type { FactKind } from '#shared/members/fact-model.ts';
import { columnsOn, type DatedFact, factFindings, factOn, justBefore, planChange } from '#shared/members/fact-rules.ts';

let entered = 0;
const fact = (value: string, fromOn: string | null, until: string | null = null, kind: FactKind = 'post'): DatedFact => {
  entered += 1;
  return {
    id: `fact-${String(entered).padStart(3, '0')}`,
    kind,
    value,
    fromOn,
    until,
    recordedAt: `2026-01-01T00:00:00.${String(entered).padStart(3, '0')}Z`,
  };
};

const career = [fact('公务员', null, '2019-12'), fact('村党支部书记', '2020-01', '2024-05-31'), fact('退休人员', '2024-06-01')];

describe('factOn', () => {
  test.each([
    ['before everything: what always was', '1990-01-01', '公务员'],
    ['the last day of a month given as the end', '2019-12-31', '公务员'],
    ['the first day of a month given as the beginning', '2020-01-01', '村党支部书记'],
    ['the last day', '2024-05-31', '村党支部书记'],
    ['the first day', '2024-06-01', '退休人员'],
    ['long after', '2099-01-01', '退休人员'],
  ])('%s', (_claim, date, value) => {
    expect(factOn(career, date)?.value).toBe(value);
  });
  test('a gap holds nothing', () => expect(factOn([fact('甲', '2020', '2020'), fact('乙', '2022')], '2021-06-01')).toBeNull());
  test('of two from one day the one entered later holds', () =>
    expect(factOn([fact('甲', '2020-01-01'), fact('乙', '2020-01-01')], '2020-01-01')?.value).toBe('乙'));
});

test.each([
  ['2026-03-01', '2026-02-28'],
  ['2024-03-01', '2024-02-29'],
  ['2026-03', '2026-02'],
  ['2026-01', '2025-12'],
  ['2026', '2025'],
])('just before %s is %s', (date, expected) => {
  expect(justBefore(date)).toBe(expected);
});

describe('planChange', () => {
  test('the first change writes down what was before', () => {
    expect(planChange([], '公务员', { value: '退休人员', from: '2026-03-01' })).toEqual({
      ends: null,
      adds: [
        { value: '公务员', fromOn: null, until: '2026-02-28' },
        { value: '退休人员', fromOn: '2026-03-01', until: null },
      ],
    });
  });
  test('where nothing was, nothing is written down for before', () => {
    expect(planChange([], '', { value: '退休人员', from: '2026-03' }).adds).toEqual([{ value: '退休人员', fromOn: '2026-03', until: null }]);
  });
  test('a later change ends what holds', () => {
    const plan = planChange(career, '退休人员', { value: '其他', from: '2026-03-01' });
    expect(plan).toEqual({ ends: { id: career[2]?.id, until: '2026-02-28' }, adds: [{ value: '其他', fromOn: '2026-03-01', until: null }] });
  });
  test('a change that lies before a known one ends before that', () => {
    const plan = planChange(career, '退休人员', { value: '副书记', from: '2022-07-01' });
    expect(plan).toEqual({
      ends: { id: career[1]?.id, until: '2022-06-30' },
      adds: [{ value: '副书记', fromOn: '2022-07-01', until: '2024-05-31' }],
    });
  });
  test('a second change of the same day stands in for the first: nothing ends before it began', () => {
    const plan = planChange(career, '退休人员', { value: '离休干部', from: '2024-06-01' });
    expect(plan.ends).toBeNull();
    expect(plan.adds).toEqual([{ value: '离休干部', fromOn: '2024-06-01', until: null }]);
  });
});

test('only kinds that have dated facts change a column; no longer in a group is an empty text', () => {
  expect(columnsOn(career, '2021-01-01')).toEqual({ post: '村党支部书记' });
  expect(columnsOn([fact('group-id', null, '2020', 'group')], '2021-01-01')).toEqual({ groupId: '' });
  expect(columnsOn([], '2021-01-01')).toEqual({});
});

describe('factFindings (DATA-07)', () => {
  test.each([
    ['today', 'post', '2026-03-05', null, []],
    ['tomorrow', 'post', '2026-03-06', null, ['fromOn']],
    ['this month', 'post', '2026-03', null, []],
    ['next month', 'post', '2026-04', null, ['fromOn']],
    ['ends the day it begins', 'reward', '2020-07-01', '2020-07-01', []],
    ['ends before it begins', 'reward', '2020-07-01', '2020-06-30', ['until']],
    ['begins in a year and ends in it', 'training', '2020', '2020', []],
    ['schooling before the party was founded', 'education', '1919', null, []],
    ['a group before the party was founded', 'group', '1921-06-30', null, ['fromOn']],
    ['without any date', 'family', null, null, []],
  ] as const)('%s', (_claim, kind, fromOn, until, fields) => {
    expect(factFindings({ kind, fromOn, until }, '2026-03-05').map(({ field }) => field)).toEqual(fields);
  });
});
