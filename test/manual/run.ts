// What runs behind `npm run manual`? The demo's ledger and a township's sitting are opened in the real window on the story's last day, and each page of the manual gets its picture.
import { mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright';
import { openMemory } from '#electron/shell/memory.ts';
import { ensureChromium } from '#test/chromium-electron/find-chromium.ts';
import { launchStandIn } from '#test/e2e/support/on-stand-in.ts';
import { unlock } from '#test/e2e/support/steps.ts';
import { answerShots, type Places, type Shot, shots, superiorShots } from '#test/manual/shots.ts';
import { ensureBuilt } from '#test/support/build.ts';
import { testPassphrase } from '#test/support/ledger.ts';
import { root, run } from '#test/support/process.ts';
import { laySitting } from '#test/support/sitting/sitting.ts';

/** The passphrase that the demo prints on its index page. */
const passphrase = '演示台账 请勿存真实资料';
/** The story ends on 10 January 2027; the pictures are taken the day after. */
const today = '2027-01-11T01:00:00.000Z';
const folder = resolve(root, 'docs/manual');

/** Everything is read, and neither the page nor what lay under the mouse has a frame: keys and clicks that led here are not the reader's. */
const settled = async (page: Page): Promise<void> => {
  await page.mouse.move(0, 0);
  for (const words of ['正在读取', '正在检查']) await page.getByText(words).first().waitFor({ state: 'hidden' });
  await page.evaluate(() => document.getElementById('content')?.blur());
};

const wanted = process.argv.slice(2);
const isWanted = ({ name }: Shot): boolean => wanted.length === 0 || wanted.includes(name);

/** A ledger, how it is opened, and its pictures. */
interface Album {
  readonly folder: string;
  readonly passphrase: string;
  readonly shots: readonly Shot[];
}

/** Opens the window on a ledger and takes its pictures; a picture that is not wanted is passed by only where the next ones do not lead on from it. */
const takeAll = async (home: string, album: Album, places: Places): Promise<void> => {
  openMemory(join(home, 'program', 'places.json')).rememberLedger(album.folder);
  const app = await launchStandIn({ home, env: { STAND_IN_NOW: today } });
  await app.page.setViewportSize({ width: 1280, height: 720 });
  app.page.setDefaultTimeout(15_000);
  let isOpen = false;
  for (const shot of album.shots) {
    if (!isOpen && !shot.isClosed) {
      const back = app.page.getByRole('button', { name: '返回' });
      if (await back.isVisible()) await back.click();
      await unlock(app, album.passphrase);
      isOpen = true;
    }
    if (album.shots === shots && !isWanted(shot)) continue;
    try {
      await shot.take(app, places);
      await settled(app.page);
    } catch (error) {
      // The other pictures are worth having; the manual's test finds the one that is missing.
      process.exitCode = 1;
      process.stderr.write(`${shot.name}: ${error instanceof Error ? error.message : String(error)}\n`);
      continue;
    }
    if (!isWanted(shot)) continue;
    await app.page.screenshot({ path: join(folder, `${shot.name}.png`), animations: 'disabled' });
    process.stdout.write(`${shot.name}\n`);
  }
  await app.quit();
};

ensureChromium();
if (!(await ensureBuilt())) process.exit(1);
/** It is seen in pictures; what an earlier run left there goes first. */
const home = join(tmpdir(), '支部台账演示');
rmSync(home, { recursive: true, force: true });
const demo = join(home, 'demo');
mkdirSync(folder, { recursive: true });
try {
  if (shots.some(isWanted)) {
    const { code } = await run('node', ['out/main/cli.js', 'demo', '--out', demo]);
    if (code !== 0) process.exit(code);
    await takeAll(home, { folder: join(demo, 'branch'), passphrase, shots }, { demo, sticks: '' });
  }
  if ([...superiorShots, ...answerShots].some(isWanted)) {
    const sitting = await laySitting(today);
    const places = { demo, sticks: sitting.sticks };
    await takeAll(home, { folder: sitting.township.folder, passphrase: testPassphrase, shots: superiorShots }, places);
    await takeAll(home, { folder: sitting.branches[0]?.folder ?? '', passphrase: testPassphrase, shots: answerShots }, places);
    await sitting.close();
  }
} finally {
  rmSync(home, { recursive: true, force: true });
}
