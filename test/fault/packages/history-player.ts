// How is a random history played against a superior's ledger and a model of it? Step by step; after each the two are compared.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import {
  type Branch,
  badName,
  type Counter,
  counter,
  enter,
  foundBranch,
  rename,
  restore,
  retire,
  type Sent,
  save,
  send,
} from '#test/fault/packages/branch-model.ts';
import { type Desk, deskAt } from '#test/fault/packages/desk.ts';
import { type LooseObject, sealed } from '#test/fault/packages/forger.ts';
import { firstOf, type Ground } from '#test/fault/packages/ground.ts';
import { type Answer, judge, type Known, knowNothing, takeBack } from '#test/fault/packages/receiver-model.ts';

/** One thing that happens; numbers choose among what there is. */
interface Step {
  readonly act:
    | 'enter'
    | 'rename'
    | 'spoil'
    | 'retire'
    | 'retireMany'
    | 'save'
    | 'restore'
    | 'send'
    | 'twin'
    | 'deliver'
    | 'deliverOld'
    | 'undo'
    | 'decide';
  readonly branch: number;
  readonly which: number;
}

const weights: readonly (readonly [Step['act'], number])[] = [
  ['enter', 3],
  ['rename', 3],
  ['spoil', 1],
  ['retire', 1],
  ['retireMany', 1],
  ['save', 2],
  ['restore', 2],
  ['send', 6],
  ['twin', 2],
  ['deliver', 8],
  ['deliverOld', 4],
  ['undo', 3],
  ['decide', 5],
];

const steps = fc.array(
  fc.record<Step>({
    act: fc.oneof(...weights.map(([act, weight]) => ({ arbitrary: fc.constant(act), weight }))),
    branch: fc.nat(1),
    which: fc.nat(99),
  }),
  { minLength: 10, maxLength: 40, size: 'max' },
);

/** A way that chance takes seldom: a second package of the same number waits, the first one is taken back, and the second comes again and waits no longer. */
const seldom: readonly Step[] = (['twin', 'send', 'deliver', 'deliverOld', 'undo', 'deliverOld'] as const).map((act) => ({
  act,
  branch: 0,
  which: 0,
}));

/** A branch, its stick, and what the model knows of it. */
interface Side {
  readonly branch: Branch;
  readonly known: Known;
  readonly sent: Sent[];
  /** What persons have permitted, by package; and whether a package waits. */
  readonly permits: Map<string, Set<string>>;
  readonly waiting: Map<string, string>;
}

interface World {
  readonly ground: Ground;
  readonly desk: Desk;
  readonly ids: Counter;
  readonly template: LooseObject;
  readonly file: string;
  readonly counts: { steps: number; answers: Record<string, number> };
}

const foundSide = async (world: World): Promise<Side> => {
  const branch = await foundBranch(firstOf(world.ground.kept), world.ids, world.ground.kept.recipient);
  writeFileSync(world.file, branch.card);
  const report = await world.desk.importFile(world.file);
  if (report.outcome !== 'applied') throw new Error(`the card was not taken: ${report.code}`);
  return { branch, known: knowNothing(), sent: [], permits: new Map(), waiting: new Map() };
};

const shown = ({ outcome, code }: Answer): string => `${outcome} ${code}`.trim();

const expectSame = (what: string, expected: string, found: string): void => {
  if (expected !== found) throw new Error(`${what}: the model says ${expected}, the ledger ${found}`);
};

const expectRows = (world: World, side: Side): void => {
  const lines = (rows: ReadonlyMap<string, string>): string =>
    [...rows]
      .map(([id, fact]) => `${id.slice(-6)} ${fact}`)
      .sort()
      .join(' | ');
  expectSame('rows', lines(side.known.stored), lines(world.desk.membersOf(side.branch.orgId)));
};

const noteAnswer = (world: World, side: Side, sent: Sent, answer: Answer): void => {
  world.counts.answers[shown(answer)] = (world.counts.answers[shown(answer)] ?? 0) + 1;
  if (answer.outcome === 'held') side.waiting.set(sent.id, answer.code);
  else if (answer.outcome === 'applied') side.waiting.delete(sent.id);
};

const deliver = async (world: World, side: Side, sent: Sent | undefined): Promise<void> => {
  if (!sent) return;
  // What was taken comes back as the same file, or sealed anew: other bytes, the same package.
  const isAnew = side.known.taken.some((one) => one.sent.id === sent.id) && world.counts.steps % 2 === 0;
  writeFileSync(world.file, isAnew ? await sealed(sent.bytes, [world.ground.kept.recipient]) : sent.bytes);
  const report = await world.desk.importFile(world.file);
  const expected = judge(side.known, sent, side.waiting.has(sent.id) ? (side.permits.get(sent.id) ?? new Set()) : new Set());
  expectSame(`package ${sent.seq}`, shown(expected), `${report.outcome} ${report.code}`.trim());
  noteAnswer(world, side, sent, expected);
  expectSame(`packages that wait after package ${sent.seq}`, String(side.waiting.size), String((await world.desk.waiting(side.branch.orgId)).length));
};

