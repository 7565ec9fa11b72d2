// What do the dues books say to the calendar of duties?
import { duesFacts } from '#db/dues/store.ts';
import type { RosterPerson } from '#db/members/store.ts';
import type { Reader } from '#db/schema.ts';
import type { DuesMonth, DuesState } from '#shared/compliance/facts.ts';
import { type MonthKey, monthOf } from '#shared/core/date.ts';
import { type DuesFacts, duesBook, unsetMonths } from '#shared/dues/book.ts';
import type { DuesBook, DuesLine } from '#shared/dues/model.ts';
import { arrearsRule, isBaseStale, standingIn } from '#shared/dues/rules.ts';

const monthsOfBook = (book: DuesBook): DuesMonth[] =>
  book.months.map(({ month, duePeople, paidPeople }, index) => {
    const missing = { missingPeople: 0, missingFen: 0 };
    for (const { cells } of book.lines) {
      const cell = cells[index];
      const fen = cell ? (cell.dueFen ?? 0) - cell.paidFen : 0;
      if (fen <= 0) continue;
      missing.missingPeople += 1;
      missing.missingFen += fen;
    }
    return { month, duePeople, paidPeople, ...missing };
  });

/** Names of members whose newest salary base is too old (DUES-14). */
const staleNames = (standings: ReadonlyMap<string, DuesFacts['standings']>, lines: readonly DuesLine[], month: MonthKey): string[] =>
  lines
    .filter(({ memberId }) => {
      const standing = standingIn(standings.get(memberId) ?? [], month);
      return standing !== null && isBaseStale(standing, month);
    })
    .map(({ name }) => name);

/** The state of dues today: this year's book, and last year's when `withLastYear`. Only those on today's roster are named. */
export const duesState = async (
  reader: Reader,
  roster: readonly RosterPerson[],
  withLastYear: boolean,
): Promise<{ dues: DuesState; paidFen: number }> => {
  const today = reader.clock.today();
  const year = Number(today.slice(0, 4));
  const facts = await duesFacts(reader, year);
  const book = duesBook(facts);
  const earlier = withLastYear ? monthsOfBook(duesBook(await duesFacts(reader, year - 1))) : [];
  const standings = new Map(roster.map(({ memberId, standing }) => [memberId, standing]));
  const lines = book.lines.filter(({ memberId }) => standings.has(memberId));
  const unset = lines.filter((line) => unsetMonths(line, today).length > 0);
  const isProbationary = ({ memberId }: DuesLine) => standings.get(memberId) === 'probationary';
  return {
    dues: {
      months: [...earlier, ...monthsOfBook(book)],
      unset: unset.filter((line) => !isProbationary(line)).map(({ name }) => name),
      unsetProbationary: unset.filter(isProbationary).map(({ name }) => name),
      stale: staleNames(
        Map.groupBy(facts.standings, ({ memberId }) => memberId),
        lines,
        monthOf(today),
      ),
      arrears: lines.flatMap(({ name, unpaidRun }) => {
        const rule = arrearsRule(unpaidRun);
        return rule ? [{ name, rule }] : [];
      }),
    },
    paidFen: book.totals.paidFen,
  };
};
