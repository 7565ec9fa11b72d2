// Does the desktop keep its page in? Asked of the built program, from inside its own window.
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createProcessPrinter } from '#electron/records/process-printer.ts';
import { type App, freshHome } from '#test/e2e/support/app.ts';
import { launchApp } from '#test/e2e/support/launch-app.ts';
import { launchStandIn } from '#test/e2e/support/on-stand-in.ts';
import { root } from '#test/e2e/support/runtime.ts';
import { aBranch, testPassphrase } from '#test/support/ledger.ts';
import { aSheet } from '#test/unit/shell/sheet.ts';

const { home, remove } = freshHome();
let app: App;

beforeAll(async () => {
  app = await launchApp({ home });
});

afterAll(async () => {
  await app.quit();
  remove();
});

/** Makes a call from inside the page, as an attacker there would. */
const invoke = (name: string, input: unknown): Promise<unknown> =>
  app.page.evaluate(([called, given]) => (window.ledger.invoke as (name: string, input: unknown) => Promise<unknown>)(called, given), [
    name,
    input,
  ] as const);

describe('the page', () => {
  test('has a bridge of two functions and nothing of Node or Electron', async () => {
    const seen = await app.page.evaluate(() => ({
      bridge: Object.keys(Reflect.get(window, 'ledger')),
      isFrozen: Object.isFrozen(Reflect.get(window, 'ledger')),
      leaked: ['require', 'process', 'module', 'Buffer', 'paper', 'electron', 'ipcRenderer'].filter((name) => name in window),
    }));
    expect(seen).toEqual({ bridge: ['invoke', 'on'], isFrozen: true, leaked: [] });
  });

  test('comes with the content policy on its very answer', async () => {
    const refused = await app.page.evaluate(async () => {
      const violations: string[] = [];
      document.addEventListener('securitypolicyviolation', (event) => violations.push(event.effectiveDirective));
      const script = document.createElement('script');
      script.textContent = 'window.wasRun = true';
      document.head.append(script);
      const isFetched = await fetch('https://example.com/').then(
        () => true,
        () => false,
      );
      while (violations.length < 2) await new Promise((resolve) => requestAnimationFrame(resolve));
      return { violations, isFetched, wasRun: Reflect.get(window, 'wasRun') ?? false };
    });
    expect(refused).toEqual({ violations: ['script-src-elem', 'connect-src'], isFetched: false, wasRun: false });
  });

  test('cannot leave: links and location are refused and the page stays', async () => {
    const before = app.page.url();
    await app.page.evaluate(() => {
      const link = document.createElement('a');
      link.href = 'https://example.com/';
      document.body.append(link);
      link.click();
    });
    await app.page.evaluate(() => location.assign('https://example.org/'));
    await app.page.evaluate(() => location.assign('/print.html'));
    expect(await app.page.evaluate(() => document.readyState)).toBe('complete');
    expect(app.page.url()).toBe(before);
  });

  test('cannot open a window', async () => {
    await app.page.evaluate(() => void window.open('/index.html'));
    await expect.poll(() => app.page.context().pages().length).toBe(1);
  });

  test('cannot load anything from elsewhere', async () => {
    const isLoaded = await app.page.evaluate(
      () =>
        new Promise((resolve) => {
          const image = new Image();
          image.onload = () => resolve(true);
          image.onerror = () => resolve(false);
          image.src = 'https://example.com/a.png';
        }),
    );
    expect(isLoaded).toBe(false);
  });
});

