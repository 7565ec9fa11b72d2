// Where do the pages run? In a Chromium per session, driven through a pipe; only a journey opens a port on this machine for the test.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright';
import { readSettings } from './settings.ts';
import { appendedSwitches } from './switches.ts';

const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run', '--no-proxy-server'];
/** A window without tabs and address, in Chinese (else Chromium offers to translate), without its notice about flags. */
const asProgram = ['--app=data:text/html,', '--lang=zh-CN', '--test-type'];
/** As in Electron: nothing is translated, remembered or filled in. */
const preferences = {
  translate: { enabled: false },
  credentials_enable_service: false,
  profile: { password_manager_enabled: false },
  autofill: { profile_enabled: false, credit_card_enabled: false },
};
const closers = new Set<() => Promise<unknown>>();

/** How the pages of a session are shown. */
export interface Showing {
  readonly isVisible: boolean;
  readonly width: number;
  readonly height: number;
}

/** A context of its own, and the port at which a journey's test may join (0: none). */
export interface OpenContext {
  readonly context: BrowserContext;
  readonly port: number;
}

/** Opens a context. A visible session is a window of its own where a person looks at it, and headless in a journey. */
export const openContext = (showing: Showing): Promise<OpenContext> => (showing.isVisible ? openVisible(showing) : openHidden());

/** Closes every browser that was opened. */
export const closeBrowsers = async (): Promise<void> => {
  await Promise.allSettled([...closers].map((close) => close()));
};

const launchOptions = () => ({
  executablePath: readSettings().chromium,
  // As root Chromium's own sandbox does not start; everybody else keeps it.
  chromiumSandbox: process.getuid?.() !== 0,
  handleSIGINT: false,
  handleSIGTERM: false,
  args: [...quiet, ...appendedSwitches()],
});

const contextOptions = { serviceWorkers: 'block', acceptDownloads: false } as const;

const openHidden = async (): Promise<OpenContext> => {
  const browser = await chromium.launch({ ...launchOptions(), headless: true });
  closers.add(() => browser.close());
  return { context: await browser.newContext(contextOptions), port: 0 };
};

const openVisible = async ({ width, height }: Showing): Promise<OpenContext> => {
  const isJourney = readSettings().mode === 'journey';
  const profile = mkdtempSync(join(tmpdir(), 'branch-ledger-chromium-'));
  mkdirSync(join(profile, 'Default'));
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
  const { args, ...options } = launchOptions();
  const shape = isJourney ? ['--remote-debugging-port=0'] : [...asProgram, `--window-size=${width},${height}`];
  const context = await chromium.launchPersistentContext(profile, {
    ...options,
    ...contextOptions,
    headless: isJourney,
    viewport: isJourney ? { width, height } : null,
    args: [...args, ...shape],
  });
  process.on('exit', () => rmSync(profile, { recursive: true, force: true }));
  closers.add(() => context.close());
  return { context, port: isJourney ? portIn(profile) : 0 };
};

/** Chromium writes the port that it chose into its profile. */
const portIn = (profile: string): number => {
  const file = join(profile, 'DevToolsActivePort');
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : 0;
};
