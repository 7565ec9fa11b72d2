// How does a command write? One transaction: lock, entry time, rows, journal entry, commit. Nobody else opens one that writes travelling rows.
import { randomBytes } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { appendEntry, headOf } from '#db/journal.ts';
import type { Clock, Tables, Writer } from '#db/schema.ts';
import { type Id, uuid7 } from '#shared/core/id.ts';

/** Whose ledger is written, and by which clock. */
export interface WriteTarget {
  readonly db: Kysely<Tables>;
  readonly orgId: Id;
  readonly device: string;
  readonly clock: Clock;
}

/** New ids in the order of the clock. */
export const newIdAt = (clock: Clock) => (): Id => uuid7(Date.parse(clock.now()), randomBytes(10));

/**
 * Runs one command in a transaction and leaves its journal entry.
 * The entry time never goes back behind the newest entry, even when the machine's clock does (reliability row 27).
 */
export const writeCommand = <T>(
  target: WriteTarget,
  entry: { command: string; about: string; seq?: number },
  work: (writer: Writer) => Promise<T>,
): Promise<T> =>
  target.db.transaction().execute(async (trx) => {
    // Takes the write lock at once; a transaction that begins by reading could fail on its first write.
    await sql`UPDATE meta SET value = value WHERE key = 'orgId'`.execute(trx);
    const head = await headOf(trx);
    const now = target.clock.now();
    const at = now > head.recordedAt ? now : head.recordedAt;
    const { value: actor } = await trx.selectFrom('meta').select('value').where('key', '=', 'actor').executeTakeFirstOrThrow();
    const writer: Writer = { db: trx, orgId: target.orgId, clock: target.clock, at, actor, newId: newIdAt(target.clock), written: [] };
    const value = await work(writer);
    await appendEntry(trx, { recordedAt: at, actor, device: target.device, ...entry }, writer.written);
    return value;
  });
