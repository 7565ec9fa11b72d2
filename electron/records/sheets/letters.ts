// What does the sheet of a letter show? The letter as kept.
import type { BuildersOf } from '#electron/records/builders.ts';
import { letterNamed } from '#electron/records/letters.ts';
import type { letterSheets } from '#shared/records/sheets/letters.ts';

/** The bodies of the sheets of letters. Fault: not-found `letter-unknown`. */
export const letterBuilders: BuildersOf<keyof typeof letterSheets> = {
  letter: async (reader, { id }) => ({ letter: (await letterNamed(reader, id)).content }),
};
