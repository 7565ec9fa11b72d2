// Which of our files does a superior hold? What its newest receipt listed; the next package leaves them out.
import type { Reader, Writer } from '#db/schema.ts';
import type { Id } from '#shared/core/id.ts';

/** SHA-256 of the files that a superior holds. */
export const heldBySuperior = async (reader: Reader, superiorId: Id): Promise<Set<string>> => {
  const rows = await reader.db.selectFrom('heldBySuperior').select('sha256').where('orgId', '=', superiorId).execute();
  return new Set(rows.map(({ sha256 }) => sha256));
};

/** Notes what a receipt lists; what it does not list any more is sent again. */
export const saveHeldBySuperior = async (writer: Writer, superiorId: Id, files: readonly string[]): Promise<void> => {
  await writer.db.deleteFrom('heldBySuperior').where('orgId', '=', superiorId).execute();
  for (let at = 0; at < files.length; at += 500) {
    const rows = files.slice(at, at + 500).map((sha256) => ({ orgId: superiorId, sha256 }));
    await writer.db.insertInto('heldBySuperior').values(rows).execute();
  }
};
