// How does `import … from 'electron'` find the stand-in? Loaded with `node --import`, so that worker threads inherit it.
import { registerHooks } from 'node:module';
import './shift-clock.ts';

const standIn = new URL('./electron.ts', import.meta.url).href;

registerHooks({
  resolve: (specifier, context, next) => (specifier === 'electron' ? { url: standIn, shortCircuit: true } : next(specifier, context)),
});
