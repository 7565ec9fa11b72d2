// Which own rows stay at home when a report leaves, by the branch's settings?
import { settingsOf } from '#db/branch/store.ts';
import { ownRowsOf } from '#db/handoff/departure.ts';
import { rowJson } from '#db/journal.ts';
import type { Reader } from '#db/schema.ts';
import type { CanonicalObject } from '#shared/handoff/lines.ts';
import { rowsAtHome, type WithheldLine, withholdableTables } from '#shared/handoff/withheld.ts';
import type { TravellingTable } from '#shared/travelling.ts';

/** The rows that stay, sorted by table and id. */
export const withheldOf = async (reader: Reader): Promise<WithheldLine[]> => {
  const rows = new Map<TravellingTable, CanonicalObject[]>();
  for (const table of withholdableTables) {
    rows.set(
      table,
      (await ownRowsOf(reader, table)).map((row) => JSON.parse(rowJson(row))),
    );
  }
  return rowsAtHome(rows, await settingsOf(reader));
};
