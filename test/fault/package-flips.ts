// R6: is every flipped bit of a package noticed, sealed or not? One bit at a random place, then the package is opened as the product opens it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Drill, type DrillRun, figure, verdictOf } from '#test/fault/drill.ts';
import { cut, flip, flipEnds } from '#test/fault/packages/flips.ts';
import { sealed } from '#test/fault/packages/forger.ts';
import { keptOf } from '#test/fault/packages/ground.ts';
import { groundNames, prepareGround } from '#test/fault/packages/prepare.ts';

const run = async (drill: DrillRun): Promise<ReturnType<typeof verdictOf>> => {
  const count = drill.isLong ? 10_000 : 250;
  await prepareGround(drill.home);
  const { identity, recipient, otherRecipient } = keptOf(drill.home);
  const plain = readFileSync(join(drill.home, groundNames.firstReport));
  const closed = await sealed(plain, [recipient, otherRecipient]);
  const missed = await flip(drill, plain, null, count);
  drill.say(`${figure(count)} plain`);
  const missedSealed = await flip(drill, closed, identity, count);
  const cuts = [...(await cut(drill, plain, null, count / 25)), ...(await cut(drill, closed, identity, count / 25))];
  const ends = drill.isLong ? [...(await flipEnds(plain, null, 120)), ...(await flipEnds(closed, identity, 120))] : [];
  const problems = [...missed.map((place) => `plain: ${place}`), ...missedSealed.map((place) => `sealed: ${place}`), ...ends, ...cuts];
  const seen = `${figure(count)} plain and ${figure(count)} sealed flips${drill.isLong ? ', every bit of both ends' : ''}, ${figure((2 * count) / 25)} cuts; ${problems.length} unnoticed`;
  return verdictOf(seen, problems);
};

export const drill: Drill = { name: 'package-flips', rows: ['R6'], goal: '10,000 plain + 10,000 sealed, every one noticed', run };
