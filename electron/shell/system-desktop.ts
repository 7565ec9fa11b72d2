// How do the desktop's requests reach the system? Through Electron's dialogs and the system's own viewer.
import { basename } from 'node:path';
import { BrowserWindow, clipboard, dialog, shell } from 'electron';
import { type ChosenPaths, createChosenPaths } from '#electron/shell/chosen-paths.ts';
import { createCopiedNumbers } from '#electron/shell/copied-numbers.ts';
import type { Desktop } from '#electron/shell/desktop-requests.ts';
import type { FilesToOpen } from '#electron/shell/files-to-open.ts';
import { type Memory, openMemory } from '#electron/shell/memory.ts';
import type { Places } from '#electron/shell/places.ts';
import { invalid } from '#shared/core/fault.ts';

/** The desktop of this start, and what it remembers: places from earlier starts, and what a person picks in this one. */
export const desktopOf = (
  places: Places,
  files: FilesToOpen,
  toPaper: Desktop['toPaper'],
): { desktop: Desktop; chosen: ChosenPaths; memory: Memory } => {
  const memory = openMemory(places.memoryFile);
  const chosen = createChosenPaths([places.defaultLedger, memory.lastLedger()]);
  const takeFileToOpen = (): string => {
    const file = files.take();
    chosen.choose(file);
    return file;
  };
  const runtime = process.versions.electron ? `Electron ${process.versions.electron}` : 'Chromium';
  return { desktop: { ...system, chosen, memory, runtime, toPaper, takeFileToOpen, defaultFolder: places.defaultLedger }, chosen, memory };
};

const copiedNumbers = createCopiedNumbers(clipboard, setTimeout);

/** Clears an ID number that still lies on the clipboard: the program ends. */
export const forgetCopiedNumbers = copiedNumbers.forget;

/** What only the system can do; dialogs belong to the window in front, so that it waits for them. */
const system: Pick<Desktop, 'open' | 'save' | 'showInFolder' | 'openWithViewer' | 'copiedNumber' | 'now'> = {
  now: () => new Date().toISOString(),
  copiedNumber: copiedNumbers.copied,
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
