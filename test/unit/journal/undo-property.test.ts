// Do any commands, undone one after another, leave the books as they were, and redone as they had become? Random commands on a real ledger.
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { defaultSettings } from '#shared/branch/settings.ts';
import type { CallName, InputOf } from '#shared/contract.ts';
import { retiredByUndo } from '#shared/journal/words.ts';
import { emptyMember } from '#shared/members/model.ts';
import { aStanding } from '#test/unit/dues/standing.ts';
import { openTestBranch, type TestBranch } from '#test/unit/meetings/branch.ts';

let branch: TestBranch;
beforeAll(async () => {
  branch = await openTestBranch();
});
afterAll(() => branch.close());

/** Everything that a person sees of the books, without what undo itself retired. */
const seen = async () => {
  const list = await branch.must('members.list', { asOf: null, text: '', scope: 'all' });
  const files = [];
  for (const { id } of list.rows) files.push(await branch.must('members.get', { id, asOf: null }));
  const { organisation, seats, groups, settings } = await branch.must('branch.overview', {});
  const book = await branch.must('dues.book', { year: 2026 });
  const found = await branch.must('members.list', { asOf: null, text: 'w', scope: 'members' });
  return {
    files: files.filter((file) => file.retireReason !== retiredByUndo),
    found: found.rows.map(({ name }) => name),
    branch: { organisation, seats: seats.toSorted((a, b) => a.id.localeCompare(b.id)), groups, settings },
    dues: book.lines.map(({ memberId, cells }) => ({ memberId, cells })),
  };
};

type Step = { readonly act: string; readonly who: number; readonly other: number };

const names = ['单文彬', '吴静', '尉迟敬', '王雷', '欧阳·木'];
const pick = <T>(list: readonly T[], index: number): T | undefined => list[index % Math.max(1, list.length)];

/** Makes one command; whether it was taken does not matter. */
const take = async ({ act, who, other }: Step): Promise<void> => {
  const members = (await branch.must('members.list', { asOf: null, text: '', scope: 'members' })).rows;
  const memberId = pick(members, who)?.id ?? '';
  const name = pick(names, other) ?? '';
  const { groups, seats } = await branch.must('branch.overview', {});
  const call = <N extends CallName>(call: N, input: InputOf<N>) => branch.call(call, input);
  const full = { ...emptyMember, name, joinedOn: '2005-07-01', regularisedOn: '2006-07-01' };
  if (act === 'add') await call('members.save', { id: null, member: full });
  if (act === 'change') await call('members.save', { id: memberId, member: { ...full, mobile: `1380000${1000 + other}` } });
  if (act === 'retire') await call('members.retire', { id: memberId, reason: '录错' });
  if (act === 'event') await call('members.recordEvent', { memberId, kind: 'suspend', on: '2026-03-01', until: null, note: '' });
  if (act === 'group') await call('branch.saveGroup', { id: pick(groups, other)?.id ?? null, name: `第${other}党小组`, leaderId: memberId });
  if (act === 'assign') await call('branch.assignGroup', { memberIds: [memberId], groupId: pick(groups, other)?.id ?? null });
  if (act === 'seat') await call('branch.fillSeat', { role: 'member', memberId, electedOn: '2026-02-01', approvedOn: null });
  if (act === 'leave') await call('branch.endSeat', { id: pick(seats, other)?.id ?? memberId, endedOn: '2026-03-02' });
  if (act === 'settings') await call('branch.saveSettings', { ...defaultSettings, bookCheckDay: 10 + (other % 5) });
  if (act === 'dues') await call('dues.setStandings', { standings: [aStanding(memberId, { baseFen: 400_000 + other * 100, reason: '核定' })] });
};

const step = fc.record({
  act: fc.constantFrom('add', 'change', 'retire', 'event', 'group', 'assign', 'seat', 'leave', 'settings', 'dues'),
  who: fc.nat(20),
  other: fc.nat(20),
});

const newest = async () => (await branch.must('journal.list', { before: null, limit: 1 })).entries[0];

test('撤销到头就是原来的样子，再恢复到头就是做完的样子', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
      const states = [await seen()];
      const seqs: number[] = [];
      for (const one of steps) {
        const before = (await newest())?.seq;
        await take(one);
        const entry = await newest();
        if (!entry || entry.seq === before || entry.rows === 0) continue;
        seqs.push(entry.seq);
        states.push(await seen());
      }
      const undos: number[] = [];
      for (const [index, seq] of seqs.entries()) {
        const last = seqs[seqs.length - 1 - index] ?? seq;
        await branch.must('journal.undo', { seq: last });
        undos.push((await newest())?.seq ?? 0);
        expect(await seen()).toEqual(states[seqs.length - 1 - index]);
      }
      for (const [index, seq] of undos.toReversed().entries()) {
        await branch.must('journal.undo', { seq });
        expect(await seen()).toEqual(states[index + 1]);
      }
    }),
    { numRuns: 10 },
  );
  expect((await branch.must('vault.check', {})).isSound).toBe(true);
});
