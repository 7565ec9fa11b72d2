// T1, T6, T11: do the settings of an open ledger hold in what it does? Nothing temporary reaches the disk, nothing walks through the guards.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { startChild } from '#test/fault/child.ts';
import { type Drill, verdictOf } from '#test/fault/drill.ts';
import { shimmed } from '#test/fault/shim/compile.ts';
import { readLog } from '#test/fault/shim/log.ts';

const script = join(import.meta.dirname, 'settings-child.ts');
const guards = ['replace', 'delete', 'stray', 'second'];

export const drill: Drill = {
  name: 'settings',
  rows: ['R18'],
  goal: 'no temporary file of SQLite, no guard walked through, no second opening',
  run: async (run) => {
    const home = join(run.home, 'home');
    const temporary = join(home, 'temporary');
    mkdirSync(temporary, { recursive: true });
    const log = join(run.home, 'log');
    const child = startChild(script, [home], { ...shimmed(home, log), SQLITE_TMPDIR: temporary, TMPDIR: temporary });
    const { code, errors } = await child.ended;
    const problems = guards.filter((guard) => !child.lines.includes(`${guard} true`)).map((guard) => `not refused: ${guard}`);
    if (code !== 0 || !child.lines.includes('end')) problems.push(`the process ended with ${code}: ${errors.slice(-300)}`);
    const spilled = readLog(log).filter((change) => change.kind === 'create' && change.path.startsWith(temporary));
    if (spilled.length > 0) problems.push(`${spilled.length} temporary files were made`);
    return verdictOf(`${spilled.length} temporary files in sorts of 120,000 rows, ${guards.length} guards tried`, problems);
  },
};
