// How fast is a package of 200 MB checked, and in how much memory? A card with 40 photos of 5 MB, checked by a fresh process three times.
import { execFileSync } from 'node:child_process';
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { buildBag, sha256, signatureFile, tagManifestFile } from '#electron/handoff/bag.ts';
import { jsonFile } from '#electron/handoff/build.ts';
import { signatureOf } from '#electron/handoff/sign.ts';
import { packedContainer, type StoredFile } from '#electron/handoff/zip-writer.ts';
import { type Envelope, packageFormat, packageVersion } from '#shared/handoff/envelope.ts';
import { schemaVersion } from '#shared/travelling.ts';
import { type Measure, median, timed } from '#test/bench/measure.ts';
import { root } from '#test/support/process.ts';

const photos = 40;
const photoBytes = 5 * 1024 * 1024;

const envelopeOf = (publicKey: string): Envelope => ({
  format: packageFormat,
  version: packageVersion,
  schemaVersion,
  id: '01999999-0000-7000-8000-000000000001',
  kind: 'card',
  from: { orgId: '01999999-0000-7000-8000-000000000002', code: 'BENCH', name: '测试支部', publicKey },
  to: null,
  seq: 1,
  previous: null,
  device: 'bench',
  purpose: 'demo',
  period: null,
  createdAt: '2026-03-05T01:00:00.000Z',
  appVersion: 'bench',
  journal: null,
  tables: {},
  files: { count: photos, bytes: photos * photoBytes },
  counts: {},
  problems: [],
  signedOffBy: '测试',
});

const writePackage = async (file: string): Promise<number> => {
  const pair = generateKeyPairSync('ed25519');
  const publicKey = pair.publicKey.export({ type: 'spki', format: 'pem' }).toString();
  const privateKey = pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const recipient = await identityToRecipient(await generateX25519Identity());
  const payload = new Map([
    ['data/package.json', jsonFile(envelopeOf(publicKey))],
    ['data/card.json', jsonFile({ kind: 'branch', recipient, spareRecipient: recipient })],
  ]);
  const large = new Map<string, StoredFile & { sha256: string }>();
  for (let index = 0; index < photos; index += 1) {
    const photo = randomBytes(photoBytes);
    const name = sha256(photo);
    large.set(`data/files/${name}`, { sha256: name, bytes: photo.length, crc: crc32(photo), read: async () => photo });
  }
  const bag = buildBag(payload, { id: 'bench', date: '2026-03-05', agent: 'bench' }, large);
  bag.set(signatureFile, signatureOf(bag.get(tagManifestFile) ?? Buffer.alloc(0), { privateKey, publicKey }));
  const container = packedContainer('bench', bag, large);
  await writeFile(file, container.pieces());
  return container.length;
};

/** Time and peak memory of checking the package in a process of its own. */
export const measurePackage = async (home: string): Promise<Measure[]> => {
  const file = join(home, 'large.ledgerpack');
  const made = await timed(() => writePackage(file));
  const runs = [1, 2, 3].map((): { ms: number; peakMb: number } =>
    JSON.parse(execFileSync(process.execPath, ['test/bench/verify-once.ts', file], { cwd: root, encoding: 'utf8' })),
  );
  const detail = { bytes: made.value, files: photos, runs: runs.map(({ ms, peakMb }) => `${Math.round(ms)} ms ${Math.round(peakMb)} MB`).join(', ') };
  return [
    { name: 'package of 200 MB verified', value: median(runs.map(({ ms }) => ms)), unit: 'ms', goal: 2_000, detail },
    { name: 'package of 200 MB verified, peak memory', value: Math.max(...runs.map(({ peakMb }) => peakMb)), unit: 'MB', goal: 200, detail },
  ];
};
