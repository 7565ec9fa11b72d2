// Does this program still read the packages that earlier ones made, and judge the broken ones alike? The files are frozen (package law 12).
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readContents } from '#electron/handoff/contents.ts';
import { openPackage } from '#electron/handoff/open-package.ts';
import { verifyPackage } from '#electron/handoff/verify.ts';
import { fingerprintOf } from '#electron/ledger/fingerprint.ts';
import { z } from '#shared/core/zod.ts';

const vectors = join(import.meta.dirname, '../../vectors');
/** Every released set; none is ever taken away. */
const sets = readdirSync(vectors).filter((name) => /^v\d/.test(name));
const expectedSchema = z.object({
  packages: z.array(
    z.object({
      file: z.string(),
      verdict: z.string(),
      broken: z.string(),
      kind: z.string().optional(),
      id: z.string().optional(),
      manifestSha256: z.string().optional(),
      fingerprint: z.string().optional(),
      headSeq: z.number().optional(),
      headHash: z.string().optional(),
      members: z.array(z.string()).optional(),
    }),
  ),
});

test('no released set is gone', () => expect(sets).toEqual(expect.arrayContaining(['v1', 'v1_2', 'v1_3'])));

describe.each(sets)('set %s', (set) => {
  const folder = join(vectors, set);
  const { packages } = expectedSchema.parse(JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')));
  const identity = readFileSync(join(folder, 'receiver.identity.txt'), 'utf8').split('\n')[1] ?? '';

  test('every package of the folder has an expected outcome', () => {
    const found = readdirSync(folder).filter((name) => name.endsWith('.ledgerpack'));
    expect(found.sort()).toEqual(packages.map((one) => one.file).sort());
  });

  describe('verdicts', () => {
    test.each(packages)('$file', async ({ file, verdict, broken }) => {
      const { checks, isSound } = await verifyPackage(readFileSync(join(folder, file)), { identity });
      expect(
        checks
          .filter((check) => check.isPassed)
          .map((check) => check.law)
          .join(' '),
      ).toBe(verdict);
      expect(
        checks
          .filter((check) => !check.isPassed)
          .map((check) => `${check.law} ${check.detail.split(' ')[0]}`)
          .join(''),
      ).toBe(broken);
      expect(isSound).toBe(broken === '');
    });
  });

  describe('contents', () => {
    test.each(packages.filter((one) => one.kind !== undefined))(
      '$file',
      async ({ file, kind, id, manifestSha256, fingerprint, headSeq, headHash, members }) => {
        const opened = await openPackage(readFileSync(join(folder, file)), identity);
        expect(opened).toMatchObject({ manifestSha256, envelope: { kind, id, purpose: 'demo' } });
        expect(fingerprintOf(opened.key)).toBe(fingerprint);
        if (kind !== 'report') return;
        expect(opened.envelope.journal).toMatchObject({ toSeq: headSeq, headHash });
        expect(
          readContents(opened)
            .tables.get('member')
            ?.map((row) => row.stored?.name),
        ).toEqual(members);
      },
    );
  });
});
