// How do the desktop's requests reach the system? Through Electron's dialogs and the system's own viewer.
import { basename } from 'node:path';
import { BrowserWindow, dialog, shell } from 'electron';
import type { Desktop } from '#electron/shell/desktop-requests.ts';
import { invalid } from '#shared/core/fault.ts';

/** The four things that only the system can do; dialogs belong to the window in front, so that it waits for them. */
export const systemDesktop: Pick<Desktop, 'open' | 'save' | 'showInFolder' | 'openWithViewer'> = {
  open: async (options) => {
    const window = BrowserWindow.getFocusedWindow();
    const { filePaths } = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options));
    return filePaths;
  },
  save: async (options) => {
    const window = BrowserWindow.getFocusedWindow();
    const { filePath } = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options));
    return filePath;
  },
  showInFolder: (file) => shell.showItemInFolder(file),
  openWithViewer: async (file) => {
    const problem = await shell.openPath(file);
    if (problem !== '') throw invalid('file-not-opened', { file: basename(file) });
  },
};
