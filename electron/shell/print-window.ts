// How does a sheet become a PDF? A hidden window shows it as paper, says when it is ready, and is printed.
import { BrowserWindow, type Session, type WebContents } from 'electron';
import type { Printer } from '#electron/ledger/context.ts';
import { layOutBook } from '#electron/records/lay-out.ts';
import type { PaperWant } from '#electron/records/printer-lines.ts';
import { isTrustedSender } from '#electron/shell/guards/ipc-sender.ts';
import { webPreferencesFor } from '#electron/shell/guards/web-preferences.ts';
import type { BookLayout } from '#shared/records/book.ts';
import { declarationOf } from '#shared/records/choice.ts';
import type { SheetModel } from '#shared/records/model.ts';

/** Tagged and outlined A4 as the sheet's own @page says (toolchain §1.7). */
const pdfOptions = { preferCSSPageSize: true, printBackground: true, generateTaggedPDF: true, generateDocumentOutline: true } as const;
/** Only where things stand is wanted: neither tags nor outline, which cost as much as the pages themselves. */
const measuring = { preferCSSPageSize: true, printBackground: true, generateTaggedPDF: false, generateDocumentOutline: false } as const;

/** A book of some hundred pages takes seconds; a page that is silent for this long will not come. */
const longestWait = 120_000;

interface Page {
  readonly preload: string;
  readonly isPackaged: boolean;
  readonly session: Session;
}

/** Prints one sheet after another, each in a fresh window, so that nothing of one is left for the next. */
export const createWindowPrinter = (page: Page): Printer => {
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = (model: SheetModel, want: PaperWant): Promise<Uint8Array> => {
    const turn = queue.then(() => drawSheet(page, model, want));
    queue = turn.catch(() => undefined);
    return turn;
  };
  return { pdf: (model) => inTurn(model, 'pdf'), blocks: (model) => inTurn(model, 'blocks') };
};

const drawSheet = async (page: Page, model: SheetModel, want: PaperWant): Promise<Uint8Array> => {
  const window = new BrowserWindow({
    show: false,
    width: 1000,
    height: 1400,
    // A hidden page is otherwise throttled and never draws the frames that it waits for.
    webPreferences: { ...webPreferencesFor(page), backgroundThrottling: false },
  });
  const contents = window.webContents;
  try {
    const paper = paperIn(contents, model, want);
    await Promise.all([window.loadURL('app://ledger/print.html'), paper.shown()]);
    if (want === 'blocks') return new TextEncoder().encode(JSON.stringify(paper.blocks()));
    if (!declarationOf(model.sheet).isBook) return await contents.printToPDF(pdfOptions);
    return await layOutBook(
      {
        measure: () => contents.printToPDF(measuring),
        print: async (layout) => {
          await paper.showAgain(layout);
          return contents.printToPDF(pdfOptions);
        },
      },
      model.frame.isTwoSided,
    );
  } finally {
    window.destroy();
  }
};

interface Paper {
  /** What the page said of itself when it stood; unchecked. */
  blocks(): unknown;
  /** The page has drawn what it was last given. */
  shown(): Promise<void>;
  /** The same page once more, with the figures of its layout; it keeps its fonts and all that did not change. */
  showAgain(layout: BookLayout): Promise<void>;
}

const paperIn = (contents: WebContents, model: SheetModel, want: PaperWant): Paper => {
  let blocks: unknown = null;
  let waiting = Promise.withResolvers<void>();
  let next = Promise.withResolvers<BookLayout>();
  const isOurs = (event: Parameters<typeof isTrustedSender>[0]) => isTrustedSender(event, { id: contents.id, path: '/print.html' });
  const fail = (code: string) => waiting.reject(new Error(code));
  contents.ipc.handle('paper:sheet', (event) => {
    if (!isOurs(event)) throw new Error('refused');
    return { model, want };
  });
  // Answered only when the page is to be shown again; else the window closes over it.
  contents.ipc.handle('paper:ready', (event, said: unknown) => {
    if (!isOurs(event)) throw new Error('refused');
    blocks = said;
    waiting.resolve();
    return next.promise;
  });
  contents.on('render-process-gone', () => fail('paper-gone'));
  contents.on('did-fail-load', () => fail('paper-not-loaded'));
  const shown = async () => {
    const timer = setTimeout(() => fail('paper-silent'), longestWait);
    await waiting.promise.finally(() => clearTimeout(timer));
  };
  return {
    blocks: () => blocks,
    shown,
    showAgain: (layout) => {
      const { resolve } = next;
      waiting = Promise.withResolvers();
      next = Promise.withResolvers();
      resolve(layout);
      return shown();
    },
  };
};
