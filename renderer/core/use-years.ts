// Which years may one look at? Every year that has records, this one and the next; and the one that is chosen.
import { useCall } from '#renderer/core/query-client.ts';

/** The years to choose from, newest first, the chosen one among them even while the list is being read. */
export const withChosen = (years: readonly number[], chosen: number): number[] =>
  years.includes(chosen) ? [...years] : [...years, chosen].toSorted((a, b) => b - a);

/** The same, read from the ledger and read anew after every act. */
export const useYears = (chosen: number): number[] => withChosen(useCall('journal.years', {}).data?.years ?? [], chosen);
