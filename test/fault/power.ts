// Is everything whole after the power went out? A process works under the shim; from what it wrote, states of the disk are made up and opened.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { startChild } from '#test/fault/child.ts';
import { type DrillRun, figure, type Verdict, verdictOf } from '#test/fault/drill.ts';
import type { Scenario } from '#test/fault/scenarios/scenario.ts';
import { shimmed } from '#test/fault/shim/compile.ts';
import { type History, historyOf, lookAt } from '#test/fault/shim/history.ts';
import { crash } from '#test/fault/shim/replay.ts';

const script = join(import.meta.dirname, 'scenario-child.ts');

/** How many states of how many runs of a scenario. */
export interface PowerPlan {
  readonly scenario: Scenario;
  readonly states: number;
  /** Every run writes other bytes; its states share one log. */
  readonly runs: number;
}

/** Lets a scenario run to its end under the shim; what it did, and what its preparation knew. */
const record = async (scenario: Scenario, folder: string): Promise<{ history: History; facts: Readonly<Record<string, string>> }> => {
  const home = join(folder, 'home');
  mkdirSync(home, { recursive: true });
  const facts = await scenario.prepare(home);
  const before = lookAt(home);
  const log = join(folder, 'log');
  const child = startChild(script, [scenario.name, home, JSON.stringify(facts)], shimmed(home, log));
  const { code, errors } = await child.ended;
  if (code !== 0 || !child.lines.includes('end')) throw new Error(`${scenario.name} did not run: ${code} ${errors}`);
  const fault = child.lines.find((line) => line.startsWith('fault '));
  if (fault !== undefined) throw new Error(`${scenario.name} met a fault of its own: ${fault}`);
  return { history: historyOf(before, log), facts };
};

interface Tally {
  states: number;
  readonly problems: string[];
}

const statesOf = async (run: DrillRun, { scenario, states }: PowerPlan, folder: string): Promise<Tally> => {
  const { history, facts } = await record(scenario, folder);
  const tally: Tally = { states: 0, problems: [] };
  const target = join(folder, 'state');
  for (let state = 0; state < states && tally.problems.length < 3; state += 1) {
    const { at, said } = crash(history, target, run.chance);
    const problem = await scenario.check(target, said, facts).catch((error: unknown) => `cannot be looked at: ${String(error)}`);
    tally.states += 1;
    if (problem !== null) tally.problems.push(`${scenario.name}, after ${at} of ${history.length} changes: ${problem}`);
  }
  rmSync(folder, { recursive: true, force: true });
  return tally;
};

/** Makes up the states of all plans and opens each; green when none of them is wrong. */
export const powerLoss = async (run: DrillRun, plans: readonly PowerPlan[]): Promise<Verdict> => {
  const counts: string[] = [];
  const problems: string[] = [];
  let total = 0;
  for (const plan of plans) {
    let states = 0;
    for (let at = 0; at < plan.runs && problems.length < 5; at += 1) {
      const tally = await statesOf(run, { ...plan, states: Math.ceil(plan.states / plan.runs) }, join(run.home, `${plan.scenario.name}-${at}`));
      states += tally.states;
      problems.push(...tally.problems);
    }
    total += states;
    counts.push(`${plan.scenario.name} ${figure(states)}`);
    run.say(`${plan.scenario.name}: ${states} states, ${problems.length} wrong so far`);
  }
  const wanted = plans.reduce((sum, { states }) => sum + states, 0);
  return verdictOf(`${figure(total)} states (${counts.join(', ')}), ${problems.length} wrong`, problems, total >= wanted);
};
