// Are typed figures of dues kept apart from payments, per year, and put back only where they still fit?
import { expect, test } from 'vitest';
import { changesFrom, figuresOf, figuresToKeep } from '#renderer/dues/kept-figures.ts';
import { emptyMember } from '#shared/members/model.ts';
import { openTestLedger } from '#test/support/ledger.ts';
import { aStanding } from '#test/unit/dues/standing.ts';

const zhang = '01900000-0000-7000-8000-0000000000c1';
const li = '01900000-0000-7000-8000-0000000000c2';

test('没登记的金额按年记着，不算已交；交完或清空就没有了', async () => {
  const ledger = await openTestLedger({ now: '2026-03-05T01:00:00.000Z' });
  const member = { ...emptyMember, name: '吴静', joinedOn: '2010-07-01', regularisedOn: '2011-07-01' };
  const { id: memberId } = await ledger.must('members.save', { id: null, member });
  await ledger.must('dues.setStandings', { standings: [aStanding(memberId)] });
  const entries = async () => (await ledger.must('vault.status', {})).journalSeq;
  const before = await entries();
  const pending = (year: number) => ledger.must('dues.pending', { year });
  expect(await pending(2026)).toEqual({ pending: null });
  const { id } = await ledger.must('dues.keepPending', { id: null, year: 2026, figures: [{ memberId, month: '2026-03', text: '15' }] });
  await ledger.must('dues.keepPending', { id, year: 2026, figures: [{ memberId, month: '2026-03', text: '十五' }] });
  expect((await pending(2026)).pending).toMatchObject({ id, figures: [{ month: '2026-03', text: '十五' }] });
  expect(await pending(2025)).toEqual({ pending: null });
  const book = await ledger.must('dues.book', { year: 2026 });
  expect(book.totals.paidFen).toBe(0);
  await ledger.must('dues.keepPending', { id, year: 2026, figures: [] });
  expect(await pending(2026)).toEqual({ pending: null });
  expect(await entries()).toBe(before);

  const open = book.lines[0]?.cells.find(({ month }) => month === '2026-03');
  expect(open?.state).toBe('due');
  const figures = [
    { memberId, month: '2026-03', text: '15' },
    { memberId, month: '2026-04', text: '15' },
    { memberId: li, month: '2026-03', text: '15' },
  ];
  expect(changesFrom(figures, book, new Map([[`${memberId}/2026-04`, '20']]))).toEqual([[`${memberId}/2026-03`, '15']]);
  await ledger.close();
});

test('还没回答要不要放回的，和新填的一起记着；同一格以新填的为准', () => {
  const pending = new Map([
    [`${zhang}/2026-01`, '20'],
    [`${zhang}/2026-02`, '20'],
  ]);
  expect(figuresOf(pending)).toEqual([
    { memberId: zhang, month: '2026-01', text: '20' },
    { memberId: zhang, month: '2026-02', text: '20' },
  ]);
  const offered = [
    { memberId: zhang, month: '2026-01', text: '15' },
    { memberId: li, month: '2026-01', text: '3' },
  ];
  expect(figuresToKeep(pending, offered)).toEqual([offered[1], ...figuresOf(pending)]);
  expect(figuresToKeep(new Map(), [])).toEqual([]);
});
