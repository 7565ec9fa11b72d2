// Which tests are there? `unit` answers in seconds; `threads` start real workers and programs; `drills` are the short forms of `npm run fault`; `journeys` drive the built application.
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { roomEnv } from './support/memory-room.ts';

/** The short forms of the drills make ledgers, harm them and open them again: minutes, and not for every edit. */
const drills = 'test/unit/fault/**/*.test.ts';

/** The ledger's and the unpacker's real threads, the demo's sitting with its processes, other people's programs: each start costs as much as a hundred rules. */
const threads = [
  'test/unit/shell/host.test.ts',
  'test/unit/handoff/unpacker.test.ts',
  'test/unit/township/sitting.test.ts',
  'test/unit/vault/disaster.test.ts',
  'test/unit/handoff/stock-tools.test.ts',
];

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

/** Tests that claim nothing of a disk: the drills do, and stay on it. */
const inMemory = {
  ...plain,
  env: { ...plain.env, ...roomEnv },
  globalSetup: 'test/support/unit-setup.ts',
  execArgv: ['--import', join(import.meta.dirname, 'support/bundled-worker.js')],
};

export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: { ...inMemory, name: 'unit', include: ['test/unit/**/*.test.ts', 'test/architecture.test.ts'], exclude: [drills, ...threads] },
      },
      { extends: true, test: { ...inMemory, name: 'threads', include: threads } },
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
