// How are main, command line, ledger worker, preload and the two pages built?
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';

const here = (path: string) => resolve(import.meta.dirname, path);

/** Drops the older .woff twin of every bundled font: our engine reads woff2, and the twins would add 15 MB. */
const onlyWoff2 = (): Plugin => ({
  name: 'only-woff2',
  enforce: 'pre',
  transform: (code, id) => (/@fontsource.*\.css/.test(id) ? code.replace(/,\s*url\([^)]*\.woff\)\s*format\((['"])woff\1\)/g, '') : null),
});

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      target: 'node24',
      // Bundled: CommonJS whose names Node cannot see from outside (exifreader), and libraries of many files that every start reads.
      externalizeDeps: { exclude: ['exifreader', 'zod', 'kysely', 'age-encryption', 'pinyin-pro', '@scure/base'] },
      rolldownOptions: {
        input: {
          main: here('electron/main.ts'),
          cli: here('electron/cli.ts'),
          worker: here('electron/ledger/worker.ts'),
          'unpack-worker': here('electron/handoff/unpack-worker.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      // A sandboxed preload is one CommonJS file that requires only `electron`.
      externalizeDeps: false,
      rolldownOptions: { input: { preload: here('electron/preload.ts') }, output: { format: 'cjs', entryFileNames: '[name].cjs' } },
    },
  },
  renderer: {
    root: here('renderer'),
    plugins: [onlyWoff2(), react()],
    build: {
      outDir: here('out/renderer'),
      minify: true,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 4000,
      rolldownOptions: { input: { index: here('renderer/index.html'), print: here('renderer/print.html') } },
    },
  },
});
