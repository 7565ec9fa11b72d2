// Does each guard refuse what it is there to refuse?
import { EventEmitter } from 'node:events';
import type { Session } from 'electron';
import { describe, expect, test } from 'vitest';
import { paperPolicy, windowPolicy } from '#electron/shell/guards/content-policy.ts';
import { guardDevTools } from '#electron/shell/guards/devtools.ts';
import { guardDownloads } from '#electron/shell/guards/downloads.ts';
import { isTrustedSender } from '#electron/shell/guards/ipc-sender.ts';
import { guardNavigation } from '#electron/shell/guards/navigation.ts';
import { guardNetwork, isOwnAddress } from '#electron/shell/guards/network.ts';
import { guardNewWindows } from '#electron/shell/guards/new-windows.ts';
import { guardPermissions } from '#electron/shell/guards/permissions.ts';
import { guardProcess, offlineSwitches } from '#electron/shell/guards/sandbox.ts';
import { webPreferencesFor } from '#electron/shell/guards/web-preferences.ts';
import { guardWebview } from '#electron/shell/guards/webview.ts';
import { contentsAt, isPrevented } from '#test/unit/shell/recorder.ts';

const home = 'app://ledger/index.html';

describe('permissions', () => {
  test('request, check, device and screen are all refused', () => {
    const set: Record<string, (...values: unknown[]) => unknown> = {};
    const names = [
      'setPermissionRequestHandler',
      'setPermissionCheckHandler',
      'setDevicePermissionHandler',
      'setDisplayMediaRequestHandler',
    ] as const;
    const recorder = Object.fromEntries(names.map((name) => [name, (handler: (typeof set)[string]) => Object.assign(set, { [name]: handler })]));
    guardPermissions(recorder as unknown as Session);
    const granted: unknown[] = [];
    for (const permission of ['media', 'geolocation', 'clipboard-read', 'fileSystem', 'openExternal', 'usb']) {
      set.setPermissionRequestHandler?.({}, permission, (isGranted: boolean) => granted.push(isGranted));
      granted.push(set.setPermissionCheckHandler?.(null, permission, 'app://ledger'));
    }
    granted.push(set.setDevicePermissionHandler?.({ deviceType: 'hid' }));
    expect(granted).toHaveLength(13);
    expect(new Set(granted)).toEqual(new Set([false]));
    const screens: unknown[] = [];
    set.setDisplayMediaRequestHandler?.({}, (streams: object) => screens.push(streams));
    expect(screens).toEqual([{}]);
  });
});

describe('navigation', () => {
  const refused = [
    'https://example.com/',
    'http://ledger.localhost/index.html',
    'file:///etc/passwd',
    'app://ledger/print.html',
    'app://other/index.html',
    'app://ledger.example.com/index.html',
    'data:text/html,x',
    'javascript:alert(1)',
    'about:blank',
    '',
  ];
  for (const event of ['will-navigate', 'will-redirect', 'will-frame-navigate']) {
    test.each(refused)(`${event} to %j is prevented`, (url) => {
      const contents = contentsAt(`${home}#/members`);
      guardNavigation(contents);
      expect(isPrevented(contents, event, url)).toBe(true);
    });
    test.each([home, `${home}#/dues`])(`${event} to itself (%s) is a reload and allowed`, (url) => {
      const contents = contentsAt(`${home}#/members`);
      guardNavigation(contents);
      expect(isPrevented(contents, event, url)).toBe(false);
    });
  }

  test('a page without an address of its own may go nowhere', () => {
    const contents = contentsAt('');
    guardNavigation(contents);
    expect(isPrevented(contents, 'will-navigate', '')).toBe(true);
  });
});

test('a new window is denied', () => {
  const handlers: (() => unknown)[] = [];
  guardNewWindows({ setWindowOpenHandler: (handler) => void handlers.push(handler as () => unknown) });
  expect(handlers.map((handler) => handler())).toEqual([{ action: 'deny' }]);
});

test('a webview is never attached', () => {
  const contents = contentsAt(home);
  guardWebview(contents);
  expect(isPrevented(contents, 'will-attach-webview')).toBe(true);
});

test('a download is prevented', () => {
  const session = new EventEmitter();
  guardDownloads(session);
  expect(isPrevented(session, 'will-download')).toBe(true);
});

describe('developer tools', () => {
  const closes = (isPackaged: boolean): number => {
    let count = 0;
    const closeDevTools = () => {
      count += 1;
    };
    const contents = Object.assign(contentsAt(home), { closeDevTools });
    guardDevTools(contents, isPackaged);
    contents.emit('devtools-opened');
    return count;
  };
  test('are closed at once in an installed program', () => expect(closes(true)).toBe(1));
  test('stay open in a checkout', () => expect(closes(false)).toBe(0));
});

