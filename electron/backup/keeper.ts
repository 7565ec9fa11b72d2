// Who makes backups without being asked? The keeper of an open ledger: every half hour, at closing, before something risky.
import { draftSavedAt, lastHealthCheck } from '#db/backup/store.ts';
import { headOf } from '#db/journal.ts';
import type { Clock } from '#db/schema.ts';
import { backupsOf, dropBackup, type FoundBackup } from '#electron/backup/folder.ts';
import { makeBackup } from '#electron/backup/make.ts';
import type { JobContext } from '#electron/ledger/context.ts';
import type { OpenLedger } from '#electron/vault/session.ts';
import type { BackupReason } from '#shared/backup/model.ts';
import { type BackupNeed, backupsToDrop, isBackupDue, isChangedSince } from '#shared/backup/rules.ts';
import { type Fault, FaultError, invalid } from '#shared/core/fault.ts';

/** How eager the keeper is: `on` in the program; `thrifty` for the command line, where every command closes the ledger; `off` for tests about something else. */
export type KeeperMode = 'on' | 'thrifty' | 'off';

/** The keeper of one open ledger. One backup at a time. */
export interface Keeper {
  /** Makes a backup whatever changed; throws invalid `backup-failed`. */
  make(reason: BackupReason): Promise<FoundBackup>;
  /** Before something risky: a backup, unless nothing changed since the newest one. A failure is noted and stops nothing. */
  before(reason: BackupReason): Promise<void>;
  /** The automatic backup; true when one was tried. */
  ifDue(): Promise<boolean>;
  /** At closing, when something changed. A failure stops nothing: the next opening shows that the newest backup is older. */
  atClose(): Promise<void>;
  /** What the decision about the next backup needs, as of now. */
  need(): Promise<BackupNeed>;
  /** Why the last attempt failed; null when it went well. */
  failure(): Fault | null;
}

/** Builds the keeper of an open ledger. */
export const createKeeper = (ledger: OpenLedger, clock: Clock, mode: KeeperMode): Keeper => {
  let failure: Fault | null = null;
  let queue: Promise<unknown> = Promise.resolve();
  const need = () => needOf(ledger, clock);
  const make = (reason: BackupReason): Promise<FoundBackup> => {
    const turn = queue.then(() => makeAndTidy(ledger, clock, reason));
    queue = turn.catch(() => undefined);
    return turn.then(
      (made) => {
        failure = null;
        return made;
      },
      (error: unknown) => {
        if (error instanceof FaultError) failure = error.fault;
        throw error;
      },
    );
  };
  /** A backup that nobody waits for: its failure is shown, never thrown. */
  const tryTo = async (reason: BackupReason, isWanted: (facts: BackupNeed) => boolean): Promise<boolean> => {
    if (mode === 'off') return false;
    try {
      if (!isWanted(await need())) return false;
      await make(reason);
    } catch (error) {
      failure = error instanceof FaultError ? error.fault : invalid('backup-failed', { detail: codeOf(error) }).fault;
    }
    return true;
  };
  return {
    make,
    before: async (reason) => void (await tryTo(reason, isChangedSince)),
    ifDue: () => tryTo('auto', isBackupDue),
    atClose: async () => {
      await tryTo('close', mode === 'thrifty' ? isBackupDue : isChangedSince);
      await queue;
    },
    need,
    failure: () => failure,
  };
};

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : 'UNKNOWN');

const needOf = async (ledger: OpenLedger, clock: Clock): Promise<BackupNeed> => {
  const newest = backupsOf(ledger.folder).find(({ line }) => line.isWhole);
  return {
    now: clock.now(),
    last: newest ? { takenAt: newest.facts.takenAt, headSeq: newest.facts.headSeq } : null,
    headSeq: (await headOf(ledger.db)).seq,
    draftSavedAt: await draftSavedAt(ledger.db),
  };
};

const makeAndTidy = async (ledger: OpenLedger, clock: Clock, reason: BackupReason): Promise<FoundBackup> => {
  const made = await makeBackup(ledger, { reason, takenAt: clock.now() });
  await ledger.anchor();
  await tidy(ledger, clock);
  return made;
};

/** Old backups go by their tiers; none goes while the last health check found something (then a person looks first). */
const tidy = async (ledger: OpenLedger, clock: Clock): Promise<void> => {
  if ((await lastHealthCheck(ledger.db))?.isSound === 0) return;
  const backups = backupsOf(ledger.folder).filter(({ facts }) => facts.ledgerId === ledger.ledgerId);
  const dropped = new Set(
    backupsToDrop(
      backups.map(({ line }) => line),
      clock.now(),
    ),
  );
  for (const { line } of backups) if (dropped.has(line.name)) await dropBackup(line.path);
};

/** A job's backup before something risky: an import, an undo. It never stops the work; why it failed stands in the window's foot. */
export const backupBefore = (job: JobContext, reason: BackupReason): Promise<void> => job.keeper().before(reason);
