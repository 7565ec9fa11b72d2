// How does one branch of the township come to its packages? A real ledger, filled through the journal, exported by the product.
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { movableClock } from '#electron/ledger/clock.ts';
import { createDispatcher, type Dispatcher } from '#electron/ledger/dispatch.ts';
import { createLedger } from '#electron/vault/create.ts';
import { openLedger } from '#electron/vault/open.ts';
import type { CallName, InputOf, OutputOf } from '#shared/contract.ts';
import { FaultError } from '#shared/core/fault.ts';
import { blankDatabase } from '#test/support/blank-database.ts';
import { cheapCost, noPrinter } from '#test/support/ledger.ts';
import { exportedAt, fillBooks } from '#test/support/township/books.ts';
import { branchAt, sizeOf } from '#test/support/township/cast.ts';

export const townshipPassphrase = '清水川 演练台账 二〇二六';

/** Branches whose ledgers are kept beside their packages, so that receipts can be taken home. */
const keptLedgers = 3;

/** Memory instead of the disk where the system has it: a thousand ledgers are made and thrown away. */
export const scratch = (): string => mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'branch-ledger-township-'));

/** The folder of the cache in which everything of branch `at` lies. */
export const stickOf = (home: string, at: number): string => join(home, 'sticks', String(at + 1).padStart(4, '0'));
export const ledgerOf = (home: string, at: number): string => join(home, 'ledgers', String(at + 1).padStart(4, '0'));

/** Makes a call that must succeed. */
export const must = async <N extends CallName>(dispatcher: Dispatcher, name: N, input: InputOf<N>): Promise<OutputOf<N>> => {
  const reply = await dispatcher.invoke(name, input);
  if (!reply.ok) throw new FaultError(reply.fault);
  return reply.value;
};

/** Makes the stick of branch `at`: its card and its report, sealed for the committee whose card is given. Done already: nothing happens. */
export const makeStick = async (home: string, committeeCard: string, at: number): Promise<void> => {
  const stick = stickOf(home, at);
  if (existsSync(stick)) return;
  const room = scratch();
  try {
    const folder = join(room, 'ledger');
    const clock = movableClock('2023-11-01T00:30:00.000Z');
    const wanted = {
      folder,
      passphrase: townshipPassphrase,
      actor: '支部组织委员',
      organisation: branchAt(at),
      purpose: 'real',
      recoveryOut: null,
      makeDatabase: blankDatabase,
    } as const;
    const { ledgerId, dataKey } = await createLedger(wanted, clock, cheapCost);
    const open = await openLedger({ folder, ledgerId, now: clock.now() }, dataKey);
    await fillBooks({ open, clock, at, origin: originOf(at) });
    await open.close();
    await bringOut(room, committeeCard);
    if (at < keptLedgers) await cp(folder, ledgerOf(home, at), { recursive: true });
    mkdirSync(join(home, 'sticks'), { recursive: true });
    await cp(join(room, 'stick'), `${stick}.part`, { recursive: true });
    renameSync(`${stick}.part`, stick);
  } finally {
    rmSync(room, { recursive: true, force: true });
  }
};

const originOf = (at: number): number => Array.from({ length: at }, (_, before) => sizeOf(before)).reduce((sum, size) => sum + size, 0);

const bringOut = async (room: string, committeeCard: string): Promise<void> => {
  const clock = movableClock(exportedAt);
  const dispatcher = createDispatcher({ clock, appVersion: '0.1.0', printer: noPrinter, backups: 'off', passphraseCost: cheapCost });
  const stick = join(room, 'stick');
  mkdirSync(stick);
  try {
    await must(dispatcher, 'vault.open', { folder: join(room, 'ledger'), passphrase: townshipPassphrase });
    await must(dispatcher, 'handoff.import', { paths: [committeeCard] });
    await must(dispatcher, 'handoff.exportCard', { folder: stick });
    await must(dispatcher, 'handoff.export', { folder: stick });
  } finally {
    await dispatcher.close();
  }
};
