// How does a query read the books of a branch? With the same reader, turned to the branch's rows.
import type { Reader } from '#db/schema.ts';
import { notFound } from '#shared/core/fault.ts';
import type { Id } from '#shared/core/id.ts';

/** A reader of the books asked for; null: one's own. It can only read: what writes keeps to the ledger's own rows. Fault: not-found `organisation-unknown`. */
export const inBooks = async (reader: Reader, orgId: Id | null): Promise<Reader> => {
  if (orgId === null || orgId === reader.orgId) return reader;
  const reported = await reader.db.selectFrom('organisation').select('id').where('id', '=', orgId).where('orgId', '=', orgId).executeTakeFirst();
  if (!reported) throw notFound('organisation-unknown');
  return { db: reader.db, clock: reader.clock, orgId };
};
