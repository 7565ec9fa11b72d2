// Which dues standing do tests begin with? A salary of 3,000 yuan from January 2026 on.
import type { DuesStandingInput } from '#shared/dues/model.ts';

/** A standing of a member; the changes replace what they name. */
export const aStanding = (memberId: string, changes: Partial<DuesStandingInput> = {}): DuesStandingInput => ({
  memberId,
  fromMonth: '2026-01',
  category: 'salary',
  baseFen: 300_000,
  flatFen: null,
  reason: '',
  statedFen: null,
  ...changes,
});
