// Does this program still receive the whole ledger that the first one packed, and do stock tools open it as package-format.md says? The file is frozen (package law 12).
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash, hkdfSync } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bech32 } from '@scure/base';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { verifyLoosePackage } from '#electron/handoff/verify.ts';
import { z } from '#shared/core/zod.ts';
import { partsOf } from '#shared/handoff/verdict.ts';
import { wholeLedgerSchema } from '#shared/handoff/whole-ledger.ts';
import { type Desk, deskAt } from '#test/fault/workload.ts';
import { newPassphrase } from '#test/unit/handover/signed.ts';

const golden = join(import.meta.dirname, '../../vectors/handover_v1');
const file = join(golden, 'handover.ledgerpack');
const recoveryCode = readFileSync(join(golden, 'recovery-code.txt'), 'utf8').trim();
const { names, ...seen } = z.looseObject({ names: z.array(z.string()) }).parse(JSON.parse(readFileSync(join(golden, 'expected.json'), 'utf8')));

let root: string;
let desk: Desk;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'branch-ledger-'));
  desk = deskAt('2026-06-01T01:00:00.000Z');
});
afterEach(async () => {
  await desk.dispatcher.close(true);
  rmSync(root, { recursive: true, force: true });
});

test('it says of itself what it said then, and is received whole', async () => {
  expect(await desk.must('handover.look', { file, recoveryCode })).toEqual(seen);
  await desk.must('handover.receive', { file, recoveryCode, folder: join(root, 'ledger'), passphrase: newPassphrase });
  const { rows } = await desk.must('members.list', { asOf: null, text: '', scope: 'members', limit: 9 });
  expect(rows.map(({ name }) => name).toSorted()).toEqual(names);
  expect(await desk.must('files.check', {})).toMatchObject({ checked: 1, problems: [] });
  expect((await desk.must('vault.check', {})).isSound).toBe(true);
});

/** The identity of package-format.md §2, made from the digits with nothing of the program. */
const identityByHand = (code: string): string => {
  const number = BigInt(code.replaceAll('-', '').slice(0, 39));
  const secret = Buffer.from(number.toString(16).padStart(32, '0'), 'hex');
  const key = new Uint8Array(hkdfSync('sha256', secret, Buffer.alloc(0), 'branch-ledger/recovery/age-spare/v1', 32));
  return bech32.encodeFromBytes('AGE-SECRET-KEY-', key).toUpperCase();
};

const hasTool = (name: string): boolean => spawnSync(name, ['--version']).error === undefined;

test('the command line checks it inside with the code, and only outside without', async () => {
  const inside = await verifyLoosePackage(file, { identity: identityByHand(recoveryCode) });
  expect(partsOf(inside.checks).map(({ state }) => state)).toEqual(['passed', 'passed', 'passed', 'passed']);
  expect(inside).toMatchObject({ isSound: true, package: { kind: 'handover', code: 'YL-01' } });
  const outside = await verifyLoosePackage(file);
  expect(outside.isSound).toBe(false);
  expect(partsOf(outside.checks).map(({ state }) => state)).toEqual(['unasked', 'passed', 'unasked', 'unasked']);
});

test.runIf(hasTool('age') && hasTool('unzip'))('age and unzip open it by hand, and its parts joined are the files listed', () => {
  const identity = join(root, 'identity.txt');
  const zip = join(root, 'handover.zip');
  writeFileSync(identity, `${identityByHand(recoveryCode)}\n`);
  execFileSync('age', ['-d', '-i', identity, '-o', zip, file]);
  execFileSync('unzip', ['-q', zip, '-d', join(root, 'open')]);
  const top = join(root, 'open', readdirSync(join(root, 'open'))[0] ?? '');
  const { files } = wholeLedgerSchema.parse(JSON.parse(readFileSync(join(top, 'data/ledger.json'), 'utf8')));
  for (const { name, sha256, parts } of files) {
    const joined = Buffer.concat(parts.map((part) => readFileSync(join(top, 'data/files', part.sha256))));
    expect([name, createHash('sha256').update(joined).digest('hex')]).toEqual([name, sha256]);
  }
  expect(existsSync(join(top, 'data/readable/handover.html'))).toBe(true);
});
