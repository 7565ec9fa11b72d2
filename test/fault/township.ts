// R13: do 20 bad packages among 209 stop anybody else, leave anything behind, or stay bad once they are brought again whole?
import { cpSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { systemClock } from '#electron/ledger/clock.ts';
import { createDispatcher } from '#electron/ledger/dispatch.ts';
import { appVersion } from '#shared/core/version.ts';
import type { PackageReport } from '#shared/handoff/model.ts';
import type { Chance } from '#test/fault/chance.ts';
import { type Drill, type DrillRun, figure, verdictOf } from '#test/fault/drill.ts';
import { partialIn, stateOf } from '#test/fault/township-state.ts';
import { noPrinter } from '#test/support/ledger.ts';
import { must } from '#test/support/township/make.ts';
import { type Township, townshipOf } from '#test/support/township.ts';

const reportIn = (stick: string): string => {
  const name = readdirSync(stick).find((file) => file.includes('-report-'));
  if (!name) throw new Error(`no report in ${basename(stick)}`);
  return join(stick, name);
};

/** A way for a stick to be bad, and the refusals that tell it. */
interface Harm {
  readonly what: string;
  readonly codes: readonly string[];
  do(stick: string, chance: Chance): void;
}

const harms: readonly Harm[] = [
  {
    what: 'cut short',
    codes: ['package-truncated'],
    do: (stick, chance) => truncateSync(reportIn(stick), 1_000 + chance.below(readFileSync(reportIn(stick)).length - 2_000)),
  },
  {
    what: 'one bit flipped',
    codes: ['package-tampered', 'package-not-for-us', 'package-truncated', 'package-not-one'],
    do: (stick, chance) => {
      const bytes = readFileSync(reportIn(stick));
      const at = chance.below(bytes.length);
      bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << chance.below(8)), at);
      writeFileSync(reportIn(stick), bytes);
    },
  },
  { what: 'empty', codes: ['package-not-one', 'package-truncated'], do: (stick) => truncateSync(reportIn(stick), 0) },
  {
    what: 'something else under its name',
    codes: ['package-not-one'],
    do: (stick) => writeFileSync(reportIn(stick), 'PK? 不是上报包\n'.repeat(500)),
  },
  {
    what: 'a block of it overwritten',
    codes: ['package-tampered'],
    do: (stick, chance) => {
      const bytes = readFileSync(reportIn(stick));
      const from = 4_096 + chance.below(bytes.length - 16_384);
      bytes.fill(0, from, from + 4_096);
      writeFileSync(reportIn(stick), bytes);
    },
  },
];

/** Copies the sticks and harms some of them; which, and how, by the place of the stick. */
const harmed = (sticks: readonly string[], bad: ReadonlySet<number>, run: DrillRun): { folder: string; harmOf: ReadonlyMap<string, Harm> } => {
  const folder = join(run.home, 'sticks');
  mkdirSync(folder);
  const harmOf = new Map<string, Harm>();
  for (const [at, stick] of sticks.entries()) {
    const copy = join(folder, basename(stick));
    cpSync(stick, copy, { recursive: true });
    const harm = harms[harmOf.size % harms.length];
    if (!bad.has(at) || !harm) continue;
    harmOf.set(reportIn(copy), harm);
    harm.do(copy, run.chance);
  }
  return { folder, harmOf };
};

/** One import in a program that opens the ledger for it and closes it again. */
const importOnce = async ({ passphrase }: Township, folder: string, paths: string[]): Promise<readonly PackageReport[]> => {
  const dispatcher = createDispatcher({ clock: systemClock, appVersion, printer: noPrinter, backups: 'off' });
  try {
    await must(dispatcher, 'vault.open', { folder, passphrase });
    return (await must(dispatcher, 'handoff.import', { paths })).reports;
  } finally {
    await dispatcher.close();
  }
};

const told = ({ file, outcome, code }: PackageReport): string => `${basename(file)}: ${outcome} ${code}`;

/** What is wrong with the first sitting: each bad stick refused by the right name, each other one taken. */
const wrongIn = (reports: readonly PackageReport[], harmOf: ReadonlyMap<string, Harm>): string[] =>
  reports.flatMap((report) => {
    const harm = harmOf.get(report.file);
    if (!harm) return report.outcome === 'applied' ? [] : [`good ${told(report)}`];
    return report.outcome === 'refused' && harm.codes.includes(report.code) ? [] : [`${harm.what} ${told(report)}`];
  });

const sitting = async (run: DrillRun, branches: number, badOnes: number) => {
  const township = await townshipOf(branches, run.say);
  const bad = new Set<number>();
  while (bad.size < badOnes) bad.add(run.chance.below(branches));
  const { folder: sticks, harmOf } = harmed(township.sticks, bad, run);
  const ledger = join(run.home, 'ledger');
  cpSync(township.committee, ledger, { recursive: true });
  const problems = wrongIn(await importOnce(township, ledger, [sticks]), harmOf);
  const first = stateOf(ledger, township.passphrase, true);
  const count = (state: typeof first): number => state.branches.filter(({ promised }) => promised !== null).length;
  problems.push(...first.damage, ...partialIn(first));
  if (count(first) !== branches - badOnes) problems.push(`${count(first)} branches taken of ${branches - badOnes}`);
  run.say(`${count(first)} of ${branches} taken, ${badOnes} refused`);
  // The same branches come again with whole sticks, then everybody comes once more.
  const mended = await importOnce(
    township,
    ledger,
    [...bad].map((at) => township.sticks[at] ?? ''),
  );
  for (const report of mended) if (report.kind !== 'card' && report.outcome !== 'applied') problems.push(`brought again ${told(report)}`);
  const whole = stateOf(ledger, township.passphrase, false);
  const again = await importOnce(township, ledger, [...township.sticks]);
  for (const report of again) if (report.outcome !== 'alreadyApplied') problems.push(`again ${told(report)}`);
  const after = stateOf(ledger, township.passphrase, true);
  problems.push(...after.damage, ...partialIn(after));
  if (count(after) !== branches) problems.push(`${count(after)} branches in the end`);
  if (JSON.stringify(after.branches) !== JSON.stringify(whole.branches) || after.journalSeq !== whole.journalSeq)
    problems.push('taking again changed something');
  const rows = after.branches.reduce((sum, branch) => sum + branch.rows, 0);
  return { problems, rows, taken: count(first) };
};

export const drill: Drill = {
  name: 'township',
  rows: ['R13'],
  goal: '209 branches, 20 bad packages isolated, the others whole; taken again nothing changes',
  run: async (run) => {
    const [branches, badOnes] = run.isLong ? [209, 20] : [8, 5];
    const { problems, rows, taken } = await sitting(run, branches, badOnes);
    return verdictOf(
      `${taken} of ${branches} taken beside ${badOnes} bad ones, ${figure(rows)} rows in the end, again: ${problems.length} differences`,
      problems,
    );
  },
};
