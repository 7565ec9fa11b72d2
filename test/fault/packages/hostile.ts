// How are thousands of hostile packages played against one ledger? Tricks alone first, each once; then at random, up to three in one package.
import type { Chance } from '#test/fault/chance.ts';
import { copyOf, render } from '#test/fault/packages/forger.ts';
import type { Ground } from '#test/fault/packages/ground.ts';
import { type Played, problemOf, untouchableOf } from '#test/fault/packages/judge.ts';
import { packageTricks } from '#test/fault/packages/package-tricks.ts';
import { honestTricks, lineTricks, newerTricks, rowTricks } from '#test/fault/packages/row-tricks.ts';
import type { Trick } from '#test/fault/packages/trick.ts';
import { honestWithheldTricks, withheldTricks } from '#test/fault/packages/withheld-tricks.ts';

/** What was seen. */
export interface HostileResult {
  packages: number;
  applied: number;
  problems: string[];
}

/** All tricks that a hostile package is made of. */
export const allTricks: readonly Trick[] = [
  ...packageTricks,
  ...withheldTricks,
  ...rowTricks,
  ...honestTricks,
  ...honestWithheldTricks,
  ...newerTricks,
];

/** Tricks that put a bare line in a row's place come last: there must be one left for the others, and one such line is enough. */
const rank = (trick: Trick): number => Number(lineTricks.includes(trick));

/** One to three tricks; rows first, because a package trick may leave no journal to commit to. */
const handOf = (chance: Chance): Trick[] => {
  if (chance.isHit(0.05)) return [chance.pick(newerTricks)];
  const rows = Array.from({ length: chance.below(4) }, () => chance.pick(chance.isHit(0.8) ? rowTricks : honestTricks)).sort(
    (a, b) => rank(a) - rank(b),
  );
  return rows.length === 0 || chance.isHit(0.25)
    ? [...rows.slice(0, 2), chance.pick([...packageTricks, ...withheldTricks])]
    : rows.filter((trick, at) => rank(trick) === 0 || at === rows.length - 1);
};

/** Plays one package; what was wrong with the answer, or null. */
const playOne = async (
  ground: Ground,
  chance: Chance,
  tricks: readonly Trick[],
  untouchable: string,
): Promise<{ problem: string | null; isApplied: boolean }> => {
  const draft = copyOf(ground.next);
  const stage = { draft, kept: ground.kept, chance };
  const played: Played[] = [];
  try {
    // Honest changes first: one that came after a bad row could mend it by chance, with a journal entry that names it.
    const honestFirst = tricks.toSorted((a, b) => Number(b.kind === 'honest') - Number(a.kind === 'honest'));
    for (const trick of honestFirst) played.push({ trick, planted: trick.play(stage) });
    return await ground.attempt(await render(draft), (raw, outcome) => ({
      problem: problemOf(raw, outcome, played, { kept: ground.kept, untouchable }),
      isApplied: outcome.taken?.outcome === 'applied',
    }));
  } catch (error) {
    return {
      problem: `crash: ${error instanceof Error ? `${error.name} ${error.message.slice(0, 200)} ${error.stack?.split('\n')[1] ?? ''}` : String(error)}`,
      isApplied: false,
    };
  }
};

/** Plays a number of packages: `rounds` times every trick alone, then hands at random until `count` is reached. */
export const playHostile = async (ground: Ground, chance: Chance, count: number, rounds = 1): Promise<HostileResult> => {
  const untouchable = untouchableOf(ground.ledger.raw, ground.kept.orgId);
  const result: HostileResult = { packages: 0, applied: 0, problems: [] };
  const play = async (tricks: readonly Trick[]): Promise<void> => {
    const { problem, isApplied } = await playOne(ground, chance, tricks, untouchable);
    result.packages += 1;
    if (isApplied) result.applied += 1;
    if (problem) result.problems.push(`${tricks.map(({ name }) => name).join(' + ')}: ${problem}`);
  };
  await play([]);
  for (let round = 0; round < rounds; round += 1) for (const trick of allTricks) await play([trick]);
  while (result.packages < count) await play(handOf(chance));
  if (untouchableOf(ground.ledger.raw, ground.kept.orgId) !== untouchable) result.problems.push('something was left behind after all was taken back');
  return result;
};
