// How is something tried without leaving a trace? It is done in a transaction that is rolled back on purpose.
import type { Writer } from '#db/schema.ts';
import type { JobContext } from '#electron/ledger/context.ts';

/** Thrown to roll a transaction back after it told what it would have done. */
class RolledBack<T> extends Error {
  readonly value: T;
  constructor(value: T) {
    super('rolled back on purpose');
    this.name = 'RolledBack';
    this.value = value;
  }
}

/** Does the work, rolls it back, and says what came of it. */
export const rolledBack = async <T>(job: JobContext, work: (writer: Writer) => Promise<T>): Promise<T> => {
  try {
    return await job.write('handoff.preview', '', async (writer) => {
      throw new RolledBack(await work(writer));
    });
  } catch (error) {
    if (error instanceof RolledBack) return error.value;
    throw error;
  }
};

/** Does the work for good, with its journal entry, unless it says that nothing was to be done: then it leaves nothing, not even an entry. */
export const writtenUnless = async <T>(
  job: JobContext,
  entry: { readonly command: string; readonly about: string; readonly isIdle: (value: T) => boolean },
  work: (writer: Writer) => Promise<T>,
): Promise<T> => {
  try {
    return await job.write(entry.command, entry.about, async (writer) => {
      const value = await work(writer);
      if (entry.isIdle(value)) throw new RolledBack(value);
      return value;
    });
  } catch (error) {
    if (error instanceof RolledBack) return error.value;
    throw error;
  }
};
