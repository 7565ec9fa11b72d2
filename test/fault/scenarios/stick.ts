// The stick: a package under its final name is whole; what was acknowledged is there; its number is known to the ledger.
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { inspect } from '#test/fault/inspect.ts';
import { type Facts, reopened, type Scenario, seqOf, tried } from '#test/fault/scenarios/scenario.ts';
import { deskAt, firstDay, makeBranch, openBranch, work } from '#test/fault/workload.ts';
import { aBranch, testPassphrase } from '#test/support/ledger.ts';

const branchOf = (home: string): string => join(home, 'ledger');
const townOf = (home: string): string => join(home, 'town');
const stickOf = (home: string): string => join(home, 'stick');
const committee = { ...aBranch, code: 'FG-ZS-00', name: '府谷县直属机关工作委员会', kind: 'committee', branchType: null } as const;

/** A branch and its township that have each other's card. */
const makePair = async (home: string): Promise<Facts> => {
  mkdirSync(stickOf(home), { recursive: true });
  await makeBranch(branchOf(home));
  const town = deskAt(`${firstDay}T09:00:00.000Z`);
  await town.must('vault.create', { folder: townOf(home), passphrase: testPassphrase, actor: '刘干事', organisation: committee, recoveryOut: null });
  const branch = await openBranch(branchOf(home));
  for (const desk of [branch, town]) await desk.must('handoff.exportCard', { folder: stickOf(home) });
  for (const desk of [branch, town]) await desk.must('handoff.import', { paths: [stickOf(home)] });
  await branch.dispatcher.close();
  await town.dispatcher.close();
  return {};
};

const packagesOn = (stick: string): string[] => (existsSync(stick) ? readdirSync(stick).filter((name) => name.endsWith('.ledgerpack')) : []);

export const exporting: Scenario = {
  name: 'exporting',
  prepare: makePair,
  act: async (home, say) => {
    const desk = await openBranch(branchOf(home));
    for (let step = 0; step < 4; step += 1) {
      if (!(await reopened(desk, branchOf(home), say))) continue;
      await tried(say, () => work(desk, step));
      await tried(say, async () => {
        const { file, sha256 } = await desk.must('handoff.export', { folder: stickOf(home) });
        say(`exported ${basename(file)} ${sha256}`);
      });
    }
    await tried(say, () => desk.must('vault.lock', {}));
  },
  check: async (home, said) => {
    const { problem } = await inspect(branchOf(home), 0);
    if (problem !== null) return problem;
    const found = packagesOn(stickOf(home));
    const lost = said.filter((line) => line.startsWith('exported ')).find((line) => !found.includes(line.split(' ')[1] ?? ''));
    if (lost !== undefined) return `gone from the stick: ${lost}`;
    return unsoundOn(home, found);
  },
};

/** What the township, which has the sender's card, says of the reports on the stick. */
const unsoundOn = async (home: string, names: readonly string[]): Promise<string | null> => {
  const town = await openBranch(townOf(home));
  try {
    for (const name of names.filter((one) => one.includes('-report-'))) {
      const { isSound, checks } = await town.must('handoff.verify', { file: join(stickOf(home), name) });
      if (!isSound) return `${name} under its final name, but ${checks.find(({ isPassed }) => !isPassed)?.law ?? 'unreadable'}`;
    }
    return null;
  } finally {
    await town.dispatcher.close(true);
  }
};

export const importing: Scenario = {
  name: 'importing',
  prepare: async (home) => {
    await makePair(home);
    const branch = await openBranch(branchOf(home));
    for (let step = 0; step < 3; step += 1) {
      await work(branch, step);
      await branch.must('handoff.export', { folder: stickOf(home) });
    }
    await branch.dispatcher.close();
    return {};
  },
  act: async (home, say) => {
    const town = await openBranch(townOf(home));
    for (const name of packagesOn(stickOf(home)).toSorted()) {
      if (!(await reopened(town, townOf(home), say))) continue;
      await tried(say, async () => {
        const { reports } = await town.must('handoff.import', { paths: [join(stickOf(home), name)] });
        if (reports.every(({ outcome }) => outcome === 'applied')) say(`taken ${name} ${await seqOf(town)}`);
      });
    }
    await tried(say, async () => {
      const { files } = await town.must('handoff.writeReceipts', { folder: stickOf(home) });
      say(`receipts ${files.length}`);
    });
    await tried(say, () => town.must('vault.lock', {}));
  },
  check: async (home, said) => {
    const { problem } = await inspect(townOf(home), 0);
    if (problem !== null) return problem;
    const town = await openBranch(townOf(home));
    try {
      const taken = (await town.must('handoff.overview', {})).received.filter(({ kind }) => kind === 'report');
      const acked = said.filter((line) => line.startsWith('taken ') && line.includes('-report-')).length;
      if (taken.length < acked) return `${acked} packages were taken, ${taken.length} are known`;
      const { reports } = await town.must('handoff.import', { paths: packagesOn(stickOf(home)).map((name) => join(stickOf(home), name)) });
      // One that failed before a newer one was taken is an older one now.
      const refused = reports.find((one) => one.outcome === 'refused' && one.kind === 'report' && one.code !== 'package-replay');
      return refused ? `cannot go on: ${refused.file} ${refused.code}` : null;
    } finally {
      await town.dispatcher.close(true);
    }
  },
};
