// Does the code on a sign-in sheet lead back to its meeting, and to no other when it is mistyped?
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { uuid7 } from '#shared/core/id.ts';
import { idEndOfCode, signInCode, signInQr } from '#shared/plans/sign-in-code.ts';

const ids = fc.uint8Array({ minLength: 10, maxLength: 10 }).map((bytes) => uuid7(1_770_000_000_000, bytes));
const endOf = (id: string): string => id.replaceAll('-', '').slice(-10);

describe('签到表的码', () => {
  test('打出来的码和二维码都指回自己的会议', () => {
    fc.assert(
      fc.property(ids, (id) => {
        expect(signInCode(id)).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]$/);
        expect(idEndOfCode(signInCode(id))).toBe(endOf(id));
        expect(idEndOfCode(signInQr(id))).toBe(endOf(id));
      }),
    );
  });
  test('手写的 O、I、L，小写、空格、全角都认', () => {
    const id = uuid7(1_770_000_000_000, new Uint8Array([1, 2, 3, 4, 5, 0, 17, 0, 16, 1]));
    const code = signInCode(id);
    const typed = code.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l').replaceAll('-', ' ');
    expect(idEndOfCode(typed)).toBe(endOf(id));
    expect(idEndOfCode([...code].map((sign) => (sign === '-' ? '－' : String.fromCharCode(sign.charCodeAt(0) + 0xfee0))).join(''))).toBe(endOf(id));
  });
  test('错一个字符就不认', () => {
    fc.assert(
      fc.property(ids, fc.integer({ min: 0, max: 7 }), fc.integer({ min: 1, max: 31 }), (id, place, by) => {
        const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
        const signs = [...signInCode(id).replaceAll('-', '')];
        signs[place] = alphabet[(alphabet.indexOf(signs[place] ?? '') + by) % 32] ?? '';
        expect(idEndOfCode(signs.join(''))).toBeNull();
      }),
    );
  });
  test.each(['', '7F3K', 'BL1*2026-D-001*V1*J3*7F3KQ91C2M', '党员大会', '7F3K-Q91C-UU'])('不是码的：%j', (text) =>
    expect(idEndOfCode(text)).toBeNull(),
  );
});
