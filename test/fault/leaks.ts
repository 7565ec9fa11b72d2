// R18, R19: does a whole session in the window leave a readable word on the disk, or reach for the network?
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureChromium } from '#test/chromium-electron/find-chromium.ts';
import type { App } from '#test/e2e/support/app.ts';
import { launchStandIn } from '#test/e2e/support/on-stand-in.ts';
import { createLedger, goTo, importRoster, unlock } from '#test/e2e/support/steps.ts';
import { type Drill, type DrillRun, figure, type Verdict, verdictOf } from '#test/fault/drill.ts';
import { leaksBelow, markedPassphrase, markedRoster, textStem } from '#test/fault/markers.ts';
import { ensureStrace, readWatched, watched } from '#test/fault/watch.ts';
import { ensureBuilt } from '#test/support/build.ts';

/** The folders of a session: the program's, the temporary one, and the one that the person chose for what is to be readable. */
interface Place {
  readonly home: string;
  readonly temp: string;
  readonly chosen: string;
}

const madeIn = (home: string): Place => {
  const place = { home: join(home, 'program'), temp: join(home, 'temp'), chosen: join(home, 'chosen') };
  for (const folder of Object.values(place)) mkdirSync(folder);
  return place;
};

const launch = (place: Place, under: readonly string[]): Promise<App> =>
  launchStandIn({ home: place.home, under, env: { TMPDIR: place.temp, HOME: place.home } });

/** Everything that brings words in: a roster, a draft, a search, a masked number shown, a page drawn. */
const work = async (app: App, roster: string): Promise<void> => {
  const { page } = app;
  await createLedger(
    app,
    { kind: 'branch', name: '府谷县演练党支部', code: 'FG-YL-01', superior: '府谷县演练党委', actor: '段奎' },
    markedPassphrase,
  );
  const taken = await importRoster(app, roster);
  if (!taken.includes('新增 50 人')) throw new Error(`the roster was not taken: ${taken.slice(0, 200)}`);
  await goTo(page, '党员');
  await page.getByLabel('查找').fill('龘璗');
  await page.getByRole('row').nth(1).click();
  await page.getByRole('button', { name: '锁定' }).waitFor();
  await goTo(page, '组织生活');
  await page.getByRole('button', { name: '新建党员大会' }).first().click();
  await page.getByLabel('地点').fill(`${textStem}会议室`);
  await page.getByLabel('会议小结').fill(`${textStem}：议了三件事，都有人管。`);
  await page.getByText(/草稿，已自动保存/).waitFor();
  await goTo(page, '打印中心');
  await page.getByRole('heading').first().waitFor();
};

/** One scan of the disk; what it found is told with the moment. */
const scan = (place: Place, when: string, problems: string[]): number => {
  const looked = [leaksBelow(place.home), leaksBelow(place.temp)];
  problems.push(...looked.flatMap(({ leaks }) => leaks.map((leak) => `${when}: ${leak}`)));
  return looked.reduce((sum, { files }) => sum + files, 0);
};

/** Runs a part of the session in a program of its own, which never outlives it. */
const inProgram = async (place: Place, under: readonly string[], part: (app: App) => Promise<void>): Promise<void> => {
  const app = await launch(place, under);
  let isOver = false;
  void app.ended.then(() => {
    isOver = true;
  });
  try {
    await part(app);
  } finally {
    if (!isOver) await app.kill();
  }
};

interface Seen {
  readonly files: number;
  readonly problems: string[];
  readonly marks: number;
}

const session = async (run: DrillRun, place: Place, under: (name: string) => readonly string[]): Promise<Seen> => {
  const roster = join(place.chosen, 'roster.csv');
  const { csv, marks } = markedRoster();
  writeFileSync(roster, csv);
  const problems: string[] = [];
  let files = 0;
  const look = (when: string): void => {
    run.say(when);
    files += scan(place, when, problems);
  };
  await inProgram(place, under('first'), async (app) => {
    await work(app, roster);
    look('at work');
    await app.page.getByRole('button', { name: '锁定' }).click();
    await app.page.getByLabel(/^口令/).waitFor();
    look('locked');
    await unlock(app, markedPassphrase);
    await app.kill();
  });
  look('after a kill');
  await inProgram(place, under('second'), async (app) => {
    await unlock(app, markedPassphrase);
    await goTo(app.page, '党员');
    await app.page.getByRole('row').nth(1).waitFor();
    await app.quit();
  });
  look('at the end');
  return { files, problems, marks: marks + 2 };
};

/** With strace in the long form: also what was written into files that are gone, and every address. */
const inLongForm = async (run: DrillRun, place: Place): Promise<Verdict> => {
  if (!ensureStrace()) return verdictOf('not run: strace is needed (Linux; apt-get install strace)', ['not run']);
  const traces: string[] = [];
  const under = (name: string): readonly string[] => {
    const file = join(run.home, `${name}.strace`);
    traces.push(file);
    return watched(file);
  };
  const { files, problems, marks } = await session(run, place, under);
  let calls = 0;
  for (const trace of traces) {
    const seen = await readWatched(trace, (path) => !path.startsWith(place.chosen));
    calls += seen.calls;
    problems.push(...seen.outside.map((address) => `network: ${address}`), ...seen.written.map((where) => `written: ${where}`));
  }
  return verdictOf(
    `${marks} marks, ${figure(files)} files and ${figure(calls)} system calls read, ${problems.length} readable or outward`,
    problems,
    calls > 10_000,
  );
};

export const drill: Drill = {
  name: 'leaks',
  rows: ['R18', 'R19'],
  goal: '200 planted markers, 0 readable on disk; 0 connections beyond this machine',
  run: async (run) => {
    ensureChromium();
    if (!(await ensureBuilt())) throw new Error('the program does not build');
    const place = madeIn(run.home);
    if (run.isLong) return inLongForm(run, place);
    const { files, problems, marks } = await session(run, place, () => []);
    return verdictOf(`${marks} marks, ${figure(files)} files read, ${problems.length} readable`, problems, files > 10);
  },
};
