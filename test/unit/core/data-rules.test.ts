// Do the rules that bind every record hold everywhere: amounts (DATA-06), a reason for taking something out (DATA-09)?
import { describe, expect, test } from 'vitest';
import { contract } from '#shared/contract.ts';
import { fenSchema, parseYuan } from '#shared/core/money.ts';

describe('DATA-06：金额最多两位小数，不能是半分', () => {
  test.each([
    ['12.30', 1_230],
    ['12.3', 1_230],
    ['0', 0],
    ['12.345', null],
    ['12.', null],
    ['十二', null],
    ['1e3', null],
  ])('“%s”', (text, fen) => expect(parseYuan(text)).toBe(fen));
  test.each([1.5, Number.NaN, 10_000_000_001])('%d 分不收', (fen) => expect(fenSchema.safeParse(fen).success).toBe(false));
});

describe('DATA-09：作废、撤回、冲正、取消都要写原因', () => {
  const names = Object.keys(contract).filter(
    (name) => /\.(retire|withdraw|void|reverse|cancel)/.test(name) && name !== 'phrases.retire',
  ) as (keyof typeof contract)[];
  test('这样的功能都查到了', () => expect(names.length).toBeGreaterThanOrEqual(10));
  test.each(names)('%s', (name) => {
    const refused = contract[name].input.safeParse({ reason: '　' });
    expect(refused.error?.issues.map(({ path }) => path.join('.'))).toContain('reason');
  });
});
