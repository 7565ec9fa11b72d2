// May a package be taken back, and what is then written? The newest of its sender, step by step further back (law 8).
import { markUndone, newestPackageOf, receivedPackageOf } from '#db/handoff/store.ts';
import { takeBackPackage } from '#db/handoff/undo.ts';
import { backupBefore } from '#electron/backup/keeper.ts';
import type { JobContext } from '#electron/ledger/context.ts';
import type { OutputOf } from '#shared/contract.ts';
import { conflict, notFound } from '#shared/core/fault.ts';
import { keptForUndo } from '#shared/handoff/keeping.ts';

/** Answers `handoff.undo`. Other organisations and the evidence of the journal stay; the same package may be taken again. */
export const undoPackage = async (job: JobContext, { id }: { id: string }): Promise<OutputOf<'handoff.undo'>> => {
  const taken = await job.read((reader) => receivedPackageOf(reader, id));
  if (!taken || taken.undoneAt) throw notFound('package-unknown');
  const { fromName: from, seq, orgId } = taken;
  const newest = await job.read((reader) => newestPackageOf(reader, orgId));
  if (newest && newest.id !== id) throw conflict('package-undo-newer', { from, seq, last: newest.seq });
  if (taken.undoable === 0) throw conflict('package-undo-line', { from, seq });
  if (taken.undoable === null) throw conflict('package-undo-old', { from, seq, most: keptForUndo });
  await backupBefore(job, 'packages');
  return job.write('handoff.undo', id, async (writer) => {
    const counts = takeBackPackage(job.ledger().raw, orgId, id);
    await markUndone(writer, id);
    return { from, seq, ...counts };
  });
};
