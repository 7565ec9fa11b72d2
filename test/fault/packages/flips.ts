// How are bits flipped and ends cut off, and what goes unnoticed?
import type { DrillRun } from '#test/fault/drill.ts';
import { openBytes } from '#test/fault/packages/ground.ts';

/** Flips bits one at a time; what went unnoticed. */
export const flip = async (
  { chance, home }: Pick<DrillRun, 'chance' | 'home'>,
  bytes: Buffer,
  identity: string | null,
  count: number,
): Promise<string[]> => {
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
export const flipEnds = async (bytes: Buffer, identity: string | null, size: number): Promise<string[]> => {
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

/** Cuts a package at random places, with its key and without; what was not called cut. */
export const cut = async (
  { chance, home }: Pick<DrillRun, 'chance' | 'home'>,
  bytes: Buffer,
  identity: string | null,
  count: number,
): Promise<string[]> => {
  const missed: string[] = [];
  for (let round = 0; round < count; round += 1) {
    const size = 40 + chance.below(bytes.length - 40);
    for (const key of [identity, null]) {
      const opened = await openBytes(bytes.subarray(0, size), key, round % 2 === 0 ? null : home);
      const answer = opened.ok ? 'opened' : opened.fault.code;
      if (answer !== 'package-truncated') missed.push(`cut at ${size}: ${answer}`);
    }
  }
  return missed;
};
