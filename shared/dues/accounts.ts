// Where did every fen come from and go to? Balanced entries, derived from the rows by one pure function: no second store of truth.
import { type IsoDate, type MonthKey, monthOf } from '#shared/core/date.ts';
import type { Id } from '#shared/core/id.ts';
import type { Fen } from '#shared/core/money.ts';
import type { DuesPurpose, MovementKind } from '#shared/dues/account-model.ts';

/**
 * An account. `cash` what lies in the box · `income/2026-03` dues for a month · `voluntary` for the centre, until it goes there ·
 * `passedUp` dues handed to the superior · `refund` received back · `use/training` … refunds used · `difference` cash counted against books.
 */
export type Account = 'cash' | `income/${MonthKey}` | 'voluntary' | 'passedUp' | 'refund' | `use/${DuesPurpose}` | 'difference';

/** A payment as the accounts need it. */
export interface CollectedFact {
  readonly id: Id;
  readonly memberId: Id;
  readonly month: MonthKey;
  readonly amountFen: Fen;
  readonly paidOn: IsoDate;
  readonly isToCentre: boolean;
  readonly reversesId: Id | null;
}

/** A movement as the accounts need it. */
export interface MovementFact {
  readonly id: Id;
  readonly kind: MovementKind;
  readonly on: IsoDate;
  readonly amountFen: Fen;
  readonly purpose: DuesPurpose | null;
}

/** A closed month as the accounts need it. */
export interface ClosingFact {
  readonly id: Id;
  readonly month: MonthKey;
  readonly closedOn: IsoDate;
  readonly bookFen: Fen;
  readonly countedFen: Fen;
}

/** All rows that money follows from. */
export interface AccountFacts {
  readonly payments: readonly CollectedFact[];
  readonly movements: readonly MovementFact[];
  readonly closings: readonly ClosingFact[];
}

/** One side of an entry: debit above zero, credit below. */
interface Leg {
  readonly account: Account;
  readonly fen: Fen;
}

/** One entry: the row it follows from, its day, and legs that add up to zero. */
export interface Entry {
  readonly id: Id;
  readonly on: IsoDate;
  readonly legs: readonly Leg[];
}

/** Money into the box comes from an account, money out of it (`fen` below zero) goes to one. */
const throughCash = (id: Id, on: IsoDate, account: Account, fen: Fen): Entry => ({
  id,
  on,
  legs: [
    { account: 'cash', fen },
    { account, fen: -fen },
  ],
});

const ofMovement = ({ id, kind, on, amountFen, purpose }: MovementFact): Entry => {
  switch (kind) {
    case 'passUp':
      return throughCash(id, on, 'passedUp', -amountFen);
    case 'passUpCentre':
      return throughCash(id, on, 'voluntary', -amountFen);
    case 'refund':
      return throughCash(id, on, 'refund', amountFen);
    case 'use':
      return throughCash(id, on, `use/${purpose ?? 'training'}`, -amountFen);
  }
};

/** The entries of all rows, oldest day first; a counted difference brings the books to the box. */
export const entriesOf = ({ payments, movements, closings }: AccountFacts): Entry[] =>
  [
    ...payments.map(({ id, paidOn, month, amountFen, isToCentre }) =>
      throughCash(id, paidOn, isToCentre ? 'voluntary' : `income/${month}`, amountFen),
    ),
    ...movements.map(ofMovement),
    ...closings
      .filter(({ bookFen, countedFen }) => bookFen !== countedFen)
      .map(({ id, closedOn, bookFen, countedFen }) => throughCash(id, closedOn, 'difference', countedFen - bookFen)),
  ].sort((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1));

/** What each account stands at; all together always zero. */
export const balancesOf = (entries: readonly Entry[]): Map<Account, Fen> => {
  const balances = new Map<Account, Fen>();
  for (const { legs } of entries) for (const { account, fen } of legs) balances.set(account, (balances.get(account) ?? 0) + fen);
  return balances;
};

/** Which part of the money a sum of accounts stands for. */
type Part = 'cash' | 'income' | 'voluntary' | 'passedUp' | 'refund' | 'use' | 'difference';

/** The accounts of a part together (income of all months, use for all purposes). */
const partFen = (balances: ReadonlyMap<Account, Fen>, part: Part): Fen =>
  [...balances].reduce((sum, [account, fen]) => sum + (account === part || account.startsWith(`${part}/`) ? fen : 0), 0);

/** What lies in the box, and what it is: dues not passed up, money for the centre, refunds not used, counted difference. Figures in fen. */
export interface Holdings {
  readonly cashFen: Fen;
  readonly duesFen: Fen;
  readonly centreFen: Fen;
  readonly refundFen: Fen;
  readonly differenceFen: Fen;
}

/** The holdings by the entries up to a day, that day included. */
export const holdingsOn = (entries: readonly Entry[], on: IsoDate): Holdings => {
  const balances = balancesOf(entries.filter((entry) => entry.on <= on));
  const part = (name: Part): Fen => partFen(balances, name);
  return {
    cashFen: part('cash'),
    duesFen: plus(-part('income') - part('passedUp')),
    centreFen: plus(-part('voluntary')),
    refundFen: plus(-part('refund') - part('use')),
    differenceFen: plus(-part('difference')),
  };
};

/** Zero without a sign. */
const plus = (fen: Fen): Fen => (fen === 0 ? 0 : fen);

/** Dues for whatever month that came in up to a month's end, reversals taken off; and what was passed up of it so far. */
export const collectedThrough = (facts: AccountFacts, month: MonthKey): { collectedFen: Fen; passedFen: Fen } => {
  const total = (list: readonly { readonly amountFen: Fen }[]): Fen => list.reduce((sum, { amountFen }) => sum + amountFen, 0);
  return {
    collectedFen: total(facts.payments.filter(({ paidOn, isToCentre }) => !isToCentre && monthOf(paidOn) <= month)),
    passedFen: total(facts.movements.filter(({ kind }) => kind === 'passUp')),
  };
};
