// What runs behind `npm run types`? The compiler once a layer, each with only the types that the layer may see.
import { run } from '#test/support/process.ts';

/** The layers, each with a tsconfig of its own. */
export const layers = ['shared', 'db', 'electron', 'renderer', 'test'] as const;

/** Checks one layer; the compiler's complaints, or an empty text. */
export const checkLayer = async (layer: (typeof layers)[number]): Promise<string> => {
  const { code, output } = await run('tsc', ['-p', layer], { capture: true });
  return code === 0 ? '' : output;
};

if (process.argv[1] === import.meta.filename) {
  for (const layer of layers) {
    const complaints = await checkLayer(layer);
    process.stdout.write(`types of ${layer}: ${complaints ? `\n${complaints}` : 'ok\n'}`);
    if (complaints) process.exitCode = 1;
  }
}
