// Are strangers' packages unpacked in a thread of their own, which has the identity for one job only, and does its death cost one package only?
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readPackageFile } from '#electron/handoff/find.ts';
import { type Unpacker, withUnpacker } from '#electron/handoff/unpacker.ts';
import { FaultError } from '#shared/core/fault.ts';
import { addMember, editJson, exportReport, forge, openedFiles, openPair, type Pair, put, secretsOf, setRaw } from '#test/unit/handoff/support.ts';

let pair: Pair;
let first: string;
let second: string;
let branchKeys: Record<string, string>;
let committeeKeys: Record<string, string>;

/** Threads that this process started since the test began. */
let workers: Worker[] = [];
/** What a test does as soon as a thread was started, before the thread can have answered. */
let onWorker: (worker: Worker) => void = () => undefined;
const note = (worker: Worker): void => {
  workers.push(worker);
  onWorker(worker);
};

beforeAll(async () => {
  pair = await openPair(undefined, 'worker');
  first = await exportReport(pair);
  await addMember(pair.branch, '王建国');
  second = await exportReport(pair);
  branchKeys = await secretsOf(pair.branch);
  committeeKeys = await secretsOf(pair.committee);
}, 60_000);
afterAll(() => pair.close());

beforeEach(() => {
  workers = [];
  onWorker = () => undefined;
  process.on('worker', note);
});
afterEach(() => {
  process.off('worker', note);
});

const identity = () => committeeKeys['age.identity'] ?? '';
/** A thread that has ended has no number any more. */
const living = () => workers.filter((worker) => worker.threadId !== -1);
const outcomes = (reports: readonly { outcome: string; code: string }[]) => reports.map(({ outcome, code }) => `${outcome} ${code}`.trim());
const preview = () => pair.committee.must('handoff.preview', { paths: [first, second] });

describe('the thread lives for one job', () => {
  test('one serves all packages of a preview, and has ended with it', async () => {
    expect(outcomes((await preview()).reports)).toEqual(['wouldApply', 'wouldApply']);
    expect(workers.length).toBe(1);
    expect(living()).toEqual([]);
  });

  test('one serves a check, sound or not, and has ended with it', async () => {
    expect(await pair.committee.must('handoff.verify', { file: first })).toMatchObject({ isSound: true });
    for (const size of [-1, 0]) {
      const cut = put(pair.stick, 'cut.bin', readFileSync(first).subarray(0, size));
      expect(await pair.committee.must('handoff.verify', { file: cut })).toMatchObject({ isSound: false });
    }
    expect(workers.length).toBe(3);
    expect(living()).toEqual([]);
  });

  test('it ends with a job that was cancelled between two packages', async () => {
    const stop = new AbortController();
    onWorker = () => stop.abort();
    const reply = await pair.committee.dispatcher.invoke('handoff.preview', { paths: [first, second] }, stop.signal);
    expect(reply).toMatchObject({ ok: false, fault: { code: 'cancelled' } });
    expect(workers.length).toBe(1);
    expect(living()).toEqual([]);
  });

  test('a job without packages starts none', async () => {
    expect((await pair.committee.must('handoff.preview', { paths: [join(pair.stick, 'not-there')] })).reports[0]?.code).toBe('package-not-one');
    expect(workers).toEqual([]);
  });
});

test('the ledger answers while a package is being unpacked', async () => {
  const order: string[] = [];
  onWorker = (worker) => {
    worker.once('message', () => order.push('unpacked'));
    void pair.committee.call('members.list', { asOf: null, text: '', scope: 'members' }).then(({ ok }) => order.push(`query ${ok}`));
  };
  await pair.committee.must('handoff.verify', { file: second });
  expect(order).toEqual(['query true', 'unpacked']);
});

describe('a thread that dies', () => {
  test('costs the package that it was at; the next one has a new thread', async () => {
    onWorker = (worker) => {
      if (workers.length === 1) void worker.terminate();
    };
    const { reports } = await preview();
    expect(outcomes(reports)).toEqual(['refused package-not-one', 'wouldApply']);
    expect(reports[0]?.values).toMatchObject({ detail: 'unreadable' });
    expect(workers.length).toBe(2);
    expect(living()).toEqual([]);
  });

  test('of an error that no package should cause is heard, and the next package is read', async () => {
    const open = (unpacker: Unpacker, key: string) => unpacker.open(readFileSync(first), key);
    const seqs = await withUnpacker(async (unpacker) => {
      // The library throws at a key that is none; no ledger has such a key, so nobody catches that.
      const error = await open(unpacker, 'no key at all').catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(Error);
      expect(error).not.toBeInstanceOf(FaultError);
      return [(await open(unpacker, identity())).envelope.seq, (await open(unpacker, identity())).envelope.seq];
    });
    expect(seqs).toEqual([1, 1]);
    expect(workers.length).toBe(2);
    expect(living()).toEqual([]);
  });

  test.each([
    ['at its start', 'throw new Error("broken");'],
    ['without a word', 'process.exit(0);'],
  ])('%s is no hanging job', async (_, source) => {
    const broken = new URL(`data:text/javascript,${source}`);
    await expect(withUnpacker((unpacker) => unpacker.open(readFileSync(first), identity()), broken)).rejects.toThrow();
    expect(living()).toEqual([]);
  });
});

describe('what crosses over', () => {
  test('bytes with a memory of their own are handed over and gone here; a part of a larger one is copied', async () => {
    const whole = await readPackageFile(first);
    const part = Buffer.concat([Buffer.alloc(100), whole]).subarray(100);
    await withUnpacker(async (unpacker) => {
      expect(await unpacker.open(part, identity())).toMatchObject({ kind: 'report', isSealed: true });
      expect(await unpacker.open(whole, identity())).toMatchObject({ kind: 'report', isSealed: true });
    });
    expect([part.length > 0, whole.length]).toEqual([true, 0]);
  });

  test('no environment, where the command line’s passphrase may stand', async () => {
    const telling = `import { parentPort } from 'node:worker_threads';
      parentPort.once('message', () => parentPort.postMessage({ kept: [], outcome: { ok: true, value: Object.keys(process.env) } }));`;
    const seen = await withUnpacker(
      (unpacker) => unpacker.open(Buffer.alloc(1), null),
      new URL(`data:text/javascript,${encodeURIComponent(telling)}`),
    );
    expect(Object.keys(process.env).length).toBeGreaterThan(0);
    expect(seen).toEqual([]);
  });

  test('broken rows are told after the sender: of an unknown one nothing more is said', async () => {
    const files = await openedFiles(first, branchKeys['age.identity'] ?? '');
    setRaw(files, 'data/tables/member.ndjson', '{"a": 1}\n');
    const broken = () => forge(files, branchKeys, [committeeKeys['age.recipient'] ?? '']);
    const known = put(pair.stick, 'broken-1.bin', await broken());
    editJson(files, 'data/package.json', (envelope) => ({
      ...envelope,
      from: { ...Object(envelope.from), orgId: '01999999-0000-7000-8000-000000000009' },
    }));
    const unknown = put(pair.stick, 'broken-2.bin', await broken());
    const { reports } = await pair.committee.must('handoff.preview', { paths: [known, unknown] });
    expect(outcomes(reports)).toEqual(['refused row-invalid', 'refused sender-unknown']);
  });
});
