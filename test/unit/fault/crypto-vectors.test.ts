// R11 in its short form: does the cryptography of this process give the published answers?
import { expect, test } from 'vitest';
import { drill } from '#test/fault/crypto-vectors.ts';
import { runDrill } from '#test/fault/drill.ts';

test('age, Ed25519, AES-GCM and JSON numbers come out as published', { timeout: 120_000 }, async () => {
  expect(await runDrill(drill, { isLong: false, seed: 1 })).toMatchObject({ problems: [], passed: true });
});
