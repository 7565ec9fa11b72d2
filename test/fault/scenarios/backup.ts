// Backups and their rotation: a backup under its name is whole, what was acknowledged is there, and the ledger is unharmed.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openForReading } from '#db/open.ts';
import { backupNames, backupsOf } from '#electron/backup/folder.ts';
import { isUntouched } from '#electron/backup/make.ts';
import { problemOfCopy } from '#electron/backup/verify.ts';
import { keyringIn } from '#electron/vault/key-file.ts';
import { dataKeyByPassphrase } from '#electron/vault/keyring.ts';
import { inspect } from '#test/fault/inspect.ts';
import { greatest, reopened, type Scenario, tried } from '#test/fault/scenarios/scenario.ts';
import { makeBranch, openBranch, work } from '#test/fault/workload.ts';
import { testPassphrase } from '#test/support/ledger.ts';

const folderOf = (home: string): string => join(home, 'ledger');
const days = 86_400_000;

export const backup: Scenario = {
  name: 'backup',
  prepare: async (home) => {
    await makeBranch(folderOf(home));
    return {};
  },
  act: async (home, say) => {
    const desk = await openBranch(folderOf(home), 'on');
    for (let step = 0; step < 4; step += 1) {
      if (!(await reopened(desk, folderOf(home), say))) continue;
      await tried(say, () => work(desk, step));
      // Far enough apart that the tiers let the earlier ones of a day go.
      if (step % 2 === 0) desk.clock.set(new Date(Date.parse(desk.clock.now()) + 5 * days).toISOString());
      await tried(say, async () => say(`made ${(await desk.must('backup.make', {})).headSeq}`));
    }
    await tried(say, () => desk.must('vault.lock', {}));
  },
  check: async (home, said) => {
    const folder = folderOf(home);
    const found = backupsOf(folder);
    for (const one of found) {
      const problem = await problemOfBackup(one);
      if (problem !== null) return `${one.line.name}: ${problem}`;
    }
    const newest = Math.max(0, ...found.map(({ facts }) => facts.headSeq));
    if (newest < greatest(said, 'made')) return `the backup at ${greatest(said, 'made')} was acknowledged, the newest is at ${newest}`;
    return (await inspect(folder, 0)).problem;
  },
};

const problemOfBackup = async (one: ReturnType<typeof backupsOf>[number]): Promise<string | null> => {
  const keyFile = join(one.line.path, 'keyring.json');
  if (!one.line.isWhole || !existsSync(keyFile)) return 'under its name, but not whole';
  if (!(await isUntouched(one))) return 'not what it was when it was checked';
  const keyring = keyringIn(keyFile, one.facts.ledgerId);
  if (!keyring) return 'its key file is damaged';
  const copy = openForReading(join(one.line.path, backupNames.database), dataKeyByPassphrase(keyring, testPassphrase));
  try {
    return await problemOfCopy(copy, one.facts);
  } finally {
    copy.close();
  }
};
