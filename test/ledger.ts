// What runs behind `npm run -s ledger -- <verb>`? The built command line, built first where it is missing or old.
import { ensureBuilt } from '#test/support/build.ts';
import { run } from '#test/support/process.ts';

process.exitCode = (await ensureBuilt()) ? (await run('node', ['out/main/cli.js', ...process.argv.slice(2)])).code : 1;
