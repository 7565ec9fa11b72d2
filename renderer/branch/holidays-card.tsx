// Which days of the year are off, and which weekends are worked?
import { useState } from 'react';
import { HolidaysDialog } from '#renderer/branch/holidays-dialog.tsx';
import { type Translate, useWords } from '#renderer/core/i18n.ts';
import { useSession } from '#renderer/core/session.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Actions, Card } from '#renderer/ui/page-parts.tsx';
import type { HolidayYear } from '#shared/branch/holiday-years.ts';
import { branchWords } from '#shared/branch/words.ts';
import type { Holiday, HolidayTable } from '#shared/core/holidays/tables.ts';
import { uiWords } from '#shared/core/ui-words.ts';

/** A day as the table shows it: 2.15. */
const short = (date: string): string => `${Number(date.slice(5, 7))}.${Number(date.slice(8))}`;

const holidayText = ({ name, from, to }: Holiday, t: Translate): string =>
  t(from === to ? branchWords.holidayDayOf : branchWords.holidayDaysOf, { name, from: short(from), to: short(to) });

/** The years from last year to next year, with what is known of each. */
export const HolidaysCard = ({ own }: { readonly own: readonly HolidayYear[] }) => {
  const t = useWords();
  const { holidays, today } = useSession();
  const [editing, setEditing] = useState<number | null>(null);
  const thisYear = Number(today.slice(0, 4));
  const years = [thisYear - 1, thisYear, thisYear + 1];
  const unknown = years.filter((year) => !holidays.some((table) => table.year === year));
  return (
    <Card title={t(branchWords.holidaysSection)} aside={t(branchWords.holidaysAside)}>
      <table className="plain-table" aria-label={t(branchWords.holidaysSection)}>
        <thead>
          <tr>
            <th scope="col">{t(branchWords.holidayYear)}</th>
            <th scope="col">{t(branchWords.holidayDays)}</th>
            <th scope="col">{t(branchWords.holidayWorked)}</th>
            <th scope="col">{t(branchWords.holidayFrom)}</th>
          </tr>
        </thead>
        <tbody>
          {years.map((year) => (
            <YearRow
              key={year}
              year={year}
              table={holidays.find((table) => table.year === year) ?? null}
              isOwn={own.some((one) => one.year === year)}
            />
          ))}
        </tbody>
      </table>
      <Actions>
        <Button onClick={() => setEditing(unknown[0] ?? thisYear + 1)}>{t(branchWords.enterHolidays)}</Button>
      </Actions>
      {editing === null ? null : <HolidaysDialog own={own} first={editing} years={years} onClose={() => setEditing(null)} />}
    </Card>
  );
};

interface RowProps {
  readonly year: number;
  /** Null: nothing is known of the year. */
  readonly table: HolidayTable | null;
  readonly isOwn: boolean;
}

const YearRow = ({ year, table, isOwn }: RowProps) => {
  const t = useWords();
  if (!table)
    return (
      <tr>
        <th scope="row">{year}</th>
        <td colSpan={3}>{t(branchWords.holidayUnknown)}</td>
      </tr>
    );
  return (
    <tr>
      <th scope="row">{year}</th>
      <td>{table.holidays.map((holiday) => holidayText(holiday, t)).join(t(uiWords.listMark))}</td>
      <td>{table.worked.map(short).join(t(uiWords.listMark))}</td>
      <td className="nowrap">{t(isOwn ? branchWords.holidayOwn : branchWords.holidayBuiltIn)}</td>
    </tr>
  );
};
