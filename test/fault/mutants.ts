// R10: is every check of the reader needed? In a copy of the sources one check at a time is taken away; the drills of packages must notice.
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { type Drill, type DrillRun, verdictOf } from '#test/fault/drill.ts';
import { type Mutant, mutants } from '#test/fault/packages/mutant-list.ts';
import { prepareGround } from '#test/fault/packages/prepare.ts';
import { root } from '#test/support/process.ts';

/** What the suite needs of the sources. */
const parts = ['shared', 'db', 'electron', 'package.json', 'test/fault', 'test/support', 'test/unit/handoff', 'test/unit/meetings', 'test/unit/dues'];

/** Longer than this nothing may hang for want of a check. */
const patienceMs = 240_000;

const copySources = (folder: string): void => {
  mkdirSync(folder, { recursive: true });
  for (const part of parts) cpSync(join(root, part), join(folder, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
};

/** What the drills said of a mutant: what gave it away; null when nothing did. */
interface Fate {
  readonly mutant: Mutant;
  readonly killedBy: string | null;
  /** The mutant could not be tried: its text is not there once, or the suite broke otherwise than by finding something. */
  readonly trouble: string | null;
}

/** How often the text of a mutant stands in its file here. */
export const placesOf = ({ file, find }: Mutant): number => readFileSync(join(root, file), 'utf8').split(find).length - 1;

/** The drill that looks at a layer: it is run first, the others only when it notices nothing. */
const nearest = (file: string): string => {
  if (/(container|entry-rules|entry-content|names)\.ts$/.test(file)) return 'archives';
  if (/(sequence|continuity|shrink|apply|undo|import)\.ts$/.test(file)) return 'histories';
  return file.endsWith('seal.ts') ? 'flips' : 'hostile';
};

const suite = async (folder: string, home: string, first: string): Promise<{ code: number | null; said: string }> => {
  const args = [join(folder, 'test/fault/packages/mutant-suite.ts'), home, first];
  const child = spawn(process.execPath, args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'], timeout: patienceMs, killSignal: 'SIGKILL' });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [out, errors] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await ended, said: `${out}${errors}`.trim() };
};

const tryMutant = async (mutant: Mutant, folder: string, home: string): Promise<Fate> => {
  const file = join(folder, mutant.file);
  const sound = readFileSync(file, 'utf8');
  const places = sound.split(mutant.find).length - 1;
  if (places !== 1) return { mutant, killedBy: null, trouble: `stands ${places} times` };
  writeFileSync(
    file,
    sound.replace(mutant.find, () => mutant.replace),
  );
  try {
    const { code, said } = await suite(folder, home, nearest(mutant.file));
    if (code === 3) return { mutant, killedBy: said, trouble: null };
    if (code === null) return { mutant, killedBy: 'it hangs', trouble: null };
    return { mutant, killedBy: null, trouble: code === 0 ? null : `the suite ended with ${code}: ${said.slice(-300)}` };
  } finally {
    writeFileSync(file, sound);
  }
};

const line = ({ file, find }: Mutant): string => `${file}: ${find.trim()}`;

const run = async ({ home, isLong, say }: DrillRun): Promise<ReturnType<typeof verdictOf>> => {
  await prepareGround(home);
  const wanted = isLong ? [...mutants] : mutants.filter(({ file }) => file === 'electron/handoff/take.ts').slice(0, 2);
  const folders = [join(home, 'a'), join(home, 'b')];
  for (const folder of folders) copySources(folder);
  // The unharmed sources must pass, or every mutant would be caught by accident.
  const sound = isLong ? await suite(folders[0] ?? '', home, 'hostile') : { code: 0, said: '' };
  const problems = sound.code === 0 ? [] : [`the unharmed sources: ${sound.said}`];
  const queue = [...wanted];
  const work = async (folder: string): Promise<void> => {
    for (let mutant = queue.shift(); mutant; mutant = queue.shift()) {
      const { killedBy, trouble } = await tryMutant(mutant, folder, home);
      say(`${line(mutant)} → ${killedBy ?? trouble ?? 'NOT NOTICED'}`);
      if (killedBy === null) problems.push(`${line(mutant)}: ${trouble ?? 'nobody noticed'}`);
    }
  };
  await Promise.all(folders.map(work));
  return verdictOf(`${wanted.length} checks taken away one at a time, ${wanted.length - problems.length} noticed`, problems);
};

export const drill: Drill = { name: 'mutants', rows: ['R10'], goal: '≥ 40 single checks removed, every removal noticed by R6–R9 or R12', run };