describe('a call', () => {
  test('that the contract does not know is refused by name', async () => {
    for (const name of ['ledger.sql', '__proto__', 'constructor', '']) {
      expect(await invoke(name, {})).toMatchObject({ ok: false, fault: { code: 'call-unknown' } });
    }
  });

  test('with malformed input is refused by the schema', async () => {
    expect(await invoke('vault.status', { extra: 1 })).toMatchObject({ ok: false, fault: { kind: 'invalid', code: 'invalid-input' } });
  });

  test('with a path that nobody picked is refused', async () => {
    const secret = join(root, 'package.json');
    const refused = { ok: false, fault: { code: 'path-not-chosen' } };
    expect(await invoke('handoff.verify', { file: secret })).toMatchObject(refused);
    expect(await invoke('vault.open', { folder: '/', passphrase: 'x'.repeat(12) })).toMatchObject(refused);
    expect(await invoke('handoff.preview', { paths: [join(home, 'BranchLedger'), secret] })).toMatchObject(refused);
    expect(await invoke('desktop.openFile', { file: secret })).toMatchObject(refused);
  });

  test('may use a path once a person has picked it, and what lies below a picked folder', async () => {
    const folder = join(home, 'stick');
    mkdirSync(folder);
    await app.answerDialog(folder);
    expect(await invoke('desktop.choose', { purpose: 'folder', suggestedName: '' })).toEqual({ ok: true, value: { paths: [folder] } });
    const reply = await invoke('vault.open', { folder: join(folder, 'ledger'), passphrase: 'x'.repeat(12) });
    expect(reply).toMatchObject({ ok: false, fault: { code: 'ledger-missing' } });
  });

  test('reaches the ledger in its worker', async () => {
    expect(await invoke('vault.status', {})).toMatchObject({ ok: true, value: { state: 'none' } });
    expect(await invoke('desktop.start', {})).toMatchObject({ ok: true, value: { defaultFolder: join(home, 'BranchLedger'), fileToOpen: '' } });
  });
});

describe('from outside', () => {
  test('a double-clicked package is told to the window, which may then use it; another file is not', async () => {
    const file = join(home, '包.ledgerpack');
    writeFileSync(file, 'not one');
    await app.page.evaluate(() => {
      const heard: unknown[] = [];
      Reflect.set(window, 'heard', heard);
      Reflect.get(window, 'ledger').on('file-to-open', (message: unknown) => heard.push(message));
    });
    await second([join(root, 'package.json')]);
    await second([file]);
    await expect.poll(() => app.page.evaluate(() => Reflect.get(window, 'heard'))).toEqual([{ path: file }]);
    const reply = await invoke('handoff.verify', { file });
    expect(reply).not.toMatchObject({ ok: false, fault: { code: 'path-not-chosen' } });
  });

  test('locking the screen locks the ledger and tells the window', async () => {
    await app.page.evaluate(() => {
      Reflect.set(window, 'wasLocked', false);
      Reflect.get(window, 'ledger').on('locked', () => Reflect.set(window, 'wasLocked', true));
    });
    await app.emit('powerMonitor', 'lock-screen');
    await expect.poll(() => app.page.evaluate(() => Reflect.get(window, 'wasLocked'))).toBe(true);
  });
});

/** A second start with the same folder: it hands its file to the first one and ends by itself. */
const second = (args: readonly string[]): Promise<number> =>
  new Promise((resolve) => {
    const launcher = join(root, 'test', 'chromium-electron', 'launch.ts');
    const env = { ...process.env, BRANCH_LEDGER_HOME: home };
    const child = spawn(process.execPath, [launcher, 'journey', ...args], { env, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    child.once('close', (code) => resolve(code ?? 1));
  });

describe('guards that a browser cannot enforce', () => {
  test('are set on both sessions, and their handlers refuse', async () => {
    const own = freshHome();
    const standIn = await launchStandIn({ home: own.home });
    try {
      for (const session of ['window', 'paper'] as const) {
        for (const permission of ['media', 'geolocation', 'clipboard-read', 'openExternal', 'fileSystem']) {
          expect(await standIn.askPermission(session, permission)).toEqual({ request: false, check: false, device: false });
        }
      }
      const recorded = await standIn.recorded();
      const named = (what: string) => recorded.filter((one) => one.what === what).map((one) => one.values);
      expect(named('app.enableSandbox')).toHaveLength(1);
      expect(named('session.setSpellCheckerEnabled')).toEqual([
        ['paper', false],
        ['window', false],
      ]);
      expect(named('Menu.setApplicationMenu')).toEqual([[null]]);
      expect(named('BrowserWindow.webPreferences')[0]?.[0]).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false });
    } finally {
      await standIn.quit();
      own.remove();
    }
  });
});

