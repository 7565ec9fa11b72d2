// Which tests are there? `unit` answers in seconds and needs no browser; `drills` are the short forms of `npm run fault`; `journeys` drive the built application.
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** The short forms of the drills make ledgers, harm them and open them again: minutes, and not for every edit. */
const drills = 'test/unit/fault/**/*.test.ts';

/** How tests run that need no browser. */
const plain = {
  environment: 'node' as const,
  testTimeout: 30_000,
  // Tests that start a real ledger worker from its sources: they are translated once, not for every worker.
  env: { NODE_COMPILE_CACHE: join(import.meta.dirname, '../node_modules/.cache/compiled') },
  // Our modules keep no state, so files may share them: half the time goes into loading otherwise.
  isolate: false,
  // Left to itself it keeps one of two cores idle.
  maxWorkers: 2,
};

export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          ...plain,
          name: 'unit',
          globalSetup: 'test/support/unit-setup.ts',
          execArgv: ['--import', join(import.meta.dirname, 'support/bundled-worker.js')],
          include: ['test/unit/**/*.test.ts', 'test/architecture.test.ts'],
          exclude: [drills],
        },
      },
      { extends: true, test: { ...plain, name: 'drills', include: [drills] } },
      {
        extends: true,
        test: {
          name: 'journeys',
          include: ['test/e2e/**/*.test.ts'],
          environment: 'node',
          testTimeout: 240_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
