// Is a copy what it says it is? It is opened with the key: pages, references, the whole chain, its head.
import { firstBrokenEntry, headOf } from '#db/journal.ts';
import { kyselyOver, type RawDatabase, wholeCheck } from '#db/open.ts';
import type { BackupFacts } from '#shared/backup/model.ts';

/** What the copy must hold. */
type Promised = Pick<BackupFacts, 'ledgerId' | 'headSeq' | 'headHash'>;

/** Checks an open copy; the first thing that is wrong as a short code, or null. */
export const problemOfCopy = async (raw: RawDatabase, promised: Promised): Promise<string | null> => {
  const [page] = wholeCheck(raw);
  if (page !== undefined) return page.slice(0, 80);
  const db = kyselyOver(raw);
  const id = await db.selectFrom('meta').select('value').where('key', '=', 'ledgerId').executeTakeFirst();
  if (id?.value !== promised.ledgerId) return 'another-ledger';
  const head = await headOf(db);
  if (head.seq !== promised.headSeq || head.hash !== promised.headHash) return 'another-head';
  const broken = await firstBrokenEntry(db, 1);
  return broken === null ? null : `journal ${broken}`;
};
