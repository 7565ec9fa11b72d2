// R5: does one flipped bit anywhere in a ledger's file ever pass unnoticed, with other content than before?
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openForReading, wholeCheck } from '#db/open.ts';
import { databaseFileOf } from '#electron/vault/folder.ts';
import { type Drill, type DrillRun, figure, verdictOf } from '#test/fault/drill.ts';
import { inspect } from '#test/fault/inspect.ts';
import { digestOf, keyOf } from '#test/fault/state.ts';
import { makeBranch, openBranch, work } from '#test/fault/workload.ts';

/** What came of a flip: it was noticed, it changed nothing that anybody reads, or it went through. */
type Outcome = 'noticed' | 'harmless' | 'silent';

const outcomeOf = (file: string, key: Uint8Array, whole: string): Outcome => {
  try {
    const raw = openForReading(file, key);
    try {
      if (wholeCheck(raw).length > 0) return 'noticed';
      return digestOf(raw) === whole ? 'harmless' : 'silent';
    } finally {
      raw.close();
    }
  } catch {
    // Whatever the driver throws while opening or reading is the notice.
    return 'noticed';
  }
};

/** Every hundredth flip also goes the way of a person: opening, then the health check. */
const byHand = async (folder: string, home: string): Promise<boolean> => {
  const copy = join(home, 'by-hand');
  rmSync(copy, { recursive: true, force: true });
  cpSync(folder, copy, { recursive: true });
  return (await inspect(copy, 0)).problem !== null;
};

const flips = async (run: DrillRun) => {
  const folder = join(run.home, 'ledger');
  await makeBranch(folder);
  const desk = await openBranch(folder);
  for (let step = 0; step < 12; step += 1) await work(desk, step);
  await desk.dispatcher.close();
  const file = databaseFileOf(folder);
  const key = keyOf(folder);
  const bytes = readFileSync(file);
  const raw = openForReading(file, key);
  const whole = digestOf(raw);
  raw.close();
  const wanted = run.isLong ? 10_000 : 60;
  const counts: Record<Outcome, number> = { noticed: 0, harmless: 0, silent: 0 };
  const problems: string[] = [];
  for (let flip = 0; flip < wanted; flip += 1) {
    const at = run.chance.below(bytes.length);
    const bit = 1 << run.chance.below(8);
    bytes[at] = (bytes[at] ?? 0) ^ bit;
    writeFileSync(file, bytes);
    const outcome = outcomeOf(file, key, whole);
    counts[outcome] += 1;
    if (outcome === 'silent') problems.push(`bit ${bit} of byte ${at} went through`);
    if (flip % 100 === 0 && outcome === 'noticed' && !(await byHand(folder, run.home)))
      problems.push(`byte ${at} was not noticed by opening and checking`);
    bytes[at] = (bytes[at] ?? 0) ^ bit;
    if (flip % 1000 === 999) run.say(`${flip + 1} flips, ${counts.silent} silent`);
  }
  return { counts, problems, wanted, size: bytes.length };
};

export const drill: Drill = {
  name: 'ledger-flips',
  rows: ['R5'],
  goal: '10,000 flips, 0 silent',
  run: async (run) => {
    const { counts, problems, wanted, size } = await flips(run);
    const total = counts.noticed + counts.harmless + counts.silent;
    const seen = `${figure(total)} flips in ${Math.round(size / 1024)} KB: ${figure(counts.noticed)} noticed, ${counts.harmless} in unused pages, ${counts.silent} silent`;
    return verdictOf(seen, problems, total >= wanted && counts.noticed > total / 2);
  },
};
