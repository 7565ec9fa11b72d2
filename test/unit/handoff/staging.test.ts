// Is a large package read from its staging file exactly as a small one from memory, and does nothing of it stay on the disk?
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sha256 } from '#electron/handoff/bag.ts';
import { attempt } from '#electron/handoff/contents.ts';
import { openPackage, type PackageInput } from '#electron/handoff/open-package.ts';
import { stage, sweepStaging } from '#electron/handoff/staging.ts';
import { withUnpacker } from '#electron/handoff/unpacker.ts';
import { invalid } from '#shared/core/fault.ts';
import { editJson, exportReport, type Files, forge, openedFiles, openPair, type Pair, put, secretsOf } from '#test/unit/handoff/support.ts';

let pair: Pair;
let folder: string;
let report: string;
let card: string;
let branchKeys: Record<string, string>;
let committeeKeys: Record<string, string>;

beforeAll(async () => {
  pair = await openPair();
  folder = mkdtempSync(join(tmpdir(), 'branch-ledger-staging-'));
  card = (await pair.branch.must('handoff.exportCard', { folder: pair.stick })).file;
  report = await exportReport(pair);
  branchKeys = await secretsOf(pair.branch);
  committeeKeys = await secretsOf(pair.committee);
}, 60_000);
afterAll(async () => {
  await pair.close();
  rmSync(folder, { recursive: true });
});

const identity = () => committeeKeys['age.identity'] ?? '';
const outcomeOf = async (input: PackageInput): Promise<string> => {
  const opened = await attempt(() => openPackage(input, identity()));
  if (!opened.ok) return `${opened.fault.code} ${opened.fault.values.detail}`;
  await opened.value.close();
  return opened.value.manifestSha256;
};

async function* inPieces(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

describe('a staging file', () => {
  test('is read back anywhere, has no name while it is read, and does not hold the bytes in plain', async () => {
    const bytes = randomBytes(100_000);
    const source = await stage(folder, inPieces(bytes, 7_777));
    for (const [at, length] of [
      [0, 100_000],
      [1, 15],
      [15, 2],
      [16, 16],
      [31_337, 40_000],
      [99_999, 1],
    ] as const)
      expect((await source.read(at, length)).equals(bytes.subarray(at, at + length))).toBe(true);
    await expect(source.read(99_999, 2)).rejects.toMatchObject({ fault: { code: 'package-truncated' } });
    expect(readdirSync(folder)).toEqual([]);
    await source.close();
  });

  test('of bytes whose source breaks off is gone at once', async () => {
    async function* broken(): AsyncGenerator<Buffer> {
      yield Buffer.from('a plain beginning');
      throw invalid('package-truncated', { detail: 'read' });
    }
    await expect(stage(folder, broken())).rejects.toMatchObject({ fault: { code: 'package-truncated' } });
    expect(readdirSync(folder)).toEqual([]);
  });

  test('that a power cut left is swept when the ledger is opened, and nothing else', async () => {
    const own = join(pair.committee.folder, 'staging');
    await stage(own, inPieces(Buffer.from('x'), 1)).then((source) => source.close());
    writeFileSync(join(own, `${'a'.repeat(24)}.staged`), 'noise');
    writeFileSync(join(own, 'somebody’s.txt'), 'text');
    await secretsOf(pair.committee);
    expect(readdirSync(own)).toEqual(['somebody’s.txt']);
    sweepStaging(join(folder, 'not-there'));
  });
});

describe('the verdict is the same from memory and from staging', () => {
  test.each(['report', 'card'])(
    '%s: whole, cut anywhere, any of 60 bits flipped',
    async (kind) => {
      const whole = readFileSync(kind === 'report' ? report : card);
      const variants = [whole, ...[0.1, 0.5, 0.9, 0.999].map((part) => whole.subarray(0, Math.floor(whole.length * part))), whole.subarray(0, -1)];
      variants.push(Buffer.concat([whole, Buffer.from('x')]), Buffer.from('hello'), Buffer.alloc(0));
      for (let index = 0; index < 60; index += 1) {
        const flipped = Buffer.from(whole);
        const at = Math.floor((index * whole.length) / 60);
        flipped[at] = (flipped[at] ?? 0) ^ (1 << (index % 8));
        variants.push(flipped);
      }
      for (const bytes of variants)
        expect(await outcomeOf({ path: put(pair.stick, 'variant.bin', bytes), staging: folder })).toBe(await outcomeOf(bytes));
      expect(readdirSync(folder)).toEqual([]);
    },
    60_000,
  );

  test('a file that is not there, and one that is no file', async () => {
    expect(await outcomeOf({ path: join(pair.stick, 'nothing'), staging: folder })).toBe('package-not-one ENOENT');
    expect(await outcomeOf({ path: pair.stick, staging: folder })).toBe('package-not-one EISDIR');
  });
});

describe('files of a package', () => {
  const photo = randomBytes(200_000);
  const withFile = async (name: string, edit: (files: Files) => void = () => undefined): Promise<string> => {
    const files = await openedFiles(report, branchKeys['age.identity'] ?? '');
    files.set(`data/files/${name}`, photo);
    editJson(files, 'data/package.json', (envelope) => ({ ...envelope, files: { count: 1, bytes: photo.length } }));
    edit(files);
    return put(pair.stick, 'with-file.bin', await forge(files, branchKeys, [committeeKeys['age.recipient'] ?? '']));
  };
  const digest = '8'.repeat(64);

  test('are had from the worker by their hash, from memory and from staging', async () => {
    const path = await withFile(sha256(photo));
    for (const input of [readFileSync(path), { path, staging: folder }]) {
      await withUnpacker(async (unpacker) => {
        const { attachments } = await unpacker.open(input, identity());
        expect(attachments).toEqual([{ sha256: sha256(photo), bytes: photo.length }]);
        expect((await unpacker.file(sha256(photo))).equals(photo)).toBe(true);
        await expect(unpacker.file(digest)).rejects.toMatchObject({ fault: { code: 'package-tampered' } });
      });
    }
  });
  test('under another name than their hash → package-tampered', async () => {
    expect(await outcomeOf(readFileSync(await withFile(digest)))).toBe(`package-tampered data/files/${digest}`);
  });
  test('that the envelope does not count → package-tampered files', async () => {
    const path = await withFile(sha256(photo), (files) =>
      editJson(files, 'data/package.json', (envelope) => ({ ...envelope, files: { count: 0, bytes: 0 } })),
    );
    expect(await outcomeOf(readFileSync(path))).toBe('package-tampered files');
  });
});
