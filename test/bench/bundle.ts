// How does a benchmark run the program as it is shipped? Its script and the unpacking worker are built as the product is, so that no compiler counts in its memory.
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { root } from '#test/support/process.ts';

/** Builds `test/bench/<name>.ts` beside the unpacking worker into a folder of the checkout; the script's path. */
export const bundled = async (name: string): Promise<string> => {
  const folder = resolve(root, 'test-out/bench', name);
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: {
      ssr: true,
      target: 'node24',
      outDir: folder,
      emptyOutDir: true,
      rolldownOptions: {
        input: { [name]: resolve(root, 'test/bench', `${name}.ts`), 'unpack-worker': resolve(root, 'electron/handoff/unpack-worker.ts') },
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js', format: 'es' },
      },
    },
  });
  return join(folder, `${name}.js`);
};
