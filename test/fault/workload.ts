// What does a ledger do while a drill disturbs it? The secretary's own commands, through the real dispatcher, each of several rows.
import { type MovableClock, movableClock } from '#electron/ledger/clock.ts';
import { createDispatcher, type Dispatcher } from '#electron/ledger/dispatch.ts';
import type { CallName, InputOf, OutputOf } from '#shared/contract.ts';
import { addDays } from '#shared/core/date.ts';
import { FaultError } from '#shared/core/fault.ts';
import { uuid7 } from '#shared/core/id.ts';
import { emptyMember } from '#shared/members/model.ts';
import { aBranch, cheapCost, noPrinter, testPassphrase, unpackHere } from '#test/support/ledger.ts';
import { aMeeting } from '#test/unit/meetings/build.ts';

/** A ledger at work: its calls, and the clock of its story. */
export interface Desk {
  readonly dispatcher: Dispatcher;
  readonly clock: MovableClock;
  /** The value, or the fault thrown. */
  must<N extends CallName>(name: N, input: InputOf<N>): Promise<OutputOf<N>>;
}

/** A dispatcher of its own with nothing open. */
export const deskAt = (now: string, backups: 'on' | 'off' = 'off'): Desk => {
  const clock = movableClock(now);
  const dispatcher = createDispatcher({
    clock,
    appVersion: '0.1.0',
    printer: noPrinter,
    passphraseCost: cheapCost,
    backups,
    withUnpacker: unpackHere,
  });
  const must = async <N extends CallName>(name: N, input: InputOf<N>): Promise<OutputOf<N>> => {
    const reply = await dispatcher.invoke(name, input);
    if (!reply.ok) throw new FaultError(reply.fault);
    return reply.value;
  };
  return { dispatcher, clock, must };
};

/** The day on which every story of a drill begins. */
export const firstDay = '2026-03-03';

/** Makes a branch's ledger with eight people and leaves it locked; its recovery code. */
export const makeBranch = async (folder: string): Promise<string> => {
  const desk = deskAt(`${firstDay}T09:00:00.000Z`);
  const { recoveryCode } = await desk.must('vault.create', {
    folder,
    passphrase: testPassphrase,
    actor: '王磊',
    organisation: aBranch,
    recoveryOut: null,
  });
  for (const name of ['王磊', '李秀兰', '张志强', '赵敏', '刘建国', '陈红', '杨波', '周敏']) await addPerson(desk, name);
  await desk.must('vault.lock', {});
  return recoveryCode ?? '';
};

/** Opens a ledger for work, its story's clock after everything that was entered. */
export const openBranch = async (folder: string, backups: 'on' | 'off' = 'off', passphrase = testPassphrase): Promise<Desk> => {
  const desk = deskAt(`${firstDay}T09:00:00.000Z`, backups);
  await desk.must('vault.open', { folder, passphrase });
  return desk;
};

const addPerson = (desk: Desk, name: string) =>
  desk.must('members.save', { id: null, member: { ...emptyMember, name, joinedOn: '2005-07-01', regularisedOn: '2006-07-01' } });

const given = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀兰霞平刚桂英华玉萍红'];
const nameOf = (step: number): string => `单${given[step % given.length]}${given[Math.floor(step / given.length) % given.length]}`;

/** One command of the secretary; which one follows from its number. Every command is one journal entry. */
export const work = async (desk: Desk, step: number): Promise<void> => {
  const kind = step % 4;
  if (kind === 0) await addPerson(desk, nameOf(step));
  else if (kind === 1) await payDues(desk, step);
  else if (kind === 2) await holdMeeting(desk, step);
  else await desk.must('vault.setActor', { actor: nameOf(step) });
};

const people = async (desk: Desk) => (await desk.must('meetings.expected', { kind: 'memberMeeting', heldOn: firstDay })).people;

const payDues = async (desk: Desk, step: number): Promise<void> => {
  const list = (await people(desk)).slice(0, 8);
  const payments = list.map(({ memberId }) => ({
    ...{ memberId, month: '2026-02', amountFen: 100 + step, paidOn: firstDay, collector: '王磊', note: '补交', payer: 'self' as const },
  }));
  const actionId = uuid7(1_700_000_000_000 + step, new Uint8Array(10).fill(step % 251));
  await desk.must('dues.recordPayments', { actionId, payments });
};

const holdMeeting = async (desk: Desk, step: number): Promise<void> => {
  const list = (await people(desk)).slice(0, 8);
  const heldOn = addDays('2025-03-03', step % 360);
  const who = list[0]?.memberId ?? null;
  const { people: expected } = await desk.must('meetings.expected', { kind: 'memberMeeting', heldOn });
  const content = aMeeting(expected, { heldOn, hostId: who, recorderId: who, summary: `第${step}次` });
  const input = { draftId: null, content, acknowledgements: [] };
  const reply = await desk.dispatcher.invoke('meetings.finalise', input);
  if (reply.ok) return;
  if (reply.fault.kind !== 'broken-rule') throw new FaultError(reply.fault);
  const acknowledgements = reply.fault.findings.map(({ rule, field }) => ({ rule, field, reason: '演练' }));
  await desk.must('meetings.finalise', { ...input, acknowledgements });
};
