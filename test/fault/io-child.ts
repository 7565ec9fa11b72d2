// A process of its own under the shim that plays a scenario again and again; each time another change fails, and what is left is looked at.
import { cpSync, existsSync, mkdirSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { FaultError } from '#shared/core/fault.ts';
import { type Chance, chanceFrom } from '#test/fault/chance.ts';
import { scenarioNamed } from '#test/fault/scenarios/index.ts';
import { arm, disarm, type FaultMode, faultModes, name, named } from '#test/fault/shim/arm.ts';

const [story = '', folder = '', facts = '{}', plan = '{}'] = process.argv.slice(2);
const scenario = scenarioNamed(story);
const known = JSON.parse(facts) as Record<string, string>;
const template = join(folder, 'template');
const home = join(folder, 'home');
const say = (line: string): void => void writeSync(1, `${line}\n`);

/** Which changes fail: every `step`th from `first` on in all modes, or (`seed`) one of each kind and file in one mode. */
export type IoPlan = { readonly first: number; readonly step: number } | { readonly seed: number };

/** One fault: at which change, and how. */
interface Planned {
  readonly at: number;
  readonly mode: FaultMode;
}

/** Plays the scenario with one fault (at -1: none, and the changes are named); how many changes there were, and what was wrong afterwards. */
const play = async ({ at, mode }: Planned): Promise<{ count: number; problem: string | null }> => {
  rmSync(home, { recursive: true, force: true });
  if (existsSync(template)) cpSync(template, home, { recursive: true });
  else mkdirSync(home);
  const said: string[] = [];
  arm(at, mode);
  if (at < 0) name();
  // Whatever the program does not answer with a fault of its own ends here, and is a finding.
  const thrown = await scenario
    .act(home, (line) => void said.push(line), known)
    .then(
      () => null,
      (error: unknown) => {
        // The person gives up at the door: the ledger did not open, and it was said why.
        if (error instanceof FaultError && error.fault.kind !== 'unexpected') return null;
        return `threw ${error instanceof Error ? `${error.message} ${error.stack?.split('\n')[1]?.trim()}` : String(error)}`;
      },
    );
  const count = disarm();
  const unexpected = said.find((line) => line.startsWith('fault unexpected'));
  const found = await scenario.check(home, said, known).catch((error: unknown) => `cannot be looked at: ${String(error)}`);
  return { count, problem: thrown ?? found ?? (unexpected ? 'an answer without a sentence of its own' : null) };
};

/** One change of each kind to each file (numbers in names left out of account), in a mode that can happen to it. */
const oneOfEach = (chance: Chance): Planned[] => {
  const groups = new Map<string, number[]>();
  for (const [at, { kind, path }] of named().entries()) {
    const group = `${kind} ${path.slice(home.length).replaceAll(/[0-9a-f]{8,}|\d+/g, '#')}`;
    groups.set(group, [...(groups.get(group) ?? []), at]);
  }
  // A full disk still removes and renames.
  return [...groups].map(([group, places]) => ({
    at: chance.pick(places),
    mode: chance.pick(/^(RENAME|UNLINK) /.test(group) ? (['eio', 'eio-sticky'] as const) : faultModes),
  }));
};

const every = (count: number, { first, step }: { readonly first: number; readonly step: number }): Planned[] => {
  const planned: Planned[] = [];
  for (let at = first; at < count; at += step) for (const mode of faultModes) planned.push({ at, mode });
  return planned;
};

const wanted = JSON.parse(plan) as IoPlan;
const whole = await play({ at: -1, mode: 'enospc' });
if (whole.problem !== null || whole.count === 0) throw new Error(`without a fault: ${whole.problem ?? 'the shim counts nothing'}`);
say(`changes ${whole.count}`);
for (const planned of 'seed' in wanted ? oneOfEach(chanceFrom(wanted.seed)) : every(whole.count, wanted)) {
  const { problem } = await play(planned);
  say(problem === null ? 'ok' : `bad ${planned.mode} at change ${planned.at} of ${whole.count}: ${problem}`);
}
say('end');