const decide = async (world: World, side: Side, which: number): Promise<void> => {
  const waiting = await world.desk.waiting(side.branch.orgId);
  expectSame('packages that wait', String(side.waiting.size), String(waiting.length));
  const ordered = waiting.toSorted((a, b) => (a.heldAt + a.id < b.heldAt + b.id ? -1 : 1));
  const held = ordered[which % Math.max(1, ordered.length)];
  const sent = side.sent.find((one) => one.seq === held?.seq && side.waiting.get(one.id) === held.code);
  if (!held || !sent || side.sent.filter((one) => one.seq === held.seq && side.waiting.has(one.id)).length > 1) return;
  const isYes = which % 4 !== 0;
  const answer = await world.desk.decide(held.id, isYes);
  if (!isYes) {
    side.waiting.delete(sent.id);
    side.permits.delete(sent.id);
    return;
  }
  const permits = (side.permits.get(sent.id) ?? new Set()).add(held.code);
  side.permits.set(sent.id, permits);
  const expected = judge(side.known, sent, permits);
  if (answer === null || 'kind' in answer === false) throw new Error('a yes has an answer');
  expectSame(
    `yes to ${held.code} of package ${sent.seq}`,
    shown(expected),
    'outcome' in answer ? `${answer.outcome} ${answer.code}`.trim() : answer.code,
  );
  noteAnswer(world, side, sent, expected);
};

const undo = async (world: World, side: Side): Promise<void> => {
  const newest = side.known.taken.at(-1);
  if (!newest) return;
  const expected = takeBack(side.known);
  const fault = await world.desk.undo(newest.sent.id);
  expectSame(`taking back package ${newest.sent.seq}`, expected, fault?.code ?? '');
};

const atBranch = ({ branch }: Side, world: World, { act, which }: Step): void => {
  if (act === 'enter') enter(branch, world.template, world.ids, `新党员${which}`);
  else if (act === 'rename') rename(branch, which, `改名${which}`);
  else if (act === 'spoil') rename(branch, which, badName);
  else if (act === 'retire') retire(branch, 1);
  else if (act === 'retireMany') retire(branch, 3 + (which % 5));
  else if (act === 'save') save(branch);
  else if (act === 'restore') restore(branch);
};

const play = async (world: World, sides: readonly Side[], step: Step): Promise<void> => {
  const side = sides[step.branch];
  if (!side) return;
  world.counts.steps += 1;
  atBranch(side, world, step);
  if (step.act === 'send') side.sent.push(await send(side.branch, world.ids));
  else if (step.act === 'twin') side.sent.push(await send(side.branch, world.ids, true));
  else if (step.act === 'deliver') await deliver(world, side, side.sent.at(-1));
  else if (step.act === 'deliverOld') await deliver(world, side, side.sent[step.which % Math.max(1, side.sent.length)]);
  else if (step.act === 'undo') await undo(world, side);
  else if (step.act === 'decide') await decide(world, side, step.which);
  for (const one of sides) expectRows(world, one);
};

/** What was seen of random histories. `problem`: the first difference and the shortest history that shows it; null when there is none. */
export interface HistoriesSeen {
  readonly histories: number;
  readonly steps: number;
  readonly answers: Readonly<Record<string, number>>;
  readonly problem: string | null;
}

/** Plays histories against a ledger in which nothing of their branches lies yet; `isPatient`: looks for the shortest one that fails. */
export const playHistories = async (
  ground: Ground,
  folder: string,
  how: { runs: number; seed: number; isPatient: boolean },
): Promise<HistoriesSeen> => {
  const template = ground.next.tables.get('member')?.[0] as LooseObject;
  const counts: World['counts'] = { steps: 0, answers: {} };
  const world: World = { ground, desk: deskAt(ground.ledger), ids: counter(0), template, file: join(folder, 'package'), counts };
  const property = fc.asyncProperty(steps, async (history) => {
    const sides = [await foundSide(world), await foundSide(world)];
    for (const step of history) await play(world, sides, step);
  });
  const details = await fc.check(property, { numRuns: how.runs, seed: how.seed, endOnFailure: !how.isPatient, examples: [[[...seldom]]] });
  const problem = details.failed ? `${String(details.errorInstance)} after ${JSON.stringify(details.counterexample)}` : null;
  return { histories: details.numRuns, ...counts, problem };
};
