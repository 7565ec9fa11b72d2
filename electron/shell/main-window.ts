// What is the window? One page with one bridge; it reloads once after a crash and closes the ledger when Windows ends the session.
import { BrowserWindow, type WebContents } from 'electron';
import { isTrustedSender } from '#electron/shell/guards/ipc-sender.ts';
import { webPreferencesFor } from '#electron/shell/guards/web-preferences.ts';
import { shellWords } from '#electron/shell/words.ts';
import type { LedgerEvents } from '#shared/contract.ts';

type Page = Parameters<typeof webPreferencesFor>[0];

/** What the window hands on. */
export interface WindowEvents {
  /** Answers a call that passed the sender's checks. */
  answer(name: unknown, input: unknown): Promise<unknown>;
  /** A sender that is not the window's own page: the call is refused. */
  refused(): void;
  /** The session of the operating system ends now. */
  sessionEnds(): void;
  /** The page died a second time. */
  gaveUp(reason: string): void;
  log(...parts: readonly string[]): void;
}

/** The window, as main needs it. */
export interface MainWindow {
  tell<E extends keyof LedgerEvents>(event: E, message: LedgerEvents[E]): void;
  toFront(): void;
}

/** Opens the window. Its title never names a ledger or a person (reliability row 116). */
export const openMainWindow = async (page: Page, events: WindowEvents): Promise<MainWindow> => {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    minWidth: 1024,
    minHeight: 680,
    backgroundColor: '#ffffff',
    title: shellWords.productName.zh,
    webPreferences: webPreferencesFor(page),
  });
  const { webContents } = window;
  answerCalls(webContents, events);
  recoverOnce(webContents, events);
  window.on('query-session-end', events.sessionEnds);
  window.on('session-end', events.sessionEnds);
  await window.loadURL('app://ledger/index.html');
  return {
    tell: (event, message) => {
      if (!window.isDestroyed()) webContents.send(`ledger:${event}`, message);
    },
    toFront: () => {
      if (window.isDestroyed()) return;
      if (window.isMinimized()) window.restore();
      window.focus();
    },
  };
};

/** The channel exists on this window's contents only; no other page can reach it. */
const answerCalls = (contents: WebContents, events: WindowEvents): void => {
  contents.ipc.handle('ledger:call', (event, name: unknown, input: unknown) => {
    if (isTrustedSender(event, { id: contents.id, path: '/index.html' })) return events.answer(name, input);
    events.refused();
    throw new Error('refused');
  });
};

const recoverOnce = (contents: WebContents, events: WindowEvents): void => {
  let wasReloaded = false;
  contents.on('render-process-gone', (_event, details) => {
    events.log('render-process-gone', details.reason);
    if (details.reason === 'clean-exit') return;
    if (wasReloaded) return events.gaveUp(details.reason);
    wasReloaded = true;
    contents.reload();
  });
  contents.on('unresponsive', () => events.log('unresponsive'));
};
