// R15: does a ledger come back from its backups with exactly what they held, whatever else went wrong beside it?
import { copyFileSync, cpSync, existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { databaseFileOf, folderNames } from '#electron/vault/folder.ts';
import type { Chance } from '#test/fault/chance.ts';
import { type Drill, type DrillRun, figure, verdictOf } from '#test/fault/drill.ts';
import { digestOfFile, digestOfFolder, keyOf } from '#test/fault/state.ts';
import { deskAt, firstDay, makeBranch, openBranch, work } from '#test/fault/workload.ts';
import { testPassphrase } from '#test/support/ledger.ts';

/** A ledger with two backups of different content and work after them, not locked properly. */
interface Prepared {
  readonly folder: string;
  /** Newest first: the folder's name, and the digest of what it holds. */
  readonly backups: readonly { readonly name: string; readonly digest: string }[];
  /** The write-ahead log of another, longer history. */
  readonly staleLog: string;
}

const flip = (file: string, chance: Chance): void => {
  const bytes = readFileSync(file);
  const at = chance.below(bytes.length);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << chance.below(8));
  writeFileSync(file, bytes);
};

/** What goes wrong besides the damaged ledger; how many backups are lost to it. */
const harms: Readonly<Record<string, (folder: string, prepared: Prepared, chance: Chance) => number>> = {
  plain: () => 0,
  'stale log': (folder, { staleLog }) => {
    copyFileSync(staleLog, `${databaseFileOf(folder)}-wal`);
    return 0;
  },
  'lost log': (folder) => {
    rmSync(`${databaseFileOf(folder)}-wal`, { force: true });
    return 0;
  },
  'newest empty': (folder, { backups }) => {
    truncateSync(join(folder, folderNames.backups, backups[0]?.name ?? '', 'ledger.db'), 0);
    return 1;
  },
  'newest damaged': (folder, { backups }, chance) => {
    flip(join(folder, folderNames.backups, backups[0]?.name ?? '', 'ledger.db'), chance);
    return 1;
  },
  interrupted: (folder, { staleLog }, chance) => {
    // What a restoring leaves that was cut off: half a generation, or a whole one that nothing points at, with a log beside it.
    if (chance.isHit(0.5)) writeFileSync(join(folder, 'ledger-000002.db.part'), 'half');
    else copyFileSync(databaseFileOf(folder), join(folder, 'ledger-000002.db'));
    copyFileSync(staleLog, join(folder, 'ledger-000002.db-wal'));
    return 0;
  },
};

const prepare = async (run: DrillRun, round: number): Promise<Prepared> => {
  const folder = join(run.home, 'ledger');
  const staleLog = join(run.home, 'stale-wal');
  rmSync(folder, { recursive: true, force: true });
  await makeBranch(folder);
  const desk = await openBranch(folder);
  const names: string[] = [];
  for (let backup = 0; backup < 2; backup += 1) {
    for (let step = 0; step < 2 + run.chance.below(4); step += 1) await work(desk, round * 20 + backup * 10 + step);
    desk.clock.set(new Date(Date.parse(desk.clock.now()) + 60_000).toISOString());
    names.unshift((await desk.must('backup.make', {})).name);
  }
  for (let step = 0; step < 3; step += 1) await work(desk, round * 20 + 15 + step);
  copyFileSync(`${databaseFileOf(folder)}-wal`, staleLog);
  // As the power cut leaves it: the newest work lies in the write-ahead log only.
  const left = join(run.home, 'left');
  rmSync(left, { recursive: true, force: true });
  cpSync(folder, left, { recursive: true });
  await desk.dispatcher.close(true);
  const key = keyOf(folder);
  const digest = (name: string) => digestOfFile(join(folder, folderNames.backups, name, 'ledger.db'), key, false);
  return { folder: left, staleLog, backups: names.map((name) => ({ name, digest: digest(name) })) };
};

/** Restores as a person does: the newest backup, and the one before it when that is refused. */
const restore = async (folder: string, prepared: Prepared, lost: number): Promise<string | null> => {
  const desk = deskAt(`${firstDay}T18:00:00.000Z`);
  for (const [index, { name, digest }] of prepared.backups.entries()) {
    const backup = join(folder, folderNames.backups, name);
    const reply = await desk.dispatcher.invoke('backup.restore', { folder, backup, secret: testPassphrase });
    if (!reply.ok && reply.fault.code !== 'backup-damaged' && reply.fault.code !== 'backup-missing') return `refused: ${reply.fault.code}`;
    if (!reply.ok) continue;
    const { isSound, problems } = await desk.must('vault.check', {});
    await desk.must('vault.lock', {});
    if (index < lost) return 'a damaged backup was restored';
    if (!isSound) return `restored, but ${problems[0]}`;
    if (digestOfFolder(folder, false) !== digest) return 'other content than the backup held';
    // The ledger's ordinary life goes on: opened and locked once more, still the same.
    await desk.must('vault.open', { folder, passphrase: testPassphrase });
    await desk.must('vault.lock', {});
    return digestOfFolder(folder, false) === digest ? null : 'other content after the next opening';
  }
  return 'no backup could be restored';
};

const restores = async (run: DrillRun, rounds: number, problems: string[]): Promise<number> => {
  let count = 0;
  for (let round = 0; round < rounds && problems.length < 10; round += 1) {
    const prepared = await prepare(run, round);
    for (const [name, harm] of Object.entries(harms)) {
      const folder = join(run.home, 'case');
      rmSync(folder, { recursive: true, force: true });
      cpSync(prepared.folder, folder, { recursive: true });
      flip(databaseFileOf(folder), run.chance);
      const lost = harm(folder, prepared, run.chance);
      const problem = await restore(folder, prepared, lost).catch((error: unknown) => String(error));
      if (problem !== null) problems.push(`${name}: ${problem}`);
      else count += 1;
      if (!existsSync(join(folder, 'ledger-000001.db'))) problems.push(`${name}: the old generation is gone`);
    }
    if (round % 20 === 19) run.say(`${count} restores`);
  }
  return count;
};

export const drill: Drill = {
  name: 'restores',
  rows: ['R15'],
  goal: '100 ledgers × 6 harms, content equal',
  run: async (run) => {
    const rounds = run.isLong ? 100 : 1;
    const kinds = Object.keys(harms).length;
    const problems: string[] = [];
    const count = await restores(run, rounds, problems);
    return verdictOf(`${figure(count)} of ${figure(rounds * kinds)} restored with equal content`, problems, count === rounds * kinds);
  },
};
