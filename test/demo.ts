// What runs behind `npm run demo`? A browser for the pages, the build, and the command line's demo; with `--branches 209` a township's sitting.
import { resolve } from 'node:path';
import { createProcessPrinter } from '#electron/records/process-printer.ts';
import { ensureChromium } from '#test/chromium-electron/find-chromium.ts';
import { ensureBuilt } from '#test/support/build.ts';
import { root, run } from '#test/support/process.ts';
import { branchesWanted, runSitting } from '#test/township-demo/run.ts';

const args = process.argv.slice(2);
const branches = branchesWanted(args);
ensureChromium();
if (!(await ensureBuilt())) process.exitCode = 1;
else if (branches === null) process.exitCode = (await run('node', ['out/main/cli.js', 'demo', '--out', 'demo-out', ...args])).code;
else {
  const printer = createProcessPrinter();
  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  process.exitCode = await runSitting(resolve(root, 'demo-out/township'), branches, { say, printer }).finally(() => printer.close());
}
