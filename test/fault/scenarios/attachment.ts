// Scans and photos: no row ever names a file that is not there whole; what was acknowledged is there.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from '#test/fault/inspect.ts';
import { greatest, reopened, type Scenario, tried } from '#test/fault/scenarios/scenario.ts';
import { makeBranch, openBranch } from '#test/fault/workload.ts';
import { pdf } from '#test/unit/files/pictures.ts';

const folderOf = (home: string): string => join(home, 'ledger');

export const attachment: Scenario = {
  name: 'attachment',
  prepare: async (home) => {
    await makeBranch(folderOf(home));
    mkdirSync(join(home, 'scans'));
    for (let at = 0; at < 6; at += 1) writeFileSync(join(home, 'scans', `${at}.pdf`), Buffer.concat([pdf(), Buffer.alloc(3000 * at, `page ${at} `)]));
    return {};
  },
  act: async (home, say) => {
    const desk = await openBranch(folderOf(home));
    const { organisation } = await desk.must('branch.overview', {});
    for (let at = 0; at < 6; at += 1) {
      if (!(await reopened(desk, folderOf(home), say))) continue;
      const input = { file: join(home, 'scans', `${at}.pdf`), ownerKind: 'organisation', ownerId: organisation.id, kind: 'scan' } as const;
      if (await tried(say, () => desk.must('files.add', input))) say(`kept ${at + 1}`);
    }
    await tried(say, () => desk.must('vault.lock', {}));
  },
  check: async (home, said) => {
    const { problem } = await inspect(folderOf(home), 0);
    if (problem !== null) return problem;
    const desk = await openBranch(folderOf(home));
    try {
      const { checked, problems } = await desk.must('files.check', {});
      if (problems.length > 0) return `a row without its file: ${problems[0]?.fileName} ${problems[0]?.problem}`;
      const kept = said.filter((line) => line.startsWith('kept ')).length;
      return checked < kept ? `${kept} files were acknowledged, ${checked} are known (up to ${greatest(said, 'kept')})` : null;
    } finally {
      await desk.dispatcher.close(true);
    }
  },
};
