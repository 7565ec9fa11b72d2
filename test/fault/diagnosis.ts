// R16: is each of the five causes why a ledger does not open named by its own message, every time?
import { cpSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { migrations } from '#db/migrations/index.ts';
import { openDatabase } from '#db/open.ts';
import { databaseFileOf } from '#electron/vault/folder.ts';
import type { Chance } from '#test/fault/chance.ts';
import { type Drill, type DrillRun, verdictOf } from '#test/fault/drill.ts';
import { keyOf } from '#test/fault/state.ts';
import { deskAt, firstDay, makeBranch } from '#test/fault/workload.ts';
import { testPassphrase } from '#test/support/ledger.ts';

interface Cause {
  readonly name: string;
  readonly code: string;
  /** Brings the cause about; the passphrase to open with when it is not the right one. */
  readonly harm: (folder: string, chance: Chance) => string | undefined;
}

const flip = (file: string, chance: Chance): void => {
  const bytes = readFileSync(file);
  const at = chance.below(bytes.length);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << chance.below(8));
  writeFileSync(file, bytes);
};

const pageLength = 4096;

/** One of the ways in which a file goes bad: a bit, a page of zeros, a lost end, another file in its place. */
const spoil = (file: string, chance: Chance): void => {
  const size = readFileSync(file).length;
  const way = chance.below(4);
  if (way === 0) truncateSync(file, chance.below(size));
  else if (way === 1) writeFileSync(file, Buffer.alloc(size, chance.below(256)));
  else if (way === 2 && size > pageLength) {
    const bytes = readFileSync(file);
    bytes.fill(0, 0, pageLength);
    writeFileSync(file, bytes);
  } else flip(file, chance);
};

const causes: readonly Cause[] = [
  { name: 'wrong passphrase', code: 'wrong-passphrase', harm: (_folder, chance) => `不是这个口令 ${chance.below(1_000_000)}` },
  {
    name: 'key file damaged',
    code: 'keyring-damaged',
    harm: (folder, chance) => {
      const file = join(folder, 'keyring.json');
      if (chance.isHit(0.1)) rmSync(file);
      else spoil(file, chance);
      return undefined;
    },
  },
  {
    name: 'ledger damaged',
    code: 'ledger-damaged',
    harm: (folder, chance) => {
      spoil(databaseFileOf(folder), chance);
      return undefined;
    },
  },
  {
    name: 'plain file',
    code: 'ledger-plaintext',
    harm: (folder, chance) => {
      rmSync(databaseFileOf(folder));
      const plain = new Database(databaseFileOf(folder));
      plain.exec(`CREATE TABLE member (id TEXT); INSERT INTO member VALUES ('${chance.below(1000)}')`);
      plain.close();
      return undefined;
    },
  },
  {
    name: 'newer program',
    code: 'ledger-newer',
    harm: (folder, chance) => {
      const raw = openDatabase(databaseFileOf(folder), keyOf(folder));
      raw.pragma(`user_version = ${migrations.length + 1 + chance.below(50)}`);
      raw.close();
      return undefined;
    },
  },
];

/** What opening says; a flip in a page that nothing uses opens, and harms nothing. */
const answerOf = async (folder: string, passphrase: string): Promise<string> => {
  const desk = deskAt(`${firstDay}T10:00:00.000Z`);
  const reply = await desk.dispatcher.invoke('vault.open', { folder, passphrase });
  if (!reply.ok) return reply.fault.code;
  const { isSound } = await desk.must('vault.check', {});
  await desk.dispatcher.close(true);
  return isSound ? 'sound' : 'opened though unsound';
};

const diagnose = async (run: DrillRun, cause: Cause, times: number, problems: string[]): Promise<number> => {
  const folder = join(run.home, 'case');
  let right = 0;
  for (let tries = 0; right < times && tries < times * 3 && problems.length < 10; tries += 1) {
    rmSync(folder, { recursive: true, force: true });
    cpSync(join(run.home, 'ledger'), folder, { recursive: true });
    const said = await answerOf(folder, cause.harm(folder, run.chance) ?? testPassphrase);
    if (said === cause.code) right += 1;
    else if (said !== 'sound' || cause.name !== 'ledger damaged') problems.push(`${cause.name}: ${said}`);
  }
  return right;
};

export const drill: Drill = {
  name: 'diagnosis',
  rows: ['R16'],
  goal: '250/250 right messages',
  run: async (run) => {
    await makeBranch(join(run.home, 'ledger'));
    const times = run.isLong ? 50 : 4;
    const problems: string[] = [];
    let right = 0;
    for (const cause of causes) right += await diagnose(run, cause, times, problems);
    return verdictOf(`${right}/${times * causes.length} right messages`, problems, right === times * causes.length);
  },
};
