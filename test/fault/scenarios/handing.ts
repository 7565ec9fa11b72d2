// A whole ledger changes hands: the package on the stick is whole and known, and no ledger goes on beside one unawares; what arrives is a whole ledger or none.
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from '#test/fault/inspect.ts';
import { reopened, type Scenario, tried } from '#test/fault/scenarios/scenario.ts';
import { type Desk, deskAt, firstDay, makeBranch, openBranch, work } from '#test/fault/workload.ts';
import { testPassphrase } from '#test/support/ledger.ts';

const ledgerOf = (home: string): string => join(home, 'ledger');
const stickOf = (home: string): string => join(home, 'stick');
const arrivedOf = (home: string): string => join(home, 'other', 'ledger');
const newPassphrase = '接收人的新口令 十个字以上';
const people = { handedOn: firstDay, outgoing: '王磊', incoming: '杨波', supervisor: '', note: '' };

/** A branch whose hand-over is recorded and whose recovery code was renewed after it; the code. */
const makeSigned = async (home: string): Promise<string> => {
  await makeBranch(ledgerOf(home));
  mkdirSync(stickOf(home));
  const desk = await openBranch(ledgerOf(home));
  await work(desk, 0);
  const { id } = await desk.must('handover.prepare', { people });
  await desk.must('handover.record', { id });
  const { recoveryCode } = await desk.must('vault.renewRecovery', { passphrase: testPassphrase });
  await desk.dispatcher.close();
  return recoveryCode;
};

const packagesOn = (home: string): string[] => readdirSync(stickOf(home)).filter((name) => name.endsWith('.ledgerpack'));

export const handing: Scenario = {
  name: 'handing',
  prepare: async (home) => ({ recoveryCode: await makeSigned(home) }),
  act: async (home, say, facts) => {
    const desk = await openBranch(ledgerOf(home));
    const recoveryCode = facts.recoveryCode ?? '';
    for (let round = 0; round < 2; round += 1) {
      if (!(await reopened(desk, ledgerOf(home), say))) continue;
      await tried(say, async () => {
        const { file } = await desk.must('handover.pack', { folder: stickOf(home), recoveryCode });
        say(`packed ${file.split(/[\\/]/).at(-1)}`);
      });
      if (round === 0) await tried(say, () => desk.must('handover.resume', { reason: '演练' }));
    }
    await tried(say, () => desk.must('vault.lock', {}));
  },
  check: async (home, said, facts) => {
    const { problem } = await inspect(ledgerOf(home), 0);
    if (problem !== null) return problem;
    const found = packagesOn(home);
    const lost = said.filter((line) => line.startsWith('packed ')).find((line) => !found.includes(line.slice(7)));
    if (lost !== undefined) return `gone from the stick: ${lost}`;
    const desk = await openBranch(ledgerOf(home));
    try {
      return await problemOfPackages(desk, home, { found, recoveryCode: facts.recoveryCode ?? '' });
    } finally {
      await desk.dispatcher.close(true);
    }
  },
};

interface Packages {
  readonly found: readonly string[];
  readonly recoveryCode: string;
}

/** Every package under its name opens with the code, and the ledger knows that it went. */
const problemOfPackages = async (desk: Desk, home: string, { found, recoveryCode }: Packages): Promise<string | null> => {
  const known = new Set((await desk.must('handover.overview', {})).packed.map(({ fileName }) => fileName));
  for (const name of found) {
    if (!known.has(name)) return `${name} lies on the stick, and the ledger goes on as if it did not`;
    const reply = await desk.dispatcher.invoke('handover.look', { file: join(stickOf(home), name), recoveryCode });
    if (!reply.ok) return `${name} under its final name, but ${reply.fault.code}`;
  }
  return null;
};

export const receivingLedger: Scenario = {
  name: 'receiving-ledger',
  prepare: async (home) => {
    const recoveryCode = await makeSigned(home);
    const desk = await openBranch(ledgerOf(home));
    await desk.must('handover.pack', { folder: stickOf(home), recoveryCode });
    await desk.dispatcher.close();
    return { recoveryCode };
  },
  act: async (home, say, facts) => {
    const desk = deskAt(`${firstDay}T10:00:00.000Z`);
    const file = join(stickOf(home), packagesOn(home)[0] ?? '');
    for (let round = 0; round < 2; round += 1) {
      const { state } = await desk.must('vault.status', {});
      if (state === 'open' || isThere(home)) break;
      const input = { file, recoveryCode: facts.recoveryCode ?? '', folder: arrivedOf(home), passphrase: newPassphrase };
      if (await tried(say, () => desk.must('handover.receive', input))) say('received 1');
    }
    await tried(say, () => desk.must('vault.lock', {}));
  },
  check: async (home, acked) => {
    if (!isThere(home)) return acked.includes('received 1') ? 'the ledger that was received is gone' : null;
    const { problem } = await inspect(arrivedOf(home), 0, newPassphrase);
    if (problem !== null) return problem;
    const desk = await openBranch(arrivedOf(home), 'off', newPassphrase);
    try {
      const { total } = await desk.must('members.list', { asOf: null, text: '', scope: 'members', limit: 1 });
      return total === 9 ? null : `${total} members arrived, not 9`;
    } finally {
      await desk.dispatcher.close(true);
    }
  },
};

/** Tells whether a ledger lies where the new secretary wants it. */
const isThere = (home: string): boolean => existsSync(arrivedOf(home)) && readdirSync(arrivedOf(home)).length > 0;
