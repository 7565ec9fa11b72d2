// What did an organisation's newest package leave at home by a local rule?
import type { Reader } from '#db/schema.ts';
import type { Id } from '#shared/core/id.ts';
import type { withholdableTables } from '#shared/handoff/withheld.ts';

/** How many rows of a table stayed at home; 0 where everything came, or nothing was taken. */
export const leftAtHome = async (reader: Reader, orgId: Id, table: (typeof withholdableTables)[number]): Promise<number> => {
  const newest = await reader.db
    .selectFrom('receivedPackage')
    .select('envelope')
    .where('orgId', '=', orgId)
    .where('kind', '=', 'report')
    .where('undoneAt', 'is', null)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!newest) return 0;
  const { withheld = {} }: { withheld?: Readonly<Record<string, number>> } = JSON.parse(newest.envelope);
  return withheld[table] ?? 0;
};
