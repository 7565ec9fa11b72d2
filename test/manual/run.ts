// What runs behind `npm run manual`? The demo's ledger is opened in the real window on the story's last day, and each page of the manual gets its picture.
import { mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright';
import { openMemory } from '#electron/shell/memory.ts';
import { ensureChromium } from '#test/chromium-electron/find-chromium.ts';
import { launchStandIn } from '#test/e2e/support/on-stand-in.ts';
import { unlock } from '#test/e2e/support/steps.ts';
import { shots } from '#test/manual/shots.ts';
import { ensureBuilt } from '#test/support/build.ts';
import { root, run } from '#test/support/process.ts';

/** The passphrase that the demo prints on its index page. */
const passphrase = '演示台账 请勿存真实资料';
/** The story ends on 10 January 2027; the pictures are taken the day after. */
const today = '2027-01-11T01:00:00.000Z';
const folder = resolve(root, 'docs/manual');

/** Everything is read, and the page itself has no frame: the keys that led here are not the reader's. */
const settled = async (page: Page): Promise<void> => {
  await page.getByText('正在读取').first().waitFor({ state: 'hidden' });
  await page.evaluate(() => document.getElementById('content')?.blur());
};

await ensureChromium();
if (!(await ensureBuilt())) process.exit(1);
const home = join(tmpdir(), `branch-ledger-manual-${process.pid}`);
const demo = join(home, 'demo');
const wanted = process.argv.slice(2);
try {
  const { code } = await run('node', ['out/main/cli.js', 'demo', '--out', demo]);
  if (code !== 0) process.exit(code);
  openMemory(join(home, 'program', 'places.json')).rememberLedger(join(demo, 'branch'));
  mkdirSync(folder, { recursive: true });
  const app = await launchStandIn({ home, env: { STAND_IN_NOW: today } });
  await app.page.setViewportSize({ width: 1280, height: 720 });
  app.page.setDefaultTimeout(15_000);
  let isOpen = false;
  for (const { name, take, isClosed } of shots) {
    if (!isOpen && !isClosed) {
      await unlock(app, passphrase);
      isOpen = true;
    }
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    try {
      await take(app);
      await settled(app.page);
    } catch (error) {
      // The other pictures are worth having; the manual's test finds the one that is missing.
      process.exitCode = 1;
      process.stderr.write(`${name}: ${error instanceof Error ? error.message : String(error)}\n`);
      continue;
    }
    await app.page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
    process.stdout.write(`${name}\n`);
  }
  await app.quit();
} finally {
  rmSync(home, { recursive: true, force: true });
}
