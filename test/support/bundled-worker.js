// Where does a test's unpacking worker come from? From one file that the run bundled: reading its two hundred sources takes four times as long, for every worker.
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { isMainThread } from 'node:worker_threads';

// Loaded by `node --import` in each thread of a unit test; JavaScript, because it comes before everything that could read TypeScript.
const bundle = join(import.meta.dirname, '../../test-out/unpack-worker.js');

if (!isMainThread) {
  registerHooks({
    load: (url, context, next) =>
      url.endsWith('/electron/handoff/unpack-worker.ts')
        ? { format: 'module', source: readFileSync(bundle), shortCircuit: true }
        : next(url, context),
  });
}
