// Who answers the calls about dues? Load facts, ask the rules, write.

import { organisationOf, settingsOf } from '#db/branch/store.ts';
import { keepPendingFigures, pendingFiguresOf } from '#db/dues/pending.ts';
import {
  allStandings,
  closedThrough,
  duesFacts,
  insertPayment,
  type KeptStanding,
  keepStanding,
  paidByMonth,
  paymentById,
  recordedBy,
  reductionsOf,
  reversalOf,
  standingsOf,
} from '#db/dues/store.ts';
import { memberById, memberNames, membershipSpans, rosterOn } from '#db/members/store.ts';
import type { Reader, Writer } from '#db/schema.ts';
import { accountHandlers, openOfPayment } from '#electron/dues/account-handlers.ts';
import { overlayHandlers } from '#electron/dues/overlay-handlers.ts';
import { receiptHandlers, receiptsFor, voidReceiptOf } from '#electron/dues/receipt-handlers.ts';
import type { HandlersOf } from '#electron/ledger/context.ts';
import { nextMonth } from '#shared/core/date.ts';
import { brokenRule, conflict, type Finding, notFound } from '#shared/core/fault.ts';
import type { Id } from '#shared/core/id.ts';
import { reversalShortage } from '#shared/dues/account-rules.ts';
import { duesBook } from '#shared/dues/book.ts';
import type { duesContract } from '#shared/dues/contract.ts';
import { dueIn } from '#shared/dues/due.ts';
import type { DuesPaymentInput, DuesStandingInput } from '#shared/dues/model.ts';
import { duesRateFor } from '#shared/dues/rates.ts';
import {
  checkFigures,
  checkPayment,
  checkStanding,
  isSameStanding,
  type MemberMonths,
  reversalProblem,
  stopsPayment,
  stopsStanding,
} from '#shared/dues/rules.ts';

const cellKey = (memberId: Id, month: string): string => `${memberId}/${month}`;

/** Names and months of membership of everybody named; throws not-found `member-unknown` when one is not an entry of this ledger. */
const membersNamed = async (reader: Reader, ids: readonly Id[]): Promise<(id: Id) => { name: string; spans: readonly MemberMonths[] }> => {
  const spans = await membershipSpans(reader);
  if (ids.some((id) => !spans.has(id))) throw notFound('member-unknown');
  const names = await memberNames(reader, ids);
  return (id) => ({ name: names.get(id) ?? '', spans: spans.get(id) ?? [] });
};

const isTemporary = async (reader: Reader): Promise<boolean> => (await organisationOf(reader)).branchType === 'temporary';

/** Month of admission of those who are on probation today. */
const probationMonths = async (reader: Reader): Promise<Map<Id, string>> => {
  const roster = await rosterOn(reader, reader.clock.today());
  return new Map(
    roster.flatMap(({ memberId, standing, joinedOn }) =>
      standing === 'probationary' && joinedOn && joinedOn.length >= 7 ? [[memberId, joinedOn.slice(0, 7)]] : [],
    ),
  );
};

/** What the rules hold against standings, in the order given: each sees those before it. */
const stoppedStandings = async (writer: Writer, standings: readonly DuesStandingInput[], kept: readonly KeptStanding[]): Promise<Finding[]> => {
  const member = await membersNamed(
    writer,
    standings.map(({ memberId }) => memberId),
  );
  const isTemporaryBranch = await isTemporary(writer);
  const probation = await probationMonths(writer);
  const { duesRounding: rounding, duesBaseReview: baseReview } = await settingsOf(writer);
  return standings.flatMap((standing, index) => {
    const { memberId, reason } = standing;
    const others = [...kept, ...standings.slice(0, index)].filter((other) => other.memberId === memberId);
    const probationFrom = probation.get(memberId) ?? null;
    const facts = { isTemporaryBranch, name: member(memberId).name, others, probationFrom, rounding, baseReview };
    return stopsStanding(checkStanding(standing, `standings.${index}`, facts), reason);
  });
};

/** What the rules hold against payments, in the order given: each sees what those before it paid. */
const stoppedPayments = async (writer: Writer, payments: readonly DuesPaymentInput[]): Promise<Finding[]> => {
  const member = await membersNamed(
    writer,
    payments.map(({ memberId }) => memberId),
  );
  const months = payments.map(({ month }) => month).sort();
  const known = await paidByMonth(writer, months[0] ?? '', nextMonth(months.at(-1) ?? ''));
  const paid = new Map(known.map(({ memberId, month, paidFen }) => [cellKey(memberId, month), paidFen]));
  const standings = Map.groupBy(await allStandings(writer), ({ memberId }) => memberId);
  const reductions = Map.groupBy(await reductionsOf(writer), ({ memberId }) => memberId);
  const { duesRounding: rounding } = await settingsOf(writer);
  const common = { today: writer.clock.today(), isTemporaryBranch: await isTemporary(writer), closedThrough: await closedThrough(writer) };
  return payments.flatMap((payment, index) => {
    const { memberId, month, amountFen, note, isToCentre } = payment;
    const { name, spans } = member(memberId);
    const person = { rounding, spans, standings: standings.get(memberId) ?? [], reductions: reductions.get(memberId) ?? [] };
    const paidFen = paid.get(cellKey(memberId, month)) ?? 0;
    if (!isToCentre) paid.set(cellKey(memberId, month), paidFen + amountFen);
    const facts = { ...common, name, spans, dueFen: dueIn(person, month).dueFen, paidFen };
    return stopsPayment(checkPayment(payment, `payments.${index}`, facts), note);
  });
};

