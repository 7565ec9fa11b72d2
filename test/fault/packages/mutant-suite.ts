// Do the drills of packages notice that a check is missing? Run in a copy of the sources with one check less: `<home> <drill to begin with>`; exit code 3 with what gave it away, 0 when nothing did.
import { mkdtempSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chanceFrom } from '#test/fault/chance.ts';
import { archiveCorpus } from '#test/fault/packages/archive-corpus.ts';
import { cut, flip } from '#test/fault/packages/flips.ts';
import { bagOf, payloadOf, sealed } from '#test/fault/packages/forger.ts';
import { keptOf, nextOf, openBytes, openGround } from '#test/fault/packages/ground.ts';
import { playHistories } from '#test/fault/packages/history-player.ts';
import { playHostile } from '#test/fault/packages/hostile.ts';
import { groundNames } from '#test/fault/packages/prepare.ts';

const [home = '', first = ''] = process.argv.slice(2);
const copy = `work-${process.pid}`;

const hostile = async (): Promise<string[]> => {
  const ground = await openGround(home, 'taken', `${copy}-taken`);
  const { problems } = await playHostile(ground, chanceFrom(1), 0, 3);
  await ground.close();
  return problems;
};

const archives = async (): Promise<string[]> => {
  const next = nextOf(keptOf(home));
  const problems: string[] = [];
  for (const { name, verdict, bytes } of archiveCorpus(bagOf(payloadOf(next), next))) {
    const opened = await openBytes(bytes, null).catch((error: unknown) => ({
      ok: false as const,
      fault: { code: `crash ${error}`, values: { detail: '' } },
    }));
    const answer = opened.ok ? '' : `${opened.fault.code} ${opened.fault.values.detail ?? ''}`;
    if (answer !== verdict) problems.push(`${name}: ${answer || 'opened'}`);
  }
  return problems;
};

const flips = async (): Promise<string[]> => {
  const { identity, recipient } = keptOf(home);
  const run = { chance: chanceFrom(2), home: mkdtempSync(join(home, 'flips-')) };
  const plain = readFileSync(join(home, groundNames.firstReport));
  const closed = await sealed(plain, [recipient]);
  return [...(await flip(run, plain, null, 60)), ...(await flip(run, closed, identity, 30)), ...(await cut(run, closed, identity, 20))];
};

const histories = async (): Promise<string[]> => {
  const ground = await openGround(home, 'fresh', `${copy}-fresh`);
  const { problem } = await playHistories(ground, join(home, `${copy}-fresh`), { runs: 80, seed: 5, isPatient: false });
  await ground.close();
  return problem ? [problem] : [];
};

const looks = Object.entries({ hostile, archives, flips, histories });
for (const [name, look] of looks.toSorted(([a], [b]) => Number(b === first) - Number(a === first))) {
  const [problem] = await look();
  if (problem === undefined) continue;
  process.stdout.write(`${name}: ${problem.slice(0, 200)}\n`);
  process.exit(3);
}
