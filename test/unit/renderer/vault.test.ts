// Is a passphrase judged soberly, is the ledger's folder named rightly, is the code asked for in two different groups?
import { describe, expect, test } from 'vitest';
import { codeGroups, folderInside, groupsToAsk, strengthOf } from '#renderer/vault/passphrase.ts';

test.each([
  ['123456789', 'short'],
  ['         a', 'short'],
  ['1234567890', 'weak'],
  ['1990-05-12 1990', 'weak'],
  ['aaaaaaaaaaaa', 'weak'],
  ['password123', 'weak'],
  ['zhibu12taizhang', 'weak'],
  ['kq83bxw7mt', 'fair'],
  ['黄河之水 天上来 2026', 'strong'],
  ['correct horse battery', 'strong'],
] as const)('口令 %s 判为 %s', (typed, strength) => expect(strengthOf(typed)).toBe(strength));

test('全角与半角的口令判得一样', () => expect(strengthOf('ｋｑ８３ｂｘｗ７ｍｔ')).toBe(strengthOf('kq83bxw7mt')));

describe('台账文件夹', () => {
  test.each([
    ['/home/a/Documents', '府谷县林业局党支部', '/home/a/Documents/府谷县林业局党支部'],
    ['/home/a/', '甲', '/home/a/甲'],
    ['C:\\Users\\a\\文档', '府谷县林业局党支部', 'C:\\Users\\a\\文档\\府谷县林业局党支部'],
    ['D:\\', '甲', 'D:\\甲'],
    ['/a', '../../etc', '/a/....etc'],
    ['/a', '甲:乙?党支部. ', '/a/甲乙党支部'],
    ['/a', '', '/a'],
    ['', '甲', ''],
  ])('%s 与 %s 合为 %s', (parent, name, folder) => expect(folderInside(parent, name)).toBe(folder));
});

test('恢复码分为八组，每组五位', () => {
  const code = '09039-76949-47756-38387-48981-54027-94481-97582';
  expect(codeGroups(code)).toEqual(['09039', '76949', '47756', '38387', '48981', '54027', '94481', '97582']);
});

test('要问的两组总是不同，按先后排列，且都在八组之内', () => {
  const steps = [0, 0.124, 0.125, 0.5, 0.87, 0.999];
  for (const first of steps) {
    for (const second of steps) {
      const [a, b] = groupsToAsk(8, first, second);
      expect(a).toBeGreaterThanOrEqual(0);
      expect(a).toBeLessThan(b);
      expect(b).toBeLessThan(8);
    }
  }
});
