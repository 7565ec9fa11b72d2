// How are bytes spoilt? As sticks, copiers and fuzzers do it: bits, bytes, blocks, lengths, and pieces of another file.
import type { Chance } from '#test/fault/chance.ts';

type Mutation = (bytes: Buffer, chance: Chance, other: Buffer) => Buffer;

const placeIn = (bytes: Buffer, chance: Chance): number => chance.below(Math.max(1, bytes.length));

/** Numbers at which counters turn over. */
const edges: readonly number[] = [0, 1, 0x7f, 0x80, 0xff, 0x7fff, 0x8000, 0xffff, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff];

/** Writes over a copy. */
const overwritten = (bytes: Buffer, at: number, part: Buffer): Buffer => {
  const copy = Buffer.from(bytes);
  part.copy(copy, at);
  return copy;
};

const number = (value: number, size: 2 | 4): Buffer => {
  const part = Buffer.alloc(size);
  if (size === 2) part.writeUInt16LE(value & 0xffff);
  else part.writeUInt32LE(value >>> 0);
  return part;
};

const mutations: readonly Mutation[] = [
  (bytes, chance) => {
    const at = placeIn(bytes, chance);
    return overwritten(bytes, at, Buffer.from([(bytes[at] ?? 0) ^ (1 << chance.below(8))]));
  },
  (bytes, chance) => overwritten(bytes, placeIn(bytes, chance), Buffer.from([chance.below(256)])),
  (bytes, chance) => overwritten(bytes, placeIn(bytes, chance), number(chance.pick(edges), chance.pick([2, 4] as const))),
  (bytes, chance) => bytes.subarray(0, placeIn(bytes, chance)),
  (bytes, chance) => Buffer.concat([bytes, Buffer.from(Array.from({ length: 1 + chance.below(40) }, () => chance.below(256)))]),
  (bytes, chance) => {
    const at = placeIn(bytes, chance);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + chance.below(64))]);
  },
  (bytes, chance) => {
    const at = placeIn(bytes, chance);
    return Buffer.concat([
      bytes.subarray(0, at),
      Buffer.from(Array.from({ length: 1 + chance.below(16) }, () => chance.below(256))),
      bytes.subarray(at),
    ]);
  },
  (bytes, chance) => {
    const [from, to] = [placeIn(bytes, chance), placeIn(bytes, chance)];
    return overwritten(bytes, to, bytes.subarray(from, from + 1 + chance.below(512)));
  },
  (bytes, chance) => {
    const at = placeIn(bytes, chance);
    const part = bytes.subarray(at, at + 1 + chance.below(256));
    return Buffer.concat([bytes.subarray(0, at), part, bytes.subarray(at)]);
  },
  (bytes, chance) => overwritten(bytes, placeIn(bytes, chance), Buffer.alloc(1 + chance.below(600))),
  (bytes, chance, other) => {
    const at = placeIn(other, chance);
    return overwritten(bytes, placeIn(bytes, chance), other.subarray(at, at + 1 + chance.below(512)));
  },
];

/** Spoils bytes one to four times. `other`: a file to take pieces from. */
export const mutate = (bytes: Buffer, chance: Chance, other: Buffer): Buffer => {
  let spoilt = bytes;
  for (let round = 1 + chance.below(4); round > 0; round -= 1) spoilt = chance.pick(mutations)(spoilt, chance, other);
  return spoilt;
};
