// R6: is every flipped bit of a package noticed, sealed or not? One bit at a random place, then the package is opened as the product opens it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Drill, type DrillRun, figure, verdictOf } from '#test/fault/drill.ts';
import { sealed } from '#test/fault/packages/forger.ts';
import { keptOf, openBytes } from '#test/fault/packages/ground.ts';
import { groundNames, prepareGround } from '#test/fault/packages/prepare.ts';

/** Flips bits one at a time; what went unnoticed. */
const flip = async ({ chance, home }: DrillRun, bytes: Buffer, identity: string | null, count: number): Promise<string[]> => {
  if (!(await openBytes(bytes, identity)).ok) throw new Error('the whole package does not open');
  const missed: string[] = [];
  const flipped = Buffer.from(bytes);
  for (let round = 0; round < count; round += 1) {
    const at = chance.below(bytes.length);
    const mask = 1 << chance.below(8);
    flipped[at] = (bytes[at] ?? 0) ^ mask;
    // Small packages are read in memory, large ones from the disk: every other flip goes each way.
    if ((await openBytes(flipped, identity, round % 2 === 0 ? null : home)).ok) missed.push(`byte ${at}, bit mask ${mask}`);
    flipped[at] = bytes[at] ?? 0;
  }
  return missed;
};

/** Every bit of the ends, where the marks and the headers lie. */
const flipEnds = async (bytes: Buffer, identity: string | null, size: number): Promise<string[]> => {
  const missed: string[] = [];
  for (let at = 0; at < bytes.length; at += at === size ? bytes.length - 2 * size : 1) {
    for (let bit = 0; bit < 8; bit += 1) {
      const flipped = Buffer.from(bytes);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << bit);
      if ((await openBytes(flipped, identity)).ok) missed.push(`byte ${at}, bit ${bit}`);
    }
  }
  return missed;
};

const run = async (drill: DrillRun): Promise<ReturnType<typeof verdictOf>> => {
  const count = drill.isLong ? 10_000 : 250;
  await prepareGround(drill.home);
  const { identity, recipient, otherRecipient } = keptOf(drill.home);
  const plain = readFileSync(join(drill.home, groundNames.firstReport));
  const closed = await sealed(plain, [recipient, otherRecipient]);
  const missed = await flip(drill, plain, null, count);
  drill.say(`${figure(count)} plain`);
  const missedSealed = await flip(drill, closed, identity, count);
  const ends = drill.isLong ? [...(await flipEnds(plain, null, 120)), ...(await flipEnds(closed, identity, 120))] : [];
  const problems = [...missed.map((place) => `plain: ${place}`), ...missedSealed.map((place) => `sealed: ${place}`), ...ends];
  const seen = `${figure(count)} plain and ${figure(count)} sealed flips${drill.isLong ? ', every bit of both ends besides' : ''}; ${problems.length} unnoticed`;
  return verdictOf(seen, problems);
};

export const drill: Drill = { name: 'package-flips', rows: ['R6'], goal: '10,000 plain + 10,000 sealed, every one noticed', run };
