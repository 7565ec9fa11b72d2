// How does `--printer` start? Without a ledger, without a visible window, and it ends when its input ends.
import { rm } from 'node:fs/promises';
import { app } from 'electron';
import { paperPolicy } from '#electron/shell/guards/content-policy.ts';
import { codeOf, watchFailures } from '#electron/shell/last-words.ts';
import { settlePrinter } from '#electron/shell/places.ts';
import { createWindowPrinter } from '#electron/shell/print-window.ts';
import { servePrinter } from '#electron/shell/printer-process.ts';
import { openSession } from '#electron/shell/sessions.ts';

/** Serves sheets from stdin until it ends, then exits: 0, or 1 when the other end spoke nonsense or the program itself failed. */
export const startPrinter = async (): Promise<void> => {
  const { temporary, pages, preload } = settlePrinter(app);
  // No dialogs and no log here: the code goes to whoever started this.
  watchFailures(process, (what, error) => {
    process.stderr.write(`${what} ${codeOf(error)}\n`);
    app.exit(1);
  });
  // Between two sheets no window is open; that must not end the program.
  app.on('window-all-closed', () => undefined);
  await app.whenReady();
  const session = await openSession('paper', pages, paperPolicy);
  const printer = createWindowPrinter({ preload, session, isPackaged: app.isPackaged });
  const code = await servePrinter(printer, process.stdin, process.stdout).then(
    () => 0,
    () => 1,
  );
  await rm(temporary, { recursive: true, force: true });
  app.exit(code);
};
