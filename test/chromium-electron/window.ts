// What is a BrowserWindow here? A page of the browser, and the events of its life.
import { EventEmitter } from 'node:events';
import type { BaseWindow, BrowserWindowConstructorOptions } from 'electron';
import { countWindow, standInApp } from './app.ts';
import { announceWindow } from './control.ts';
import { preventable } from './preventable.ts';
import { record } from './records.ts';
import { StandInSession } from './session.ts';
import { StandInContents } from './web-contents.ts';

type Provided = Pick<BaseWindow, 'close' | 'destroy' | 'focus' | 'isDestroyed' | 'isMinimized' | 'restore'>;

const visible = new Set<StandInWindow>();

// A class, because Electron's windows are made with `new`.
/** One window. With `show: false` it lives in a headless browser and never appears. */
export class StandInWindow extends EventEmitter implements Provided {
  static getFocusedWindow(): StandInWindow | null {
    return [...visible].at(-1) ?? null;
  }

  readonly webContents: StandInContents;
  readonly #count = countWindow(this);
  #isDestroyed = false;

  constructor(options: BrowserWindowConstructorOptions) {
    super();
    const { session, preload, ...preferences } = options.webPreferences ?? {};
    if (!(session instanceof StandInSession) || !preload) throw new Error('not in the stand-in: a window without its own session and preload');
    record('BrowserWindow.webPreferences', { ...preferences, session: session.name });
    const isVisible = options.show !== false;
    const showing = { isVisible, width: options.width ?? 800, height: options.height ?? 600 };
    this.webContents = new StandInContents({ session, preload, showing, closed: () => this.#gone() });
    if (isVisible) visible.add(this);
    standInApp.emit('web-contents-created', {}, this.webContents);
    if (isVisible) void session.open(showing).then(({ port }) => this.webContents.once('did-finish-load', () => announceWindow(port, this)));
  }

  loadURL(address: string): Promise<void> {
    return this.webContents.loadURL(address);
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  isMinimized(): boolean {
    return false;
  }

  restore(): void {
    record('BrowserWindow.restore');
  }

  focus(): void {
    record('BrowserWindow.focus');
  }

  close(): void {
    const { event, isPrevented } = preventable();
    this.emit('close', event);
    if (!isPrevented()) this.destroy();
  }

  destroy(): void {
    void this.webContents.close().catch(() => undefined);
    this.#gone();
  }

  #gone(): void {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    visible.delete(this);
    this.emit('closed');
    this.#count.gone();
  }
}
