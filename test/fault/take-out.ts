// How does a drill show that a precaution is needed? One at a time is taken out of a copy of the sources, and a drill must turn red.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type DrillRun, type Verdict, verdictOf } from '#test/fault/drill.ts';
import { root } from '#test/support/process.ts';

/** One precaution, the change that takes it out, and what must notice. */
export interface Mutant {
  readonly name: string;
  readonly file: string;
  /** Texts replaced, each of which must stand in the file. */
  readonly swaps: readonly (readonly [from: string, to: string])[];
  /** A drill whose short form turns red, or a test file that fails. */
  readonly by: { readonly drill: string } | { readonly test: string };
}

/** A power loss hits a weak place only sometimes: short forms with so many seeds are tried until one is red. */
const mostSeeds = 6;
/** A drill that a busy machine slows down is not red for that. */
const longestMs = 1_800_000;
const layers = ['shared', 'db', 'electron', 'test'];

/** A copy of the sources beside the real ones' modules. */
const copySources = (home: string): string => {
  const copy = join(home, 'sources');
  mkdirSync(copy, { recursive: true });
  for (const layer of [
    ...layers,
    'package.json',
    'tsconfig.json',
    'docs',
    'renderer',
    'README.md',
    'biome.json',
    'electron.vite.config.ts',
    'LICENSE',
    'package-lock.json',
  ])
    cpSync(join(root, layer), join(copy, layer), { recursive: true });
  symlinkSync(resolve(root, 'node_modules'), join(copy, 'node_modules'));
  return copy;
};

/** The text of a source with the precaution taken out; throws when the source no longer says what is to be replaced. */
export const swapped = (text: string, { name, file, swaps }: Mutant): string =>
  swaps.reduce((now, [from, to]) => {
    if (!now.includes(from)) throw new Error(`mutant “${name}”: ${file} no longer says “${from}”`);
    return now.replace(from, () => to);
  }, text);

/** Runs the drill or test on the copy; true when it is red. */
const isRed = (copy: string, { by }: Mutant, seed: number): boolean => {
  const args =
    'drill' in by
      ? ['test/fault/run.ts', by.drill, '--short', '--seed', String(seed)]
      : ['node_modules/vitest/vitest.mjs', 'run', '--config', 'test/vitest.config.ts', '--root', '.', '--project', 'unit', by.test];
  return spawnSync(process.execPath, args, { cwd: copy, stdio: 'ignore', timeout: longestMs }).status !== 0;
};

/** What the mutants came to: each must be noticed, and the unchanged sources must not be. */
export const killMutants = (run: DrillRun, mutants: readonly Mutant[]): Verdict => {
  const copy = copySources(run.home);
  const problems: string[] = [];
  const chosen = run.isLong ? mutants : mutants.slice(0, 1);
  const judges = [...new Map(chosen.map((mutant) => [JSON.stringify(mutant.by), mutant])).values()];
  for (const judge of judges) if (isRed(copy, judge, 1)) problems.push(`${JSON.stringify(judge.by)} is red without any change`);
  let killed = 0;
  for (const mutant of problems.length > 0 ? [] : chosen) {
    const file = join(copy, mutant.file);
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, swapped(text, mutant));
    const seeds = 'drill' in mutant.by ? mostSeeds : 1;
    const isNoticed = Array.from({ length: seeds }, (_, seed) => seed + 1).some((seed) => isRed(copy, mutant, seed));
    writeFileSync(file, text);
    if (isNoticed) killed += 1;
    else problems.push(`survived: ${mutant.name} (${JSON.stringify(mutant.by)})`);
    run.say(`${mutant.name}: ${isNoticed ? 'noticed' : 'SURVIVED'}`);
  }
  rmSync(copy, { recursive: true, force: true });
  return verdictOf(`${killed} of ${chosen.length} precautions missed when taken out`, problems, killed === chosen.length);
};
