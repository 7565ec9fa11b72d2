// What does the sheet of a hand-over show? What was frozen, not what is there by now.
import { handoverById } from '#db/handover/store.ts';
import { superiorRemarks } from '#electron/handoff/replies-handlers.ts';
import type { BuildersOf } from '#electron/records/builders.ts';
import { chinaDate } from '#shared/core/date.ts';
import { notFound } from '#shared/core/fault.ts';
import type { handoverSheets } from '#shared/records/sheets/handover.ts';

/** The bodies of these sheets. Fault: not-found `handover-unknown`. */
export const handoverBuilders: BuildersOf<keyof typeof handoverSheets> = {
  'handover-list': async (reader, { id }) => {
    const found = id ? await handoverById(reader, id) : null;
    if (!found) throw notFound('handover-unknown');
    const { people, inventory, isDone } = found;
    return { people, inventory, isDone };
  },
  'superior-replies': async (reader, { year }) => ({
    remarks: (await superiorRemarks(reader)).filter(({ at }) => chinaDate(at).startsWith(String(year))).toSorted((a, b) => (a.at < b.at ? -1 : 1)),
  }),
};
