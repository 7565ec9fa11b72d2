// Who answers the calls about backups?
import { resolve } from 'node:path';
import { begunAt, insertCopy, lastCopyOf, lastHealthCheck } from '#db/backup/store.ts';
import { copyBackup } from '#electron/backup/copy.ts';
import { backupsBelow, backupsOf } from '#electron/backup/folder.ts';
import { checkHealth } from '#electron/backup/health.ts';
import { isUntouched } from '#electron/backup/make.ts';
import { restoreBackup } from '#electron/backup/restore.ts';
import type { HandlersOf, JobContext } from '#electron/ledger/context.ts';
import { notedSeq } from '#electron/vault/folder.ts';
import type { backupContract } from '#shared/backup/contract.ts';
import { daysSince, isChangedSince, isCheckDue, isCopyDue } from '#shared/backup/rules.ts';
import type { OutputOf } from '#shared/contract.ts';
import { invalid } from '#shared/core/fault.ts';

const overviewOf = async (job: JobContext): Promise<OutputOf<'backup.overview'>> => {
  const { db, folder } = job.ledger();
  const keeper = job.keeper();
  const failure = keeper.failure();
  const lastCopy = await lastCopyOf(db);
  const copies = { now: job.clock.now(), lastCopyAt: lastCopy?.at ?? null, since: await begunAt(db) };
  return {
    backups: backupsOf(folder).map(({ line }) => line),
    isChanged: isChangedSince(await keeper.need()),
    failure: failure && { code: failure.code, values: { ...failure.values } },
    lastCopy,
    daysWithoutCopy: daysSince(copies.lastCopyAt ?? copies.since, copies.now),
    isCopyDue: isCopyDue(copies),
    ...(await checksOf(job)),
  };
};

const checksOf = async (job: JobContext) => {
  const { db } = job.ledger();
  const last = await lastHealthCheck(db);
  const facts = { now: job.clock.now(), lastCheckAt: last?.checkedAt ?? null, since: await begunAt(db) };
  return {
    lastCheck: last && { at: last.checkedAt, isSound: last.isSound === 1 },
    daysWithoutCheck: daysSince(facts.lastCheckAt ?? facts.since, facts.now),
    isCheckDue: isCheckDue(facts),
  };
};

/** A backup made now goes to the stick; read whole before, so that no rot of this disk travels. */
const copyTo = async (job: JobContext, folder: string): Promise<OutputOf<'backup.copyTo'>> => {
  const ledger = job.ledger();
  job.progress(0, 2, '');
  const made = await job.keeper().make('hand');
  if (!(await isUntouched(made))) throw invalid('backup-failed', { detail: 'READ-BACK-DIFFERS' });
  job.progress(1, 2, '');
  const copied = await copyBackup(ledger.folder, made, resolve(folder));
  await insertCopy(ledger.db, { copiedAt: job.clock.now(), place: copied.place, headSeq: made.facts.headSeq });
  job.progress(2, 2, '');
  return copied;
};

export const backupHandlers: HandlersOf<keyof typeof backupContract> = {
  'backup.overview': overviewOf,
  'backup.make': async (job) => (await job.keeper().make('hand')).line,
  'backup.copyTo': (job, { folder }) => copyTo(job, folder),

  'backup.checkHealth': (job, { saveTo }) => checkHealth(job, saveTo),

  'backup.list': async (_job, input) => {
    const folder = resolve(input.folder);
    const found = backupsBelow(folder);
    return { backups: found.map(({ line }) => line), ledgerId: found[0]?.facts.ledgerId ?? '', lastSeq: notedSeq(folder) };
  },

  'backup.restore': (job, input) => restoreBackup(job, { ...input, folder: resolve(input.folder), backup: resolve(input.backup) }),
};
