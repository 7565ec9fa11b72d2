// What is `app` here? The life of this process: lock, paths, ready, quit.
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { App, CommandLine } from 'electron';
import { closeBrowsers } from './browsers.ts';
import { takeLock } from './instance-lock.ts';
import { preventable } from './preventable.ts';
import { record } from './records.ts';
import { appendSwitch } from './switches.ts';

type Provided = Pick<
  App,
  'enableSandbox' | 'exit' | 'getAppPath' | 'getPath' | 'getVersion' | 'isPackaged' | 'quit' | 'requestSingleInstanceLock' | 'setPath' | 'whenReady'
>;

const appPath = resolve(dirname(process.argv[1] ?? ''), '../..');
const open = new Set<{ destroy(): void }>();
const pending = new Set<Promise<unknown>>();

// A class, because Electron's `app` is an emitter.
class StandInApp extends EventEmitter implements Provided {
  readonly isPackaged = false;
  readonly commandLine: Pick<CommandLine, 'appendSwitch'> = { appendSwitch };
  readonly #paths = new Map<string, string>([
    ['home', homedir()],
    ['appData', process.env.XDG_CONFIG_HOME ?? join(homedir(), '.config')],
    ['temp', tmpdir()],
  ]);
  #isReady = false;
  #isQuitting = false;

  enableSandbox(): void {
    if (this.#isReady) throw new Error('app.enableSandbox() can only be called before app is ready');
    record('app.enableSandbox');
  }

  getAppPath(): string {
    return appPath;
  }

  getVersion(): string {
    const { version }: { version: string } = JSON.parse(readFileSync(join(appPath, 'package.json'), 'utf8'));
    return version;
  }

  getPath(name: string): string {
    const path = this.#paths.get(name);
    if (path === undefined) throw new Error(`not in the stand-in: app.getPath('${name}')`);
    return path;
  }

  setPath(name: string, path: string): void {
    this.#paths.set(name, path);
  }

  requestSingleInstanceLock(data: Record<string, unknown> = {}): boolean {
    const lock = takeLock(this.getPath('userData'), data, (sent) => this.emit('second-instance', {}, sent.argv, sent.folder, sent.data));
    if (!lock.isOurs) pending.add(lock.told);
    return lock.isOurs;
  }

  /** Ready comes after the main module has run, as with Electron; never within it. */
  async whenReady(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    this.#isReady = true;
  }

  quit(): void {
    if (this.#isQuitting) return;
    const { event, isPrevented } = preventable();
    this.emit('before-quit', event);
    if (isPrevented()) return;
    this.#isQuitting = true;
    for (const window of open) window.destroy();
    this.emit('will-quit', {});
    this.emit('quit', {}, 0);
    this.exit(0);
  }

  exit(code = 0): void {
    this.#isQuitting = true;
    const rest = Promise.allSettled([...pending, closeBrowsers()]);
    const limit = new Promise((resolve) => setTimeout(resolve, 5000));
    void Promise.race([rest, limit]).then(() => process.exit(code));
  }
}

/** The application object. */
export const standInApp = new StandInApp();

/** Keeps count of windows: when the last one goes, the application hears of it. */
export const countWindow = (window: { destroy(): void }): { gone(): void } => {
  open.add(window);
  return {
    gone: () => {
      if (open.delete(window) && open.size === 0) standInApp.emit('window-all-closed');
    },
  };
};

process.on('SIGTERM', () => standInApp.quit());
process.on('SIGINT', () => standInApp.quit());
