// What do the sheets of dues show?
import { duesFacts } from '#db/dues/store.ts';
import type { BuildersOf } from '#electron/records/builders.ts';
import { duesBook } from '#shared/dues/book.ts';
import type { duesSheets } from '#shared/records/sheets/dues.ts';

/** The bodies of the sheets of dues. */
export const duesBuilders: BuildersOf<keyof typeof duesSheets> = {
  'dues-ledger': async (reader, { year, isBlank }) => ({ book: isBlank ? null : duesBook(await duesFacts(reader, year)) }),
};
