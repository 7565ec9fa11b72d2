// How does the program start? In this order: guards and lock → places → sessions → ledger worker → window.
import { app, dialog, powerMonitor, protocol } from 'electron';
import { createLedgerHost, type LedgerHost } from '#electron/ledger/host.ts';
import { answerCall } from '#electron/shell/calls.ts';
import { createChosenPaths } from '#electron/shell/chosen-paths.ts';
import { closeBeforeQuit } from '#electron/shell/closing.ts';
import { receiveFiles } from '#electron/shell/files-to-open.ts';
import { paperPolicy, windowPolicy } from '#electron/shell/guards/content-policy.ts';
import { guardDevTools } from '#electron/shell/guards/devtools.ts';
import { guardNavigation } from '#electron/shell/guards/navigation.ts';
import { guardNewWindows } from '#electron/shell/guards/new-windows.ts';
import { guardProcess } from '#electron/shell/guards/sandbox.ts';
import { guardWebview } from '#electron/shell/guards/webview.ts';
import { codeOf, createEnd, newReference, watchFailures } from '#electron/shell/last-words.ts';
import { openLog } from '#electron/shell/log.ts';
import { type MainWindow, openMainWindow } from '#electron/shell/main-window.ts';
import { openMemory } from '#electron/shell/memory.ts';
import { setMenu } from '#electron/shell/menu.ts';
import { packageAmong } from '#electron/shell/package-file.ts';
import { type Places, settlePlaces } from '#electron/shell/places.ts';
import { createWindowPrinter } from '#electron/shell/print-window.ts';
import { startPrinter } from '#electron/shell/printer-start.ts';
import { appScheme } from '#electron/shell/serve-app.ts';
import { openSession } from '#electron/shell/sessions.ts';
import { systemDesktop } from '#electron/shell/system-desktop.ts';
import { lockWhenUnattended } from '#electron/shell/unattended.ts';
import { shellWords } from '#electron/shell/words.ts';

const openDesktop = async (places: Places, firstFile: string): Promise<void> => {
  const log = openLog(places.logFolder);
  const memory = openMemory(places.memoryFile);
  const chosen = createChosenPaths([places.defaultLedger, memory.lastLedger()]);
  const files = receiveFiles(app, firstFile);
  let host: LedgerHost | null = null;
  let window: MainWindow | null = null;
  const closeNow = (milliseconds: number) => host?.closeNow(milliseconds) ?? true;
  const end = createEnd({ log, closeNow, showError: (title, text) => dialog.showErrorBox(title, text), exit: (code) => app.exit(code) });
  watchFailures(process, end);
  app.on('child-process-gone', (_event, details) => log('child-process-gone', details.type, details.reason));
  closeBeforeQuit(app, async () => host?.close());

  await app.whenReady();
  setMenu(process.platform);
  const { isPackaged } = app;
  const { pages, preload, workerFile } = places;
  const paper = await openSession('paper', pages, paperPolicy);
  const session = await openSession('window', pages, windowPolicy);

  const printer = createWindowPrinter({ preload, session: paper, isPackaged });
  const ledger = createLedgerHost({
    workerFile,
    appVersion: app.getVersion(),
    printer,
    log,
    onProgress: (progress) => window?.tell('job-progress', progress),
    onLost: () => window?.tell('locked', {}),
  });
  host = ledger;
  const desktop = {
    ...systemDesktop,
    chosen,
    memory,
    defaultFolder: places.defaultLedger,
    runtime: process.versions.electron ? `Electron ${process.versions.electron}` : 'Chromium',
    takeFileToOpen: () => chosenFile(files.take()),
  };
  const chosenFile = (file: string): string => {
    if (file) chosen.choose(file);
    return file;
  };
  const report = (name: string, error: unknown): string => {
    const ref = newReference();
    log('unexpected', ref, name, codeOf(error));
    return ref;
  };
  const lock = async (): Promise<void> => {
    await ledger.invoke('vault.lock', {});
    window?.tell('locked', {});
  };
  lockWhenUnattended(powerMonitor, lock, (check) => setInterval(check, 30_000));
  powerMonitor.on('shutdown', () => closeNow(5000));

  window = await openMainWindow(
    { preload, session, isPackaged },
    {
      answer: (name, input) => answerCall({ chosen, memory, desktop, invoke: ledger.invoke, report }, name, input),
      refused: () => log('sender-refused'),
      sessionEnds: () => closeNow(4000),
      gaveUp: (reason) => end('page-gone', new Error(reason), shellWords.pageCrashed),
      log,
    },
  );
  files.listen((file) => {
    window?.toFront();
    if (chosenFile(file)) window?.tell('file-to-open', { path: file });
  });
};

const startDesktop = (): void => {
  const places = settlePlaces(app, process.env.BRANCH_LEDGER_HOME);
  const file = packageAmong(process.argv, process.cwd());
  if (app.requestSingleInstanceLock({ file })) void openDesktop(places, file);
  else app.exit(0);
};

guardProcess(app);
protocol.registerSchemesAsPrivileged([appScheme]);
app.on('web-contents-created', (_event, contents) => {
  guardNavigation(contents);
  guardNewWindows(contents);
  guardWebview(contents);
  guardDevTools(contents, app.isPackaged);
});
// Never awaited here: Electron becomes ready only after this module has run to its end.
if (process.argv.includes('--printer')) void startPrinter();
else startDesktop();
