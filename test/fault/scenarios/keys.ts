// The key file: the passphrase is changed again and again, and the recovery code renewed. Old or new opens, never neither.
import { join } from 'node:path';
import { databaseFileOf, ledgerIdOf } from '#electron/vault/folder.ts';
import { readKeyring } from '#electron/vault/key-file.ts';
import { dataKeyByPassphrase, dataKeyByRecovery } from '#electron/vault/keyring.ts';
import { FaultError } from '#shared/core/fault.ts';
import { inspect } from '#test/fault/inspect.ts';
import { greatest, type Scenario, tried } from '#test/fault/scenarios/scenario.ts';
import { makeBranch, openBranch } from '#test/fault/workload.ts';
import { testPassphrase } from '#test/support/ledger.ts';

const folderOf = (home: string): string => join(home, 'ledger');
const changes = 5;
const passphraseAt = (change: number): string => (change === 0 ? testPassphrase : `第${change}次的口令 十个字以上`);

const opensWith = (act: () => unknown): boolean => {
  try {
    act();
    return true;
  } catch (error) {
    if (error instanceof FaultError) return false;
    throw error;
  }
};

export const keys: Scenario = {
  name: 'keys',
  prepare: async (home) => ({ recoveryCode: await makeBranch(folderOf(home)) }),
  act: async (home, say) => {
    const desk = await openBranch(folderOf(home));
    await tried(say, () => desk.must('backup.make', {}));
    let now = 0;
    for (let change = 1; change <= changes; change += 1) {
      // Which of the two is in force is not known after a fault: the person tries the new one, then the old.
      say(`to ${change}`);
      const input = { passphrase: passphraseAt(now), newPassphrase: passphraseAt(change) };
      if (await tried(say, () => desk.must('vault.changePassphrase', input))) {
        now = change;
        say(`passphrase ${change}`);
      } else if (await tried(say, () => desk.must('vault.changePassphrase', { ...input, passphrase: passphraseAt(change) }))) {
        now = change;
        say(`passphrase ${change}`);
      }
    }
    await tried(say, async () => {
      const { recoveryCode } = await desk.must('vault.renewRecovery', { passphrase: passphraseAt(now) });
      say(`code ${recoveryCode}`);
    });
    await tried(say, () => desk.must('vault.lock', {}));
  },
  check: async (home, said, facts) => {
    const folder = folderOf(home);
    databaseFileOf(folder);
    const keyring = readKeyring(folder, ledgerIdOf(folder));
    const acked = greatest(said, 'passphrase');
    const asked = Math.max(acked, greatest(said, 'to'));
    const opening = Array.from({ length: changes + 1 }, (_, change) => change).filter((change) =>
      opensWith(() => dataKeyByPassphrase(keyring, passphraseAt(change))),
    );
    const [found] = opening;
    if (found === undefined) return `locked out: neither passphrase ${acked} nor ${asked} opens`;
    if (opening.length > 1 || found < acked || found > asked)
      return `passphrase ${opening.join(' and ')} opens, ${acked} was acknowledged, ${asked} asked for`;
    const renewed = said.find((line) => line.startsWith('code '))?.slice(5);
    const codes = renewed === undefined ? [facts.recoveryCode ?? ''] : [renewed];
    // While the renewing runs the old code or the new one opens; the new one nobody has seen yet.
    const isRenewing = renewed === undefined && acked === changes;
    if (!isRenewing && !codes.some((code) => opensWith(() => dataKeyByRecovery(keyring, code)))) return 'the recovery code does not open';
    return (await inspect(folder, 0, passphraseAt(found))).problem;
  },
};
