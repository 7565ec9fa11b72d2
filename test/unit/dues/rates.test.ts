// Does the rate table say what 中组发〔2008〕3号 says, at every boundary?
import { describe, expect, test } from 'vitest';
import type { RoundingMode } from '#shared/core/money.ts';
import type { DuesCategory } from '#shared/dues/model.ts';
import { duesRateFor } from '#shared/dues/rates.ts';

const due = (category: DuesCategory, baseFen: number | null, rounding: RoundingMode = 'tenth', flatFen: number | null = null) =>
  duesRateFor('2026-03', category, baseFen, flatFen, rounding);

describe('工资、年薪、不按月收入：按全部基数的一个比例，不分段', () => {
  const edges: readonly [baseFen: number, rate: string, dueFen: number][] = [
    [100_000, '0.5%', 500],
    [300_000, '0.5%', 1_500],
    [300_001, '1%', 3_000],
    [500_000, '1%', 5_000],
    [500_001, '1.5%', 7_500],
    [1_000_000, '1.5%', 15_000],
    [1_000_001, '2%', 20_000],
    [821_000, '1.5%', 12_320],
    [1_234_567, '2%', 24_690],
  ];
  for (const category of ['salary', 'annualSalary', 'irregular'] as const) {
    test.each(edges)(`${category}: %i 分 → %s, %i 分`, (baseFen, rateText, dueFen) => {
      expect(due(category, baseFen)).toMatchObject({ rateText, dueFen });
    });
  }
});

describe('离退休', () => {
  test.each([
    [500_000, '0.5%', 2_500],
    [500_001, '1%', 5_000],
    [498_600, '0.5%', 2_490],
    [1_200_000, '1%', 12_000],
  ])('%i 分 → %s, %i 分', (baseFen, rateText, dueFen) => {
    expect(due('retired', baseFen)).toMatchObject({ rateText, dueFen });
  });
});

describe('取整只用于比例结果，恰好一半时进一', () => {
  test.each([
    ['cent', 4_322],
    ['tenth', 4_320],
    ['yuan', 4_300],
    ['yuanUp', 4_400],
  ] as const)('4,321.50 × 1%% = 43.215，%s → %i 分', (rounding, dueFen) => {
    expect(due('salary', 432_150, rounding).dueFen).toBe(dueFen);
  });
  test('8,210.00 × 1.5% = 123.15，到角为 123.20', () => expect(due('salary', 821_000).dueFen).toBe(12_320));
  test('正好整元时只进不舍也不多收', () => expect(due('salary', 300_000, 'yuanUp').dueFen).toBe(1_500));
  test.each(['cent', 'tenth', 'yuan', 'yuanUp'] as const)('定额不取整：%s', (rounding) => {
    expect(due('student', null, rounding).dueFen).toBe(20);
    expect(due('farmer', null, rounding, 35).dueFen).toBe(35);
  });
});

describe('定额', () => {
  test.each(['student', 'laidOff', 'relief', 'minimumLiving'] as const)('%s 每月0.2元，第六条', (category) => {
    expect(due(category, null)).toEqual({ dueFen: 20, rateText: '定额', clause: '中组发〔2008〕3号第六条' });
  });
  test('农民按支部定的数额；12个月为 2.40 至 12.00 元', () => {
    expect([20, 100].map((flat) => 12 * (due('farmer', null, 'tenth', flat).dueFen ?? 0))).toEqual([240, 1_200]);
  });
});

describe('未核定时不说应交', () => {
  test.each(['salary', 'annualSalary', 'irregular', 'retired'] as const)('%s 没有基数', (category) => {
    expect(due(category, null)).toMatchObject({ dueFen: null, rateText: '' });
  });
  test('农民没有定额', () => expect(due('farmer', null).dueFen).toBeNull());
});

test('费率表自2008年4月起有效，以前的月份不判', () => {
  expect(duesRateFor('2008-04', 'salary', 300_000, null, 'tenth').dueFen).toBe(1_500);
  expect(duesRateFor('2008-03', 'salary', 300_000, null, 'tenth')).toEqual({ dueFen: null, rateText: '', clause: '' });
});

test('每一类都说得出条款', () => {
  const clauses = (['salary', 'annualSalary', 'irregular', 'retired'] as const).map((category) => due(category, 100).clause);
  expect(clauses).toEqual(['第一、二条', '第二、三条', '第二、四条', '第五条'].map((article) => `中组发〔2008〕3号${article}`));
});
