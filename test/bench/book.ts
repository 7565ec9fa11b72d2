// How long does a book of 200 pages take, compared with Chromium printing the finished pages once?
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { chromium } from 'playwright';
import type { Printer } from '#electron/ledger/context.ts';
import { createDispatcher } from '#electron/ledger/dispatch.ts';
import { readAnchors } from '#electron/records/lay-out.ts';
import { createProcessPrinter } from '#electron/records/process-printer.ts';
import { addDays } from '#shared/core/date.ts';
import { arranged } from '#shared/records/book.ts';
import type { SheetModel } from '#shared/records/model.ts';
import { addMembers, contentOn, finaliseOne, makeLedger } from '#test/bench/ledger.ts';
import { type Measure, median, rounded, timed } from '#test/bench/measure.ts';
import { ensureChromium } from '#test/chromium-electron/find-chromium.ts';
import { root } from '#test/e2e/support/runtime.ts';
import { testPassphrase } from '#test/support/ledger.ts';

const records = 98;
const runs = 3;
const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.woff2': 'font/woff2' };

/** Prints a finished page once in a fresh Chromium, the drawing not counted; one duration a run. */
const printFinished = async (model: SheetModel): Promise<number[]> => {
  const browser = await chromium.launch({ executablePath: ensureChromium(), chromiumSandbox: process.getuid?.() !== 0 });
  try {
    const page = await browser.newPage();
    await page.route('http://paper.localhost/**', (route) => {
      const path = new URL(route.request().url()).pathname;
      return route.fulfill({ body: readFileSync(join(root, 'out/renderer', path)), contentType: types[extname(path)] ?? 'application/octet-stream' });
    });
    await page.addInitScript(
      (given) => Object.assign(window, { paper: { sheet: async () => ({ model: given, want: 'pdf' }), ready: () => new Promise(() => undefined) } }),
      model as object,
    );
    await page.goto('http://paper.localhost/print.html');
    await page.locator('html[data-ready=yes]').waitFor({ timeout: 60_000 });
    const samples: number[] = [];
    for (let run = 0; run < runs; run += 1) {
      samples.push((await timed(() => page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true }))).ms);
    }
    return samples;
  } finally {
    await browser.close();
  }
};

/** A year book of 200 pages with its contents, through the application's own job and printer. */
export const measureBook = async (home: string): Promise<Measure[]> => {
  const ledger = await makeLedger(home, '2026-01-02T12:00:00.000Z');
  const people = await addMembers(ledger, 60);
  for (let at = 0; at < records; at += 1) {
    const day = addDays('2026-01-02', at * 3);
    ledger.clock.set(`${day}T12:00:00.000Z`);
    await finaliseOne(ledger, contentOn(day, people));
  }
  await ledger.open.close();
  const own = createProcessPrinter();
  const seen: SheetModel[] = [];
  const printer: Printer = {
    blocks: own.blocks,
    pdf: (model) => {
      seen.push(model);
      return own.pdf(model);
    },
  };
  const dispatcher = createDispatcher({ clock: ledger.clock, appVersion: 'bench', printer });
  const samples: number[] = [];
  let pages = 0;
  let made = new Uint8Array();
  for (let run = 0; run <= runs; run += 1) {
    if (run === 0) await dispatcher.invoke('vault.open', { folder: ledger.folder, passphrase: testPassphrase });
    const { value, ms } = await timed(() => dispatcher.invoke('records.preview', { sheet: 'year-book', year: 2026, id: null, isPublic: false }));
    if (!value.ok) throw new Error(JSON.stringify(value.fault));
    pages = value.value.pages;
    made = new Uint8Array(Buffer.from(value.value.pdf, 'base64'));
    // The first one starts the printer.
    if (run > 0) samples.push(ms);
  }
  await dispatcher.close();
  await own.close();
  const finished = seen.at(-1);
  if (!finished) throw new Error('nothing was printed');
  const layout = arranged(await readAnchors(made), false);
  const once = await printFinished({ ...finished, frame: { ...finished.frame, layout } });
  const detail = { pages, records, runs, medianMs: rounded(median(samples)), onceMedianMs: rounded(median(once)) };
  return [
    { name: 'year book with contents', value: median(samples), unit: 'ms', goal: 5000, detail },
    { name: 'year book ÷ Chromium printing it once', value: median(samples) / median(once), unit: '×', goal: 2.5, detail },
  ];
};
