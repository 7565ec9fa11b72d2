// Do the accounts always add up to zero, and is what they say in hand what must be there?
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AccountFacts, balancesOf, entriesOf, holdingsOn } from '#shared/dues/accounts.ts';
import { type KeptMovement, moneyBook } from '#shared/dues/money-book.ts';

const idOf = (index: number): string => `01900000-0000-7000-8000-${String(index).padStart(12, '0')}`;
const day = fc.integer({ min: 1, max: 28 }).map((number) => `2026-03-${String(number).padStart(2, '0')}`);
const fen = fc.integer({ min: -200_000, max: 200_000 });
const month = fc.constantFrom('2025-12', '2026-01', '2026-02', '2026-03');

const anyPayment = fc.record({ amountFen: fen, paidOn: day, month, isToCentre: fc.boolean() });
const anyMovement = fc.record({
  kind: fc.constantFrom('passUp' as const, 'passUpCentre' as const, 'refund' as const, 'use' as const),
  on: day,
  amountFen: fen,
  purpose: fc.constantFrom('training' as const, 'aid' as const, 'repair' as const),
});
const anyClosing = fc.record({ closedOn: day, bookFen: fen, countedFen: fen });
const anyFacts: fc.Arbitrary<AccountFacts> = fc
  .record({ payments: fc.array(anyPayment), movements: fc.array(anyMovement), closings: fc.array(anyClosing, { maxLength: 3 }) })
  .map(({ payments, movements, closings }) => ({
    payments: payments.map((one, index) => ({ ...one, id: idOf(index), memberId: idOf(index % 5), reversesId: null })),
    movements: movements.map((one, index) => ({ ...one, id: idOf(1_000 + index) })),
    closings: closings.map((one, index) => ({ ...one, id: idOf(2_000 + index), month: `2025-0${index + 1}` })),
  }));
const total = (figures: readonly number[]): number => figures.reduce((sum, figure) => sum + figure, 0);

describe('任意的收支', () => {
  test('每一笔和全部账户合计都是零，到哪一天为止都是', () => {
    fc.assert(
      fc.property(anyFacts, day, (facts, until) => {
        const entries = entriesOf(facts);
        for (const { legs } of entries) expect(total(legs.map((leg) => leg.fen))).toBe(0);
        const upTo = entries.filter(({ on }) => on <= until);
        expect(total([...balancesOf(upTo).values()])).toBe(0);
      }),
      { seed: 20_261_125 },
    );
  });
  test('库存等于直接从各行加减的数，也等于它的四个部分', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const held = holdingsOn(entriesOf(facts), '2026-03-31');
        const sign = { passUp: -1, passUpCentre: -1, refund: 1, use: -1 } as const;
        const plainCash =
          total(facts.payments.map(({ amountFen }) => amountFen)) +
          total(facts.movements.map(({ kind, amountFen }) => sign[kind] * amountFen)) +
          total(facts.closings.map(({ bookFen, countedFen }) => countedFen - bookFen));
        expect(held.cashFen).toBe(plainCash);
        expect(held.cashFen).toBe(held.duesFen + held.centreFen + held.refundFen + held.differenceFen);
      }),
      { seed: 20_261_126 },
    );
  });
  test('一笔没有记成的，查得出来：少一笔收入，簿与账就不等', () => {
    fc.assert(
      fc.property(anyFacts, fc.integer({ min: 1, max: 100_000 }), (facts, missingFen) => {
        const movements: KeptMovement[] = facts.movements.map((movement) => ({
          ...movement,
          ...{ fromMonth: null, toMonth: null, slipNo: '', counterparty: '', note: '', handledBy: '', reversesId: null },
        }));
        const closings = facts.closings.map((closing) => ({ ...closing, closedBy: '', receivedFen: 0, counted: '', explanation: '' }));
        const inGrid = facts.payments.filter((payment) => !payment.isToCentre && payment.month.startsWith('2026'));
        const gridPaidFen = total(inGrid.map(({ amountFen }) => amountFen));
        const book = (grid: number) =>
          moneyBook({ ...facts, movements, closings, year: 2026, today: '2026-03-31', closedThrough: null, receipts: [], gridPaidFen: grid });
        expect(book(gridPaidFen).checks.every(({ isOk }) => isOk)).toBe(true);
        expect(book(gridPaidFen + missingFen).checks.filter(({ isOk }) => !isOk)).toMatchObject([{ check: 'grid' }]);
        expect(book(gridPaidFen).lines.at(-1)?.cashFen ?? 0).toBe(holdingsOn(entriesOf(facts), '2026-03-31').cashFen);
      }),
      { seed: 20_261_127 },
    );
  });
});
