// What runs behind `npm run types`? The compiler once a layer, each with only the types that the layer may see.
import { join } from 'node:path';
import { root, run } from '#test/support/process.ts';

/** The layers, each with a tsconfig of its own. */
export const layers = ['shared', 'db', 'electron', 'renderer', 'test'] as const;

/** Checks one layer; the compiler's complaints, or an empty text. */
export const checkLayer = async (layer: (typeof layers)[number]): Promise<string> => {
  // What was found is remembered, so that the next run looks only at what changed.
  const known = join(root, 'node_modules/.cache', `types-${layer}.tsbuildinfo`);
  const { code, output } = await run('tsc', ['-p', layer, '--incremental', '--tsBuildInfoFile', known], { capture: true });
  return code === 0 ? '' : output;
};

if (process.argv[1] === import.meta.filename) {
  for (const layer of layers) {
    const complaints = await checkLayer(layer);
    process.stdout.write(`types of ${layer}: ${complaints ? `\n${complaints}` : 'ok\n'}`);
    if (complaints) process.exitCode = 1;
  }
}
