// R7: does any spoilt package stop the program, or leave half of itself in the ledger? Bytes are spoilt at five depths, through the call that imports.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { type Drill, type DrillRun, figure, verdictOf } from '#test/fault/drill.ts';
import { type FuzzResult, fuzz } from '#test/fault/packages/fuzz.ts';
import { prepareGround } from '#test/fault/packages/prepare.ts';

const processes = 2;

/** A process of its own: one that dies is a finding, not the end of the drill. */
const inProcess = async (home: string, index: number, seed: number, count: number): Promise<FuzzResult> => {
  const file = join(import.meta.dirname, 'packages/fuzz-process.ts');
  const child = spawn(process.execPath, [file, home, `fuzz-${index}`, String(seed), String(count)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const output = await text(child.stdout);
  const code = await ended;
  if (code === 0) return JSON.parse(output) as FuzzResult;
  return { packages: 0, applied: 0, problems: [`process ${index} with seed ${seed} ended with ${code}`], codes: {} };
};

const run = async ({ chance, home, isLong, say }: DrillRun): Promise<ReturnType<typeof verdictOf>> => {
  await prepareGround(home);
  const wanted = isLong ? 100_000 : 400;
  const results = isLong
    ? await Promise.all(Array.from({ length: processes }, (_, index) => inProcess(home, index, chance.below(2 ** 31), wanted / processes)))
    : [await fuzz(home, 'fuzz', chance, wanted)];
  const packages = results.reduce((sum, result) => sum + result.packages, 0);
  const applied = results.reduce((sum, result) => sum + result.applied, 0);
  const problems = results.flatMap((result) => result.problems);
  for (const { codes } of results) say(JSON.stringify(codes));
  const seen = `${figure(packages)} packages, ${problems.length} crashes or partial imports, ${figure(applied)} taken whole because what was spoilt does not matter`;
  return verdictOf(seen, problems, packages === wanted);
};

export const drill: Drill = { name: 'package-fuzz', rows: ['R7'], goal: '100,000 byte-fuzzed packages, 0 crashes, 0 partial imports', run };
