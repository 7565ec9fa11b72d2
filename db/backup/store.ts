// What has the keeper noted: copies on sticks, health checks, and what changed since a backup?
import type { Kysely } from 'kysely';
import type { HealthCheckRow } from '#db/backup/table.ts';
import type { Tables } from '#db/schema.ts';
import { type HealthReport, healthReportSchema } from '#shared/backup/model.ts';
import type { Instant } from '#shared/core/date.ts';

/** Notes a copy that was read back. */
export const insertCopy = async (db: Kysely<Tables>, copy: { copiedAt: Instant; place: string; headSeq: number }): Promise<void> => {
  await db
    .insertInto('backupCopy')
    .values(copy)
    .onConflict((one) => one.doNothing())
    .execute();
};

/** The newest copy in another place; null when there never was one. */
export const lastCopyOf = async (db: Kysely<Tables>): Promise<{ at: Instant; place: string } | null> =>
  (await db.selectFrom('backupCopy').select(['copiedAt as at', 'place']).orderBy('copiedAt', 'desc').limit(1).executeTakeFirst()) ?? null;

/** When a draft was typed last; null when there is none. */
export const draftSavedAt = async (db: Kysely<Tables>): Promise<Instant | null> =>
  (
    await db
      .selectFrom('draft')
      .select((eb) => eb.fn.max('savedAt').as('at'))
      .executeTakeFirst()
  )?.at ?? null;

/** When the ledger began: its first journal entry. */
export const begunAt = async (db: Kysely<Tables>): Promise<Instant> =>
  (await db.selectFrom('journal').select('recordedAt').orderBy('seq').limit(1).executeTakeFirst())?.recordedAt ?? '';

/** Notes a health check. */
export const insertHealthCheck = async (db: Kysely<Tables>, row: HealthCheckRow): Promise<void> => {
  await db
    .insertInto('healthCheck')
    .values(row)
    .onConflict((one) => one.column('checkedAt').doUpdateSet(row))
    .execute();
};

/** The newest health check part by part; null when there never was one, or only one that kept no parts. */
export const lastHealthReport = async (db: Kysely<Tables>): Promise<HealthReport | null> => {
  const last = await lastHealthCheck(db);
  if (!last) return null;
  const parsed = healthReportSchema.safeParse({ checkedAt: last.checkedAt, isSound: last.isSound === 1, parts: JSON.parse(last.problems) });
  return parsed.success ? parsed.data : null;
};

/** The newest health check; null when there never was one. */
export const lastHealthCheck = async (db: Kysely<Tables>): Promise<HealthCheckRow | null> =>
  (await db.selectFrom('healthCheck').selectAll().orderBy('checkedAt', 'desc').limit(1).executeTakeFirst()) ?? null;
