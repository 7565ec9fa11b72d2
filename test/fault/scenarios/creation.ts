// A new ledger: after a cut there is a whole one or none, and a recovery code on the disk belongs to it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ledgerIdOf } from '#electron/vault/folder.ts';
import { readKeyring } from '#electron/vault/key-file.ts';
import { dataKeyByRecovery } from '#electron/vault/keyring.ts';
import { inspect } from '#test/fault/inspect.ts';
import { type Scenario, tried } from '#test/fault/scenarios/scenario.ts';
import { deskAt, firstDay } from '#test/fault/workload.ts';
import { aBranch, testPassphrase } from '#test/support/ledger.ts';

const codeFile = (home: string): string => join(home, 'recovery.txt');

export const creation: Scenario = {
  name: 'creation',
  prepare: async () => ({}),
  act: async (home, say) => {
    const desk = deskAt(`${firstDay}T09:00:00.000Z`);
    const input = { folder: join(home, 'ledger'), passphrase: testPassphrase, actor: '王磊', organisation: aBranch, recoveryOut: codeFile(home) };
    if (await tried(say, () => desk.must('vault.create', input))) say('created 1');
    await tried(say, () => desk.must('vault.lock', {}));
  },
  check: async (home, said) => {
    const folder = join(home, 'ledger');
    const isAcked = said.includes('created 1');
    if (!existsSync(folder) || readdirSync(folder).length === 0) return isAcked ? 'the ledger that was made is gone' : null;
    const { problem } = await inspect(folder, 1);
    if (problem !== null) return problem;
    if (!existsSync(codeFile(home))) return 'a ledger without its recovery code';
    dataKeyByRecovery(readKeyring(folder, ledgerIdOf(folder)), readFileSync(codeFile(home), 'utf8').trim());
    return null;
  },
};
