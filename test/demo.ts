// What runs behind `npm run demo`? A browser for the pages, the build, and the command line's demo.
import { ensureChromium } from '#test/chromium-electron/find-chromium.ts';
import { ensureBuilt } from '#test/support/build.ts';
import { run } from '#test/support/process.ts';

await ensureChromium();
process.exitCode = (await ensureBuilt()) ? (await run('node', ['out/main/cli.js', 'demo', '--out', 'demo-out', ...process.argv.slice(2)])).code : 1;
