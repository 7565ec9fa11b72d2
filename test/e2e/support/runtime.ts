// Which runtime will journeys use, and where is the checkout? Electron's where it was fetched and a display is there.
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The folder of package.json. */
export const root = resolve(import.meta.dirname, '../../..');

/** The file of Electron's runtime, when it can open a window here; else null. */
export const electronFile = (): string | null => {
  const name = join(root, 'node_modules', 'electron', 'path.txt');
  const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
  if (!hasDisplay || !existsSync(name)) return null;
  const file = join(root, 'node_modules', 'electron', 'dist', readFileSync(name, 'utf8'));
  return existsSync(file) ? file : null;
};