describe('a page that crashes', () => {
  test('is loaded once more; a second crash ends the program with a sentence, and the ledger’s folder opens again', async () => {
    const own = freshHome();
    const standIn = await launchStandIn({ home: own.home });
    const context = standIn.page.context();
    await standIn.page.goto('chrome://crash').catch(() => undefined);
    const isSecond = (page: Page): boolean => page !== standIn.page && page.url().startsWith('http://ledger.localhost/');
    await expect.poll(() => context.pages().some(isSecond)).toBe(true);
    const second = context.pages().find(isSecond);
    await second?.waitForFunction(() => 'ledger' in window);
    await second?.goto('chrome://crash').catch(() => undefined);
    expect(await standIn.ended).toBe(1);
    expect(readFileSync(join(own.home, 'program', 'logs', 'main.log'), 'utf8')).toMatch(/ page-gone [0-9a-f]{8} Error\n/);
    const again = await launchStandIn({ home: own.home });
    expect(await again.quit()).toBe(0);
    own.remove();
  });
});

test('closing the window closes the ledger and ends the program', async () => {
  const own = freshHome();
  const standIn = await launchStandIn({ home: own.home });
  const folder = join(own.home, 'BranchLedger');
  const input = { folder, passphrase: testPassphrase, actor: '王磊', organisation: aBranch, recoveryOut: null };
  const created = await standIn.page.evaluate((given) => Reflect.get(window, 'ledger').invoke('vault.create', given), input);
  expect(created).toMatchObject({ ok: true });
  expect(readdirSync(folder).some((name) => name.endsWith('-wal'))).toBe(true);
  await standIn.page.close();
  expect(await standIn.ended).toBe(0);
  expect(readdirSync(folder).some((name) => name.endsWith('-wal'))).toBe(false);
  own.remove();
});

describe('the printer process', () => {
  test('prints sheets without a ledger and without a window, one after another, and ends when it is closed', async () => {
    const printer = createProcessPrinter();
    const [first, second] = [await printer.pdf(aSheet), await printer.pdf({ ...aSheet, title: '第二张' })];
    await printer.close();
    expect(await textOf(first)).toContain('李䶮');
    expect(await textOf(second)).toContain('第二张');
    expect(Buffer.from(first).toString('latin1')).toContain('/StructTreeRoot');
  });

  test('refuses what is no sheet, by the place where it fails', async () => {
    const printer = createProcessPrinter();
    const broken = Object.assign({}, aSheet, { place: 7 });
    await expect(printer.pdf(broken)).rejects.toMatchObject({ fault: { code: 'sheet-not-drawn', values: { detail: 'sheet-invalid place' } } });
    await printer.close();
  });

  test('a sheet that cannot be drawn is refused at once, and the next one is printed', { timeout: 60_000 }, async () => {
    const printer = createProcessPrinter();
    // More than any QR code holds: the drawing itself fails.
    const tooMuch = { ...aSheet, code: 'ABCDE-12345', qr: 'A'.repeat(9000) };
    await expect(printer.pdf(tooMuch)).rejects.toMatchObject({ fault: { code: 'sheet-not-drawn' } });
    expect(await textOf(await printer.pdf(aSheet))).toContain('李䶮');
    await printer.close();
  });
});

const textOf = async (pdf: Uint8Array): Promise<string> => {
  const document = await getDocument({ data: new Uint8Array(pdf) }).promise;
  const page = await document.getPage(1);
  const { items } = await page.getTextContent();
  return items.map((item) => ('str' in item ? item.str : '')).join('');
};
