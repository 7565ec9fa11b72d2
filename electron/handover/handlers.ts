// Who answers the calls that hand the books over?

import { handedOverOf, heldByHandover, packStandingFacts, resumeLedger } from '#db/handover/handed-over.ts';
import { handoverById, keepPrepared, pastHandovers, preparedHandover, recordHandover } from '#db/handover/store.ts';
import { headOf } from '#db/journal.ts';
import { backupBefore } from '#electron/backup/keeper.ts';
import { inventoryOf } from '#electron/handover/inventory.ts';
import { packLedger } from '#electron/handover/pack.ts';
import { lookAtLedger, receiveLedger } from '#electron/handover/receive.ts';
import type { HandlersOf } from '#electron/ledger/context.ts';
import { conflict, notFound } from '#shared/core/fault.ts';
import type { handoverContract } from '#shared/handover/contract.ts';
import { packStandingOf } from '#shared/handover/rules.ts';

export const handoverHandlers: HandlersOf<keyof typeof handoverContract> = {
  'handover.inventory': (job) => inventoryOf(job),

  'handover.prepare': async (job, { people }) => {
    // Before the list, so that it counts this backup too.
    await backupBefore(job, 'handover');
    const inventory = await inventoryOf(job);
    const { id } = await job.call('handover.keep', { people, inventory });
    return { id, people, inventory };
  },

  'handover.keep': async (writer, handover) => ({ id: await keepPrepared(writer, handover) }),

  'handover.overview': async (reader) => ({
    prepared: await preparedHandover(reader),
    done: await pastHandovers(reader),
    packStanding: packStandingOf(await packStandingFacts(reader)),
    packed: await handedOverOf(reader.db),
  }),

  'handover.record': async (writer, { id }) => {
    const handover = await handoverById(writer, id);
    if (!handover || handover.isDone) throw notFound('handover-unknown');
    const { seq } = await headOf(writer.db);
    // Printing the inventory is itself an entry; anything else that was written belongs into a new list.
    const since = await writer.db.selectFrom('journal').select('command').where('seq', '>', handover.inventory.journal.seq).execute();
    if (seq < handover.inventory.journal.seq || since.some(({ command }) => !/^(records|backup)\./.test(command)))
      throw conflict('handover-outdated');
    await recordHandover(writer, handover);
    return { id };
  },

  'handover.pack': packLedger,

  'handover.resume': async (writer, { reason }) => {
    const held = await heldByHandover(writer.db);
    if (!held) throw conflict('not-handed-over');
    await resumeLedger(writer, reason);
    return { incoming: held.incoming };
  },

  'handover.look': lookAtLedger,
  'handover.receive': receiveLedger,
};
