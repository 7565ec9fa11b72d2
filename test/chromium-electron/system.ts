// What stands for the parts of the system that a browser has no part in? They are recorded, or said on the terminal.
import { EventEmitter } from 'node:events';
import type { Clipboard, PowerMonitor, Shell } from 'electron';
import { record } from './records.ts';

type Showing = Pick<Shell, 'showItemInFolder' | 'openPath'>;

/** Says the file's place on the terminal: there is no desktop to show it on. */
export const standInShell: Showing = {
  showItemInFolder: (file) => {
    record('shell.showItemInFolder', file);
    process.stderr.write(`文件在 ${file}\n`);
  },
  openPath: async (file) => {
    record('shell.openPath', file);
    process.stderr.write(`文件在 ${file}\n`);
    return '';
  },
};

/** The system's clipboard is the browser's business here: nothing is ever found on it, and clearing is recorded. */
export const standInClipboard: Pick<Clipboard, 'readText' | 'clear'> = {
  readText: async () => {
    record('clipboard.readText');
    return '';
  },
  clear: () => record('clipboard.clear'),
};

// Electron's emitters are classes; this one has events that tests emit through the control.
class StandInPowerMonitor extends EventEmitter implements Pick<PowerMonitor, 'getSystemIdleTime'> {
  getSystemIdleTime(): number {
    return 0;
  }
}

/** Nobody is ever idle; a test emits `lock-screen`, `suspend` or `shutdown`. */
export const standInPowerMonitor = new StandInPowerMonitor();
