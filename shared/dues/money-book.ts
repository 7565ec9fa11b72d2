// What does the money page show of a year? The cash book day by day, what is in hand, the accounts, and whether books and slips agree.
import { type IsoDate, isoDateSchema, type MonthKey, monthOf, monthSchema } from '#shared/core/date.ts';
import { type Id, idSchema } from '#shared/core/id.ts';
import type { Fen } from '#shared/core/money.ts';
import { z } from '#shared/core/zod.ts';
import { movementKinds } from '#shared/dues/account-model.ts';
import {
  type Account,
  type AccountFacts,
  balancesOf,
  type ClosingFact,
  type CollectedFact,
  entriesOf,
  holdingsOn,
  type MovementFact,
} from '#shared/dues/accounts.ts';

/** A movement as kept. */
export interface KeptMovement extends MovementFact {
  readonly fromMonth: MonthKey | null;
  readonly toMonth: MonthKey | null;
  readonly slipNo: string;
  readonly counterparty: string;
  readonly note: string;
  readonly handledBy: string;
  readonly reversesId: Id | null;
}

/** A closed month as kept. */
export interface KeptClosing extends ClosingFact {
  readonly closedBy: string;
  readonly receivedFen: Fen;
  readonly counted: string;
  readonly explanation: string;
}

/** A receipt with what it confirms; `voidReason` null: valid. */
export interface ReceiptFact {
  readonly id: Id;
  readonly year: number;
  readonly number: number;
  readonly issuedOn: IsoDate;
  readonly payerName: string;
  readonly amountFen: Fen;
  readonly issuedBy: string;
  readonly actionId: Id;
  readonly voidReason: string | null;
  readonly lines: readonly { paymentId: Id; memberId: Id; name: string; month: MonthKey; amountFen: Fen }[];
}

/** One line of the cash book: payments of one day together, every other movement by itself. Amounts in fen, `cashFen` after it. */
const cashLineSchema = z.strictObject({
  key: z.string(),
  on: isoDateSchema,
  kind: z.enum(['dues', 'reversal', 'voluntary', ...movementKinds, 'difference']),
  /** How many payments stand in it. */
  count: z.int(),
  inFen: z.int(),
  outFen: z.int(),
  cashFen: z.int(),
  slipNo: z.string(),
  counterparty: z.string(),
  purpose: z.string(),
  fromMonth: monthSchema.nullable(),
  toMonth: monthSchema.nullable(),
  note: z.string(),
  /** The movement that can still be reversed; null otherwise. */
  reversibleId: idSchema.nullable(),
  isReversed: z.boolean(),
});
export type CashLine = z.infer<typeof cashLineSchema>;

const holdingsSchema = z.strictObject({
  cashFen: z.int(),
  duesFen: z.int(),
  centreFen: z.int(),
  refundFen: z.int(),
  differenceFen: z.int(),
});

export const closingViewSchema = z.strictObject({
  id: idSchema,
  month: monthSchema,
  closedOn: isoDateSchema,
  closedBy: z.string(),
  receivedFen: z.int(),
  bookFen: z.int(),
  countedFen: z.int(),
  counted: z.string(),
  explanation: z.string(),
});

/** Whether two ways of counting the same money agree: entries add up to zero · grid and income accounts · receipts and their payments. */
const accountCheckSchema = z.strictObject({
  check: z.enum(['balanced', 'grid', 'receipts']),
  leftFen: z.int(),
  rightFen: z.int(),
  isOk: z.boolean(),
});
export type AccountCheck = z.infer<typeof accountCheckSchema>;

/** The money of a year. `accounts` stand as of today, all years together, and add up to zero. */
export const moneyBookSchema = z.strictObject({
  year: z.int(),
  asOf: isoDateSchema,
  closedThrough: monthSchema.nullable(),
  openingFen: z.int(),
  holdings: holdingsSchema,
  lines: z.array(cashLineSchema),
  accounts: z.array(z.strictObject({ account: z.string(), fen: z.int() })),
  checks: z.array(accountCheckSchema),
  closings: z.array(closingViewSchema),
});
export type MoneyBook = z.infer<typeof moneyBookSchema>;

/** Everything from which a year's money book follows; `gridPaidFen`: what the year's grid says was paid for its months. */
export interface MoneyFacts extends AccountFacts {
  readonly year: number;
  readonly today: IsoDate;
  readonly closedThrough: MonthKey | null;
  readonly movements: readonly KeptMovement[];
  readonly closings: readonly KeptClosing[];
  readonly receipts: readonly ReceiptFact[];
  readonly gridPaidFen: Fen;
}

/** The money book of a year. */
export const moneyBook = (facts: MoneyFacts): MoneyBook => {
  const entries = entriesOf(facts);
  const openingFen = holdingsOn(entries, `${facts.year - 1}-12-31`).cashFen;
  const balances = balancesOf(entries);
  return {
    year: facts.year,
    asOf: facts.today,
    closedThrough: facts.closedThrough,
    openingFen,
    holdings: holdingsOn(entries, facts.today),
    lines: withRunningCash(linesOf(facts), openingFen),
    accounts: [...balances].map(([account, fen]) => ({ account, fen })).sort((a, b) => (a.account < b.account ? -1 : 1)),
    checks: checksOf(facts, balances),
    closings: facts.closings.filter(({ month }) => month.startsWith(`${facts.year}-`)).map((closing) => ({ ...closing })),
  };
};

