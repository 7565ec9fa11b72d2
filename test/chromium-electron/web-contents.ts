// What are a window's contents here? A page of the session's browser context, with the preload in it and the guards before it.
import { randomBytes } from 'node:crypto';
import { EventEmitter } from 'node:events';
import type { PrintToPDFOptions, WebContents, WebContentsPrintOptions } from 'electron';
import type { Frame, Page } from 'playwright';
import { fromPage, toPage } from './addresses.ts';
import type { Showing } from './browsers.ts';
import { type Doors, preloadScript } from './page-preload.ts';
import { preventable } from './preventable.ts';
import { record } from './records.ts';
import type { StandInSession } from './session.ts';
import { ownPage, type PageOwner } from './traffic.ts';

type Answer = (event: IpcEvent, ...values: unknown[]) => unknown;
type OpenHandler = Parameters<WebContents['setWindowOpenHandler']>[0];
type Provided = Pick<WebContents, 'closeDevTools' | 'getURL' | 'loadURL' | 'print' | 'printToPDF' | 'reload' | 'send' | 'setWindowOpenHandler'>;

interface FrameSeen {
  readonly url: string;
  readonly parent: FrameSeen | null;
}

interface IpcEvent {
  readonly sender: StandInContents;
  readonly senderFrame: FrameSeen;
}

interface Life {
  readonly session: StandInSession;
  readonly preload: string;
  readonly showing: Showing;
  /** The page was closed, by the person or by its window. */
  readonly closed: () => void;
}

let lastId = 0;

// A class, because Electron's contents are emitters.
/** The contents of one window. */
export class StandInContents extends EventEmitter implements Provided {
  readonly id: number;
  readonly #handlers = new Map<string, Answer>();
  readonly ipc = {
    handle: (channel: string, answer: Answer): void => {
      if (this.#handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
      this.#handlers.set(channel, answer);
    },
  };
  readonly #life: Life;
  readonly #doors: Doors = { call: `call${randomBytes(8).toString('hex')}`, hear: `hear${randomBytes(8).toString('hex')}` };
  #page: Promise<Page> | null = null;
  #shown: Page | null = null;
  #loading = '';
  #wanted = '';
  #openHandler: OpenHandler = () => ({ action: 'allow' });

  constructor(life: Life) {
    super();
    lastId += 1;
    this.id = lastId;
    this.#life = life;
  }

  getURL(): string {
    const address = this.#shown ? fromPage(this.#shown.url()) : '';
    return address === 'about:blank' ? '' : address;
  }

  async loadURL(address: string): Promise<void> {
    this.#page ??= this.#open();
    const page = await this.#page;
    this.#loading = address;
    this.#wanted = address;
    try {
      const response = await page.goto(toPage(address), { waitUntil: 'load' });
      if (response?.ok() !== true) throw new Error(`ERR_FILE_NOT_FOUND loading '${address}'`);
      this.emit('did-finish-load', {});
    } catch (error) {
      this.emit('did-fail-load', {}, -6, 'ERR_FILE_NOT_FOUND', address, true);
      throw error;
    } finally {
      this.#loading = '';
    }
  }

  /** After a crash the page cannot be used again; a new one takes its place. */
  reload(): void {
    record('webContents.reload', this.id);
    const old = this.#shown;
    this.#page = this.#open();
    void this.loadURL(this.#wanted)
      .catch(() => undefined)
      .then(() => old?.close());
  }

  send(channel: string, ...values: unknown[]): void {
    const detail = { channel, values };
    // A page that is gone hears nothing, as in Electron.
    void this.#shown
      ?.evaluate(([name, sent]) => void window.dispatchEvent(new CustomEvent(name, { detail: sent })), [this.#doors.hear, detail] as const)
      .catch(() => undefined);
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler;
  }

  closeDevTools(): void {
    record('webContents.closeDevTools', this.id);
  }

  /** A browser without a window has no dialog of printers: recorded, with the text of the page that would have gone there. */
  print(options: WebContentsPrintOptions = {}, done: (isPrinted: boolean, reason: string) => void = () => undefined): void {
    void this.#shown
      ?.evaluate(() => document.body.innerText)
      .then((text) => {
        record('webContents.print', options, text);
        done(true, '');
      });
  }

  async printToPDF(options: PrintToPDFOptions): Promise<Buffer<ArrayBuffer>> {
    if (!this.#page) throw new Error('nothing is loaded');
    const page = await this.#page;
    const chromium = await page.context().newCDPSession(page);
    const { preferCSSPageSize, printBackground, generateTaggedPDF, generateDocumentOutline, ...others } = options;
    const unknown = Object.keys(others);
    if (unknown.length > 0) throw new Error(`not in the stand-in: printToPDF ${unknown.join(', ')}`);
    const asked = { preferCSSPageSize, printBackground, generateTaggedPDF, generateDocumentOutline };
    const given = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
    const { data } = await chromium.send('Page.printToPDF', given);
    return Buffer.from(data, 'base64');
  }

  /** Closes the page for good. */
  async close(): Promise<void> {
    await (await this.#page)?.close();
  }

  async #open(): Promise<Page> {
    const { session, showing, preload } = this.#life;
    const { context } = await session.open(showing);
    const blank = context.pages().find((page) => page.url() === 'about:blank' || page.url().startsWith('data:'));
    const page = showing.isVisible && blank ? blank : await context.newPage();
    await page.exposeBinding(this.#doors.call, ({ frame }, _kind: string, channel: string, values: unknown[]) =>
      this.#answer(frame, channel, values),
    );
    await page.addInitScript({ content: preloadScript(preload, this.#doors) });
    ownPage(page, this.#owner());
    page.on('crash', () => this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 139 }));
    page.on('close', () => {
      if (page === this.#shown) this.#life.closed();
    });
    this.#shown = page;
    return page;
  }

  #owner(): PageOwner {
    return {
      expects: (address) => address === this.#loading,
      isPrevented: (address, isMainFrame) => this.#isPrevented(address, isMainFrame),
      mayOpen: (address) =>
        this.#openHandler({ url: address, frameName: '', features: '', disposition: 'new-window', referrer: { url: '', policy: 'no-referrer' } })
          .action !== 'deny',
      download: () => void this.#life.session.emit('will-download', preventable().event, {}, this),
    };
  }

  #isPrevented(url: string, isMainFrame: boolean): boolean {
    const { event, isPrevented } = preventable();
    const navigation = { ...event, url, isMainFrame, isSameDocument: false };
    this.emit('will-frame-navigate', navigation);
    if (isMainFrame) this.emit('will-navigate', navigation);
    return isPrevented();
  }

  async #answer(frame: Frame, channel: string, values: unknown[]): Promise<unknown> {
    const answer = this.#handlers.get(channel);
    if (!answer) throw new Error(`No handler registered for '${channel}'`);
    return answer({ sender: this, senderFrame: seen(frame) }, ...values);
  }
}

const seen = (frame: Frame): FrameSeen => {
  const parent = frame.parentFrame();
  return { url: fromPage(frame.url()), parent: parent ? seen(parent) : null };
};
