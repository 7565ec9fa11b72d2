// Who answers the search box?
import { findAnything } from '#db/search/store.ts';
import type { HandlersOf } from '#electron/ledger/context.ts';
import { readAs } from '#electron/search/reported-readings.ts';
import type { searchContract } from '#shared/search/contract.ts';

export const searchHandlers: HandlersOf<keyof typeof searchContract> = {
  'search.find': async (reader, { text }) => ({ hits: await findAnything(reader, text, () => readAs(reader, text)) }),
};
