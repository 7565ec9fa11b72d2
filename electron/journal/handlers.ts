// Who answers the calls that show the journal and take an entry back?
import { headOf } from '#db/journal.ts';
import { yearsWithRecords } from '#db/records/years.ts';
import { undoableActs } from '#electron/journal/acts.ts';
import { entryChanges } from '#electron/journal/changes.ts';
import { diary } from '#electron/journal/diary.ts';
import { undo } from '#electron/journal/undo.ts';
import type { HandlersOf } from '#electron/ledger/context.ts';
import type { journalContract } from '#shared/journal/contract.ts';

export const journalHandlers: HandlersOf<keyof typeof journalContract> = {
  'journal.list': async (reader, input) => {
    let entries = reader.db
      .selectFrom('journal')
      .select(['seq', 'recordedAt', 'actor', 'command', 'rows', 'hash'])
      .orderBy('seq', 'desc')
      .limit(input.limit);
    if (input.before !== null) entries = entries.where('seq', '<', input.before);
    const { total } = await reader.db
      .selectFrom('journal')
      .select((eb) => eb.fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow();
    const lines = await entries.execute();
    return { total: Number(total), entries: lines.map((line) => ({ ...line, rows: (JSON.parse(line.rows) as unknown[]).length })) };
  },

  'journal.years': async (reader) => {
    const thisYear = Number(reader.clock.today().slice(0, 4));
    const years = new Set([...(await yearsWithRecords(reader)), thisYear, thisYear + 1]);
    return { years: [...years].toSorted((a, b) => b - a) };
  },

  'journal.undoable': async (reader, { limit }) => ({
    acts: await undoableActs(reader, limit),
    head: (await headOf(reader.db)).seq,
  }),

  'journal.diary': diary,
  'journal.entry': entryChanges,
  'journal.undo': undo,
};
