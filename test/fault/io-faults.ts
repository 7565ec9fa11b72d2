// R4: what happens when the disk is full or fails at any single change that the program makes? Every change, four ways.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Child, startChild } from '#test/fault/child.ts';
import { type Drill, type DrillRun, figure, type Verdict, verdictOf } from '#test/fault/drill.ts';
import type { IoPlan } from '#test/fault/io-child.ts';
import { scenarioNamed } from '#test/fault/scenarios/index.ts';
import { shimmed } from '#test/fault/shim/compile.ts';

const script = join(import.meta.dirname, 'io-child.ts');

const start = async (story: string, folder: string, plan: IoPlan): Promise<Child> => {
  const template = join(folder, 'template');
  mkdirSync(template, { recursive: true });
  const facts = await scenarioNamed(story).prepare(template);
  return startChild(script, [story, folder, JSON.stringify(facts), JSON.stringify(plan)], shimmed(join(folder, 'home'), null));
};

/** Every change in two processes that share them; in the short form one change of each kind and file. */
const plansOf = ({ isLong, chance }: DrillRun): IoPlan[] => {
  if (!isLong) return [{ seed: chance.below(2 ** 31) }];
  return [
    { first: 0, step: 2 },
    { first: 1, step: 2 },
  ];
};

/** Plays a scenario with a fault at every change. */
const ioFaults = async (run: DrillRun, story: string): Promise<Verdict> => {
  const children: Child[] = [];
  for (const [lane, plan] of plansOf(run).entries()) children.push(await start(story, join(run.home, String(lane)), plan));
  const problems: string[] = [];
  let runs = 0;
  let changes = 0;
  for (const child of children) {
    const { code, errors } = await child.ended;
    if (code !== 0 || !child.lines.includes('end')) problems.push(`the process ended with ${code}: ${errors.slice(-600)}`);
    runs += child.lines.filter((line) => line === 'ok' || line.startsWith('bad ')).length;
    changes = Number(child.lines.find((line) => line.startsWith('changes '))?.slice(8) ?? 0);
    problems.push(...child.lines.filter((line) => line.startsWith('bad ')).map((line) => line.slice(4)));
  }
  return verdictOf(
    `${story}: ${figure(changes)} changes, ${figure(runs)} faults, ${problems.length} wrong`,
    problems,
    children.every((child) => child.lines.includes('end')) && runs > 0,
  );
};

/** The drill of one story. */
export const ioDrillOf = (story: string): Drill => ({
  name: `io-${story}`,
  rows: ['R4'],
  goal: '4 modes × every change, 0 lost, partial, crashed or without a sentence',
  run: (run) => ioFaults(run, story),
});
