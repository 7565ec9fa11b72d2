// What stands above and below the lines of the grid? Months with their 全填, and what each month owes and has.
import { useWords } from '#renderer/core/i18n.ts';
import { fillMonth, type Pending } from '#renderer/dues/grid-state.ts';
import { yuanText } from '#shared/core/money.ts';
import type { DuesBook } from '#shared/dues/model.ts';
import { duesWords } from '#shared/dues/words.ts';

interface Props {
  readonly book: DuesBook;
  readonly pending: Pending;
}

/** The heads of the columns; a month with something open offers to fill it. */
export const GridHead = ({ book, pending, onFillMonth }: Props & { readonly onFillMonth: (month: number) => void }) => {
  const t = useWords();
  return (
    <thead>
      <tr>
        <th scope="col" className="dues-name">
          {t(duesWords.colName)}
        </th>
        <th scope="col">{t(duesWords.colCategory)}</th>
        {[duesWords.colBase, duesWords.colRate, duesWords.colMonthly].map((label) => (
          <th key={label.zh} scope="col" className="num">
            {t(label)}
          </th>
        ))}
        {book.months.map(({ month }, index) => {
          const number = Number(month.slice(5));
          // Months to come are not offered: paying ahead is typed on purpose.
          const isOffered = month <= book.asOf.slice(0, 7) && fillMonth(book.lines, index, pending).length > 0;
          return (
            <th key={month} scope="col" className="num dues-month">
              {t(duesWords.month, { month: number })}
              {isOffered ? (
                <button
                  type="button"
                  className="dues-fill"
                  aria-label={t(duesWords.fillMonthLabel, { month: number })}
                  onClick={() => onFillMonth(index)}
                >
                  {t(duesWords.fillMonth)}
                </button>
              ) : null}
            </th>
          );
        })}
        <th scope="col" className="num">
          {t(duesWords.colTotal)}
        </th>
      </tr>
    </thead>
  );
};

const figureOf = (fen: number): string => (fen === 0 ? '' : yuanText(fen));

/** What each month owes, and what was paid. */
export const GridFoot = ({ book }: Props) => {
  const t = useWords();
  const monthly = book.lines.reduce((sum, line) => sum + (line.monthlyDueFen ?? 0), 0);
  return (
    <tfoot>
      <tr>
        <th scope="row" className="dues-name">
          {t(duesWords.totalDue)}
        </th>
        <td colSpan={3} className="dues-quiet">
          {t(duesWords.sum, { count: book.lines.length })}
        </td>
        <td className="num">{figureOf(monthly)}</td>
        {book.months.map(({ month, dueFen }) => (
          <td key={month} className="num cell-sum">
            {figureOf(dueFen)}
          </td>
        ))}
        <td className="num">{figureOf(book.totals.dueFen)}</td>
      </tr>
      <tr>
        <th scope="row" className="dues-name">
          {t(duesWords.totalPaid)}
        </th>
        <td colSpan={4} />
        {book.months.map(({ month, paidFen }) => (
          <td key={month} className="num cell-sum">
            {figureOf(paidFen)}
          </td>
        ))}
        <td className="num">{figureOf(book.totals.paidFen)}</td>
      </tr>
    </tfoot>
  );
};
