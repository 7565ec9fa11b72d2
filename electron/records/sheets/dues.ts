// What do the sheets of dues show?
import { accountFacts, closingsOf, movementsOf, receiptsOf } from '#db/dues/account-store.ts';
import { allStandings, closedThrough, duesFacts, excusesOf, reductionsOf } from '#db/dues/store.ts';
import { memberNames } from '#db/members/store.ts';
import type { Reader } from '#db/schema.ts';
import type { BuildersOf, SheetWish } from '#electron/records/builders.ts';
import { pageCodes } from '#electron/records/page-codes.ts';
import { monthOf } from '#shared/core/date.ts';
import { notFound } from '#shared/core/fault.ts';
import { yuanText } from '#shared/core/money.ts';
import { type ArrearsLine, arrearsOf } from '#shared/dues/arrears.ts';
import { duesBook } from '#shared/dues/book.ts';
import { dueIn } from '#shared/dues/due.ts';
import { duesCategoryLabels } from '#shared/dues/labels.ts';
import type { DuesBook } from '#shared/dues/model.ts';
import { type KeptMovement, moneyBook } from '#shared/dues/money-book.ts';
import { standingIn } from '#shared/dues/rules.ts';
import { blankSummary, duesSummary, noticeLines } from '#shared/dues/summary.ts';
import { duesCardMonths } from '#shared/records/dues-sheet.ts';
import type { BodyOf } from '#shared/records/model.ts';
import type { duesSheets } from '#shared/records/sheets/dues.ts';

const bookOf = async (reader: Reader, year: number): Promise<DuesBook> => duesBook(await duesFacts(reader, year));

/** Passing up that stands: neither reversed nor reversals. */
const passedUp = (movements: readonly KeptMovement[]): KeptMovement[] => {
  const reversed = new Set(movements.map(({ reversesId }) => reversesId));
  return movements.filter(({ id, kind, reversesId }) => kind === 'passUp' && reversesId === null && !reversed.has(id));
};

/** Members in arrears: one, or all of them when the id is the organisation's. */
export const debtors = async (reader: Reader, id: string | null): Promise<ArrearsLine[]> => {
  const facts = await duesFacts(reader, Number(reader.clock.today().slice(0, 4)));
  const lines = arrearsOf({ ...facts, excuses: await excusesOf(reader) });
  return id === null || id === reader.orgId ? lines : lines.filter(({ memberId }) => memberId === id);
};

const noticeBody = async (reader: Reader, { year, part, isBlank, asOf }: SheetWish): Promise<BodyOf<'dues-notice'>> => {
  const month = (number: number): string => `${year}-${String(number).padStart(2, '0')}`;
  const [fromMonth, toMonth] = part === null ? [month(1), month(12)] : [month(part * 3 - 2), month(part * 3)];
  if (isBlank) return { asOf, fromMonth, toMonth, lines: [], passedFen: 0, refundFen: 0, usedFen: 0 };
  const book = await bookOf(reader, year);
  const inPeriod = (await movementsOf(reader)).filter(({ on }) => fromMonth <= monthOf(on) && monthOf(on) <= toMonth);
  const total = (kind: KeptMovement['kind']): number => inPeriod.reduce((sum, one) => sum + (one.kind === kind ? one.amountFen : 0), 0);
  return {
    asOf: book.asOf,
    ...{ fromMonth, toMonth },
    lines: noticeLines(book, fromMonth, toMonth),
    ...{ passedFen: total('passUp'), refundFen: total('refund'), usedFen: total('use') },
  };
};

const reductionBody = async (reader: Reader, { id }: SheetWish): Promise<BodyOf<'dues-reduction'>> => {
  const reduction = id === null ? undefined : (await reductionsOf(reader)).find((one) => one.id === id);
  if (!reduction) return { reduction: null };
  const { id: _known, ...facts } = reduction;
  const { memberId, fromMonth } = facts;
  const name = (await memberNames(reader, [memberId])).get(memberId) ?? '';
  const standings = (await allStandings(reader)).filter((one) => one.memberId === memberId);
  const standing = standingIn(standings, fromMonth);
  const { rounding, members } = await duesFacts(reader, Number(fromMonth.slice(0, 4)));
  const spans = members.find((one) => one.memberId === memberId)?.spans ?? [];
  const { dueFen } = dueIn({ rounding, spans, standings, reductions: [] }, fromMonth);
  return {
    reduction: {
      ...facts,
      name,
      category: standing ? duesCategoryLabels[standing.category].zh : '',
      base: standing?.baseFen ? yuanText(standing.baseFen) : '',
      fullDue: dueFen === null ? '' : yuanText(dueFen),
    },
  };
};

/** Passed up in each month of a year, by the day of passing. */
const passedByMonth = (movements: readonly KeptMovement[], year: number): number[] =>
  Array.from({ length: 12 }, (_, index) => {
    const month = `${year}-${String(index + 1).padStart(2, '0')}`;
    return movements.reduce((sum, { kind, on, amountFen }) => sum + (kind === 'passUp' && monthOf(on) === month ? amountFen : 0), 0);
  });

/** The bodies of the sheets of dues. */
export const duesBuilders: BuildersOf<keyof typeof duesSheets> = {
  'dues-ledger': async (reader, { year, isBlank }) => ({
    book: isBlank ? null : await bookOf(reader, year),
    passedFen: isBlank ? [] : passedByMonth(await movementsOf(reader), year),
  }),
  'dues-summary': async (reader, { year, asOf, isBlank }) => ({
    asOf,
    rows: isBlank ? blankSummary(year) : duesSummary(await bookOf(reader, year), passedUp(await movementsOf(reader))),
  }),
  'dues-notice': noticeBody,
  'dues-receipt': async (reader, { id }) => {
    const receipts = (await receiptsOf(reader, null)).filter((one) => one.id === id || one.actionId === id);
    if (receipts.length === 0) throw notFound('receipt-unknown');
    const ids = receipts.map((receipt) => receipt.id);
    return { receipts: receipts.map((receipt) => ({ ...receipt, lines: [...receipt.lines] })), codes: await pageCodes(reader, 'receipt', ids) };
  },
  'dues-card': async (reader, { year, id, isBlank, blankKind }) => {
    const blank = blankKind === 'covers' ? blankKind : 'pages';
    if (isBlank) return { blankKind: blank, people: [] };
    const { lines } = await bookOf(reader, year);
    const wanted = id === null || id === reader.orgId ? lines : lines.filter(({ memberId }) => memberId === id);
    return { blankKind: blank, people: wanted.map((line) => ({ name: line.name, months: duesCardMonths(line) })) };
  },
  'dues-letter': async (reader, { id }) => ({ asOf: reader.clock.today(), letters: await debtors(reader, id) }),
  'dues-reduction': reductionBody,
  'dues-closing': async (reader, { year, part, isBlank }) => {
    const month = `${year}-${String(part ?? 1).padStart(2, '0')}`;
    const closing = isBlank ? undefined : (await closingsOf(reader)).find((one) => one.month === month);
    return { closing: closing ?? null };
  },
  'dues-account': async (reader, { year }) => {
    const gridPaidFen = (await bookOf(reader, year)).totals.paidFen;
    const receipts = await receiptsOf(reader, null);
    const facts = { ...(await accountFacts(reader)), year, today: reader.clock.today(), closedThrough: await closedThrough(reader) };
    return { book: moneyBook({ ...facts, receipts, gridPaidFen }) };
  },
};
