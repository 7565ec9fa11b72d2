// What does the module `electron` offer on a machine without Electron? What the program uses, over an installed Chromium.
import { standInApp } from './app.ts';
import { startControl } from './control.ts';
import { standInDialog } from './dialogs.ts';
import { onlyProvided } from './not-provided.ts';
import { record } from './records.ts';
import { sessions, standInProtocol } from './session.ts';
import { standInClipboard, standInPowerMonitor, standInShell } from './system.ts';
import { StandInWindow } from './window.ts';

export const app = onlyProvided('app', standInApp);
export const BrowserWindow = StandInWindow;
export const clipboard = onlyProvided('clipboard', standInClipboard);
export const dialog = onlyProvided('dialog', standInDialog);
export const powerMonitor = onlyProvided('powerMonitor', standInPowerMonitor);
export const protocol = onlyProvided('protocol', standInProtocol);
export const session = onlyProvided('session', sessions);
export const shell = onlyProvided('shell', standInShell);
export const Menu = onlyProvided('Menu', {
  setApplicationMenu: (menu: unknown): void => record('Menu.setApplicationMenu', menu),
});

startControl();
