// How long does a township's sitting take? 209 branches with three years of books into one ledger, beside the bare rows in the same cipher.
import { cpSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { systemClock } from '#electron/ledger/clock.ts';
import { createDispatcher } from '#electron/ledger/dispatch.ts';
import { databaseFileOf } from '#electron/vault/folder.ts';
import { appVersion } from '#shared/core/version.ts';
import { bundled } from '#test/bench/bundle.ts';
import { type Measure, median, rounded, timed } from '#test/bench/measure.ts';
import type { Sitting } from '#test/bench/township-sitting.ts';
import { noPrinter } from '#test/support/ledger.ts';
import { root, run } from '#test/support/process.ts';
import { sittingBranches } from '#test/support/township/cast.ts';
import { must } from '#test/support/township/make.ts';
import { type Township, townshipOf } from '#test/support/township.ts';

const tell = (line: string): void => void process.stderr.write(`  ${line}\n`);

const runScript = async <T>(script: string, args: readonly string[]): Promise<T> => {
  const { code, output } = await run('node', [script, ...args], { capture: true });
  if (code !== 0) throw new Error(`${basename(script)} ended with ${code}: ${output}`);
  return JSON.parse(output.trim().split('\n').at(-1) ?? '');
};

/** A sitting in a process of its own, on a copy of the empty ledger; the copy stays. */
const sit = async (script: string, { committee, passphrase, sticks }: Township, folder: string): Promise<Sitting> => {
  cpSync(committee, folder, { recursive: true });
  return runScript<Sitting>(script, [folder, passphrase, ...sticks]);
};

/** The sitting of issue 4, and a smaller one for its growth. */
export const measureTownship = async (home: string): Promise<Measure[]> => {
  const township = await townshipOf(sittingBranches, tell);
  const script = await bundled('township-sitting');
  const small = await sit(script, { ...township, sticks: township.sticks.slice(0, 50) }, join(home, 'small'));
  const folder = join(home, 'taken');
  const sitting = await sit(script, township, folder);
  const twin = join(home, 'bare');
  cpSync(township.committee, twin, { recursive: true });
  const bare = await runScript<{ ms: number; rows: number }>(resolve(root, 'test/bench/township-bare.ts'), [folder, twin, township.passphrase]);
  if (bare.rows !== sitting.rows || sitting.applied !== sittingBranches)
    throw new Error(`${sitting.applied} taken, ${bare.rows} of ${sitting.rows} rows`);
  const detail = {
    branches: sitting.applied,
    rows: sitting.rows,
    importMs: rounded(sitting.importMs),
    cpuMs: rounded(sitting.cpuMs),
    bareMs: rounded(bare.ms),
  };
  const first = median(sitting.pace.slice(1, 21));
  const last = median(sitting.pace.slice(-20));
  return [
    {
      name: 'township: import of 209 branches',
      value: sitting.importMs,
      unit: 'ms',
      goal: 15_000,
      detail: { ...detail, usPerRow: rounded((sitting.importMs * 1_000) / sitting.rows) },
    },
    { name: 'township: import ÷ the same rows bare in the same cipher', value: sitting.importMs / bare.ms, unit: '×', goal: 2.5, detail },
    {
      name: 'township: peak memory of the importing process',
      value: sitting.peakMb,
      unit: 'MB',
      goal: 400,
      detail: { small: rounded(small.peakMb) },
    },
    {
      ...{ name: 'township: last 20 packages ÷ first 20, per row', value: last / first, unit: '×' as const, goal: 1.2 },
      detail: { firstMsPer1000: rounded(first), lastMsPer1000: rounded(last) },
    },
    {
      ...{ name: 'township: the same sticks again ÷ the first time', value: sitting.againMs / sitting.importMs, unit: '×' as const, goal: 0.5 },
      detail: { againMs: rounded(sitting.againMs), applied: sitting.appliedAgain },
    },
    growthOf('50', small, sitting),
    ...(await measureDesk(folder, township.passphrase)),
  ];
};

/** How much dearer a row is in a township of another size; 209 branches are 1. */
const growthOf = (size: string, other: Sitting, sitting: Sitting): Measure => {
  const perRow = ({ importMs, rows }: Sitting): number => (importMs * 1_000) / rows;
  const detail = {
    branches: other.applied,
    rows: other.rows,
    importMs: rounded(other.importMs),
    usPerRow: rounded(perRow(other)),
    peakMb: rounded(other.peakMb),
  };
  return { name: `township: a row of 209 branches ÷ a row of ${size}`, value: perRow(sitting) / perRow(other), unit: '×', goal: 1.2, detail };
};

/** A township five times as large; its sticks take a while to make, so it runs only when it is named. */
export const measureLargeTownship = async (home: string): Promise<Measure[]> => {
  const township = await townshipOf(1_000, tell);
  const script = await bundled('township-sitting');
  const sitting = await sit(script, { ...township, sticks: township.sticks.slice(0, sittingBranches) }, join(home, 'sitting'));
  // The folder around them: so many places are more than one call names.
  const large = await sit(script, { ...township, sticks: [dirname(township.sticks[0] ?? '')] }, join(home, 'large'));
  const { name, value, ...rest } = growthOf('1,000', large, sitting);
  return [{ ...rest, name: 'township: a row of 1,000 branches ÷ a row of 209', value: 1 / value }];
};

/** What a committee waits for once it has 12,216 members of 209 branches: its board, a search, a backup. */
const measureDesk = async (folder: string, passphrase: string): Promise<Measure[]> => {
  const dispatcher = createDispatcher({ clock: systemClock, appVersion, printer: noPrinter, backups: 'off' });
  const measures: Measure[] = [];
  const add = async (name: string, work: () => Promise<unknown>, goal: number): Promise<void> => {
    const ms: number[] = [];
    for (let at = 0; at < 7; at += 1) ms.push((await timed(work)).ms);
    measures.push({ name, value: median(ms), unit: 'ms', goal, detail: { runs: ms.length, most: rounded(Math.max(...ms)) } });
  };
  try {
    await must(dispatcher, 'vault.open', { folder, passphrase });
    await add('township: the board', () => must(dispatcher, 'handoff.overview', {}), 100);
    await add('township: a search', () => must(dispatcher, 'search.find', { text: '欧阳' }), 100);
    const bytes = statSync(databaseFileOf(folder)).size;
    const backup = await timed(() => must(dispatcher, 'backup.make', {}));
    const perHundred = (backup.ms * 100 * 2 ** 20) / bytes;
    measures.push({
      name: 'backup of the township, a 100 MB',
      value: perHundred,
      unit: 'ms',
      goal: 3_000,
      detail: { bytes, ms: rounded(backup.ms) },
    });
    return measures;
  } finally {
    await dispatcher.close();
  }
};
