// Where are dues standings and payments kept, and from which facts does a year's book follow?
import { sql } from 'kysely';
import { settingsOf } from '#db/branch/store.ts';
import { personOf } from '#db/members/person-of.ts';
import { inRosterOrder, memberNames, membershipSpans, seatRolesOn } from '#db/members/store.ts';
import { insertRow, type OwnColumns, retireRow, reviseRow } from '#db/rows.ts';
import type { Reader, Writer } from '#db/schema.ts';
import type { IsoDate, MonthKey } from '#shared/core/date.ts';
import type { Id } from '#shared/core/id.ts';
import type { Fen } from '#shared/core/money.ts';
import type { DuesFacts, PaymentFact } from '#shared/dues/book.ts';
import type { MonthsOf, ReductionFact } from '#shared/dues/due.ts';
import type { DuesExcuseInput, DuesPaymentRow, DuesReductionInput, DuesStandingInput } from '#shared/dues/model.ts';
import type { MemberMonths } from '#shared/dues/rules.ts';

/** A standing as kept. */
export type KeptStanding = Omit<DuesStandingInput, 'statedFen'> & { readonly id: Id };

const standingsQuery = (reader: Reader) =>
  reader.db
    .selectFrom('duesStanding')
    .select(['id', 'memberId', 'fromMonth', 'category', 'baseFen', 'flatFen', 'reason'])
    .where('orgId', '=', reader.orgId)
    .where('retiredAt', 'is', null)
    .orderBy('fromMonth')
    .orderBy('id');

/** Everybody's standings, oldest first. */
export const allStandings = (reader: Reader): Promise<KeptStanding[]> => standingsQuery(reader).execute();

/** One member's standings, oldest first. */
export const standingsOf = (reader: Reader, memberId: Id): Promise<KeptStanding[]> =>
  standingsQuery(reader).where('memberId', '=', memberId).execute();

/** Adds a standing, or gives the one with this id new figures. */
export const keepStanding = async (writer: Writer, id: Id | null, { statedFen, ...standing }: DuesStandingInput): Promise<Id> => {
  if (!id) return (await insertRow(writer, 'duesStanding', standing)).id;
  const revised = await reviseRow(writer, 'duesStanding', id, standing);
  if (!revised) throw new Error('the standing was read in this transaction, so it is there');
  return revised.id;
};

/** Everybody's reductions in force, in the order of their months. */
export const reductionsOf = (reader: Reader): Promise<(DuesReductionInput & ReductionFact & { id: Id })[]> =>
  reader.db
    .selectFrom('duesReduction')
    .select(['id', 'memberId', 'fromMonth', 'toMonth', 'amountFen', 'approvalNo', 'approvedOn', 'approvedBy', 'reason'])
    .where('orgId', '=', reader.orgId)
    .where('retiredAt', 'is', null)
    .orderBy('fromMonth')
    .orderBy('id')
    .execute();

/** Everybody's legitimate reasons for unpaid months, in the order of their months. */
export const excusesOf = (reader: Reader): Promise<(DuesExcuseInput & MonthsOf & { id: Id })[]> =>
  reader.db
    .selectFrom('duesExcuse')
    .select(['id', 'memberId', 'fromMonth', 'toMonth', 'reason', 'decidedOn', 'decidedBy'])
    .where('orgId', '=', reader.orgId)
    .where('retiredAt', 'is', null)
    .orderBy('fromMonth')
    .orderBy('id')
    .execute();

/** Adds a reduction. */
export const insertReduction = async (writer: Writer, reduction: DuesReductionInput): Promise<Id> =>
  (await insertRow(writer, 'duesReduction', reduction)).id;

/** Adds a legitimate reason. */
export const insertExcuse = async (writer: Writer, excuse: DuesExcuseInput): Promise<Id> => (await insertRow(writer, 'duesExcuse', excuse)).id;

/** Withdraws a reduction or a reason; false when there is none with this id. */
export const withdraw = async (writer: Writer, table: 'duesReduction' | 'duesExcuse', id: Id, reason: string): Promise<boolean> =>
  (await retireRow(writer, table, id, reason)) !== null;

/** The last closed month; null while none is. */
export const closedThrough = async (reader: Reader): Promise<MonthKey | null> =>
  (
    await reader.db
      .selectFrom('duesClosing')
      .select((eb) => eb.fn.max<string | null>('month').as('month'))
      .where('orgId', '=', reader.orgId)
      .where('retiredAt', 'is', null)
      .executeTakeFirst()
  )?.month ?? null;

/** Adds a payment or a reversal; neither is ever changed afterwards (reliability row 122, guarded by triggers). */
export const insertPayment = async (writer: Writer, payment: OwnColumns<'duesPayment'>): Promise<Id> =>
  (await insertRow(writer, 'duesPayment', payment)).id;

/** One payment of this organisation, or null. */
export const paymentById = async (reader: Reader, id: Id): Promise<DuesPaymentRow | null> =>
  (await reader.db.selectFrom('duesPayment').selectAll().where('orgId', '=', reader.orgId).where('id', '=', id).executeTakeFirst()) ?? null;

/** The reversal of a payment, or null. */
export const reversalOf = async (reader: Reader, paymentId: Id): Promise<DuesPaymentRow | null> =>
  (await reader.db.selectFrom('duesPayment').selectAll().where('orgId', '=', reader.orgId).where('reversesId', '=', paymentId).executeTakeFirst()) ??
  null;

