// How does a journey begin? With the window in the usual size, on a new branch's ledger or on one that is there.
import { join } from 'node:path';
import { openMemory } from '#electron/shell/memory.ts';
import type { App } from '#test/e2e/support/app.ts';
import { launchApp } from '#test/e2e/support/launch-app.ts';
import { createLedger, unlock } from '#test/e2e/support/steps.ts';
import { testPassphrase } from '#test/support/ledger.ts';

const launched = async (home: string): Promise<App> => {
  const app = await launchApp({ home });
  await app.page.setViewportSize({ width: 1280, height: 720 });
  return app;
};

/** The first run of a branch's secretary: his ledger is made in the window. */
export const openNewBranch = async (home: string): Promise<App> => {
  const app = await launched(home);
  await createLedger(app, { kind: 'branch', name: '府谷县林业局党支部', code: 'FG-LY-01', superior: '府谷县直属机关工作委员会', actor: '段奎' });
  return app;
};

/** The window on a test ledger that lies in a folder and is closed, unlocked. */
export const openOn = async (home: string, folder: string): Promise<App> => {
  openMemory(join(home, 'program', 'places.json')).rememberLedger(folder);
  const app = await launched(home);
  await unlock(app, testPassphrase);
  return app;
};
