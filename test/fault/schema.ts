// R26: does every ledger that an older program made open, whole and with today's shape; is a newer one left alone; and what if the power goes out meanwhile?
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { migrations } from '#db/migrations/index.ts';
import { openDatabase } from '#db/open.ts';
import { databaseFileOf } from '#electron/vault/folder.ts';
import { type Drill, type DrillRun, figure, verdictOf } from '#test/fault/drill.ts';
import { inspect } from '#test/fault/inspect.ts';
import { powerLoss } from '#test/fault/power.ts';
import { migrationFrom } from '#test/fault/scenarios/migration.ts';
import { digestOfFolder, keyOf } from '#test/fault/state.ts';
import { deskAt, firstDay, makeBranch } from '#test/fault/workload.ts';
import { testPassphrase } from '#test/support/ledger.ts';
import { root } from '#test/support/process.ts';

const goldens = resolve(root, 'test/vectors/ledgers');

/** What stands beside a ledger that a released program made. */
interface Expected {
  readonly version: number;
  readonly journalSeq: number;
  readonly digest: string;
}

/** Opens a copy of every golden ledger; its rows are what they were on the day when it was made. */
const openGoldens = async (run: DrillRun, problems: string[]): Promise<number> => {
  const names = existsSync(goldens) ? readdirSync(goldens, { withFileTypes: true }).filter((entry) => entry.isDirectory()) : [];
  for (const { name } of names) {
    const folder = join(run.home, name);
    cpSync(join(goldens, name), folder, { recursive: true });
    const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Expected;
    if (digestOfFolder(folder) !== expected.digest) problems.push(`${name} is not the ledger that was made then`);
    const { problem } = await inspect(folder, expected.journalSeq);
    if (problem !== null) problems.push(`${name}: ${problem}`);
    else if (digestOfFolder(folder) !== expected.digest) problems.push(`${name}: other rows after the upgrade`);
  }
  return names.length;
};

/** A ledger of a newer program is refused, and not a byte of it changes. */
const refuseNewer = async (run: DrillRun, problems: string[]): Promise<void> => {
  const folder = join(run.home, 'newer');
  mkdirSync(run.home, { recursive: true });
  await makeBranch(folder);
  const raw = openDatabase(databaseFileOf(folder), keyOf(folder));
  raw.pragma(`user_version = ${migrations.length + 1}`);
  raw.close();
  const before = readFileSync(databaseFileOf(folder));
  const desk = deskAt(`${firstDay}T10:00:00.000Z`);
  const reply = await desk.dispatcher.invoke('vault.open', { folder, passphrase: testPassphrase });
  if (reply.ok || reply.fault.code !== 'ledger-newer') problems.push('a newer ledger was opened');
  if (!readFileSync(databaseFileOf(folder)).equals(before)) problems.push('a newer ledger was changed');
};

export const drill: Drill = {
  name: 'schema',
  rows: ['R26', 'R3'],
  goal: 'every released version opens, newer refused, 500 crash states in each migration',
  run: async (run) => {
    const problems: string[] = [];
    const golden = await openGoldens(run, problems);
    await refuseNewer(run, problems);
    const versions = run.isLong ? Array.from({ length: migrations.length - 1 }, (_, index) => index + 1) : [1, migrations.length - 1];
    const states = run.isLong ? 500 : 4;
    const power = await powerLoss(
      run,
      versions.map((version) => ({ scenario: migrationFrom(version), states, runs: 1 })),
    );
    problems.push(...power.problems);
    const seen = `${golden} ledgers of released programs and ${versions.length} older shapes opened, ${figure(versions.length * states)} crash states, ${problems.length} wrong`;
    return verdictOf(seen, problems, golden >= 2 && power.passed);
  },
};
