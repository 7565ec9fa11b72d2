// R20: does the program keep Electron's own security checklist, item by item? Guards are asked, sources are read, the fuses' reader is tried on a runtime as it ships.
import { EventEmitter } from 'node:events';
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Session } from 'electron';
import { paperPolicy, windowPolicy } from '#electron/shell/guards/content-policy.ts';
import { guardDownloads } from '#electron/shell/guards/downloads.ts';
import { openFuses } from '#electron/shell/guards/fuses.ts';
import { isTrustedSender } from '#electron/shell/guards/ipc-sender.ts';
import { guardNavigation } from '#electron/shell/guards/navigation.ts';
import { guardNetwork } from '#electron/shell/guards/network.ts';
import { guardNewWindows } from '#electron/shell/guards/new-windows.ts';
import { guardPermissions } from '#electron/shell/guards/permissions.ts';
import { guardProcess } from '#electron/shell/guards/sandbox.ts';
import { webPreferencesFor } from '#electron/shell/guards/web-preferences.ts';
import { guardWebview } from '#electron/shell/guards/webview.ts';
import { appScheme, serveApp } from '#electron/shell/serve-app.ts';
import { type Drill, verdictOf } from '#test/fault/drill.ts';
import { root } from '#test/support/process.ts';
import { contentsAt, isPrevented } from '#test/unit/shell/recorder.ts';

const home = 'app://ledger/index.html';
const away = 'https://example.com/';
const preferences = webPreferencesFor({ preload: 'p.cjs', session: {} as Session, isPackaged: true });
const sources = globSync('electron/**/*.ts', { cwd: root }).map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }));
/** Files of the program in which a text stands. */
const filesWith = (text: RegExp): readonly string[] => sources.filter((source) => text.test(source.text)).map(({ file }) => file);
const shell = readFileSync(join(root, 'electron/preload.ts'), 'utf8');

/** What a session's guards set, by the name of the setter. */
const handlersOf = (guard: (session: Session) => unknown): Readonly<Record<string, (...values: never[]) => unknown>> => {
  const set: Record<string, (...values: never[]) => unknown> = {};
  const recorder = new Proxy(
    {},
    { get: (_, name) => (handler: (...values: never[]) => unknown) => void Object.assign(set, { [String(name)]: handler }) },
  );
  guard(recorder as Session);
  return set;
};

const permissions = handlersOf(guardPermissions) as Readonly<Record<string, (...values: unknown[]) => unknown>>;
const isPermissionRefused = (): boolean => {
  let granted: unknown = true;
  permissions.setPermissionRequestHandler?.({}, 'media', (isGranted: boolean) => {
    granted = isGranted;
  });
  return (
    granted === false &&
    permissions.setPermissionCheckHandler?.(null, 'geolocation', home) === false &&
    permissions.setDevicePermissionHandler?.({}) === false
  );
};

const isNavigationPrevented = (): boolean => {
  const contents = contentsAt(home);
  guardNavigation(contents);
  return ['will-navigate', 'will-redirect', 'will-frame-navigate'].every((event) => isPrevented(contents, event, away));
};

const isWebviewPrevented = (): boolean => {
  const contents = contentsAt(home);
  guardWebview(contents);
  return isPrevented(contents, 'will-attach-webview');
};

const isWindowDenied = (): boolean => {
  let answer: unknown = null;
  guardNewWindows({
    setWindowOpenHandler: (handler) => {
      answer = (handler as () => unknown)();
    },
  });
  return JSON.stringify(answer) === '{"action":"deny"}';
};

const isDownloadPrevented = (): boolean => {
  const session = new EventEmitter();
  guardDownloads(session);
  return isPrevented(session, 'will-download');
};

const processGuards = (): readonly string[] => {
  const done: string[] = [];
  guardProcess({ enableSandbox: () => void done.push('sandbox'), commandLine: { appendSwitch: (name: string) => void done.push(name) } as never });
  return done;
};

const isRequestCancelled = async (): Promise<boolean> => {
  let answer: { cancel?: boolean } = {};
  const webRequest = {
    onBeforeRequest: (listener: (details: object, reply: (response: { cancel?: boolean }) => void) => void) =>
      listener({ url: away }, (response) => {
        answer = response;
      }),
  };
  await guardNetwork({ webRequest, setSpellCheckerEnabled: () => undefined, setProxy: async () => undefined } as unknown as Session);
  return answer.cancel === true;
};

/** Every answer of the scheme carries the policy, refusals too, and nothing outside the folder is served. */
const isServedUnderPolicy = async (folder: string): Promise<boolean> => {
  mkdirSync(join(folder, 'pages'));
  writeFileSync(join(folder, 'pages', 'index.html'), '<p>x</p>');
  writeFileSync(join(folder, 'secret.html'), 'secret');
  const serve = serveApp(join(folder, 'pages'), windowPolicy);
  const answers = await Promise.all([home, 'app://ledger/none.html', 'app://ledger/%2e%2e/secret.html'].map((url) => serve(new Request(url))));
  return (
    answers.every((answer) => answer.headers.get('content-security-policy') === windowPolicy) &&
    answers.map(({ status }) => status).join() === '200,404,404'
  );
};