const sum = (figures: readonly Fen[]): Fen => figures.reduce((total, figure) => total + figure, 0);

const checksOf = (facts: MoneyFacts, balances: ReadonlyMap<Account, Fen>): AccountCheck[] => {
  const income = sum([...balances].map(([account, fen]) => (account.startsWith(`income/${facts.year}-`) ? -fen : 0)));
  const valid = facts.receipts.filter(({ voidReason }) => voidReason === null);
  const compare = (check: AccountCheck['check'], leftFen: Fen, rightFen: Fen): AccountCheck => ({
    check,
    leftFen: plain(leftFen),
    rightFen: plain(rightFen),
    isOk: plain(leftFen) === plain(rightFen),
  });
  return [
    compare('balanced', sum([...balances.values()].filter((fen) => fen > 0)), -sum([...balances.values()].filter((fen) => fen < 0))),
    compare('grid', facts.gridPaidFen, income),
    compare('receipts', sum(valid.map(({ amountFen }) => amountFen)), sum(valid.flatMap(({ lines }) => lines.map(({ amountFen }) => amountFen)))),
  ];
};

/** Zero without a sign. */
const plain = (fen: Fen): Fen => (fen === 0 ? 0 : fen);

type BareLine = Omit<CashLine, 'cashFen'>;

const blank = { slipNo: '', counterparty: '', purpose: '', fromMonth: null, toMonth: null, note: '', reversibleId: null, isReversed: false } as const;

const withRunningCash = (lines: readonly BareLine[], openingFen: Fen): CashLine[] => {
  let cashFen = openingFen;
  return lines.map((line) => {
    cashFen += line.inFen - line.outFen;
    return { ...line, cashFen };
  });
};

/** The year's lines by day: first what was collected, then reversals, then what went out or came back, then what was counted. */
const linesOf = (facts: MoneyFacts): BareLine[] => {
  const inYear = (on: IsoDate): boolean => on.startsWith(`${facts.year}-`);
  const lines = [
    ...collectedLines(facts.payments.filter(({ paidOn }) => inYear(paidOn))),
    ...facts.movements.filter(({ on }) => inYear(on)).map((movement) => movementLine(movement, facts.movements)),
    ...facts.closings.filter(({ closedOn, bookFen, countedFen }) => inYear(closedOn) && bookFen !== countedFen).map(differenceLine),
  ];
  return lines.sort((a, b) => (a.on === b.on ? order.indexOf(a.kind) - order.indexOf(b.kind) : a.on < b.on ? -1 : 1));
};

/** In which order the kinds of one day stand: what came in before what went out. */
const order: readonly CashLine['kind'][] = ['dues', 'voluntary', 'refund', 'reversal', 'passUp', 'passUpCentre', 'use', 'difference'];

const kindOfPayment = ({ reversesId, isToCentre }: CollectedFact): 'reversal' | 'voluntary' | 'dues' => {
  if (reversesId !== null) return 'reversal';
  return isToCentre ? 'voluntary' : 'dues';
};

const collectedLines = (payments: readonly CollectedFact[]): BareLine[] =>
  [...Map.groupBy(payments, (payment) => `${payment.paidOn}/${kindOfPayment(payment)}`)].map(([key, paid]) => {
    const amountFen = sum(paid.map((payment) => payment.amountFen));
    const months = paid.map(({ month }) => month).sort();
    const first = paid[0];
    return {
      ...blank,
      key,
      on: first?.paidOn ?? '',
      kind: first ? kindOfPayment(first) : 'dues',
      count: paid.length,
      inFen: Math.max(0, amountFen),
      outFen: Math.max(0, -amountFen),
      fromMonth: months[0] ?? null,
      toMonth: months.at(-1) ?? null,
    };
  });

const movementLine = (movement: KeptMovement, all: readonly KeptMovement[]): BareLine => {
  const { id, kind, on, amountFen, purpose, fromMonth, toMonth, slipNo, counterparty, note, reversesId } = movement;
  const signed = kind === 'refund' ? amountFen : -amountFen;
  const isReversed = all.some((other) => other.reversesId === id);
  return {
    ...{ key: id, on, kind, count: 1, slipNo, counterparty, fromMonth, toMonth, note, isReversed },
    purpose: purpose ?? '',
    inFen: Math.max(0, signed),
    outFen: Math.max(0, -signed),
    reversibleId: isReversed || reversesId !== null ? null : id,
  };
};

const differenceLine = ({ id, closedOn, month, bookFen, countedFen, explanation }: KeptClosing): BareLine => ({
  ...blank,
  ...{ key: id, on: closedOn, kind: 'difference', count: 1, note: explanation, fromMonth: month, toMonth: monthOf(`${month}-01`) },
  inFen: Math.max(0, countedFen - bookFen),
  outFen: Math.max(0, bookFen - countedFen),
});
