// R22: does a text ever become code, on screen or on paper? Every text in every answer begins with attacks; the built pages draw them under their own content policy.
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright';
import { paperPolicy, windowPolicy } from '#electron/shell/guards/content-policy.ts';
import { serveApp } from '#electron/shell/serve-app.ts';
import { sheetIds } from '#shared/records/catalogue.ts';
import { declarationOf, isAboutOne } from '#shared/records/choice.ts';
import type { SheetModel } from '#shared/records/model.ts';
import { ensureChromium } from '#test/chromium-electron/find-chromium.ts';
import { uglyLedger } from '#test/e2e/paper/ugly-ledger.ts';
import { type Drill, type DrillRun, figure, verdictOf } from '#test/fault/drill.ts';
import { payloads, payloadsPerText, poisoned } from '#test/fault/payloads.ts';
import { ensureBuilt } from '#test/support/build.ts';
import { noPrinter, type TestLedger } from '#test/support/ledger.ts';
import { root } from '#test/support/process.ts';

const host = 'http://ledger.localhost';

interface Count {
  views: number;
  readonly seen: Set<number>;
  readonly problems: string[];
}

/** A page of the built program under its real policy, with a bridge of the drill's own. */
const openPage = async (browser: Browser, policy: string, bridge: (page: Page) => Promise<void>): Promise<Page> => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  // A book with payloads in every text takes a slow machine its time.
  page.setDefaultTimeout(120_000);
  const serve = serveApp(join(root, 'out/renderer'), policy);
  await page.route('**/*', async (route) => {
    const answer = await serve(new Request(route.request().url().replace(host, 'app://ledger')));
    await route.fulfill({ status: answer.status, headers: Object.fromEntries(answer.headers), body: Buffer.from(await answer.arrayBuffer()) });
  });
  await page.addInitScript(() => {
    Reflect.set(window, 'refusedByPolicy', []);
    document.addEventListener('securitypolicyviolation', (event) =>
      Reflect.get(window, 'refusedByPolicy').push(`${event.effectiveDirective} ${event.sample}`),
    );
  });
  await bridge(page);
  return page;
};

