// What does each verb of the command line do? Every one goes through the contract, so a script can do whatever a window can.
import { existsSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { handOver, keysOfCode, receive } from '#electron/cli/handover.ts';
import { UsageError } from '#electron/cli/output.ts';
import { must, open, required, type VerbContext } from '#electron/cli/verb.ts';
import { cliWords } from '#electron/cli/words.ts';
import { verifyLoosePackage } from '#electron/handoff/verify.ts';
import { folderNames } from '#electron/vault/folder.ts';
import { branchTypes, organisationKinds } from '#shared/branch/model.ts';
import { contract, isCallName } from '#shared/contract.ts';
import { plainValues } from '#shared/core/detail-words.ts';
import { FaultError } from '#shared/core/fault.ts';
import { faultWords } from '#shared/core/fault-words.ts';
import { fill } from '#shared/core/words.ts';
import { overallWord, partsOf } from '#shared/handoff/verdict.ts';
import { verdictWords } from '#shared/handoff/verdict-words.ts';
import type { RefusedRow } from '#shared/members/roster.ts';
import { rosterNoteWord } from '#shared/members/roster-words.ts';
import { sheetIds } from '#shared/records/catalogue.ts';

const optional = (context: VerbContext, option: string): string | null => {
  const value = context.options[option];
  return typeof value === 'string' ? value : null;
};

const badValue = (context: VerbContext, option: string, value: string): UsageError =>
  new UsageError(fill(cliWords.badValue[context.output.language], { option, value }));

const oneOf = <T extends string>(context: VerbContext, option: string, value: string, known: readonly T[]): T => {
  const found = known.find((one) => one === value);
  if (!found) throw badValue(context, `--${option}`, value);
  return found;
};

const wholeNumber = (context: VerbContext, option: string, value: string): number => {
  if (!/^\d{1,6}$/.test(value)) throw badValue(context, `--${option}`, value);
  return Number(value);
};

const argument = (context: VerbContext, at: number, name: string): string => {
  const value = context.words[at];
  if (!value) throw new UsageError(fill(cliWords.missing[context.output.language], { option: name }));
  return value;
};

const create = async (context: VerbContext): Promise<number> => {
  const recoveryOut = optional(context, 'recovery-out');
  const kind = oneOf(context, 'kind', required(context, 'kind'), organisationKinds);
  const typeName = optional(context, 'branch-type');
  const branchType = typeName === null ? null : oneOf(context, 'branch-type', typeName, branchTypes);
  const created = await must(context, 'vault.create', {
    folder: context.ledger(),
    passphrase: context.passphrase(),
    actor: required(context, 'actor'),
    recoveryOut: recoveryOut ? resolve(recoveryOut) : null,
    organisation: {
      code: required(context, 'code'),
      name: required(context, 'name'),
      kind,
      branchType,
      superiorName: optional(context, 'superior') ?? '',
      formedOn: null,
      termYears: null,
      termStart: null,
      termEnd: null,
    },
  });
  context.output.data(created);
  context.output.say(cliWords.created, { folder: created.folder });
  if (created.recoveryCode) context.output.say(cliWords.recovery, { code: created.recoveryCode });
  return 0;
};

const readInput = (context: VerbContext): unknown => {
  const text = required(context, 'input');
  try {
    return JSON.parse(text === '-' ? readFileSync(0, 'utf8') : text);
  } catch {
    throw new UsageError(cliWords.badJson[context.output.language]);
  }
};

const call = async (context: VerbContext): Promise<number> => {
  const name = argument(context, 1, 'call');
  if (isCallName(name) && !contract[name].whenClosed) await open(context);
  const reply = await context.dispatcher.invokeUnknown(name, readInput(context));
  if (!reply.ok) throw new FaultError(reply.fault);
  process.stdout.write(`${JSON.stringify(reply.value, null, 2)}\n`);
  return 0;
};

const importRoster = async (context: VerbContext): Promise<number> => {
  const file = resolve(argument(context, 1, 'FILE'));
  await open(context);
  if (context.options['dry-run'] === true) {
    const preview = await must(context, 'members.previewRoster', { file, columns: null });
    context.output.data(preview);
    context.output.say(cliWords.rosterPreview, preview.counts);
    sayRefusedRows(
      context,
      preview.rows.filter(({ outcome }) => outcome === 'refuse'),
    );
    return 0;
  }
  const done = await must(context, 'members.importRoster', { file, columns: null });
  context.output.data(done);
  const { refusedRows, ...counts } = done;
  context.output.say(cliWords.rosterDone, counts);
  sayRefusedRows(context, refusedRows);
  return 0;
};

/** Why each row that is not taken is not taken: a destroyed number is named, never guessed. */
const sayRefusedRows = ({ output }: VerbContext, rows: readonly Pick<RefusedRow, 'row' | 'notes'>[]): void => {
  for (const { row, notes } of rows) {
    const reason = notes.map(({ code, values }) => fill(rosterNoteWord(code)[output.language], values)).join(' ');
    output.say(cliWords.rowRefused, { row, reason });
  }
};

const writePackage =
  (name: 'handoff.exportCard' | 'handoff.export') =>
  async (context: VerbContext): Promise<number> => {
    const folder = resolve(required(context, 'to'));
    await open(context);
    const written = await must(context, name, { folder });
    context.output.data(written);
    context.output.say(cliWords.written, { file: written.file });
    return 0;
  };

const importPackages = async (context: VerbContext): Promise<number> => {
  argument(context, 1, 'PACKAGE|DIR');
  await open(context);
  const { reports } = await must(context, 'handoff.import', { paths: context.words.slice(1).map((path) => resolve(path)) });
  context.output.data({ reports });
  if (reports.length === 0) {
    context.output.say(cliWords.noPackages);
    return 1;
  }
  for (const report of reports) {
    const outcome = cliWords[`applied_${report.outcome}`][context.output.language];
    context.output.say(cliWords.applied, { file: basename(report.file), outcome, from: report.from, seq: report.seq ?? '-' });
    const sentence = Object.hasOwn(faultWords, report.code) ? faultWords[report.code as keyof typeof faultWords] : null;
    const values = plainValues(report.values, (word, marks) => fill(word[context.output.language], marks));
    if (sentence) context.output.line(`  ${fill(sentence[context.output.language], values)}`);
    if (report.quarantined > 0) context.output.say(cliWords.setAside, { count: report.quarantined });
  }
  return reports.some(({ outcome }) => outcome === 'refused' || outcome === 'held') ? 1 : 0;
};

const receipts = async (context: VerbContext): Promise<number> => {
  const folder = resolve(required(context, 'to'));
  await open(context);
  const written = await must(context, 'handoff.writeReceipts', { folder });
  context.output.data(written);
  for (const file of written.files) context.output.say(cliWords.written, { file });
  return 0;
};

const verify = async (context: VerbContext): Promise<number> => {
  const target = resolve(argument(context, 1, 'PACKAGE|LEDGER'));
  if (existsSync(join(target, folderNames.current))) {
    await must(context, 'vault.open', { folder: target, passphrase: context.passphrase() });
    const check = await must(context, 'vault.check', {});
    context.output.data(check);
    context.output.say(check.isSound ? cliWords.sound : cliWords.unsound);
    for (const problem of check.problems) context.output.line(`  ${problem}`);
    return check.isSound ? 0 : 1;
  }
  const hasLedger = context.options.ledger !== undefined || process.env.BRANCH_LEDGER !== undefined;
  if (hasLedger) await open(context);
  const report = hasLedger ? await must(context, 'handoff.verify', { file: target }) : await verifyLoosePackage(target, keysOfCode(context));
  context.output.data(report);
  context.output.say(report.isSound ? cliWords.sound : cliWords.unsound);
  context.output.say(overallWord(report.checks));
  for (const { part, state, laws } of partsOf(report.checks)) {
    context.output.line(`${verdictWords[part].zh} ${verdictWords[part].en}: ${verdictWords[state].zh} ${verdictWords[state].en}`);
    for (const check of laws) context.output.line(`  ${check.isPassed ? '✓' : '✗'} ${check.law} ${check.detail}`);
  }
  return report.isSound ? 0 : 1;
};

const print = async (context: VerbContext): Promise<number> => {
  const sheet = sheetIds.find((id) => id === argument(context, 1, 'sheet'));
  if (!sheet) throw badValue(context, 'sheet', argument(context, 1, 'sheet'));
  const year = wholeNumber(context, 'year', required(context, 'year'));
  const file = resolve(required(context, 'out'));
  await open(context);
  const { public: isPublic, blank: isBlank, 'two-sided': isTwoSided } = context.options;
  const choice = {
    sheet,
    year,
    id: optional(context, 'id'),
    part: context.options.part === undefined ? null : wholeNumber(context, 'part', required(context, 'part')),
    from: optional(context, 'from'),
    to: optional(context, 'to'),
    isPublic: isPublic === true,
    isBlank: isBlank === true,
    isTwoSided: isTwoSided === true,
  };
  if (file.endsWith('.docx') || file.endsWith('.xlsx')) {
    const written = await must(context, file.endsWith('.docx') ? 'records.saveWord' : 'records.saveExcel', { ...choice, file });
    context.output.data(written);
    context.output.say(cliWords.written, written);
    return 0;
  }
  const saved = await must(context, 'records.savePdf', { ...choice, file, reason: optional(context, 'reason') ?? '' });
  context.output.data(saved);
  context.output.say(cliWords.written, saved);
  context.output.say(cliWords.pages, saved);
  return 0;
};

const journal = async (context: VerbContext): Promise<number> => {
  const limit = wholeNumber(context, 'limit', optional(context, 'limit') ?? '50');
  await open(context);
  const list = await must(context, 'journal.list', { before: null, limit });
  context.output.data(list);
  for (const entry of list.entries)
    context.output.line(`${entry.seq}\t${entry.recordedAt}\t${entry.actor}\t${entry.command}\t${entry.rows}\t${entry.hash.slice(0, 16)}`);
  return 0;
};

/** The verbs by name; each answers with the exit code. */
export const verbs: Readonly<Record<string, (context: VerbContext) => Promise<number>>> = {
  create,
  call,
  'import-roster': importRoster,
  card: writePackage('handoff.exportCard'),
  export: writePackage('handoff.export'),
  import: importPackages,
  receipts,
  handover: handOver,
  receive,
  verify,
  print,
  journal,
};
