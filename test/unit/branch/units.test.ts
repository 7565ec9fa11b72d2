// Is a unit's code read as the standard says (GB 32100-2015), and are the units of a joint branch counted?
import { expect, test } from 'vitest';
import { branchUnitInput, isCreditCodeRight, unitsCovered } from '#shared/branch/units.ts';

test.each([
  ['91350100M000100Y43', true], // the example of the standard itself
  ['91110000802100433B', true],
  ['11610822016000001P', true],
  ['11610822016000001Q', false],
  ['91350100M000100Y34', false],
  ['9135010OM000100Y43', false],
  ['91350100M000100Y4', false],
  ['', false],
])('校验位：%s → %s', (code, isRight) => expect(isCreditCodeRight(code)).toBe(isRight));

const typed = (creditCode: string) => branchUnitInput.safeParse({ name: '林业局', nature: '', creditCode, partyOrg: null });

test.each([
  ['９１３５０１００ｍ０００１００ｙ４３', '91350100M000100Y43'],
  ['9135-0100 M000 100Y43', '91350100M000100Y43'],
  ['', ''],
])('“%s” 存成 “%s”', (text, kept) => expect(typed(text).data?.creditCode).toBe(kept));

test.each(['91350100M000100Y4', '91350100I000100Y43', '９１３５０１００'])('“%s” 不合格式，不存', (text) => expect(typed(text).success).toBe(false));

test.each([
  [null, 0, null],
  [null, 3, 3],
  [6, 3, 6],
  [2, 6, 6],
  [6, 6, 6],
])('填的 %s 个、登记的 %i 个 → %s', (stated, entered, covered) => expect(unitsCovered(stated, entered)).toBe(covered));
