// What is a drill? A fault that is brought about often enough to trust the answer, in a long form for the scoreboard and a short one for `npm test`.
import { existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Chance, chanceFrom } from '#test/fault/chance.ts';

/** What a drill is given. */
export interface DrillRun {
  /** The long form makes the scoreboard's numbers (at most ten minutes on two cores), the short one takes seconds. */
  readonly isLong: boolean;
  /** Every choice of the drill comes from here, so that a red run can be had again. */
  readonly chance: Chance;
  /** An empty folder that is removed afterwards. */
  readonly home: string;
  /** A line for whoever waits, on stderr. */
  say(text: string): void;
}

/** What a drill saw. */
export interface Verdict {
  readonly passed: boolean;
  /** The figures in one short sentence, e.g. `1,000 kills, 61,204 acknowledged, 0 lost, 0 partial`. */
  readonly seen: string;
  /** What went wrong, at most a few lines; none when it passed. */
  readonly problems: readonly string[];
}

/** One drill: one file `test/fault/<name>.ts` that exports it as `drill`, entered in `test/fault/drills.ts`. */
export interface Drill {
  readonly name: string;
  /** The scoreboard's rows that it answers (reliability §4), e.g. `R1`. */
  readonly rows: readonly string[];
  readonly goal: string;
  run(run: DrillRun): Promise<Verdict>;
}

/** In memory where there is room: the drills simulate the disk, and a real one would only slow them down. */
const place = (): string => {
  const memory = '/dev/shm';
  if (!existsSync(memory)) return tmpdir();
  const { bavail, bsize } = statfsSync(memory);
  return bavail * bsize > 2 ** 30 ? memory : tmpdir();
};

/** Runs a drill in a temporary folder; an exception is a red drill, not the end of the run. */
export const runDrill = async (
  drill: Drill,
  form: { readonly isLong: boolean; readonly seed: number; readonly say?: (text: string) => void },
): Promise<Verdict & { readonly seconds: number }> => {
  const home = mkdtempSync(join(place(), `branch-ledger-fault-${drill.name}-`));
  const began = performance.now();
  const seconds = () => Math.round((performance.now() - began) / 100) / 10;
  try {
    const run: DrillRun = { isLong: form.isLong, chance: chanceFrom(form.seed), home, say: form.say ?? (() => undefined) };
    const verdict = await drill.run(run);
    return { ...verdict, seconds: seconds() };
  } catch (error) {
    const problem = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { passed: false, seen: 'the drill itself failed', problems: [problem], seconds: seconds() };
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
};

/** A verdict from what was counted and what went wrong; a drill that did less than it wanted has not passed. */
export const verdictOf = (seen: string, problems: readonly string[], isWhole = true): Verdict => ({
  passed: isWhole && problems.length === 0,
  seen: isWhole ? seen : `${seen} (fewer than wanted)`,
  problems: problems.slice(0, 10),
});

/** A number as it is read: 12,500. */
export const figure = (value: number): string => value.toLocaleString('en-US');
