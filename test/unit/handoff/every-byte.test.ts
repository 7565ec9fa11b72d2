// Is every flipped bit and every cut noticed, sealed or not? Package law 14; the flips are repeatable.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPackage } from '#electron/handoff/open-package.ts';
import { seal, unseal } from '#electron/handoff/seal.ts';
import { verifyPackage } from '#electron/handoff/verify.ts';
import { FaultError } from '#shared/core/fault.ts';
import { exportReport, openPair, type Pair, secretsOf } from '#test/unit/handoff/support.ts';

let pair: Pair;
let card: Buffer;
let report: Buffer;
let keys: Record<string, string>;

beforeAll(async () => {
  pair = await openPair();
  card = readFileSync((await pair.branch.must('handoff.exportCard', { folder: pair.stick })).file);
  report = readFileSync(await exportReport(pair));
  keys = await secretsOf(pair.committee);
}, 60_000);
afterAll(() => pair.close());

const identity = () => keys['age.identity'] ?? '';

const codeOf = async (bytes: Buffer, key: string | null): Promise<string> => {
  try {
    await openPackage(bytes, key);
    return 'accepted';
  } catch (error) {
    if (!(error instanceof FaultError)) throw error;
    return error.fault.code;
  }
};

/** A small generator, so that a failure can be repeated. */
const places = (count: number, size: number): { at: number; bit: number }[] => {
  let state = 20260305;
  const next = (limit: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  return Array.from({ length: count }, () => ({ at: next(size), bit: next(8) }));
};

const unnoticed = async (bytes: Buffer, key: string | null): Promise<{ at: number; bit: number }[]> => {
  const missed: { at: number; bit: number }[] = [];
  for (const { at, bit } of places(600, bytes.length)) {
    const flipped = Buffer.from(bytes);
    flipped[at] = (flipped[at] ?? 0) ^ (1 << bit);
    if ((await codeOf(flipped, key)) === 'accepted') missed.push({ at, bit });
  }
  return missed;
};

describe('flipped bits', () => {
  test('600 in an unsealed package: all noticed', async () => expect(await unnoticed(card, null)).toEqual([]));
  test('600 in a sealed package: all noticed', async () => expect(await unnoticed(report, identity())).toEqual([]), 60_000);
  test(
    '600 in the container inside the seal: all noticed',
    async () => expect(await unnoticed(await unseal(report, identity()), null)).toEqual([]),
    60_000,
  );
  test('every bit of the last 100 bytes of an unsealed package: all noticed', async () => {
    for (let at = card.length - 100; at < card.length; at += 1) {
      for (let bit = 0; bit < 8; bit += 1) {
        const flipped = Buffer.from(card);
        flipped[at] = (flipped[at] ?? 0) ^ (1 << bit);
        expect(await codeOf(flipped, null)).not.toBe('accepted');
      }
    }
  });
});

describe('cuts', () => {
  test('a sealed package cut anywhere → package-truncated, with the key or without', async () => {
    for (const part of [0.2, 0.5, 0.9, 0.999]) {
      const cut = report.subarray(0, Math.floor(report.length * part));
      expect(await codeOf(cut, identity())).toBe('package-truncated');
      expect(await codeOf(cut, null)).toBe('package-truncated');
    }
    expect(await codeOf(report.subarray(0, -1), identity())).toBe('package-truncated');
    expect(await codeOf(report.subarray(0, 60), identity())).toBe('package-truncated');
    expect(await codeOf(Buffer.concat([report, Buffer.from('x')]), identity())).toBe('package-tampered');
  });
  test('an unsealed package cut anywhere → package-truncated', async () => {
    for (const part of [0.2, 0.5, 0.9, 0.999]) expect(await codeOf(card.subarray(0, Math.floor(card.length * part)), null)).toBe('package-truncated');
  });
  test('sizes around age’s chunks are sealed, opened and cut rightly', async () => {
    for (const size of [0, 1, 65_535, 65_536, 65_537, 131_072]) {
      const sealed = await seal(Buffer.alloc(size, 7), [keys['age.recipient'] ?? '']);
      expect((await unseal(sealed, identity())).length).toBe(size);
      await expect(unseal(sealed.subarray(0, -1), identity())).rejects.toMatchObject({ fault: { code: 'package-truncated' } });
    }
  });
});

describe('who can open it', () => {
  test('receiver and sender can, a stranger cannot', async () => {
    const sender = await secretsOf(pair.branch);
    expect(await codeOf(report, identity())).toBe('accepted');
    expect(await codeOf(report, sender['age.identity'] ?? '')).toBe('accepted');
    const stranger = 'AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX';
    expect(await codeOf(report, stranger)).toBe('package-not-for-us');
  });
  test('nothing of its content lies in a sealed package in plain', () => {
    for (const text of ['李玉梅', 'PK\x03\x04', 'FG-LY-01', 'member']) expect(report.includes(Buffer.from(text))).toBe(false);
  });
});

describe('verify without a ledger', () => {
  const laws = (checks: { law: string; isPassed: boolean }[]) => checks.map((check) => `${check.isPassed ? '+' : '-'}${check.law}`).join(' ');

  test('an unsealed card: every law that needs no ledger', async () => {
    const verdict = await verifyPackage(card);
    expect(verdict.isSound).toBe(true);
    expect(laws(verdict.checks)).toBe('+seal +container +checksums +signature +envelope +sender +contents');
  });
  test('a sealed report without a key: says that it is whole and sealed', async () => {
    const verdict = await verifyPackage(report);
    expect(verdict.isSound).toBe(false);
    expect(verdict.checks).toEqual([
      { law: 'length', isPassed: true, detail: String(report.length) },
      { law: 'seal', isPassed: false, detail: 'package-not-for-us sealed' },
    ]);
  });
  test('a sealed report with the key: down to every row', async () => {
    const verdict = await verifyPackage(report, { identity: identity() });
    expect(verdict.isSound).toBe(true);
    expect(laws(verdict.checks)).toBe('+length +seal +container +checksums +signature +envelope +sender +contents +journal +rows');
  });
});
