// How are months listed in the window, the same in both languages?
import { monthStretches } from '#shared/dues/receipt.ts';

/** Months as stretches of plain keys: 2026-01—2026-03  2026-05. */
export const stretchesText = (months: readonly string[]): string =>
  monthStretches(months)
    .map(([from, to]) => (from === to ? from : `${from}—${to}`))
    .join('  ');
