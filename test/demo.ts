// What runs behind `npm run demo`? A browser for the pages, the build, and the command line's demo; with `--branches 209` a township's sitting.
import { resolve } from 'node:path';
import { ensureChromium } from '#test/chromium-electron/find-chromium.ts';
import { ensureBuilt } from '#test/support/build.ts';
import { root, run } from '#test/support/process.ts';
import { branchesWanted, runSitting } from '#test/township-demo/run.ts';

const args = process.argv.slice(2);
const branches = branchesWanted(args);
if (branches !== null) {
  process.exitCode = await runSitting(resolve(root, 'demo-out/township'), branches, (line) => void process.stdout.write(`${line}\n`));
} else {
  await ensureChromium();
  process.exitCode = (await ensureBuilt()) ? (await run('node', ['out/main/cli.js', 'demo', '--out', 'demo-out', ...args])).code : 1;
}