const strict = (policy: string): boolean =>
  policy.includes("default-src 'none'") &&
  policy.includes("script-src 'self'") &&
  !/unsafe-eval|script-src[^;]*unsafe-inline|connect-src|https?:/.test(policy);

const trusted = { id: 1, path: '/index.html' };
const frame = (url: string, parent: unknown = null) => ({ sender: { id: 1 }, senderFrame: { url, parent } });
const isSenderChecked = (): boolean =>
  isTrustedSender(frame(home), trusted) &&
  [
    frame(away),
    frame(home, {}),
    frame('app://ledger/print.html'),
    { sender: { id: 2 }, senderFrame: frame(home).senderFrame },
    { sender: { id: 1 }, senderFrame: null },
  ].every((event) => !isTrustedSender(event, trusted));

const electronPin = (): boolean => /"electron": "\d+\.\d+\.\d+"/.test(readFileSync(join(root, 'package.json'), 'utf8'));
/** A runtime as it ships has nothing closed: the program's own check must name that. */
const asShipped = Buffer.concat([Buffer.from(['dL7pKGdnNz796Pbb', 'jQWNKmHXBZaB9tsX'].join('')), Buffer.from([1, 9]), Buffer.from('101100011')]);
const areFusesAsked = (): boolean =>
  openFuses(asShipped, 'win32').length === 6 && /isPackaged && !\(await isClosedRuntime/.test(readFileSync(join(root, 'electron/main.ts'), 'utf8'));

/** Electron's list, in its order (toolchain §1.2). */
const items: readonly (readonly [item: string, holds: (folder: string) => boolean | Promise<boolean>])[] = [
  ['1 only own content is loaded', () => filesWith(/loadURL\((?!'app:\/\/ledger\/)/).length === 0 && filesWith(/loadFile\(/).length === 0],
  [
    '2 no Node in the page',
    () => preferences.nodeIntegration === false && preferences.nodeIntegrationInWorker === false && preferences.nodeIntegrationInSubFrames === false,
  ],
  ['3 context isolation', () => preferences.contextIsolation === true],
  ['4 sandbox for every process', () => preferences.sandbox === true && processGuards()[0] === 'sandbox'],
  ['5 permissions refused: request, check, device', isPermissionRefused],
  ['6 web security on', () => preferences.webSecurity === true],
  ['7 content policy on every answer', async (folder) => strict(windowPolicy) && strict(paperPolicy) && (await isServedUnderPolicy(folder))],
  ['8 no insecure content', () => preferences.allowRunningInsecureContent === false],
  ['9 no experimental features', () => preferences.experimentalFeatures === false],
  ['10 no blink features', () => !('enableBlinkFeatures' in preferences)],
  ['11 no webview tag', () => preferences.webviewTag === false],
  ['12 no webview attached', isWebviewPrevented],
  ['13 navigation prevented', isNavigationPrevented],
  ['14 new windows denied', isWindowDenied],
  ['15 nothing is opened outside with data', () => filesWith(/openExternal/).length === 0],
  ['16 Electron pinned exactly', electronPin],
  ['17 the sender of every message is checked', () => isSenderChecked() && filesWith(/ipcMain/).length === 0],
  ['18 own scheme instead of file://', () => filesWith(/['"`]file:/).length === 0 && appScheme.privileges?.bypassCSP !== true],
  ['19 fuses asked of an installed program', areFusesAsked],
  [
    '20 no API of Electron in the page',
    () => (shell.match(/exposeInMainWorld/g) ?? []).length === 2 && !/exposeInMainWorld\([^)]*ipcRenderer\s*[,)]/.test(shell),
  ],
  ['and: downloads prevented', isDownloadPrevented],
  [
    'and: every request but our own cancelled, no name looked up',
    async () => (await isRequestCancelled()) && processGuards().includes('host-resolver-rules'),
  ],
  ['and: trusted types on paper', () => paperPolicy.includes("require-trusted-types-for 'script'")],
  [
    'and: no crash reporter, no developer tools in an installed program',
    () => filesWith(/crashReporter/).length === 0 && preferences.devTools === false,
  ],
];

export const drill: Drill = {
  name: 'electron-checklist',
  rows: ['R20'],
  goal: '20/20 items and the fuses asserted by code',
  run: async ({ home: folder }) => {
    const broken: string[] = [];
    for (const [item, holds] of items) if (!(await holds(folder))) broken.push(item);
    return verdictOf(`${items.length - broken.length} of ${items.length} items hold`, broken, items.length >= 20);
  },
};
