// Is this Node new enough for the ledger? Asked before anything is loaded, because the database crashes an older one without a word.
import { cliWords } from '#electron/cli/words.ts';
import { fill } from '#shared/core/words.ts';

const needed = 24;
const language = process.argv.includes('en') ? 'en' : 'zh';

if (Number(process.versions.node.split('.')[0]) < needed) {
  process.stderr.write(`${fill(cliWords.oldNode[language], { needed, version: process.versions.node })}\n`);
  process.exitCode = 2;
} else {
  const { runCommandLine } = await import('#electron/cli/run.ts');
  process.exitCode = await runCommandLine(process.argv.slice(2));
}
