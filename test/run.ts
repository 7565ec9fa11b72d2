// What runs behind `npm run check` and `npm test`? Lint, types per layer, unit tests — and for all: real threads, the drills' short forms, build and journeys in a real browser.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ensureChromium } from '#test/chromium-electron/find-chromium.ts';
import { electronFile } from '#test/e2e/support/runtime.ts';
import { ensureCompiler } from '#test/fault/shim/compile.ts';
import { ensureBuilt } from '#test/support/build.ts';
import { root, run } from '#test/support/process.ts';
import { checkLayer, layers } from '#test/types.ts';

interface Count {
  passed: number;
  failed: number;
}

const total: Count = { passed: 0, failed: 0 };

const note = (label: string, isGood: boolean, detail = ''): void => {
  if (isGood) total.passed += 1;
  else total.failed += 1;
  process.stdout.write(`${isGood ? 'ok    ' : 'FAILED'} ${label}\n${isGood ? '' : detail}`);
};

const lint = async (): Promise<void> => {
  const { code, output } = await run('biome', ['check', '--error-on-warnings', '.'], { capture: true });
  note('lint', code === 0, output);
  // Files, exports and dependencies that nothing uses.
  const unused = await run('knip', ['--config', 'test/knip.json', '--no-progress'], { capture: true });
  note('nothing unused', unused.code === 0, unused.output);
};

const types = async (): Promise<void> => {
  for (const layer of layers) {
    const complaints = await checkLayer(layer);
    note(`types of ${layer}`, complaints === '', complaints);
  }
};

/** Runs one vitest project and adds its counts; a run without any test counts as a failure. */
const tests = async (project: 'unit' | 'threads' | 'drills' | 'journeys'): Promise<void> => {
  const report = resolve(root, `test-out/${project}.json`);
  const began = performance.now();
  const { code } = await run('vitest', [
    'run',
    '--config',
    'test/vitest.config.ts',
    '--root',
    '.',
    '--project',
    project,
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  const { passed, failed } = countsOf(report);
  total.passed += passed;
  total.failed += failed;
  const seconds = Math.round((performance.now() - began) / 1000);
  process.stdout.write(`${project} tests: ${passed} passed, ${failed} failed in ${seconds} s\n`);
  // Beyond single tests: a file that could not be read, or no test at all.
  if (failed === 0 && (code !== 0 || passed === 0)) note(`${project} tests as a whole`, false);
};

const countsOf = (report: string): Count => {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8')) as { numPassedTests: number; numFailedTests: number };
    return { passed: numPassedTests, failed: numFailedTests };
  } catch {
    return { passed: 0, failed: 1 };
  }
};

const mode = process.argv[2] === 'check' ? 'check' : 'all';
await Promise.all([lint(), types(), tests('unit')]);
if (mode === 'all') {
  await tests('threads');
  // The drills' shim is compiled by tests that run side by side: the compiler is looked for (on Debian installed) once, before them.
  ensureCompiler();
  await tests('drills');
  ensureChromium();
  const isBuilt = await ensureBuilt();
  note('build', isBuilt);
  if (isBuilt) await tests('journeys');
  process.stdout.write(`journeys ran on ${electronFile() ? 'Electron' : 'the stand-in (Chromium)'}\n`);
}
process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
process.exitCode = total.failed === 0 ? 0 : 1;
