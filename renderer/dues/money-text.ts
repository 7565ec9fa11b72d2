// How are lines and accounts of the money called in the window?
import type { Translate } from '#renderer/core/i18n.ts';
import type { Word } from '#shared/core/words.ts';
import { type DuesPurpose, duesPurposes } from '#shared/dues/account-model.ts';
import type { CashLine } from '#shared/dues/money-book.ts';
import { moneyWords as w } from '#shared/dues/money-words.ts';

const kinds: Readonly<Record<CashLine['kind'], Word>> = {
  dues: w.duesCount,
  reversal: w.reversal,
  voluntary: w.voluntary,
  passUp: w.passUpLine,
  passUpCentre: w.passUpCentreLine,
  refund: w.refundLine,
  use: w.useLine,
  difference: w.differenceLine,
};

const isPurpose = (text: string): text is DuesPurpose => duesPurposes.some((purpose) => purpose === text);

/** A purpose in words; empty for none. */
const purposeText = (purpose: string, t: Translate): string => (isPurpose(purpose) ? t(w[purpose]) : '');

/** What a line of the cash book is about. */
export const lineText = (line: CashLine, t: Translate): string =>
  [t(kinds[line.kind], { count: line.count }), purposeText(line.purpose, t), line.isReversed ? t(w.reversedMark) : ''].filter(Boolean).join(' ');

/** The name of an account. */
export const accountText = (account: string, t: Translate): string => {
  const [part = '', detail = ''] = account.split('/');
  if (part === 'income') return t(w.accountIncome, { month: detail });
  if (part === 'use') return t(w.accountUse, { purpose: purposeText(detail, t) });
  if (part === 'voluntary') return t(w.accountVoluntary);
  if (part === 'passedUp') return t(w.accountPassedUp);
  if (part === 'refund') return t(w.accountRefund);
  return part === 'difference' ? t(w.difference) : t(w.cash);
};
