// Does the main thread reach the ledger through its worker, and does the worker's end lose nothing? A real worker, from the sources.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createLedgerHost, type LedgerHost } from '#electron/ledger/host.ts';
import type { Reply } from '#shared/core/fault.ts';
import { aBranch, noPrinter, testPassphrase } from '#test/support/ledger.ts';

const workerFile = new URL('../../../electron/ledger/worker.ts', import.meta.url);
const passphrase = testPassphrase;

let home = '';
let host: LedgerHost;
let lost = 0;

const aHost = (): LedgerHost =>
  createLedgerHost({
    workerFile,
    printer: noPrinter,
    onProgress: () => undefined,
    log: () => undefined,
    onBackedUp: () => undefined,
    onLost: () => {
      lost += 1;
    },
  });

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'branch-ledger-host-'));
  lost = 0;
  host = aHost();
});

afterEach(async () => {
  await host.close();
  rmSync(home, { recursive: true });
});

const create = (): Promise<Reply<unknown>> =>
  host.invoke('vault.create', { folder: join(home, 'ledger'), passphrase, actor: '王磊', organisation: aBranch, recoveryOut: null });

describe('the ledger behind its worker', () => {
  test('is started ahead, once; is created, answers, and is closed with everything in it', async () => {
    host.warm();
    host.warm();
    expect(await create()).toMatchObject({ ok: true });
    expect(await host.invoke('vault.status', {})).toMatchObject({ ok: true, value: { state: 'open', actor: '王磊' } });
    await host.close();
    host.warm();
    expect(await host.invoke('vault.status', {})).toMatchObject({ ok: false, fault: { code: 'ledger-closed' } });
    const file = join(home, 'ledger', readFileSync(join(home, 'ledger', 'CURRENT'), 'utf8').trim());
    expect(existsSync(`${file}-wal`)).toBe(false);
    host = aHost();
    expect(await host.invoke('vault.open', { folder: join(home, 'ledger'), passphrase })).toMatchObject({ ok: true, value: { state: 'open' } });
    expect(lost).toBe(0);
  });

  test('answers faults as values, and never throws', async () => {
    expect(await host.invoke('no.such', {})).toMatchObject({ ok: false, fault: { code: 'call-unknown' } });
    expect(await host.invoke('members.list', {})).toMatchObject({ ok: false });
    expect(await host.invoke('vault.open', { folder: home, passphrase })).toMatchObject({ ok: false, fault: { code: 'ledger-missing' } });
  });

  test('is closed while the main thread waits, when the session of the system ends', async () => {
    await create();
    expect(host.closeNow(10_000)).toBe(true);
    const other = aHost();
    expect(await other.invoke('vault.open', { folder: join(home, 'ledger'), passphrase })).toMatchObject({ ok: true });
    await other.close();
  });

  test('can be opened again when the session did not end after all, and the window heard that it is locked', async () => {
    await create();
    host.closeNow(10_000);
    await expect.poll(() => lost).toBe(1);
    expect(await host.invoke('vault.open', { folder: join(home, 'ledger'), passphrase })).toMatchObject({ ok: true });
  });

  test('needs no closing when no call was ever made', async () => {
    expect(host.closeNow(0)).toBe(true);
    await host.close();
  });
});

describe('a worker that dies', () => {
  test('answers the call that it was at, tells the window, and the next call has a new one', async () => {
    const crashing = createLedgerHost({
      workerFile: new URL(
        'data:text/javascript,import { parentPort } from "node:worker_threads"; parentPort.once("message", () => process.exit(3));',
      ),
      printer: noPrinter,
      onProgress: () => undefined,
      log: () => undefined,
      onBackedUp: () => undefined,
      onLost: () => {
        lost += 1;
      },
    });
    for (const time of [1, 2]) {
      expect(await crashing.invoke('vault.status', {})).toMatchObject({ ok: false, fault: { kind: 'locked', code: 'ledger-closed' } });
      expect(lost).toBe(time);
    }
  });
});
