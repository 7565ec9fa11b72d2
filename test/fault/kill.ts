// R1: does kill −9 in the middle of the work ever lose an acknowledged command, leave half of one, or harm the file?
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Child, startChild } from '#test/fault/child.ts';
import { type Drill, type DrillRun, figure, verdictOf } from '#test/fault/drill.ts';
import { inspect } from '#test/fault/inspect.ts';
import { makeBranch } from '#test/fault/workload.ts';

const script = join(import.meta.dirname, 'secretary-child.ts');
/** One kill in four comes while the ledger is being opened; the others after some answered commands, within these milliseconds of the next (with locking and checkpoints in it). */
const longestPause = { opening: 50, working: 20 };
const mostCommands = 12;
/** Kills that one ledger goes through before a new one takes its place, so that checks stay short. */
const killsPerLedger = 12;

interface Count {
  kills: number;
  acked: number;
  readonly problems: string[];
}

const ackedBy = (child: Child): number => Math.max(0, ...child.lines.filter((line) => line.startsWith('ack ')).map((line) => Number(line.slice(4))));

/** One ledger's life: work, kill, look at a copy, go on with the original as the kill left it. */
const oneLedger = async (run: DrillRun, count: Count, { home, kills }: { home: string; kills: number }): Promise<void> => {
  const folder = join(home, 'ledger');
  await makeBranch(folder);
  let acked = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    const child = startChild(script, [folder, String(kill * 1000), '1000000', String(3 + run.chance.below(8))]);
    const isEarly = run.chance.isHit(0.25);
    if (!(await child.said('opening')) || (!isEarly && !(await child.said('ready')))) throw new Error((await child.ended).errors);
    if (!isEarly) await child.heard(2 + run.chance.below(mostCommands));
    await pause(run.chance.next() * longestPause[isEarly ? 'opening' : 'working']);
    await child.kill();
    count.acked += child.lines.filter((line) => line.startsWith('ack ')).length;
    acked = Math.max(acked, ackedBy(child));
    const copy = join(home, 'copy');
    cpSync(folder, copy, { recursive: true });
    const { problem, seq } = await inspect(copy, acked);
    // What was not acknowledged may have been kept.
    acked = Math.max(acked, seq);
    rmSync(copy, { recursive: true, force: true });
    count.kills += 1;
    if (problem !== null) {
      count.problems.push(`kill ${count.kills}: ${problem}`);
      return;
    }
  }
};

/** One of the lanes that run side by side. */
const lane = async (run: DrillRun, count: Count, { name, kills }: { name: string; kills: number }): Promise<void> => {
  for (let done = 0; done < kills; done += killsPerLedger) {
    const home = join(run.home, `${name}-${done}`);
    await oneLedger(run, count, { home, kills: Math.min(killsPerLedger, kills - done) });
    rmSync(home, { recursive: true, force: true });
    if (count.kills % 96 < killsPerLedger) run.say(`${count.kills} kills, ${count.acked} acknowledged`);
  }
};

export const drill: Drill = {
  name: 'kill',
  rows: ['R1'],
  goal: '1,000 kills, 0 lost, 0 partial, integrity ok',
  run: async (run) => {
    const wanted = run.isLong ? 1000 : 3;
    const count: Count = { kills: 0, acked: 0, problems: [] };
    const lanes = run.isLong ? ['a', 'b'] : ['a'];
    await Promise.all(lanes.map((name) => lane(run, count, { name, kills: wanted / lanes.length })));
    // On a busy machine every one of a few kills may come before the first command is done: that proves nothing yet.
    for (let more = 0; more < 10 && count.acked === 0 && count.problems.length === 0; more += 1)
      await lane(run, count, { name: `more-${more}`, kills: 3 });
    const seen = `${figure(count.kills)} kills, ${figure(count.acked)} acknowledged, ${count.problems.length} lost, partial or damaged`;
    return verdictOf(seen, count.problems, count.kills >= wanted && count.acked > 0);
  },
};
