// How does a sheet become a PDF? A hidden window shows it as paper, says when it is ready, and is printed.
import { BrowserWindow, type Session, type WebContents } from 'electron';
import type { Printer } from '#electron/ledger/context.ts';
import { isTrustedSender } from '#electron/shell/guards/ipc-sender.ts';
import { webPreferencesFor } from '#electron/shell/guards/web-preferences.ts';
import type { SheetModel } from '#shared/records/model.ts';

/** Tagged and outlined A4 as the sheet's own @page says (toolchain §1.7); the outline carries the pages of the contents. */
const pdfOptions = { preferCSSPageSize: true, printBackground: true, generateTaggedPDF: true, generateDocumentOutline: true } as const;

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
  return {
    pdf: (model) => {
      const turn = queue.then(() => printSheet(page, model));
      queue = turn.catch(() => undefined);
      return turn;
    },
  };
};

const printSheet = async (page: Page, model: SheetModel): Promise<Uint8Array> => {
  const window = new BrowserWindow({
    show: false,
    width: 1000,
    height: 1400,
    // A hidden page is otherwise throttled and never draws the frames that it waits for.
    webPreferences: { ...webPreferencesFor(page), backgroundThrottling: false },
  });
  try {
    const ready = untilReady(window.webContents, model);
    await Promise.all([window.loadURL('app://ledger/print.html'), ready]);
    return await window.webContents.printToPDF(pdfOptions);
  } finally {
    window.destroy();
  }
};

const untilReady = (contents: WebContents, model: SheetModel): Promise<void> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('paper-silent')), longestWait);
    const isOurs = (event: Parameters<typeof isTrustedSender>[0]) => isTrustedSender(event, { id: contents.id, path: '/print.html' });
    const end = (act: () => void): void => {
      clearTimeout(timer);
      act();
    };
    contents.ipc.handle('paper:sheet', (event) => {
      if (!isOurs(event)) throw new Error('refused');
      return model;
    });
    contents.ipc.handle('paper:ready', (event) => {
      if (isOurs(event)) end(resolve);
    });
    contents.on('render-process-gone', () => end(() => reject(new Error('paper-gone'))));
    contents.on('did-fail-load', () => end(() => reject(new Error('paper-not-loaded'))));
  });
