// R8: does a package with a true signature and false contents get anything into the ledger? Tricks by a grammar, alone and in hands.
import { type Drill, type DrillRun, figure, verdictOf } from '#test/fault/drill.ts';
import { freshGround } from '#test/fault/packages/ground.ts';
import { allTricks, playHostile } from '#test/fault/packages/hostile.ts';

const run = async ({ chance, home, isLong }: DrillRun): Promise<ReturnType<typeof verdictOf>> => {
  const ground = await freshGround(home);
  try {
    const { packages, applied, problems } = await playHostile(ground, chance, isLong ? 20_000 : 0, isLong ? 12 : 1);
    const kinds = [...new Set(problems)];
    const crashes = kinds.filter((problem) => problem.includes('crash:')).length;
    const seen = `${figure(packages)} packages of ${allTricks.length} tricks, ${crashes} crashes, ${kinds.length - crashes} wrong answers, ${figure(applied)} taken without the bad rows`;
    return verdictOf(seen, kinds, applied > 0);
  } finally {
    await ground.close();
  }
};

export const drill: Drill = {
  name: 'package-hostile',
  rows: ['R8'],
  goal: '20,000 signed hostile packages, 0 crashes, 0 invalid rows accepted',
  run,
};
