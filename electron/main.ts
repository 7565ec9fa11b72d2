// How does the program start? In this order: guards → places → lock → sessions → ledger worker → window.
import { setTimeout as pause } from 'node:timers/promises';
import { app, dialog, powerMonitor, protocol } from 'electron';
import { createLedgerHost, type LedgerHost } from '#electron/ledger/host.ts';
import { answerCall } from '#electron/shell/calls.ts';
import { closeBeforeQuit } from '#electron/shell/closing.ts';
import { type FilesToOpen, receiveFiles } from '#electron/shell/files-to-open.ts';
import { paperPolicy, windowPolicy } from '#electron/shell/guards/content-policy.ts';
import { guardDevTools } from '#electron/shell/guards/devtools.ts';
import { openFusesOf } from '#electron/shell/guards/fuses.ts';
import { guardNavigation } from '#electron/shell/guards/navigation.ts';
import { guardNewWindows } from '#electron/shell/guards/new-windows.ts';
import { guardProcess } from '#electron/shell/guards/sandbox.ts';
import { guardWebview } from '#electron/shell/guards/webview.ts';
import { codeOf, createEnd, newReference, watchFailures } from '#electron/shell/last-words.ts';
import { type Log, openLog } from '#electron/shell/log.ts';
import { type MainWindow, openMainWindow } from '#electron/shell/main-window.ts';
import { setMenu } from '#electron/shell/menu.ts';
import { packageAmong } from '#electron/shell/package-file.ts';
import { type Places, settlePlaces } from '#electron/shell/places.ts';
import { createWindowPrinter } from '#electron/shell/print-window.ts';
import { startPrinter } from '#electron/shell/printer-start.ts';
import { appScheme } from '#electron/shell/serve-app.ts';
import { openSession } from '#electron/shell/sessions.ts';
import { desktopOf, forgetCopiedNumbers } from '#electron/shell/system-desktop.ts';
import { lockWhenUnattended } from '#electron/shell/unattended.ts';
import { shellWords } from '#electron/shell/words.ts';

/** What is there before Electron is ready, and what comes after; `host` and `window` are null until then. */
interface Running {
  readonly places: Places;
  readonly log: Log;
  readonly files: FilesToOpen;
  readonly end: ReturnType<typeof createEnd>;
  host: LedgerHost | null;
  window: MainWindow | null;
}

const startDesktop = (): void => {
  const places = settlePlaces(app, process.env.BRANCH_LEDGER_HOME);
  const file = packageAmong(process.argv, process.cwd());
  if (!app.requestSingleInstanceLock({ file })) return void app.exit(0);
  const log = openLog(places.logFolder);
  const closeNow = (milliseconds: number) => running.host?.closeNow(milliseconds) ?? true;
  const end = createEnd({ log, closeNow, showError: dialog.showErrorBox, exit: (code) => app.exit(code) });
  const running: Running = { places, log, end, files: receiveFiles(app, file), host: null, window: null };
  watchFailures(process, end);
  app.on('child-process-gone', (_event, details) => log('child-process-gone', details.type, details.reason));
  closeBeforeQuit(app, () => Promise.all([running.host?.close(), forgetCopiedNumbers()]));
  void app.whenReady().then(() => openDesktop(running));
};

const openDesktop = async (running: Running): Promise<void> => {
  setMenu(process.platform);
  const { isPackaged } = app;
  if (isPackaged && !(await isClosedRuntime(running))) return;
  const { pages, preload } = running.places;
  const [paper, session] = await Promise.all([openSession('paper', pages, paperPolicy), openSession('window', pages, windowPolicy)]);
  const printer = createWindowPrinter({ preload, session: paper, isPackaged });
  const host = openHost(running, printer);
  running.host = host;
  host.warm();
  const { desktop, ...remembered } = desktopOf(running.places, running.files, printer.toPaper);
  watchSystem(running, host, remembered.memory.idleMinutes);
  const { log, end } = running;
  const report = (name: string, error: unknown): string => {
    const ref = newReference();
    log('unexpected', ref, name, codeOf(error));
    return ref;
  };
  const window = await openMainWindow(
    { preload, session, isPackaged },
    {
      answer: (name, input) => answerCall({ ...remembered, desktop, invoke: host.invoke, report }, name, input),
      refused: () => log('sender-refused'),
      sessionEnds: () => log('session-ends', String(host.closeNow(4000))),
      gaveUp: (reason) => end('page-gone', new Error(reason), shellWords.pageCrashed),
      log,
    },
  );
  running.window = window;
  running.files.listen((file) => {
    window.toFront();
    if (!file) return;
    remembered.chosen.choose(file);
    window.tell('file-to-open', { path: file });
  });
};

/** An installed program runs on a runtime whose fuses are closed, or not at all. */
const isClosedRuntime = async ({ log, end }: Running): Promise<boolean> => {
  const open = await openFusesOf(process.execPath, process.platform);
  if (open.length === 0) return true;
  log('fuses-open', ...open);
  end('fuses', new Error('fuses'), shellWords.openedRuntime);
  return false;
};

const openHost = (running: Running, printer: ReturnType<typeof createWindowPrinter>): LedgerHost =>
  createLedgerHost({
    workerFile: running.places.workerFile,
    printer,
    log: running.log,
    onProgress: (progress) => running.window?.tell('job-progress', progress),
    onBackedUp: () => running.window?.tell('backed-up', {}),
    onLost: () => running.window?.tell('locked', {}),
  });

const watchSystem = (running: Running, host: LedgerHost, minutes: () => number): void => {
  const warn = (secondsLeft: number | null) => running.window?.tell('locks-soon', { secondsLeft });
  const lock = async (): Promise<void> => {
    // The window sends what is typed; its calls come before the lock.
    warn(0);
    await pause(300);
    await host.invoke('vault.lock', {});
    running.window?.tell('locked', {});
  };
  lockWhenUnattended(powerMonitor, { minutes, warn, lock }, (check) => setInterval(check, 5_000));
  powerMonitor.on('shutdown', () => running.log('shutdown', String(host.closeNow(4000))));
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
