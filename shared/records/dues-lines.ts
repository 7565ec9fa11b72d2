// How are lines of the cash book of dues called on paper? In the words of the window, in zh.
import { fill, type Word } from '#shared/core/words.ts';
import { type DuesPurpose, duesPurposes } from '#shared/dues/account-model.ts';
import type { CashLine } from '#shared/dues/money-book.ts';
import { moneyWords as m } from '#shared/dues/money-words.ts';

const kinds: Readonly<Record<CashLine['kind'], Word>> = {
  dues: m.duesCount,
  reversal: m.reversal,
  voluntary: m.voluntary,
  passUp: m.passUpLine,
  passUpCentre: m.passUpCentreLine,
  refund: m.refundLine,
  use: m.useLine,
  difference: m.differenceLine,
};

const isPurpose = (text: string): text is DuesPurpose => duesPurposes.some((purpose) => purpose === text);

/** What a line is about: 收党费 58 笔; 使用返还 培训党员; a reversed movement says so. */
export const cashLineName = (line: Pick<CashLine, 'kind' | 'count' | 'purpose' | 'isReversed'>): string =>
  [fill(kinds[line.kind].zh, { count: line.count }), isPurpose(line.purpose) ? m[line.purpose].zh : '', line.isReversed ? m.reversedMark.zh : '']
    .filter(Boolean)
    .join('　');
