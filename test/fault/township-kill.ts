// R14: does kill −9 in the middle of a township's sitting ever leave half a package, or a ledger that cannot go on?
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startChild } from '#test/fault/child.ts';
import { type Drill, type DrillRun, figure, verdictOf } from '#test/fault/drill.ts';
import { partialIn, stateOf, type TownshipState } from '#test/fault/township-state.ts';
import { type Township, townshipOf } from '#test/support/township.ts';

const script = join(import.meta.dirname, 'township-child.ts');

interface Count {
  kills: number;
  /** Kills that came while something was being taken. */
  midway: number;
  rounds: number;
  readonly problems: string[];
}

interface Lane {
  readonly run: DrillRun;
  readonly township: Township;
  readonly calm: TownshipState;
  /** Milliseconds that the whole sitting takes undisturbed. */
  readonly calmMs: number;
  readonly count: Count;
}

const takenOf = ({ branches }: TownshipState): number => branches.filter(({ promised }) => promised !== null).length;

/** The whole sitting undisturbed: what it leaves, and how long it takes. */
const undisturbed = async (township: Township, folder: string): Promise<{ calm: TownshipState; calmMs: number }> => {
  cpSync(township.committee, folder, { recursive: true });
  const child = startChild(script, [folder, township.passphrase, ...township.sticks]);
  await child.said('ready');
  const began = performance.now();
  const { code, errors } = await child.ended;
  if (code !== 0) throw new Error(errors);
  return { calmMs: performance.now() - began, calm: stateOf(folder, township.passphrase, true) };
};

/** One ledger from empty to full, with kills on the way; each time a copy is looked at and the original goes on as the kill left it. */
const oneSitting = async ({ run, township, calm, calmMs, count }: Lane, name: string, most: number): Promise<void> => {
  const folder = join(run.home, name);
  cpSync(township.committee, folder, { recursive: true });
  let taken = 0;
  for (let kills = 0; kills < most && taken < calm.branches.length; kills += 1) {
    const child = startChild(script, [folder, township.passphrase, ...township.sticks]);
    if (!(await child.said('ready'))) throw new Error((await child.ended).errors);
    // Within the time of the next few packages, and not so late that there is nothing left to disturb.
    const left = Math.min(6, (calm.branches.length - taken) * 0.7);
    await pause((run.chance.next() * calmMs * left) / calm.branches.length);
    const isMidway = !child.lines.includes('done');
    await child.kill();
    count.kills += 1;
    if (isMidway) count.midway += 1;
    const copy = join(run.home, `${name}-copy`);
    cpSync(folder, copy, { recursive: true });
    const state = stateOf(copy, township.passphrase, kills % 10 === 0);
    rmSync(copy, { recursive: true, force: true });
    const wrong = [
      ...state.damage,
      ...partialIn(state),
      ...(takenOf(state) < taken ? [`${taken} packages were taken, ${takenOf(state)} are left`] : []),
    ];
    if (wrong.length > 0) return void count.problems.push(`kill ${count.kills}: ${wrong.join('; ')}`);
    taken = takenOf(state);
  }
  const last = startChild(script, [folder, township.passphrase, ...township.sticks]);
  const { code, errors } = await last.ended;
  const end = code === 0 ? stateOf(folder, township.passphrase, true) : null;
  count.rounds += 1;
  if (!end) count.problems.push(`resuming: ${errors}`);
  else if (JSON.stringify(end.branches) !== JSON.stringify(calm.branches))
    count.problems.push('what was resumed differs from what was never disturbed');
  rmSync(folder, { recursive: true, force: true });
};

export const drill: Drill = {
  name: 'township-kill',
  rows: ['R14'],
  goal: '200 kills during the sitting, 0 partial packages, resumed it ends as if undisturbed',
  run: async (run) => {
    const { wanted, sticks } = run.isLong ? { wanted: 200, sticks: 40 } : { wanted: 4, sticks: 8 };
    const township = await townshipOf(sticks, run.say);
    const { calm, calmMs } = await undisturbed(township, join(run.home, 'calm'));
    const problems = takenOf(calm) === sticks ? [...calm.damage, ...partialIn(calm)] : [`undisturbed ${takenOf(calm)} of ${sticks} were taken`];
    const count: Count = { kills: 0, midway: 0, rounds: 0, problems };
    while (count.kills < wanted && count.problems.length === 0) {
      await oneSitting({ run, township, calm, calmMs, count }, `sitting-${count.rounds}`, Math.min(wanted - count.kills, sticks));
      run.say(`${count.kills} kills, ${count.midway} of them midway, ${count.rounds} sittings resumed to their end`);
    }
    const seen = `${figure(count.kills)} kills (${figure(count.midway)} midway), ${count.problems.length} partial or damaged, ${count.rounds} sittings resumed to their end`;
    return verdictOf(seen, count.problems, count.kills >= wanted && count.midway * 2 >= count.kills);
  },
};
