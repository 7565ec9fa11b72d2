// How long does a township's sitting take? 209 branches with three years of books into one ledger, beside the bare rows in the same cipher.
import { cpSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Measure, median, rounded } from '#test/bench/measure.ts';
import type { Sitting } from '#test/bench/township-sitting.ts';
import { root, run } from '#test/support/process.ts';
import { sittingBranches } from '#test/support/township/cast.ts';
import { type Township, townshipOf } from '#test/support/township.ts';

const tell = (line: string): void => void process.stderr.write(`  ${line}\n`);

const runScript = async <T>(name: string, args: readonly string[]): Promise<T> => {
  const { code, output } = await run('node', [resolve(root, 'test/bench', name), ...args], { capture: true });
  if (code !== 0) throw new Error(`${name} ended with ${code}: ${output}`);
  return JSON.parse(output.trim().split('\n').at(-1) ?? '');
};

/** A sitting in a process of its own, on a copy of the empty ledger; the copy stays. */
const sit = async ({ committee, passphrase, sticks }: Township, folder: string): Promise<Sitting> => {
  cpSync(committee, folder, { recursive: true });
  return runScript<Sitting>('township-sitting.ts', [folder, passphrase, ...sticks]);
};

/** The sitting of issue 4, and a smaller one for its growth. */
export const measureTownship = async (home: string): Promise<Measure[]> => {
  const township = await townshipOf(sittingBranches, tell);
  const small = await sit({ ...township, sticks: township.sticks.slice(0, 50) }, join(home, 'small'));
  const folder = join(home, 'taken');
  const sitting = await sit(township, folder);
  const twin = join(home, 'bare');
  cpSync(township.committee, twin, { recursive: true });
  const bare = await runScript<{ ms: number; rows: number }>('township-bare.ts', [folder, twin, township.passphrase]);
  if (bare.rows !== sitting.rows || sitting.applied !== sittingBranches)
    throw new Error(`${sitting.applied} taken, ${bare.rows} of ${sitting.rows} rows`);
  const detail = { branches: sitting.applied, rows: sitting.rows, importMs: rounded(sitting.importMs), bareMs: rounded(bare.ms) };
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
  const sitting = await sit({ ...township, sticks: township.sticks.slice(0, sittingBranches) }, join(home, 'sitting'));
  const large = await sit(township, join(home, 'large'));
  const { name, value, ...rest } = growthOf('1,000', large, sitting);
  return [{ ...rest, name: 'township: a row of 1,000 branches ÷ a row of 209', value: 1 / value }];
};
