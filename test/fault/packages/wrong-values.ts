// Which values may a row never bring? Those that no column takes, and for each of many columns those that it must refuse.
import type { Loose } from '#test/fault/packages/forger.ts';

/** Longer than any column takes, and not so regular that its package would be taken for a bomb. */
const longText = Array.from({ length: 30_000 }, (_, index) => (index * 7919).toString(36)).join('');

/** A value that no column of any table may hold. */
export const monsters: readonly Loose[] = [
  {},
  [],
  true,
  false,
  1.5,
  -1.5,
  2 ** 53,
  -(2 ** 53),
  1e300,
  '\u0000',
  'a\u202eb',
  'e\u0301',
  '\ufeffx',
  'a\u0007',
  longText,
];

/** Values that their own column must refuse. */
export const wrongValues: readonly (readonly [table: string, column: string, values: readonly Loose[]])[] = [
  ['member', 'sex', ['x', '', 'Female', '女']],
  ['member', 'memberType', ['member', '', 'fullmember']],
  ['member', 'joinedOn', ['2026-02-30', '2026-13', '26-01-01', '2026/01/01', '0000-00-00', '2026-1-1', ' 2026-01-01']],
  ['member', 'birthDate', ['1990-02-29', '1990', '1990-01', 'gestern']],
  ['member', 'partyAgeAdjustment', [1201, -1201, '3', '0x10']],
  ['member', 'isMobile', [2, -1, '1']],
  ['member', 'name', [5, 'n'.repeat(101)]],
  ['member', 'recordedAt', ['2026-03-05', '2026-03-05T25:00:00.000Z', '2026-03-05T01:00:00Z', '2026-03-05T01:00:00.000+08:00']],
  ['duesPayment', 'amountFen', [10_000_000_001, -10_000_000_001, '1500', 9_007_199_254_740_991]],
  ['duesPayment', 'month', ['2026-00', '2026-13', '2026-3', '202603']],
  ['duesPayment', 'paidOn', ['2026-02-29', '20260301']],
  ['duesStanding', 'baseFen', [-10_000_000_001, 10_000_000_001, '300000']],
  ['duesStanding', 'category', ['wage', '']],
  ['attendance', 'status', ['here', '', 'PRESENT']],
  ['meeting', 'kind', ['party', '__proto__', 'constructor', '']],
  ['meeting', 'heldOn', ['2026-03-32', '2026']],
  ['committeeSeat', 'role', ['boss', 'toString']],
];
