// How long does a person wait: for the first screen, for the unlocked ledger, for 12,000 members in a list?
import { join } from 'node:path';
import { openMemory } from '#electron/shell/memory.ts';

import { type Measure, median, rounded, timed } from '#test/bench/measure.ts';
import { fillBig, manyMembers } from '#test/bench/search.ts';
import { freshHome } from '#test/e2e/support/app.ts';
import { launchStandIn } from '#test/e2e/support/on-stand-in.ts';
import { testPassphrase } from '#test/support/ledger.ts';

const starts = 5;

/** One start of the program (or of the bare runtime) until its first screen can be used, in milliseconds. */
const startOnce = async (verb: 'journey' | 'empty'): Promise<number> => {
  const { home, remove } = freshHome();
  const { value: app, ms } = await timed(async () => {
    const started = await launchStandIn({ home, verb });
    await (verb === 'empty' ? started.page.getByText('empty').waitFor() : started.page.getByText('新建党支部台账').first().waitFor());
    return started;
  });
  await app.kill();
  remove();
  return ms;
};

/** From process start to the first usable screen, compared with the empty window of the same runtime; the two take turns. */
export const measureStart = async (): Promise<Measure[]> => {
  await startOnce('empty');
  const own: number[] = [];
  const bare: number[] = [];
  for (let run = 0; run < starts; run += 1) {
    bare.push(await startOnce('empty'));
    own.push(await startOnce('journey'));
  }
  const detail = { medianMs: rounded(median(own)), emptyMedianMs: rounded(median(bare)), runs: starts, runtime: 'stand-in' };
  return [{ name: 'first usable screen ÷ empty window', value: median(own) / median(bare), unit: '×', goal: 1.5, detail }];
};

/** Unlocking with the real cost of the key, and the list of 12,000 members after it, as seen in the window. */
export const measureUnlock = async (home: string): Promise<Measure[]> => {
  const { open, folder } = await fillBig(home);
  await open.close();
  openMemory(join(home, 'program', 'places.json')).rememberLedger(folder);
  const unlocks: number[] = [];
  const lists: number[] = [];
  for (let run = 0; run < 3; run += 1) {
    const app = await launchStandIn({ home });
    const { page } = app;
    await page.getByLabel(/^口令/).fill(testPassphrase);
    const opened = await timed(async () => {
      await page.getByRole('button', { name: '打开', exact: true }).click();
      await page.getByRole('button', { name: '锁定' }).waitFor();
    });
    const listed = await timed(async () => {
      await page.getByRole('link', { name: '党员', exact: true }).click();
      await page.getByRole('row').nth(5).waitFor();
    });
    unlocks.push(opened.ms);
    lists.push(listed.ms);
    await app.quit();
  }
  const detail = { runs: unlocks.length, members: manyMembers, runtime: 'stand-in' };
  return [
    { name: 'unlock in the window', value: median(unlocks), unit: 'ms', goal: 1500, detail },
    { name: `list of ${manyMembers} members in the window`, value: median(lists), unit: 'ms', goal: 1000, detail },
  ];
};
