// When may a whole ledger be packed, and which list of its parts is believed? Rules alone.
import { describe, expect, test } from 'vitest';
import { contract } from '#shared/contract.ts';
import { packageLimits } from '#shared/handoff/limits.ts';
import {
  bytesOf,
  fitsOnePackage,
  type ListedFile,
  partBytes,
  partSizes,
  wholeLedgerProblem,
  wholeLedgerSchema,
} from '#shared/handoff/whole-ledger.ts';
import { packStandingOf } from '#shared/handover/rules.ts';

describe('登记了交接、又换过恢复码，才写交接包', () => {
  test.each([
    ['从没登记过', { recordedSeq: 0, renewedSeq: 0, receivedSeq: 0 }, 'unrecorded'],
    ['只换过恢复码', { recordedSeq: 0, renewedSeq: 9, receivedSeq: 0 }, 'unrecorded'],
    ['登记了，没换恢复码', { recordedSeq: 9, renewedSeq: 0, receivedSeq: 0 }, 'codeOld'],
    ['恢复码是登记以前换的', { recordedSeq: 9, renewedSeq: 8, receivedSeq: 0 }, 'codeOld'],
    ['登记以后换的', { recordedSeq: 9, renewedSeq: 10, receivedSeq: 0 }, 'ready'],
    ['这本台账就是那次交接接收来的', { recordedSeq: 9, renewedSeq: 10, receivedSeq: 12 }, 'unrecorded'],
    ['接收以后又登记了一次，还没换', { recordedSeq: 20, renewedSeq: 10, receivedSeq: 12 }, 'codeOld'],
    ['接收以后又登记了一次，也换了', { recordedSeq: 20, renewedSeq: 21, receivedSeq: 12 }, 'ready'],
  ] as const)('%s', (_case, facts, standing) => {
    expect(packStandingOf(facts)).toBe(standing);
  });
});

test('换了恢复码，交接页重新看能不能写交接包；写了包，每一页都重新看能不能记', () => {
  expect(contract['vault.renewRecovery'].touches).toContain('handover');
  expect(contract['handover.pack'].touches).toEqual(expect.arrayContaining(['handover', 'vault']));
  expect(contract['handover.resume'].touches).toContain('vault');
});

const hash = (digit: string): string => digit.repeat(64);
const part = (digit: string, bytes: number) => ({ sha256: hash(digit), bytes });
const file = (name: string, ...parts: ReturnType<typeof part>[]): ListedFile => ({
  name,
  bytes: parts.reduce((sum, { bytes }) => sum + bytes, 0),
  sha256: hash('f'),
  parts,
});
const usual = [file('ledger.db', part('1', partBytes), part('2', 7)), file('keyring.json', part('3', 9)), file('backup.json', part('4', 9))];
const present = new Map([part('1', partBytes), part('2', 7), part('3', 9), part('4', 9)].map(({ sha256, bytes }) => [sha256, bytes]));
const attachment = `files/${hash('a')}`;

describe('parts', () => {
  test.each([
    [1, [1]],
    [partBytes, [partBytes]],
    [partBytes + 1, [partBytes, 1]],
    [2 * partBytes, [partBytes, partBytes]],
  ])('%i bytes', (bytes, sizes) => {
    expect(partSizes(bytes)).toEqual(sizes);
  });

  test('a part is below what a reader accepts of an entry', () => {
    expect(partBytes).toBeLessThanOrEqual(packageLimits.entryBytes);
  });
});

describe('a list is believed only when it says exactly what is there', () => {
  test('the usual one, and one with an attachment whose content lies twice under two names', () => {
    expect(wholeLedgerProblem({ files: usual }, present)).toBeNull();
    const twice = [...usual, file(attachment, part('5', 3)), file(`files/${hash('b')}`, part('5', 3))];
    expect(wholeLedgerProblem({ files: twice }, new Map([...present, [hash('5'), 3]]))).toBeNull();
  });

  test.each([
    ['no ledger', usual.slice(1), present, 'ledger-names'],
    ['no key file', usual.filter(({ name }) => name !== 'keyring.json'), present, 'ledger-names'],
    ['a name twice', [...usual, file('backup.json', part('4', 9))], present, 'ledger-names'],
    ['parts that are not the file', [{ ...usual[0], bytes: 5 } as ListedFile, ...usual.slice(1)], present, 'ledger-sizes'],
    ['a part that is not there', usual, new Map([...present].slice(1)), 'ledger-parts'],
    ['a part of another size', usual, new Map([...present, [hash('2'), 8]]), 'ledger-parts'],
    ['a part that nobody lists', usual, new Map([...present, [hash('9'), 1]]), 'ledger-parts'],
    [
      'a part too large for memory',
      [file('ledger.db', part('1', partBytes + 1)), ...usual.slice(1)],
      new Map([...present, [hash('1'), partBytes + 1]]),
      'ledger-parts',
    ],
  ])('%s', (_case, files, there, problem) => {
    expect(wholeLedgerProblem({ files }, there)).toBe(problem);
  });

  test.each(['../CURRENT', 'files/../../CURRENT', 'CURRENT', 'files/a', `files/${hash('A')}`, 'head.json', 'Ledger.db'])('no file %s', (name) => {
    const list = {
      ...{ ledgerId: '0190a1b2-0000-7000-8000-000000000001', outgoing: '王磊', incoming: '杨波', handedOn: '2026-03-03' },
      head: { seq: 1, hash: hash('0'), recordedAt: '2026-03-03T01:00:00.000Z' },
    };
    expect(wholeLedgerSchema.safeParse({ ...list, files: usual }).success).toBe(true);
    expect(wholeLedgerSchema.safeParse({ ...list, files: [...usual.slice(0, 2), { ...usual[2], name }] }).success).toBe(false);
  });
});

describe('one package holds so much and no more', () => {
  const many = (count: number) => Array.from({ length: count }, () => file(attachment, part('5', 1)));
  test.each([
    ['4,950 parts', many(4_950), true],
    ['one more', many(4_951), false],
    ['1,984 MiB', [file('ledger.db', ...Array.from({ length: 62 }, () => part('1', partBytes)))], true],
    ['one byte more', [file('ledger.db', ...Array.from({ length: 62 }, () => part('1', partBytes)), part('2', 1))], false],
  ])('%s', (_case, files, fits) => {
    expect(fitsOnePackage(files)).toBe(fits);
    expect(bytesOf(files)).toBeLessThanOrEqual(packageLimits.totalBytes);
  });
});
