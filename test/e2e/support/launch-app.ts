// How does a journey start the built program? On Electron where its runtime is, else on the stand-in; either way it gets the page.
import type { App, LaunchOptions } from '#test/e2e/support/app.ts';
import { launchElectron } from '#test/e2e/support/on-electron.ts';
import { launchStandIn } from '#test/e2e/support/on-stand-in.ts';
import { electronFile } from '#test/e2e/support/runtime.ts';

/** Starts the program on whichever runtime is here. */
export const launchApp = (options: LaunchOptions = {}): Promise<App> => {
  const electron = electronFile();
  return electron ? launchElectron(electron, options) : launchStandIn(options);
};
