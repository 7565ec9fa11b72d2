// Are amounts written in capital numerals as the rules of money slips ask?
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { capitalAmount } from '#shared/core/capital-amount.ts';

describe('大写金额（domain §4.7 的各例）', () => {
  test.each([
    [20, '人民币贰角整'],
    [120, '人民币壹元贰角整'],
    [1_000, '人民币壹拾元整'],
    [1_005, '人民币壹拾元零伍分'],
    [10_050, '人民币壹佰元伍角整'],
    [32_504, '人民币叁佰贰拾伍元零肆分'],
    [140_950, '人民币壹仟肆佰零玖元伍角整'],
    [600_714, '人民币陆仟零柒元壹角肆分'],
    [1_640_902, '人民币壹万陆仟肆佰零玖元零贰分'],
    [10_700_053, '人民币壹拾万柒仟元伍角叁分'],
    [500_200, '人民币伍仟零贰元整'],
    [122_160_000, '人民币壹佰贰拾贰万壹仟陆佰元整'],
  ])('%i 分', (fen, text) => expect(capitalAmount(fen)).toBe(text));
});

describe('边上的金额', () => {
  test.each([
    [0, '人民币零元整'],
    [1, '人民币壹分'],
    [5, '人民币伍分'],
    [55, '人民币伍角伍分'],
    [10_000_000_000, '人民币壹亿元整'],
    [10_001_000_000, '人民币壹亿零壹万元整'],
    [10_000_000_100, '人民币壹亿零壹元整'],
    [1_000_000_100, '人民币壹仟万零壹元整'],
    [-1_500, '人民币负壹拾伍元整'],
  ])('%i 分', (fen, text) => expect(capitalAmount(fen)).toBe(text));
});

const figures = '零壹贰叁肆伍陆柒捌玖';
const units: readonly (readonly [string, number])[] = [
  ['亿', 100_000_000],
  ['万', 10_000],
  ['仟', 1_000],
  ['佰', 100],
  ['拾', 10],
];

/** Reads whole yuan back: what stands before the greatest unit counts that often. */
const readWhole = (text: string): number => {
  for (const [unit, worth] of units) {
    const at = text.indexOf(unit);
    if (at >= 0) return readWhole(text.slice(0, at)) * worth + readWhole(text.slice(at + 1));
  }
  return Math.max(0, figures.indexOf(text.at(-1) ?? '零'));
};

/** Reads capital numerals back, by another way than they are written. */
const readBack = (text: string): number => {
  const [, whole = '', rest = ''] = /^人民币(?:(.*)元)?(.*)$/.exec(text) ?? [];
  const small = (unit: string): number => (rest.includes(unit) ? figures.indexOf(rest.charAt(rest.indexOf(unit) - 1)) : 0);
  return readWhole(whole) * 100 + small('角') * 10 + small('分');
};

test('任何金额写成大写都读得回来，没有两个连着的零', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000_000_000 }), (fen) => {
      const text = capitalAmount(fen);
      expect(text).not.toMatch(/零零|零元整.+|分整/);
      expect(readBack(text)).toBe(fen);
    }),
    { seed: 20_261_125 },
  );
});
