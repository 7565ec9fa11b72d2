// Where does a township's worth of sticks come from? Made once by the product's own code, kept under test-out by what decides their content.
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { migrations } from '#db/migrations/index.ts';
import { movableClock } from '#electron/ledger/clock.ts';
import { createDispatcher } from '#electron/ledger/dispatch.ts';
import { packageVersion } from '#shared/handoff/envelope.ts';
import { schemaVersion, travellingTables } from '#shared/travelling.ts';
import { cheapCost, noPrinter } from '#test/support/ledger.ts';
import { root, run } from '#test/support/process.ts';
import { townshipCommittee } from '#test/support/township/cast.ts';
import { must, scratch, stickOf, townshipPassphrase } from '#test/support/township/make.ts';

/** The sticks of a township: one folder a branch, with its card and its report; and the ledger that takes them, still empty. */
export interface Township {
  /** The committee's ledger before anything was taken; copy it, never open it here. */
  readonly committee: string;
  readonly sticks: readonly string[];
  readonly passphrase: string;
  /** Everything is kept here; `ledgerOf(home, at)` are the ledgers of the first branches. */
  readonly home: string;
}

/** What decides the sticks and the committee's ledger: their sources, the form of packages, rows and ledgers. Other changes of the program leave the cache good. */
const fingerprint = (): string => {
  const hash = createHash('sha256').update(`${packageVersion} ${schemaVersion}`).update(JSON.stringify(migrations));
  for (const [table, schema] of Object.entries(travellingTables)) hash.update(`${table}:${Object.keys(schema.shape).join()}\n`);
  for (const file of globSync('test/support/township/*.ts', { cwd: root }).sort()) hash.update(readFileSync(resolve(root, file)));
  return hash.digest('hex').slice(0, 16);
};

/** Does the process that wrote the file still live? Half written, it does. */
const isHeld = (lock: string): boolean => {
  try {
    const holder = Number(readFileSync(lock, 'utf8'));
    return holder === 0 || process.kill(holder, 0);
  } catch {
    return false;
  }
};

/** Two test files may want the township at once: the second waits, for two committees would seal for each other. */
const alone = async (home: string, work: () => Promise<void>): Promise<void> => {
  mkdirSync(home, { recursive: true });
  const lock = join(home, 'making');
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch {
      if (isHeld(lock)) await pause(200);
      else rmSync(lock, { force: true });
    }
  }
  await work().finally(() => rmSync(lock, { force: true }));
};

/** The township's first `count` sticks; made when they are not there yet (about a quarter of a second a branch and core), told line by line. */
export const townshipOf = async (count: number, tell: (line: string) => void = () => undefined): Promise<Township> => {
  const home = resolve(root, 'test-out/township', fingerprint());
  const committee = join(home, 'committee');
  const sticks = Array.from({ length: count }, (_, at) => stickOf(home, at));
  await alone(home, async () => {
    if (!existsSync(committee)) await makeCommittee(home, committee);
    const missing = sticks.filter((stick) => !existsSync(stick)).length;
    if (missing === 0) return;
    tell(`making ${missing} sticks`);
    await makeSticks(home, count);
  });
  return { committee, sticks, passphrase: townshipPassphrase, home };
};

/** One process a core makes its share of them. */
const makeSticks = async (home: string, count: number): Promise<void> => {
  const card = globSync(join(home, 'card/*.ledgerpack'))[0] ?? '';
  const shares = availableParallelism();
  const maker = resolve(root, 'test/support/township/make-process.ts');
  const codes = await Promise.all(
    Array.from({ length: shares }, async (_, share) => (await run('node', [maker, home, card, String(share), String(count), String(shares)])).code),
  );
  if (codes.some((code) => code !== 0)) throw new Error('the sticks of the township could not be made');
};

const makeCommittee = async (home: string, committee: string): Promise<void> => {
  const room = scratch();
  const clock = movableClock('2023-10-08T01:00:00.000Z');
  const dispatcher = createDispatcher({ clock, appVersion: '0.1.0', printer: noPrinter, backups: 'off', passphraseCost: cheapCost });
  try {
    const folder = join(room, 'ledger');
    const card = join(home, 'card');
    mkdirSync(card, { recursive: true });
    await must(dispatcher, 'vault.create', {
      folder,
      passphrase: townshipPassphrase,
      actor: '组织委员',
      organisation: townshipCommittee,
      recoveryOut: null,
    });
    await must(dispatcher, 'handoff.exportCard', { folder: card });
    await dispatcher.close();
    await cp(folder, `${committee}.part`, { recursive: true });
    renameSync(`${committee}.part`, committee);
  } finally {
    await dispatcher.close();
    rmSync(room, { recursive: true, force: true });
  }
};
