// Who answers the calls about the money after it was collected? Passing up, refund and use, closing a month, notices, hand-overs.
import { settingsOf } from '#db/branch/store.ts';
import {
  accountFacts,
  closingBy,
  handoversOf,
  insertClosing,
  insertHandover,
  insertMovement,
  insertNotice,
  movementById,
  movementWhere,
  noticesOf,
  receiptsOf,
} from '#db/dues/account-store.ts';
import { closedThrough, duesFacts, paymentsOfYear } from '#db/dues/store.ts';
import type { Reader } from '#db/schema.ts';
import type { HandlersOf } from '#electron/ledger/context.ts';
import { type IsoDate, monthOf } from '#shared/core/date.ts';
import { brokenRule, conflict, notFound } from '#shared/core/fault.ts';
import type { Fen } from '#shared/core/money.ts';
import { cashFaces, type MovementKind } from '#shared/dues/account-model.ts';
import { checkClosing, checkHandover, checkMovement, checkNotice, type OpenSums, openOf, reversalShortage } from '#shared/dues/account-rules.ts';
import { type AccountFacts, entriesOf, holdingsOn } from '#shared/dues/accounts.ts';
import { duesBook } from '#shared/dues/book.ts';
import type { duesContract } from '#shared/dues/contract.ts';
import { moneyBook } from '#shared/dues/money-book.ts';
import { waitingOf } from '#shared/dues/waiting.ts';

/** What may be taken out on a day: the least that was in hand on it and on any later day, so that no balance ever falls below zero. */
const openSums = (facts: AccountFacts, on: IsoDate): OpenSums => {
  const entries = entriesOf(facts);
  const days = [on, ...new Set(entries.map((entry) => entry.on).filter((day) => day > on))];
  const held = days.map((day) => openOf(holdingsOn(entries, day)));
  const least = (key: keyof OpenSums): Fen => Math.max(0, Math.min(...held.map((one) => one[key])));
  const [duesFen, centreFen, refundFen] = [least('duesFen'), least('centreFen'), least('refundFen')];
  return { duesFen, centreFen, refundFen, cashFen: least('cashFen'), duesCashFen: least('duesCashFen') };
};

/** What is in hand now of the money that a payment brought. */
export const openOfPayment = async (reader: Reader, isToCentre: boolean): Promise<Fen> => {
  const now = holdingsOn(entriesOf(await accountFacts(reader)), reader.clock.today());
  return isToCentre ? now.centreFen : now.duesFen;
};

/** Notes and coins as kept: `100.00×3、0.10×2`; empty when only the sum was typed. */
const countedText = (pieces: readonly number[]): string =>
  cashFaces.flatMap((face, index) => (pieces[index] ? [`${(face / 100).toFixed(2)}×${pieces[index]}`] : [])).join('、');

const shortageOf = (kind: MovementKind, amountFen: Fen, open: OpenSums) => (kind === 'refund' ? reversalShortage(amountFen, open.refundFen) : null);

type AccountCalls = Extract<
  keyof typeof duesContract,
  'dues.accounts' | 'dues.recordMovement' | 'dues.reverseMovement' | 'dues.closeMonth' | 'dues.recordHandover' | 'dues.recordNotice'
>;

export const accountHandlers: HandlersOf<AccountCalls> = {
  'dues.accounts': async (reader, { year }) => {
    const today = reader.clock.today();
    const facts = await accountFacts(reader);
    const closed = await closedThrough(reader);
    const gridPaidFen = duesBook(await duesFacts(reader, year)).totals.paidFen;
    const notices = await noticesOf(reader);
    const handovers = await handoversOf(reader);
    const settings = await settingsOf(reader);
    const collected = await paymentsOfYear(reader, year);
    const common = { ...facts, today, closedThrough: closed };
    return {
      book: moneyBook({ ...common, year, receipts: await receiptsOf(reader, null), gridPaidFen }),
      ...waitingOf({ ...common, years: [year], settings, notices, handovers, collected }),
      handovers,
      notices,
    };
  },

  'dues.recordMovement': async (writer, { actionId, movement }) => {
    const done = await movementWhere(writer, 'actionId', actionId);
    if (done) return { id: done.id };
    const today = writer.clock.today();
    const open = openSums(await accountFacts(writer), movement.on);
    const findings = checkMovement(movement, { today, closedThrough: await closedThrough(writer), open });
    if (findings.length > 0) throw brokenRule(findings);
    const purpose = movement.kind === 'use' ? movement.purpose : null;
    return {
      id: await insertMovement(writer, { ...movement, purpose, handledBy: movement.handledBy || writer.actor, reversesId: null, actionId }),
    };
  },

  'dues.reverseMovement': async (writer, { id, actionId, reason }) => {
    const movement = await movementById(writer, id);
    if (!movement) throw notFound('movement-unknown');
    const reversal = await movementWhere(writer, 'reversesId', id);
    if (reversal?.actionId === actionId) return { id: reversal.id };
    if (movement.reversesId !== null || reversal) throw conflict('movement-reversed');
    const today = writer.clock.today();
    const shortage = shortageOf(movement.kind, movement.amountFen, openSums(await accountFacts(writer), today));
    if (shortage) throw brokenRule([shortage]);
    const { kind, amountFen, fromMonth, toMonth, slipNo, counterparty, purpose } = movement;
    const columns = { kind, amountFen: -amountFen, fromMonth, toMonth, slipNo, counterparty, purpose, note: reason };
    return { id: await insertMovement(writer, { ...columns, on: today, handledBy: writer.actor, reversesId: id, actionId }) };
  },

  'dues.closeMonth': async (writer, { actionId, closing }) => {
    const done = await closingBy(writer, actionId);
    if (done) return { id: done.id, differenceFen: done.countedFen - done.bookFen };
    const today = writer.clock.today();
    const facts = await accountFacts(writer);
    const bookFen = holdingsOn(entriesOf(facts), today).cashFen;
    const findings = checkClosing(closing, { today, closedThrough: await closedThrough(writer), bookFen });
    if (findings.length > 0) throw brokenRule(findings);
    const { month, countedFen, pieces, explanation } = closing;
    const receivedFen = facts.payments.reduce((sum, { paidOn, amountFen }) => sum + (monthOf(paidOn) === month ? amountFen : 0), 0);
    const columns = { month, closedOn: today, closedBy: writer.actor, receivedFen, bookFen, countedFen, counted: countedText(pieces), explanation };
    return { id: await insertClosing(writer, { ...columns, actionId }), differenceFen: countedFen - bookFen };
  },

  'dues.recordHandover': async (writer, handover) => {
    const findings = checkHandover(handover, writer.clock.today());
    if (findings.length > 0) throw brokenRule(findings);
    return { id: await insertHandover(writer, handover) };
  },

  'dues.recordNotice': async (writer, notice) => {
    const findings = checkNotice(notice, writer.clock.today());
    if (findings.length > 0) throw brokenRule(findings);
    return { id: await insertNotice(writer, notice) };
  },
};