export const duesHandlers: HandlersOf<keyof typeof duesContract> = {
  ...overlayHandlers,
  ...receiptHandlers,
  ...accountHandlers,

  'dues.book': async (reader, { year }) => duesBook(await duesFacts(reader, year)),

  'dues.pending': async (reader, { year }) => ({ pending: await pendingFiguresOf(reader, year) }),

  'dues.keepPending': async (writer, { id, ...figures }) => {
    const draftId = id ?? writer.newId();
    await keepPendingFigures(writer, draftId, figures);
    return { id: draftId, savedAt: writer.at };
  },

  'dues.rate': async (reader, { month, category, baseFen, flatFen }) => {
    const { duesRounding } = await settingsOf(reader);
    const findings = checkFigures({ fromMonth: month, category, baseFen, flatFen }, '', '');
    return { ...duesRateFor(month, category, baseFen, flatFen, duesRounding), findings };
  },

  'dues.standings': async (reader, { memberId }) => {
    if (!(await memberById(reader, memberId))) throw notFound('member-unknown');
    return { standings: await standingsOf(reader, memberId) };
  },

  'dues.setStandings': async (writer, { standings }) => {
    const kept = await allStandings(writer);
    const findings = await stoppedStandings(writer, standings, kept);
    if (findings.length > 0) throw brokenRule(findings);
    const byMonth = new Map(kept.map((standing) => [cellKey(standing.memberId, standing.fromMonth), standing]));
    let count = 0;
    for (const standing of standings) {
      const key = cellKey(standing.memberId, standing.fromMonth);
      const same = byMonth.get(key);
      if (same && isSameStanding(same, standing)) continue;
      const { statedFen, ...kept } = standing;
      byMonth.set(key, { ...kept, id: await keepStanding(writer, same?.id ?? null, standing) });
      count += 1;
    }
    return { count };
  },

  'dues.recordPayments': async (writer, { actionId, payments, receipts }) => {
    const done = await recordedBy(
      writer,
      actionId,
      payments.map(({ memberId }) => memberId),
    );
    if (done.count > 0) return done;
    const findings = await stoppedPayments(writer, payments);
    if (findings.length > 0) throw brokenRule(findings);
    const recorded: { id: Id; memberId: Id; isToCentre: boolean }[] = [];
    for (const payment of payments) {
      const { memberId, isToCentre } = payment;
      const columns = { ...payment, collector: payment.collector || writer.actor, isToCentre: isToCentre ? 1 : 0 } as const;
      recorded.push({ id: await insertPayment(writer, { ...columns, reversesId: null, actionId }), memberId, isToCentre });
    }
    const own = recorded.filter(({ isToCentre }) => !isToCentre);
    const receiptIds = receipts === 'none' || own.length === 0 ? [] : await receiptsFor(writer, actionId, own, receipts);
    return { count: payments.length, amountFen: payments.reduce((sum, { amountFen }) => sum + amountFen, 0), receiptIds };
  },

  'dues.reversePayment': async (writer, { paymentId, actionId, reason }) => {
    const payment = await paymentById(writer, paymentId);
    if (!payment) throw notFound('payment-unknown');
    const reversal = await reversalOf(writer, paymentId);
    if (reversal?.actionId === actionId) return { id: reversal.id, voided: '' };
    const problem = reversalProblem({ reversesId: payment.reversesId, isReversed: reversal !== null });
    if (problem) throw conflict(problem);
    const { memberId, month, amountFen, payer, payerName, isToCentre } = payment;
    const shortage = reversalShortage(amountFen, await openOfPayment(writer, isToCentre === 1));
    if (shortage) throw brokenRule([shortage]);
    const columns = { memberId, month, amountFen: -amountFen, paidOn: writer.clock.today(), collector: writer.actor, note: reason };
    const voided = await voidReceiptOf(writer, paymentId, reason);
    return { id: await insertPayment(writer, { ...columns, reversesId: paymentId, actionId, payer, payerName, isToCentre }), voided };
  },
};
