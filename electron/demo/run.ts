// What does `npm run demo` do? One thread through the whole product on real input: roster, year, paper, package, receipt.
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { type Output, UsageError } from '#electron/cli/output.ts';
import { demoBranch, demoSuperior } from '#electron/demo/cast.ts';
import { type DemoStep, indexPage } from '#electron/demo/index-page.ts';
import { replayYear } from '#electron/demo/replay.ts';
import { createTeller, type Teller } from '#electron/demo/teller.ts';
import { demoWords } from '#electron/demo/words.ts';
import { movableClock } from '#electron/ledger/clock.ts';
import type { Printer } from '#electron/ledger/context.ts';
import { createDispatcher } from '#electron/ledger/dispatch.ts';
import { createProcessPrinter } from '#electron/records/process-printer.ts';
import { yuanText } from '#shared/core/money.ts';
import { appVersion } from '#shared/core/version.ts';
import { fill, type Word } from '#shared/core/words.ts';
import type { PlaceFacts } from '#shared/vault/place.ts';

const passphrase = '演示台账 请勿存真实资料';
const marker = 'branch-ledger-demo';
const start = '2026-01-05T00:30:00.000Z';
const end = '2027-01-10T01:00:00.000Z';
const defaultRoster = 'test/fixtures/rosters/national-export.xlsx';

interface Demo {
  readonly out: string;
  readonly output: Output;
  readonly branch: Teller;
  readonly superior: Teller;
  readonly steps: DemoStep[];
}

/** A ledger of invented data may lie wherever somebody tries the program out, on a stick too. */
const anyPlace = async (path: string): Promise<PlaceFacts> => ({ path: basename(path), drive: 'fixed', markers: [] });

/** Runs the demo into a folder; 0 when everything came out as the story wants it. */
export const runDemo = async (options: { out: string; roster: string | null }, output: Output): Promise<number> => {
  const roster = resolve(options.roster ?? defaultRoster);
  if (!existsSync(roster)) throw new UsageError(fill(demoWords.noRoster[output.language], { file: roster }));
  prepareFolder(options.out, output);
  const began = performance.now();
  const clock = movableClock(start);
  const printer = createProcessPrinter();
  const dispatcherOf = (own: Printer) =>
    createDispatcher({ clock, appVersion, printer: own, placeFacts: anyPlace, log: (line) => output.progress(line) });
  const dispatchers = [dispatcherOf(printer), dispatcherOf(printer)] as const;
  try {
    const demo = { out: options.out, output, branch: createTeller(dispatchers[0], clock), superior: createTeller(dispatchers[1], clock), steps: [] };
    const isSound = await tell(demo, roster);
    const seconds = (performance.now() - began) / 1000;
    const files = readdirSync(join(options.out, 'stick'));
    writeFileSync(join(options.out, 'index.html'), indexPage({ name: demoBranch.name, steps: demo.steps, files, passphrase }));
    output.data({ steps: demo.steps, seconds });
    output.say(demoWords.total, { seconds: seconds.toFixed(1), folder: basename(options.out) });
    return isSound ? 0 : 1;
  } finally {
    for (const dispatcher of dispatchers) await dispatcher.close();
    await printer.close();
  }
};

/** Only a folder that an earlier demo left is replaced. */
const prepareFolder = (out: string, output: Output): void => {
  if (existsSync(out) && readdirSync(out).length > 0 && !existsSync(join(out, marker))) {
    throw new UsageError(fill(demoWords.notEmpty[output.language], { folder: out }));
  }
  rmSync(out, { recursive: true, force: true });
  for (const folder of ['stick', 'safe']) mkdirSync(join(out, folder), { recursive: true });
  writeFileSync(join(out, marker), '');
};

/** Runs one step, times it, and says what came of it. */
const step = async (
  demo: Demo,
  label: Word,
  work: () => Promise<readonly [Word, Readonly<Record<string, string | number>>] | null>,
): Promise<void> => {
  const language = demo.output.language;
  const began = performance.now();
  const result = await work();
  const line = { label: label[language], result: result ? fill(result[0][language], result[1]) : '', seconds: (performance.now() - began) / 1000 };
  demo.steps.push(line);
  demo.output.line(`${line.label}  ${line.seconds.toFixed(1)}s${line.result ? `\n    ${line.result}` : ''}`);
};

