// Which runtime is there: Electron's own, or the stand-in?
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.ts';

const electron = join(root, 'node_modules', 'electron');

/** Milliseconds that Electron's own installer gets to fetch the runtime. */
const fetching = 20_000;

/** The file of Electron's runtime; null when it was never fetched. */
export const findElectron = (): string | null => {
  const name = join(electron, 'path.txt');
  if (!existsSync(name)) return null;
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(electron, 'dist');
  const file = join(folder, readFileSync(name, 'utf8'));
  return existsSync(file) ? file : null;
};

/** The same after asking Electron's own installer, which may take 20 seconds and no more. */
export const fetchElectron = async (): Promise<string | null> => {
  const found = findElectron();
  if (found || !existsSync(join(electron, 'install.js'))) return found;
  await new Promise<void>((resolve) => {
    const child = spawn(process.execPath, [join(electron, 'install.js')], { stdio: 'ignore', timeout: fetching, killSignal: 'SIGKILL' });
    child.once('error', () => resolve());
    child.once('close', () => resolve());
  });
  return findElectron();
};

/** Tells whether a window can appear: Windows and Macs have a display, elsewhere X11 or Wayland says so. */
export const hasDisplay = (): boolean =>
  process.platform === 'win32' || process.platform === 'darwin' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
