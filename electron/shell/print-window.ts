// How does a sheet become a PDF? A hidden window shows it as paper, says when it is ready, and is printed.
import { BrowserWindow, type Session, type WebContents } from 'electron';
import type { Printer } from '#electron/ledger/context.ts';
import { layOutBook } from '#electron/records/lay-out.ts';
import type { PaperWant } from '#electron/records/printer-lines.ts';
import { isTrustedSender } from '#electron/shell/guards/ipc-sender.ts';
import { webPreferencesFor } from '#electron/shell/guards/web-preferences.ts';
import type { BookLayout } from '#shared/records/book.ts';
import { declarationOf } from '#shared/records/choice.ts';
import type { LooseSheetModel } from '#shared/records/loose-sheet.ts';
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

/** The window's printer: pages as PDF, and the sheets that only ever go onto paper. */
export interface WindowPrinter extends Printer {
  /** Prints a sheet that belongs to no book through the system's dialog; false: the person left it. No file is made of it. */
  toPaper(model: LooseSheetModel): Promise<boolean>;
}

/** Prints one sheet after another, each in a fresh window, so that nothing of one is left for the next. */
export const createWindowPrinter = (page: Page): WindowPrinter => {
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = queue.then(work);
    queue = turn.catch(() => undefined);
    return turn;
  };
  return {
    pdf: (model) => inTurn(() => withPaper(page, { model, want: 'pdf' }, (contents, paper) => pdfOf(contents, paper, model))),
    blocks: (model) => inTurn(() => withPaper(page, { model, want: 'blocks' }, blocksOf)),
    toPaper: (model) => inTurn(() => withPaper(page, { model, want: 'pdf' }, printOnPaper)),
  };
};

const printOnPaper = (contents: WebContents): Promise<boolean> =>
  new Promise((resolve) => contents.print({ silent: false, printBackground: true, pageSize: 'A4' }, (isPrinted) => resolve(isPrinted)));

const blocksOf = async (_contents: WebContents, paper: Paper): Promise<Uint8Array> => new TextEncoder().encode(JSON.stringify(paper.blocks()));

const pdfOf = async (contents: WebContents, paper: Paper, model: SheetModel): Promise<Uint8Array> => {
  if (!declarationOf(model.sheet).isBook) return contents.printToPDF(pdfOptions);
  return layOutBook(
    {
      measure: () => contents.printToPDF(measuring),
      print: async (layout) => {
        await paper.showAgain(layout);
        return contents.printToPDF(pdfOptions);
      },
    },
    model.frame.isTwoSided,
  );
};

/** What a page is asked for: a sheet of the books as pages or as blocks, or the recovery sheet. */
interface Drawing {
  readonly model: SheetModel | LooseSheetModel;
  readonly want: PaperWant;
}

const withPaper = async <T>(page: Page, { model, want }: Drawing, work: (contents: WebContents, paper: Paper) => Promise<T>): Promise<T> => {
  const window = new BrowserWindow({
    show: false,
    width: 1000,
    height: 1400,
    // A hidden page is otherwise throttled and never draws the frames that it waits for.
    webPreferences: { ...webPreferencesFor(page), backgroundThrottling: false },
  });
  const contents = window.webContents;
  try {
    const paper = paperIn(contents, { model, want });
    await Promise.all([window.loadURL('app://ledger/print.html'), paper.shown()]);
    return await work(contents, paper);
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

const paperIn = (contents: WebContents, { model, want }: Drawing): Paper => {
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
  // At once, with the name of the error only: what stood on the sheet is personal.
  contents.ipc.handle('paper:failed', (event, what: unknown) => {
    if (!isOurs(event)) throw new Error('refused');
    fail(`paper-not-drawn ${String(what).slice(0, 40)}`);
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
