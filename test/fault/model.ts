// R25: does the ledger hold exactly what was done to it? Random commands on a real one and on a few lines of memory, compared to the fen.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { uuid7 } from '#shared/core/id.ts';
import { emptyMember } from '#shared/members/model.ts';
import { type Drill, type DrillRun, figure, verdictOf } from '#test/fault/drill.ts';
import { type Desk, firstDay, makeBranch, openBranch } from '#test/fault/workload.ts';
import { testPassphrase } from '#test/support/ledger.ts';

/** One command; which person, which amount. */
interface Step {
  readonly act: 'add' | 'change' | 'pay' | 'payAgain' | 'reverse' | 'group' | 'lock' | 'refused';
  readonly who: number;
  readonly fen: number;
}

/** A person as memory has him. */
interface Person {
  readonly id: string;
  name: string;
  mobile: string;
  paidFen: number;
  group: string | null;
}

/** What memory knows of one sequence, and of the whole ledger. */
interface Memory {
  readonly folder: string;
  readonly desk: Desk;
  people: Person[];
  lastPayment: { readonly actionId: string; readonly memberId: string; readonly fen: number } | null;
  entries: number;
  paidFen: number;
  count: number;
}

const full = { ...emptyMember, joinedOn: '2005-07-01', regularisedOn: '2006-07-01' };
const names = ['单文彬', '吴静', '尉迟敬', '王雷', '欧阳·木', '𠮷田'];
const sequencesPerLedger = 40;

const actionIdOf = (count: number): string => uuid7(1_600_000_000_000 + count, new Uint8Array(10).fill(count % 251));
const paymentOf = (memberId: string, amountFen: number) => ({
  ...{ memberId, month: '2026-02', amountFen, paidOn: firstDay, collector: '王磊', note: '', payer: 'self' as const },
});

const pay = async (memory: Memory, actionId: string, memberId: string, fen: number): Promise<boolean> => {
  const input = { actionId, payments: [paymentOf(memberId, fen)] };
  return (await memory.desk.dispatcher.invoke('dues.recordPayments', input)).ok;
};

const bookLine = async ({ desk }: Memory, memberId: string) => {
  const book = await desk.must('dues.book', { year: 2026 });
  return { book, line: book.lines.find((one) => one.memberId === memberId) };
};

/** Each act on the ledger, and on memory. Returns how many entries the journal must have gained; null: not said. */
const acts: Readonly<Record<Step['act'], (memory: Memory, step: Step, person: Person | undefined) => Promise<number | null>>> = {
  add: async (memory, { who }) => {
    const name = `${names[who % names.length]}${memory.count}`;
    const { id } = await memory.desk.must('members.save', { id: null, member: { ...full, name } });
    memory.people.push({ id, name, mobile: '', paidFen: 0, group: null });
    return 1;
  },
  change: async (memory, { fen }, person) => {
    if (!person) return 0;
    person.mobile = `138${String(fen).padStart(8, '0')}`;
    // The form is saved as a whole: the group that it shows is in it.
    await memory.desk.must('members.save', { id: person.id, member: { ...full, name: person.name, mobile: person.mobile, groupId: person.group } });
    return 1;
  },
  pay: async (memory, { fen }, person) => {
    if (!person) return 0;
    memory.lastPayment = { actionId: actionIdOf(memory.count), memberId: person.id, fen };
    if (!(await pay(memory, memory.lastPayment.actionId, person.id, fen))) throw new Error('a payment was refused');
    person.paidFen += fen;
    memory.paidFen += fen;
    return 1;
  },
  // The same action twice is one payment; a second click leaves no second amount.
  payAgain: async (memory) => {
    if (!memory.lastPayment) return 0;
    const { entries: before } = await entriesOf(memory);
    await pay(memory, memory.lastPayment.actionId, memory.lastPayment.memberId, memory.lastPayment.fen);
    return (await entriesOf(memory)).entries - before;
  },
  reverse: async (memory, _step, person) => {
    if (!person) return 0;
    const { line } = await bookLine(memory, person.id);
    const payments = line?.cells.flatMap((cell) => cell.payments) ?? [];
    const reversed = new Set(payments.map(({ reversesId }) => reversesId));
    const open = payments.find(({ id, reversesId }) => reversesId === null && !reversed.has(id));
    if (!open) return 0;
    memory.count += 1;
    const input = { paymentId: open.id, actionId: actionIdOf(memory.count), reason: '录错' };
    await memory.desk.must('dues.reversePayment', input);
    if ((await memory.desk.dispatcher.invoke('dues.reversePayment', { ...input, actionId: actionIdOf(memory.count + 500_000) })).ok)
      throw new Error('reversed twice');
    person.paidFen -= open.amountFen;
    memory.paidFen -= open.amountFen;
    return 1;
  },
  group: async (memory, { who }, person) => {
    if (!person) return 0;
    const { groups } = await memory.desk.must('branch.overview', {});
    const group = groups[who % Math.max(1, groups.length)];
    if (!group) return 0;
    await memory.desk.must('branch.assignGroup', { memberIds: [person.id], groupId: group.id });
    const isMoved = person.group !== group.id;
    person.group = group.id;
    // Whether moving nobody leaves an entry is no matter of this drill.
    return isMoved ? 1 : null;
  },
  lock: async (memory) => {
    await memory.desk.must('vault.lock', {});
    await memory.desk.must('vault.open', { folder: memory.folder, passphrase: testPassphrase });
    return 0;
  },
  refused: async (memory, { fen }) => {
    // Nobody of that id: refused, and nothing at all is written.
    if (await pay(memory, actionIdOf(memory.count), uuid7(1, new Uint8Array(10)), fen)) throw new Error('a stranger paid');
    return 0;
  },
};

