// What happens in a township's sitting, seen from inside the process that does it? `node township-sitting.ts <folder> <passphrase> <stick>…`; one JSON line.
// As in the program, a worker with the same bounds owns the ledger.
import { parseArgs } from 'node:util';
import { isMainThread, Worker } from 'node:worker_threads';
import { systemClock } from '#electron/ledger/clock.ts';
import { createDispatcher } from '#electron/ledger/dispatch.ts';
import { ledgerLimits } from '#electron/ledger/host.ts';
import { appVersion } from '#shared/core/version.ts';
import type { PackageReport } from '#shared/handoff/model.ts';
import { peakMb } from '#test/bench/measure.ts';
import { noPrinter } from '#test/support/ledger.ts';
import { must } from '#test/support/township/make.ts';

/** What the process saw of itself. Times in milliseconds (`cpuMs`: of all its threads together, for machines that are busy), memory in MB: the most that the process held at any time, its workers included. */
export interface Sitting {
  readonly importMs: number;
  readonly cpuMs: number;
  readonly againMs: number;
  readonly rows: number;
  readonly applied: number;
  readonly appliedAgain: number;
  readonly peakMb: number;
  /** Milliseconds per 1,000 rows of each report, in the order in which they were taken. */
  readonly pace: readonly number[];
}

const rowsOf = (report: PackageReport): number => report.tables.reduce((sum, { rows }) => sum + rows, 0);
const appliedOf = (reports: readonly PackageReport[]): number =>
  reports.filter(({ outcome, kind }) => outcome === 'applied' && kind === 'report').length;

const { positionals } = parseArgs({ allowPositionals: true });

const sit = async ([folder = '', passphrase = '', ...sticks]: readonly string[]): Promise<Sitting> => {
  const marks: number[] = [];
  const dispatcher = createDispatcher({
    clock: systemClock,
    appVersion,
    printer: noPrinter,
    backups: 'off',
    onProgress: () => marks.push(performance.now()),
  });
  await must(dispatcher, 'vault.open', { folder, passphrase });

  const take = async () => {
    const began = performance.now();
    const { reports } = await must(dispatcher, 'handoff.import', { paths: sticks });
    return { ms: performance.now() - began, reports };
  };

  const used = process.cpuUsage();
  const first = await take();
  const spent = process.cpuUsage(used);
  // One mark before each package and one after the last.
  const pace = first.reports.flatMap((report, at) => {
    const [from, to] = [marks[at], marks[at + 1]];
    return report.kind === 'report' && from !== undefined && to !== undefined ? [((to - from) * 1_000) / rowsOf(report)] : [];
  });
  const peak = peakMb();
  const again = await take();
  await dispatcher.close();
  return {
    importMs: first.ms,
    cpuMs: (spent.user + spent.system) / 1_000,
    againMs: again.ms,
    rows: first.reports.reduce((sum, report) => sum + rowsOf(report), 0),
    applied: appliedOf(first.reports),
    appliedAgain: appliedOf(again.reports),
    peakMb: peak,
    pace,
  };
};

if (isMainThread) new Worker(new URL(import.meta.url), { argv: positionals, name: 'ledger', resourceLimits: ledgerLimits });
else process.stdout.write(`${JSON.stringify(await sit(positionals))}\n`);