const tell = async (demo: Demo, roster: string): Promise<boolean> => {
  const { out, branch } = demo;
  const stick = join(out, 'stick');
  await step(demo, demoWords.stepCreate, () => createBoth(demo));
  await step(demo, demoWords.stepYear, async () => {
    await replayYear(branch, { roster, copies: join(out, 'safe') });
    return [demoWords.stepYearResult, await yearFigures(branch)];
  });
  await step(demo, demoWords.stepPrint, () => printAll(demo));
  await step(demo, demoWords.stepCards, () => exchangeCards(demo, stick));
  await step(demo, demoWords.stepHandoff, () => handOver(demo, stick));
  const checks = { branch: false, superior: false };
  await step(demo, demoWords.stepCheck, async () => {
    checks.branch = (await branch.now('vault.check', {})).isSound;
    checks.superior = (await demo.superior.now('vault.check', {})).isSound;
    const say = (isSound: boolean) => (isSound ? demoWords.sound : demoWords.unsound)[demo.output.language];
    return [demoWords.stepCheckResult, { branch: say(checks.branch), superior: say(checks.superior) }];
  });
  return checks.branch && checks.superior;
};

const createBoth = async ({ out, branch, superior }: Demo): Promise<null> => {
  const common = { passphrase, purpose: 'demo' } as const;
  await branch.now('vault.create', {
    ...common,
    folder: join(out, 'branch'),
    actor: '段奎',
    organisation: demoBranch,
    recoveryOut: join(out, 'branch-recovery.txt'),
  });
  await superior.now('vault.create', {
    ...common,
    folder: join(out, 'superior'),
    actor: '工委组织科',
    organisation: demoSuperior,
    recoveryOut: join(out, 'superior-recovery.txt'),
  });
  return null;
};

const exchangeCards = async ({ branch, superior }: Demo, stick: string): Promise<readonly [Word, Record<string, string>]> => {
  await branch.now('handoff.exportCard', { folder: stick });
  await superior.now('handoff.exportCard', { folder: stick });
  const cards = readdirSync(stick).map((name) => join(stick, name));
  for (const teller of [branch, superior]) await teller.now('handoff.import', { paths: cards });
  return [demoWords.stepCardsResult, { fingerprint: (await branch.now('handoff.overview', {})).fingerprint }];
};

const yearFigures = async (branch: Teller): Promise<Record<string, string | number>> => {
  const list = await branch.at(end, 'members.list', { asOf: null, text: '', scope: 'members' });
  const { rows } = await branch.now('meetings.list', { year: 2026 });
  const book = await branch.now('dues.book', { year: 2026 });
  const talks = await branch.now('talks.list', { year: 2026 });
  const plan = await branch.now('plans.year', { year: 2026 });
  const held = (...kinds: string[]) => rows.filter((row) => kinds.includes(row.kind) && row.state === 'final').length;
  const status = await branch.now('vault.status', {});
  return {
    members: list.rows.length,
    full: list.full,
    probationary: list.probationary,
    memberMeetings: held('memberMeeting'),
    committeeMeetings: held('committeeMeeting'),
    groupMeetings: held('groupMeeting'),
    lectures: held('partyLecture'),
    themeDays: held('themeDay'),
    others: held('orgLifeMeeting', 'jointMeeting', 'otherMeeting'),
    talks: talks.rows.length,
    plans: plan.lines.length,
    late: rows.filter((row) => row.isLate).length,
    addenda: rows.reduce((sum, row) => sum + row.addenda, 0),
    payments: book.lines.flatMap((line) => line.cells.flatMap((cell) => cell.payments)).length,
    yuan: yuanText(book.totals.paidFen),
    calls: branch.count(),
    entries: status.journalSeq,
  };
};

const printAll = async ({ out, branch }: Demo): Promise<readonly [Word, Record<string, number>]> => {
  const choice = { year: 2026, id: null } as const;
  const book = await branch.now('records.savePdf', { ...choice, sheet: 'year-book', isPublic: false, file: join(out, 'year-book-2026.pdf') });
  const dues = await branch.now('records.savePdf', { ...choice, sheet: 'dues-ledger', isPublic: false, file: join(out, 'dues-ledger-2026.pdf') });
  const roster = await branch.now('records.savePdf', { ...choice, sheet: 'roster', isPublic: true, file: join(out, 'roster-public-2026.pdf') });
  return [demoWords.stepPrintResult, { book: book.pages, dues: dues.pages, roster: roster.pages }];
};

const handOver = async ({ out, branch, superior, output }: Demo, stick: string): Promise<readonly [Word, Record<string, string | number>]> => {
  const sent = await branch.now('handoff.export', { folder: stick });
  const { reports } = await superior.now('handoff.import', { paths: [sent.file] });
  const { files } = await superior.now('handoff.writeReceipts', { folder: stick });
  await branch.now('handoff.import', { paths: files });
  await superior.now('backup.copyTo', { folder: join(out, 'safe') });
  const overview = await branch.now('handoff.overview', {});
  const isReceived = overview.sent.find((one) => one.id === sent.id)?.state === 'received';
  const added = reports.flatMap((report) => report.tables).reduce((sum, table) => sum + table.added, 0);
  const state = (isReceived ? demoWords.received : demoWords.exported)[output.language];
  return [demoWords.stepHandoffResult, { seq: sent.seq, rows: sent.rows, bytes: sent.bytes, added, state }];
};
