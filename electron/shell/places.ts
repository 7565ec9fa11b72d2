// Where do things lie? The program's own folder, the built files, and the folder where a first ledger would go.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { App } from 'electron';

/** The places of one start. */
export interface Places {
  readonly defaultLedger: string;
  readonly memoryFile: string;
  readonly logFolder: string;
  readonly pages: string;
  readonly preload: string;
  readonly workerFile: URL;
}

/**
 * Settles the program's own folder and names all places. ASCII names; the first ledger goes below the person's home folder, because
 * cloud services redirect 文档 and 桌面 (reliability row 16). `BRANCH_LEDGER_HOME` moves both, for tests and for trying out.
 */
export const settlePlaces = (app: Pick<App, 'getPath' | 'setPath' | 'getAppPath'>, home: string | undefined): Places => {
  const own = home ? join(resolve(home), 'program') : join(app.getPath('appData'), 'branch-ledger');
  app.setPath('userData', own);
  return {
    defaultLedger: join(home ? resolve(home) : app.getPath('home'), 'BranchLedger'),
    memoryFile: join(own, 'places.json'),
    logFolder: join(own, 'logs'),
    ...builtFiles(app),
  };
};

/** The same for `--printer`, which owns nothing: a temporary folder that the caller removes. */
export const settlePrinter = (app: Pick<App, 'setPath' | 'getAppPath'>): Pick<Places, 'pages' | 'preload'> & { temporary: string } => {
  const temporary = mkdtempSync(join(tmpdir(), 'branch-ledger-printer-'));
  app.setPath('userData', temporary);
  return { temporary, ...builtFiles(app) };
};

const builtFiles = (app: Pick<App, 'getAppPath'>) => {
  const out = join(app.getAppPath(), 'out');
  return { pages: join(out, 'renderer'), preload: join(out, 'preload', 'preload.cjs'), workerFile: pathToFileURL(join(out, 'main', 'worker.js')) };
};