const entriesOf = async ({ desk }: Memory): Promise<{ entries: number }> => ({
  entries: (await desk.must('journal.list', { before: null, limit: 1 })).total,
});

const take = async (memory: Memory, step: Step): Promise<void> => {
  memory.count += 1;
  const person = memory.people[step.who % Math.max(1, memory.people.length)];
  const gained = await acts[step.act](memory, step, person);
  const { entries } = await entriesOf(memory);
  if (gained !== null && entries !== memory.entries + gained)
    throw new Error(`${step.act}: ${entries - memory.entries} entries instead of ${gained}`);
  memory.entries = entries;
};

/** Every person and every sum, as the ledger's own pages say them. */
const compare = async (memory: Memory): Promise<void> => {
  const { book } = await bookLine(memory, '');
  if (book.totals.paidFen !== memory.paidFen) throw new Error(`${book.totals.paidFen} fen in the book, ${memory.paidFen} in memory`);
  for (const person of memory.people) {
    const found = await memory.desk.must('members.get', { id: person.id, asOf: null });
    const line = book.lines.find(({ memberId }) => memberId === person.id);
    const seen = [found.name, found.mobile.slice(-4), found.groupId, line?.paidFen];
    const wanted = [person.name, person.mobile.slice(-4), person.group, person.paidFen];
    if (JSON.stringify(seen) !== JSON.stringify(wanted)) throw new Error(`${JSON.stringify(seen)} instead of ${JSON.stringify(wanted)}`);
  }
};

const newMemory = async (run: DrillRun): Promise<Memory> => {
  const folder = join(run.home, 'ledger');
  rmSync(folder, { recursive: true, force: true });
  await makeBranch(folder);
  const desk = await openBranch(folder);
  for (const name of ['第一党小组', '第二党小组']) await desk.must('branch.saveGroup', { id: null, name, leaderId: null });
  const memory: Memory = { folder, desk, people: [], lastPayment: null, entries: 0, paidFen: 0, count: 0 };
  memory.entries = (await entriesOf(memory)).entries;
  return memory;
};

const step = fc.record({
  act: fc.constantFrom<Step['act'][]>('add', 'add', 'change', 'pay', 'pay', 'payAgain', 'reverse', 'group', 'lock', 'refused'),
  who: fc.nat(9),
  fen: fc.integer({ min: 1, max: 99_999 }),
});

export const drill: Drill = {
  name: 'model',
  rows: ['R25'],
  goal: '10,000 sequences equal to memory, to the fen',
  run: async (run) => {
    const wanted = run.isLong ? 10_000 : 40;
    const sequences = fc.sample(fc.array(step, { minLength: 1, maxLength: 5 }), { numRuns: wanted, seed: run.chance.below(2 ** 31) });
    const problems: string[] = [];
    let done = 0;
    let steps = 0;
    let memory = await newMemory(run);
    for (const sequence of sequences) {
      memory.people = [];
      try {
        for (const one of sequence) await take(memory, one);
        await compare(memory);
      } catch (error) {
        problems.push(`sequence ${done} (${sequence.map(({ act }) => act).join(' ')}): ${error instanceof Error ? error.message : String(error)}`);
      }
      done += 1;
      steps += sequence.length;
      if (problems.length > 5) break;
      if (done % sequencesPerLedger !== 0 || done === wanted) continue;
      const { isSound } = await memory.desk.must('vault.check', {});
      if (!isSound) problems.push(`unsound after sequence ${done}`);
      await memory.desk.dispatcher.close(true);
      memory = await newMemory(run);
      if (done % 1000 === 0) run.say(`${done} sequences`);
    }
    await memory.desk.dispatcher.close(true);
    return verdictOf(`${figure(done)} sequences of ${figure(steps)} commands, ${problems.length} unequal`, problems, done >= wanted);
  },
};
