// How is the ledger used without a window? `npm run -s ledger -- <verb>`: the same dispatcher, in this process.
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createOutput, type Output, UsageError } from '#electron/cli/output.ts';
import type { Options } from '#electron/cli/verb.ts';
import { verbs } from '#electron/cli/verbs.ts';
import { cliWords } from '#electron/cli/words.ts';
import { runDemo } from '#electron/demo/run.ts';
import { systemClock } from '#electron/ledger/clock.ts';
import { createDispatcher } from '#electron/ledger/dispatch.ts';
import { createProcessPrinter } from '#electron/records/process-printer.ts';
import { sweepTemporary } from '#electron/vault/sweep.ts';
import { FaultError } from '#shared/core/fault.ts';
import { appVersion } from '#shared/core/version.ts';
import { fill } from '#shared/core/words.ts';

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const optionTypes = {
  ledger: text,
  'passphrase-file': text,
  json: flag,
  lang: text,
  help: flag,
  code: text,
  name: text,
  kind: text,
  actor: text,
  superior: text,
  'branch-type': text,
  'recovery-out': text,
  'recovery-file': text,
  input: text,
  'dry-run': flag,
  to: text,
  from: text,
  part: text,
  year: text,
  out: text,
  id: text,
  public: flag,
  limit: text,
  reason: text,
  blank: flag,
  'two-sided': flag,
  roster: text,
} as const;

const parse = (argv: readonly string[]): { words: string[]; options: Options } => {
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options: optionTypes, allowPositionals: true });
    return { words: positionals, options: values };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : '');
  }
};

const ledgerFolder = (options: Options, output: Output): string => {
  const folder = options.ledger ?? process.env.BRANCH_LEDGER;
  if (typeof folder !== 'string' || folder === '') throw new UsageError(cliWords.noLedger[output.language]);
  return resolve(folder);
};

const passphraseFrom = (options: Options, output: Output): string => {
  const file = options['passphrase-file'];
  if (typeof file === 'string') {
    if (!existsSync(file)) throw new UsageError(fill(cliWords.noPassphraseFile[output.language], { file }));
    return readFileSync(file, 'utf8').trim();
  }
  const passphrase = process.env.BRANCH_LEDGER_PASSPHRASE;
  if (!passphrase) throw new UsageError(cliWords.noPassphrase[output.language]);
  return passphrase;
};

const runVerb = async (words: readonly string[], options: Options, output: Output): Promise<number> => {
  const verb = words[0] ?? '';
  if (verb === 'demo')
    return runDemo({ out: resolve(String(options.out ?? 'demo-out')), roster: typeof options.roster === 'string' ? options.roster : null }, output);
  const run = Object.hasOwn(verbs, verb) ? verbs[verb] : undefined;
  if (!run) throw new UsageError(fill(cliWords.unknownVerb[output.language], { verb }));
  sweepTemporary();
  const printer = createProcessPrinter();
  const dispatcher = createDispatcher({
    clock: systemClock,
    appVersion,
    printer,
    backups: 'thrifty',
    onProgress: (name, done, total, label) => output.progress(`${name} ${done}/${total} ${label}`),
    log: (line) => output.progress(line),
  });
  try {
    return await run({
      dispatcher,
      output,
      words,
      options,
      ledger: () => ledgerFolder(options, output),
      passphrase: () => passphraseFrom(options, output),
    });
  } finally {
    await dispatcher.close();
    await printer.close();
  }
};

/** Runs one verb; the answer is the exit code: 0 done, 1 refused (with the sentence), 2 wrong usage. */
export const runCommandLine = async (argv: readonly string[]): Promise<number> => {
  let output = createOutput({ json: argv.includes('--json'), language: argv.includes('en') ? 'en' : 'zh' });
  try {
    const { words, options } = parse(argv);
    output = createOutput({ json: options.json === true, language: options.lang === 'en' ? 'en' : 'zh' });
    if (options.help === true || words.length === 0) {
      process.stdout.write(`${cliWords.usage[output.language]}\n`);
      return options.help === true ? 0 : 2;
    }
    return await runVerb(words, options, output);
  } catch (error) {
    if (error instanceof UsageError) {
      process.stderr.write(`${error.message}\n${cliWords.usage[output.language]}\n`);
      return 2;
    }
    if (error instanceof FaultError) {
      output.fault(error.fault);
      return 1;
    }
    output.fault({ kind: 'unexpected', code: 'unexpected', values: { ref: error instanceof Error && 'code' in error ? String(error.code) : '0' } });
    return 1;
  }
};
