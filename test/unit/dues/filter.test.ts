// Does the grid of dues show exactly what its filter asks for?
import { expect, test } from 'vitest';
import { filteredBook, wholeBook } from '#shared/dues/filter.ts';
import { emptyMember } from '#shared/members/model.ts';
import { openTestLedger } from '#test/support/ledger.ts';
import { aStanding } from '#test/unit/dues/standing.ts';

test('找人、只看欠交，合计是看得见的人的', async () => {
  const ledger = await openTestLedger({ now: '2026-04-08T01:00:00.000Z' });
  const ids: string[] = [];
  for (const name of ['吴静', '吴建国', '徐超']) {
    ids.push(
      (await ledger.must('members.save', { id: null, member: { ...emptyMember, name, joinedOn: '2010-07-01', regularisedOn: '2011-07-01' } })).id,
    );
  }
  await ledger.must('dues.setStandings', { standings: ids.slice(0, 2).map((id) => aStanding(id)) });
  const payments = ['2026-01', '2026-02', '2026-03'].map((month) => ({
    ...{ memberId: ids[0] ?? '', month, amountFen: 1_500, paidOn: '2026-04-08', collector: '', note: '' },
  }));
  await ledger.must('dues.recordPayments', { actionId: '01900000-0000-7000-8000-000000900001', payments, receipts: 'none' });
  const book = await ledger.must('dues.book', { year: 2026 });
  const shown = (change: Partial<typeof wholeBook>) => filteredBook(book, { ...wholeBook, ...change }).lines.map(({ name }) => name);
  expect(filteredBook(book, wholeBook)).toBe(book);
  expect(shown({ text: '吴' }).sort()).toEqual(['吴建国', '吴静'].sort());
  expect(shown({ isArrearsOnly: true })).toEqual(['吴建国']);
  expect(shown({ isArrearsOnly: true, text: '静' })).toEqual([]);
  const behind = filteredBook(book, { isArrearsOnly: true, text: '' });
  expect([book.totals.paidFen, book.totals.arrearsFen]).toEqual([4_500, 4_500]);
  expect(behind.totals).toEqual({ dueFen: 18_000, paidFen: 0, arrearsFen: 4_500, unsetPeople: 0 });
  expect(behind.months.slice(2, 4).map(({ month, dueFen, paidFen }) => [month, dueFen, paidFen])).toEqual([
    ['2026-03', 1_500, 0],
    ['2026-04', 1_500, 0],
  ]);
  expect(filteredBook(book, { isArrearsOnly: false, text: '没有' }).totals.dueFen).toBe(0);
  await ledger.close();
});
