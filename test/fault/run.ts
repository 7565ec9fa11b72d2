// What runs behind `npm run fault`? `-- <name>…` or `all`; one JSON line a drill, exit code 1 when one is red; `-- scoreboard` writes the table.
import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { type Drill, runDrill } from '#test/fault/drill.ts';
import { drills } from '#test/fault/drills.ts';
import { type DrillLine, keepLine, keptLines, scoreboard, versions } from '#test/fault/scoreboard.ts';

/** Beyond this a drill hangs: the ten minutes that it may take on two cores, and patience for a busy machine. */
const longestMinutes = 40;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { short: { type: 'boolean', default: false }, long: { type: 'boolean', default: false }, seed: { type: 'string', default: '1' } },
});
const isLong = !values.short;

const usage = `npm run fault -- <name>… | all | scoreboard   [--short] [--seed n]\n${Object.keys(drills).join(' ')}\n`;

const load = async (name: string): Promise<Drill> => {
  const loaded = await drills[name]?.();
  if (!loaded) throw new Error(`no drill ${name}`);
  return loaded.drill;
};

/** Runs one drill here and prints its line. */
const runHere = async (name: string): Promise<boolean> => {
  const drill = await load(name);
  const seed = Number(values.seed);
  const { passed, seen, problems, seconds } = await runDrill(drill, { isLong, seed, say: (text) => process.stderr.write(`  ${name}: ${text}\n`) });
  const { rows, goal } = drill;
  const line: DrillLine = {
    name,
    rows,
    goal,
    seen,
    passed,
    seconds,
    form: isLong ? 'long' : 'short',
    seed,
    at: new Date().toISOString(),
    versions: versions(),
  };
  for (const problem of problems) process.stderr.write(`  ${name}: ${problem}\n`);
  if (isLong) keepLine(line);
  process.stdout.write(`${JSON.stringify(line)}\n`);
  return passed;
};

/** Runs one drill in a process of its own, so that one that crashes or hangs is red and the others go on. */
const runApart = (name: string): Promise<boolean> =>
  new Promise((resolve) => {
    const args = [import.meta.filename, name, '--seed', values.seed, ...(isLong ? [] : ['--short'])];
    const child = spawn(process.execPath, args, { stdio: 'inherit', timeout: longestMinutes * 60_000, killSignal: 'SIGKILL' });
    child.once('error', () => resolve(false));
    child.once('close', (code, signal) => {
      if (signal !== null) process.stderr.write(`  ${name}: ended by ${signal}\n`);
      resolve(code === 0);
    });
  });

const names = positionals.includes('all') ? Object.keys(drills) : positionals;
if (names.length === 1 && names[0] === 'scoreboard') {
  process.stdout.write(`${scoreboard(keptLines())}\n`);
} else if (names.length === 0 || names.some((name) => !Object.hasOwn(drills, name))) {
  process.stderr.write(usage);
  process.exitCode = 2;
} else {
  const red: string[] = [];
  for (const name of names) if (!(await (names.length === 1 ? runHere(name) : runApart(name)))) red.push(name);
  if (names.length > 1) process.stderr.write(red.length === 0 ? `${names.length} drills, all at their goals\n` : `red: ${red.join(' ')}\n`);
  if (red.length > 0) process.exitCode = 1;
}