/** What a page shows and whether anything in it was taken for more than text. */
const lookAt = async (page: Page, where: string, count: Count): Promise<void> => {
  const found = await page.evaluate(() => {
    const odd =
      'img[src="x"], img[src="1"], svg[onload], iframe, math, details[ontoggle], a[href^="javascript:"], [onerror], [onfocus], script:not([src])';
    const fields = [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')].map((field) => field.value);
    return {
      wasRun: Reflect.get(window, 'wasRun') ?? null,
      odd: [...document.querySelectorAll(odd)].slice(0, 3).map((element) => element.outerHTML.slice(0, 120)),
      refused: (Reflect.get(window, 'refusedByPolicy') as string[]).slice(0, 3),
      text: [document.body.textContent ?? '', ...fields].join('\n'),
    };
  });
  count.views += 1;
  if (found.wasRun !== null) count.problems.push(`${where}: payload ${String(found.wasRun)} ran`);
  count.problems.push(
    ...found.odd.map((html) => `${where}: became an element: ${html}`),
    ...found.refused.map((what) => `${where}: stopped only by the policy: ${what}`),
  );
  for (const [index, payload] of payloads.entries()) if (found.text.includes(payload)) count.seen.add(index);
};

/** The pages of the window, with one of each thing that has a page of its own. */
const placesOf = async (ledger: TestLedger): Promise<readonly string[]> => {
  const subjects = async (sheet: 'member-file' | 'meeting-record' | 'talk-record') =>
    (await ledger.must('records.subjects', { sheet, year: 2026, text: '' })).lines.map(({ id }) => id);
  const [member = ''] = await subjects('member-file');
  const [talk = ''] = await subjects('talk-record');
  return [
    '/',
    '/members',
    `/members/${member}`,
    '/members/year',
    '/meetings',
    ...(await subjects('meeting-record')).slice(0, 8).map((id) => `/meetings/${id}`),
    `/meetings/talks/${talk}`,
    ...['plans', 'tasks', 'calendar', 'attendance', `attendance/${member}`, 'talks', 'charts', 'phrases'].map((name) => `/meetings/${name}`),
    ...['', '/arrears', '/bases', '/receipts', '/money'].map((name) => `/dues${name}`),
    ...['/print', '/print/letters', '/handoff', '/journal', '/handover', '/settings'],
  ];
};

const screen = async (run: DrillRun, browser: Browser, ledger: TestLedger, count: Count): Promise<void> => {
  const place = { at: 0 };
  const page = await openPage(browser, windowPolicy, async (opened) => {
    await opened.exposeFunction('answerCall', async (name: string, input: unknown) =>
      poisoned(await ledger.dispatcher.invokeUnknown(name, input), place),
    );
    await opened.addInitScript(() => {
      const invoke = Reflect.get(window, 'answerCall') as (name: string, input: unknown) => Promise<unknown>;
      Reflect.set(window, 'ledger', { invoke, on: () => () => undefined });
    });
  });
  const rounds = run.isLong ? payloads.length / payloadsPerText : 1;
  for (let round = 0; round < rounds; round += 1) {
    for (const path of await placesOf(ledger)) {
      place.at = round;
      await page.goto(`${host}/index.html#${path}`);
      await page.locator('main h1, main h2').first().waitFor();
      await page.waitForFunction(() => !document.body.innerText.includes('正在读取'));
      await lookAt(page, path, count);
    }
    run.say(`round ${round + 1} of ${rounds} on screen: ${count.views} pages`);
  }
  await page.close();
};

/** Every sheet of the catalogue as the ledger fills it. */
const modelsOf = async (ledger: TestLedger): Promise<readonly SheetModel[]> => {
  const models: SheetModel[] = [];
  for (const sheet of sheetIds) {
    if (declarationOf(sheet).blank === 'only') continue;
    const { lines } = isAboutOne(sheet) ? await ledger.must('records.subjects', { sheet, year: 2026, text: '' }) : { lines: [] };
    models.push(await ledger.must('records.model', { sheet, year: 2026, id: lines[0]?.id ?? null }));
  }
  return models;
};

const paper = async (run: DrillRun, browser: Browser, models: readonly SheetModel[], count: Count): Promise<void> => {
  const rounds = run.isLong ? payloads.length / payloadsPerText : 1;
  for (const model of models) {
    for (let round = 0; round < rounds; round += 1) {
      const poison = poisoned(model, { at: round });
      const page = await openPage(browser, paperPolicy, async (opened) => {
        await opened.addInitScript((asked) => {
          Reflect.set(window, 'paper', {
            sheet: async () => ({ model: asked, want: 'blocks' }),
            ready: () => {
              Reflect.set(window, 'isDrawn', true);
              return new Promise(() => undefined);
            },
            failed: async (what: string) => void Reflect.set(window, 'isDrawn', what),
          });
        }, poison);
      });
      await page.goto(`${host}/print.html`);
      await page.waitForFunction(() => Reflect.get(window, 'isDrawn') !== undefined);
      await lookAt(page, `paper ${model.sheet}`, count);
      await page.close();
    }
  }
};

export const drill: Drill = {
  name: 'injection',
  rows: ['R22'],
  goal: '100 payloads × every text field: 0 executed, text identical, trusted types on paper',
  run: async (run) => {
    const file = ensureChromium();
    if (!(await ensureBuilt())) throw new Error('the program does not build');
    const ledger = await uglyLedger(noPrinter);
    const browser = await chromium.launch({ executablePath: file, chromiumSandbox: process.getuid?.() !== 0 });
    try {
      const count: Count = { views: 0, seen: new Set(), problems: [] };
      await screen(run, browser, ledger, count);
      const onScreen = count.views;
      const models = await modelsOf(ledger);
      await paper(run, browser, run.isLong ? models : models.slice(0, 6), count);
      if (count.seen.size < payloads.length) count.problems.push(`${payloads.length - count.seen.size} payloads were never seen as text`);
      const seen = `${figure(onScreen)} pages and ${figure(count.views - onScreen)} sheets with ${payloads.length} payloads, ${count.problems.length} executed, stopped by the policy or altered`;
      return verdictOf(seen, count.problems, models.length > 10);
    } finally {
      await browser.close();
      await ledger.close();
    }
  },
};
