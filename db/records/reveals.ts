// What is kept about exports?
import { insertRow, type OwnColumns } from '#db/rows.ts';
import type { Writer } from '#db/schema.ts';

/** Notes that personal data left the ledger whole. */
export const insertReveal = async (writer: Writer, columns: OwnColumns<'reveal'>): Promise<void> => {
  await insertRow(writer, 'reveal', columns);
};
