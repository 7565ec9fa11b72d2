// Is out/ there and newer than every source? If not, it is built.
import { existsSync, globSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { root, run } from '#test/support/process.ts';

const products = [
  'out/main/main.js',
  'out/main/cli.js',
  'out/main/worker.js',
  'out/main/unpack-worker.js',
  'out/preload/preload.cjs',
  'out/renderer/index.html',
  'out/renderer/print.html',
];
const sources = ['shared/**/*.ts', 'db/**/*.ts', 'electron/**/*.ts', 'renderer/**/*.{ts,tsx,css,html}', 'electron.vite.config.ts', 'package.json'];

const isFresh = (): boolean => {
  const built = products.map((name) => resolve(root, name));
  if (!built.every((file) => existsSync(file))) return false;
  const oldest = Math.min(...built.map((file) => statSync(file).mtimeMs));
  return sources.every((pattern) => globSync(pattern, { cwd: root }).every((file) => statSync(resolve(root, file)).mtimeMs <= oldest));
};

/** Builds when needed; the build's output is shown only when it fails. Answers whether out/ is good. */
export const ensureBuilt = async (): Promise<boolean> => {
  if (isFresh()) return true;
  const { code, output } = await run('electron-vite', ['build'], { capture: true });
  if (code !== 0) process.stderr.write(output);
  return code === 0;
};