/** What one click for these members has already recorded: number and sum of its payments, reversals left out, and the receipts it issued. */
export const recordedBy = async (
  reader: Reader,
  actionId: Id,
  memberIds: readonly Id[],
): Promise<{ count: number; amountFen: Fen; receiptIds: Id[] }> => {
  const rows = await reader.db
    .selectFrom('duesPayment')
    .select('amountFen')
    .where('orgId', '=', reader.orgId)
    .where(sql<boolean>`"memberId" IN (SELECT "value" FROM json_each(${JSON.stringify(memberIds)}))`)
    .where('actionId', '=', actionId)
    .where('reversesId', 'is', null)
    .execute();
  const receipts = await reader.db
    .selectFrom('duesReceipt')
    .select('id')
    .where('orgId', '=', reader.orgId)
    .where('actionId', '=', actionId)
    .orderBy('number')
    .execute();
  return { count: rows.length, amountFen: rows.reduce((sum, row) => sum + row.amountFen, 0), receiptIds: receipts.map(({ id }) => id) };
};

/** The payments dated in a year that stand: neither reversed nor reversals nor for the centre, in the order of entry. */
export const paymentsOfYear = (reader: Reader, year: number) =>
  reader.db
    .selectFrom('duesPayment')
    .select(['id', 'month', 'amountFen', 'paidOn', 'collector'])
    .select(personOf('duesPayment.memberId').as('memberId'))
    .where('orgId', '=', reader.orgId)
    .where('paidOn', '>=', `${year}-01-01`)
    .where('paidOn', '<=', `${year}-12-31`)
    .where('reversesId', 'is', null)
    .where((eb) => eb.or([eb('isToCentre', 'is', null), eb('isToCentre', '=', 0)]))
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('duesPayment as reversal').select('reversal.id').whereRef('reversal.reversesId', '=', 'duesPayment.id'))),
    )
    .orderBy('paidOn')
    .orderBy('recordedAt')
    .orderBy('id')
    .execute();

/** What was paid per member and month, reversals and money for the centre taken off: months from `from` (included) to `to` (excluded). */
export const paidByMonth = async (reader: Reader, from: MonthKey, to: MonthKey): Promise<{ memberId: Id; month: MonthKey; paidFen: Fen }[]> => {
  const rows = await reader.db
    .selectFrom('duesPayment')
    .select('month')
    .select(personOf('duesPayment.memberId').as('memberId'))
    .select((eb) => eb.fn.sum<number>('amountFen').as('paidFen'))
    .where('orgId', '=', reader.orgId)
    .where('month', '>=', from)
    .where('month', '<', to)
    .where((eb) => eb.or([eb('isToCentre', 'is', null), eb('isToCentre', '=', 0)]))
    .groupBy([personOf('duesPayment.memberId'), 'month'])
    .execute();
  return rows.map((row) => ({ ...row, paidFen: Number(row.paidFen) }));
};

/** Of entries made at the same moment payments (no `reversesId`, sorted first) come before reversals. */
const paymentsIn = async (reader: Reader, year: number): Promise<PaymentFact[]> => {
  const rows = await reader.db
    .selectFrom('duesPayment')
    .select(['id', 'month', 'amountFen', 'paidOn', 'collector', 'note', 'reversesId', 'recordedAt', 'payer', 'payerName', 'isToCentre'])
    .select(personOf('duesPayment.memberId').as('memberId'))
    .where('orgId', '=', reader.orgId)
    .where('month', '>=', `${year}-01`)
    .where('month', '<=', `${year}-12`)
    .orderBy('month')
    .orderBy('recordedAt')
    .orderBy('reversesId')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...row, payer: row.payer ?? 'self', payerName: row.payerName ?? '', isToCentre: row.isToCentre === 1 }));
};

const touchesYear = (spans: readonly MemberMonths[], year: number): boolean =>
  spans.some(({ from, to }) => (from === null || from <= `${year}-12`) && (to === null || to >= `${year}-01`));

/** The day whose seats order a year's book: today within the year, else its nearest day. */
const dayWithin = (year: number, today: IsoDate): IsoDate => {
  if (today < `${year}-01-01`) return `${year}-01-01`;
  return today > `${year}-12-31` ? `${year}-12-31` : today;
};

/**
 * Everything from which the book of a year follows (see `duesBook` in shared/dues/book.ts): its lines are those who were members
 * in a month of it, in roster order, and whoever has a payment in it, even when the entry was retired since: money taken in is never hidden.
 */
export const duesFacts = async (reader: Reader, year: number): Promise<DuesFacts> => {
  const today = reader.clock.today();
  const spans = await membershipSpans(reader);
  const payments = await paymentsIn(reader, year);
  const ids = new Set([...spans].filter(([, months]) => touchesYear(months, year)).map(([id]) => id));
  for (const { memberId } of payments) ids.add(memberId);
  const names = await memberNames(reader, [...ids]);
  const roles = await seatRolesOn(reader, dayWithin(year, today));
  const people = [...ids].map((memberId) => ({
    memberId,
    name: names.get(memberId) ?? '',
    seatRoles: roles.get(memberId) ?? [],
    spans: spans.get(memberId) ?? [],
  }));
  return {
    year,
    today,
    rounding: (await settingsOf(reader)).duesRounding,
    members: inRosterOrder(people),
    standings: await allStandings(reader),
    reductions: await reductionsOf(reader),
    excuses: await excusesOf(reader),
    closedThrough: await closedThrough(reader),
    payments,
    earlierPaid: await paidByMonth(reader, '1900-01', `${year}-01`),
  };
};
