// Which records of an older ledger cannot be found yet? Those kept before the search knew their kind; they are indexed once, at the first opening.
import { paperRecordsOf } from '#db/meetings/paper-records.ts';
import type { Reader } from '#db/schema.ts';
import { indexRecord } from '#db/search/store.ts';
import { allTalks } from '#db/talks/store.ts';
import { findablePaper } from '#electron/meetings/search-text.ts';
import { findableTalk } from '#electron/talks/search-text.ts';

const due = 'searchDue';

/** Indexes what migration 15 found waiting; nothing where nothing waits. */
export const catchUpSearch = (reader: Reader): Promise<void> =>
  reader.db.transaction().execute(async (db) => {
    const waiting = await db.selectFrom('meta').select('value').where('key', '=', due).executeTakeFirst();
    if (!waiting) return;
    const inside = { ...reader, db };
    const found = [...(await allTalks(inside)).map(findableTalk), ...(await paperRecordsOf(inside, null)).map(findablePaper)];
    for (const record of found) await indexRecord(inside, record);
    await db.deleteFrom('meta').where('key', '=', due).execute();
  });
