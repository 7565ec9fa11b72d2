// Under which other names may a numbered form have been printed before? A receipt alone, or with all that were issued at once.
import { receiptsOf } from '#db/dues/account-store.ts';
import type { Reader } from '#db/schema.ts';
import type { Id } from '#shared/core/id.ts';
import type { SheetId } from '#shared/records/catalogue.ts';

/** Other subjects whose print counts as one of this. */
type Aliases = (reader: Reader, id: Id) => Promise<Id[]>;

const aliases: Readonly<Partial<Record<SheetId, Aliases>>> = {
  'dues-receipt': async (reader, id) =>
    (await receiptsOf(reader, null)).flatMap((receipt) => {
      if (receipt.id === id) return [receipt.actionId];
      return receipt.actionId === id ? [receipt.id] : [];
    }),
};

/** All subjects whose prints count for one: itself and its aliases. */
export const printedAs = async (reader: Reader, sheet: SheetId, id: Id | null): Promise<(Id | null)[]> => {
  const others = id === null ? undefined : aliases[sheet];
  return id !== null && others ? [id, ...(await others(reader, id))] : [id];
};
