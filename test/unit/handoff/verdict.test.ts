// Is the check of a package told in the four words of the archives, and never kinder than it was?
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { laws } from '#electron/handoff/open-package.ts';
import { lawText, overallWord, partsOf } from '#shared/handoff/verdict.ts';
import { lawWords, verdictWords } from '#shared/handoff/verdict-words.ts';
import { openTestLedger, type TestLedger } from '#test/support/ledger.ts';

const vectors = join(import.meta.dirname, '../../vectors/v1');
const kept = (...names: string[]) => names.map((law) => ({ law, isPassed: true, detail: '' }));
const states = (checks: Parameters<typeof partsOf>[0]) => partsOf(checks).map(({ part, state }) => `${part} ${state}`);

test('every law has its words and its place under one of the four', () => {
  expect(Object.keys(lawWords).sort()).toEqual([...laws].sort());
  const placed = partsOf(kept(...laws)).flatMap((part) => part.laws.map(({ law }) => law));
  expect(placed.sort()).toEqual([...laws].sort());
});

test('one broken law breaks its word and the whole; what was not reached is not called sound', () => {
  const checks = [...kept('length', 'seal', 'container'), { law: 'checksums', isPassed: false, detail: 'package-tampered manifest' }];
  expect(states(checks)).toEqual(['authenticity unasked', 'integrity failed', 'usability unasked', 'security passed']);
  expect(overallWord(checks)).toBe(verdictWords.broken);
  expect(checks.at(-1) && lawText({ law: 'checksums', isPassed: false, detail: 'package-tampered manifest' }).zh).toBe(
    '每个字节与清单相符（文件清单不符）',
  );
});

test('a seal without its key is no fault, and nothing inside is called sound', () => {
  const checks = [...kept('length'), { law: 'seal', isPassed: false, detail: 'package-not-for-us sealed' }];
  expect(states(checks)).toEqual(['authenticity unasked', 'integrity passed', 'usability unasked', 'security unasked']);
  expect(overallWord(checks)).toBe(verdictWords.sealed);
});

test('no checks at all are not sound', () => expect(overallWord([])).toBe(verdictWords.broken));

describe('without a ledger', () => {
  let ledger: TestLedger;
  let place: string;
  beforeAll(async () => {
    ledger = await openTestLedger();
    await ledger.must('vault.lock', {});
    place = mkdtempSync(join(tmpdir(), 'branch-ledger-verdict-'));
  });
  afterAll(async () => {
    await ledger.close();
    rmSync(place, { recursive: true });
  });
  const verify = (file: string, saveTo: string | null = null) => ledger.must('handoff.verifyAlone', { file: join(vectors, file), saveTo });

  test('a card: who signed it, and all that needs no ledger', async () => {
    const saveTo = join(place, 'report.txt');
    const verdict = await verify('card.ledgerpack', saveTo);
    expect(verdict).toMatchObject({ isSound: true, package: { kind: 'card', seq: 1 } });
    const text = readFileSync(saveTo, 'utf8');
    expect(text.startsWith('\ufeff上报包核验报告\r\n文件：card.ledgerpack\r\n')).toBe(true);
    for (const part of ['真实性：合格', '完整性：合格', '可用性：合格', '安全性：合格', '能核验的都合格', verdict.package?.fingerprint ?? ''])
      expect(text).toContain(part);
  });
  test.each([
    ['card-changed.ledgerpack', '不要接收'],
    ['report-cut.ledgerpack', '不要接收'],
    ['report.ledgerpack', '外层完整'],
  ])('%s: %s', async (file, sentence) => {
    const saveTo = join(place, `${file}.txt`);
    expect(await verify(file, saveTo)).toMatchObject({ isSound: false, package: null });
    expect(readFileSync(saveTo, 'utf8')).toContain(sentence);
  });
  test('a file that is not there is said, not thrown', async () => {
    expect(await ledger.must('handoff.verifyAlone', { file: join(place, 'nothing') })).toMatchObject({ isSound: false, package: null });
  });
});
