// How is an entry taken back? The plan decides; each row goes back as a new version; what is derived from the rows follows.
import { haveRivals } from '#db/journal/rivals.ts';
import { entriesAt, immutableTables, type KeptEntry, liveReferrer, touchedRows, wasRetiredAfter } from '#db/journal/store.ts';
import { restoreRow, retireRow } from '#db/rows.ts';
import type { Reader, Writer } from '#db/schema.ts';
import { actsOf } from '#electron/journal/acts.ts';
import { deriveAgain } from '#electron/journal/derived.ts';
import type { JobContext } from '#electron/ledger/context.ts';
import type { OutputOf } from '#shared/contract.ts';
import { chinaDate } from '#shared/core/date.ts';
import { conflict, type FaultValues, notFound } from '#shared/core/fault.ts';
import type { Act } from '#shared/journal/contract.ts';
import { aboutUndo, changedReferences, type UndoStep, undoPlan } from '#shared/journal/undo.ts';
import { actWord, retiredByUndo } from '#shared/journal/words.ts';

/** An entry by its number. Throws not-found undo-unknown. */
export const entryAt = async (reader: Reader, seq: number): Promise<KeptEntry> => {
  const entry = (await entriesAt(reader, [seq])).get(seq);
  if (!entry) throw notFound('undo-unknown', { seq });
  return entry;
};

const actAt = async (reader: Reader, seq: number): Promise<Act> => {
  const [act] = await actsOf(reader, [await entryAt(reader, seq)]);
  if (!act) throw new Error('an entry that exists can be said');
  return act;
};

/** The words of an act for a sentence that refuses. */
const valuesOf = (act: Act): FaultValues => {
  const { zh, en } = actWord(act);
  return { what: zh, whatEn: en, date: chinaDate(act.recordedAt), actor: act.actor };
};

/** The steps, or the fault that says why not. */
export const stepsFor = async (reader: Reader, entry: KeptEntry): Promise<readonly UndoStep[]> => {
  const rows = await touchedRows(reader, entry);
  const plan = undoPlan({ command: entry.command, rows }, await immutableTables(reader));
  if (!plan.ok) {
    const said = valuesOf(await actAt(reader, plan.later ?? entry.seq));
    throw conflict(`undo-${plan.obstacle}`, { seq: entry.seq, ...said, ...(plan.later === null ? {} : { later: plan.later }) });
  }
  const retired = plan.steps.filter(({ kind }) => kind === 'retire');
  const later = await liveReferrer(reader, retired);
  if (later) throw conflict('undo-referred', { seq: entry.seq, later: later.seq, ...valuesOf(await actAt(reader, later.seq)) });
  return plan.steps;
};

const write = async (writer: Writer, step: UndoStep): Promise<void> => {
  if (step.kind === 'retire') await retireRow(writer, step.table, step.id, retiredByUndo);
  else await restoreRow(writer, step.table, step.id, step.content);
};

const isUniqueBroken = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'SQLITE_CONSTRAINT_UNIQUE';

/** Takes an entry back within the running command. */
const takeBack = async (job: JobContext, writer: Writer, seq: number): Promise<Act> => {
  const entry = await entryAt(writer, seq);
  const undone = await actAt(writer, seq);
  const steps = await stepsFor(writer, entry);
  for (const [index, step] of steps.entries()) {
    if (index % 100 === 0) {
      job.checkCancelled();
      job.progress(index, steps.length, actWord(undone).zh);
    }
    await write(writer, step);
  }
  if (await wasRetiredAfter(writer, seq, changedReferences(steps))) throw conflict('undo-refers-retired', { seq });
  const rivals = await haveRivals(
    writer,
    steps.map(({ id }) => id),
  );
  if (rivals) throw conflict('undo-collides', { seq });
  await deriveAgain(writer, writer.written);
  return undone;
};

/** Answers `journal.undo`. */
export const undo = async (job: JobContext, { seq }: { seq: number }): Promise<OutputOf<'journal.undo'>> => {
  try {
    return await job.write('journal.undo', aboutUndo(seq), async (writer) => {
      const undone = await takeBack(job, writer, seq);
      return { undone, rows: writer.written.length };
    });
  } catch (error) {
    if (isUniqueBroken(error)) throw conflict('undo-collides', { seq });
    throw error;
  }
};