describe('the network', () => {
  test.each([
    ['app://ledger/index.html', true],
    ['app://ledger/assets/a.js', true],
    ['data:image/png;base64,AA', true],
    ['blob:app://ledger/7b1c', true],
    ['app://elsewhere/index.html', false],
    ['app://ledger.example.com/x', false],
    ['blob:https://example.com/7b1c', false],
    ['https://example.com/', false],
    ['http://127.0.0.1/', false],
    ['ws://localhost/', false],
    ['file:///etc/passwd', false],
    ['ftp://example.com/', false],
    ['devtools://devtools/x', false],
    ['not an address', false],
  ])('%s: own address %s', (address, isOwn) => expect(isOwnAddress(address)).toBe(isOwn));

  test('the handler cancels by that rule; no proxy, no spell checker', async () => {
    const asked: { cancel?: boolean }[] = [];
    const done: unknown[] = [];
    const session = {
      webRequest: {
        onBeforeRequest: (listener: (details: object, answer: (response: { cancel?: boolean }) => void) => void) => {
          for (const url of ['app://ledger/index.html', 'https://example.com/']) listener({ url }, (response) => asked.push(response));
        },
      },
      setSpellCheckerEnabled: (isEnabled: boolean) => done.push(isEnabled),
      setProxy: async (config: object) => void done.push(config),
    };
    await guardNetwork(session as unknown as Session);
    expect(asked).toEqual([{ cancel: false }, { cancel: true }]);
    expect(done).toEqual([false, { mode: 'direct' }]);
  });
});

describe('the sender of a message', () => {
  const expected = { id: 1, path: '/index.html' };
  const frame = (url: string, parent: unknown = null) => ({ url, parent });
  test.each([
    ['the page itself', { sender: { id: 1 }, senderFrame: frame(`${home}#/dues`) }, true],
    ['another window', { sender: { id: 2 }, senderFrame: frame(home) }, false],
    ['a frame in the page', { sender: { id: 1 }, senderFrame: frame(home, frame(home)) }, false],
    ['a frame that is gone', { sender: { id: 1 }, senderFrame: null }, false],
    ['another page of ours', { sender: { id: 1 }, senderFrame: frame('app://ledger/print.html') }, false],
    ['another host', { sender: { id: 1 }, senderFrame: frame('app://other/index.html') }, false],
    ['another scheme', { sender: { id: 1 }, senderFrame: frame('https://ledger/index.html') }, false],
    ['no address', { sender: { id: 1 }, senderFrame: frame('') }, false],
    ['an address that only begins alike', { sender: { id: 1 }, senderFrame: frame('app://ledger@evil.example/index.html') }, false],
  ])('%s: trusted %s', (_who, event, isTrusted) => expect(isTrustedSender(event, expected)).toBe(isTrusted));
});

describe('web preferences', () => {
  const session = {} as Session;
  test('are exactly these', () => {
    expect(webPreferencesFor({ preload: 'p.cjs', session, isPackaged: true })).toEqual({
      preload: 'p.cjs',
      session,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: false,
    });
  });
  test('allow developer tools only in a checkout', () => {
    expect(webPreferencesFor({ preload: 'p.cjs', session, isPackaged: false }).devTools).toBe(true);
  });
});

test('the process is sandboxed and offline before it is ready', () => {
  const done: string[] = [];
  guardProcess({ enableSandbox: () => void done.push('sandbox'), commandLine: { appendSwitch: (name: string) => void done.push(name) } as never });
  expect(done).toEqual(['sandbox', ...offlineSwitches, 'host-resolver-rules']);
  expect(offlineSwitches).toContain('disable-background-networking');
});

describe('the content policy', () => {
  test.each([windowPolicy, paperPolicy])('denies by default, runs own scripts only and connects to nothing: %s', (policy) => {
    const rules = new Map(policy.split('; ').map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1)]));
    expect(rules.get('default-src')).toEqual(["'none'"]);
    expect(rules.get('script-src')).toEqual(["'self'"]);
    expect(rules.get('base-uri')).toEqual(["'none'"]);
    expect(rules.get('form-action')).toEqual(["'none'"]);
    expect(rules.get('frame-ancestors')).toEqual(["'none'"]);
    expect(rules.has('connect-src')).toBe(false);
    expect(policy).not.toMatch(/unsafe-eval|https?:|\*/);
  });
  test('of the paper turns no text into markup', () => expect(paperPolicy).toContain("require-trusted-types-for 'script'"));
});
