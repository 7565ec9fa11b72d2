// What lies on which day of the month? Meetings, plans, duties and holidays, moved through by keyboard.
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useWords } from '#renderer/core/i18n.ts';
import { useCall } from '#renderer/core/query-client.ts';
import { useSession } from '#renderer/core/session.tsx';
import { CalendarDay } from '#renderer/plans/calendar-day.tsx';
import { dayAfterKey, isInMonth, shownSpan, weeksOf } from '#renderer/plans/calendar-moves.ts';
import { DayCell } from '#renderer/plans/day-cell.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { PageHead } from '#renderer/ui/page-parts.tsx';
import type { Duty } from '#shared/compliance/contract.ts';
import { addMonths, type IsoDate, monthOf } from '#shared/core/date.ts';
import { calendarWords } from '#shared/plans/calendar-words.ts';
import type { CalendarEntry } from '#shared/plans/contract.ts';
import './calendar.css';

const weekdays = [
  calendarWords.monday,
  calendarWords.tuesday,
  calendarWords.wednesday,
  calendarWords.thursday,
  calendarWords.friday,
  calendarWords.saturday,
  calendarWords.sunday,
] as const;

/** What stands on one day. */
export interface DayContent {
  readonly entries: readonly CalendarEntry[];
  readonly duties: readonly Duty[];
}

/** The page `/meetings/calendar`. */
export const CalendarPage = () => {
  const t = useWords();
  const { today, year } = useSession();
  const [day, setDay] = useState<IsoDate>(today.startsWith(`${year}-`) ? today : `${year}-01-01`);
  const month = monthOf(day);
  const span = shownSpan(month);
  const view = useCall('plans.calendar', span, { keepsPrevious: true });
  const duties = useCall('compliance.duties', {});
  const contentOf = (date: IsoDate): DayContent => ({
    entries: view.data?.entries.filter(({ on }) => on === date) ?? [],
    duties: duties.data?.duties.filter(({ dueOn, state }) => dueOn === date && state !== 'done') ?? [],
  });
  const values = { year: month.slice(0, 4), month: Number(month.slice(5)), key: month };
  return (
    <>
      <PageHead title={t(calendarWords.title)} sub={t(calendarWords.sub)}>
        <Button onClick={() => setDay(addMonths(day, -1))}>{t(calendarWords.previous)}</Button>
        <Button onClick={() => setDay(today)}>{t(calendarWords.today)}</Button>
        <Button onClick={() => setDay(addMonths(day, 1))}>{t(calendarWords.next)}</Button>
      </PageHead>
      <FaultBox fault={view.error?.fault ?? null} />
      <div className="calendar-columns">
        <div className="card">
          <h2 aria-live="polite">{t(calendarWords.month, values)}</h2>
          <MonthGrid day={day} label={t(calendarWords.grid, values)} contentOf={contentOf} onDay={setDay} />
        </div>
        <CalendarDay day={day} content={contentOf(day)} />
      </div>
    </>
  );
};

interface GridProps {
  readonly day: IsoDate;
  readonly label: string;
  readonly contentOf: (date: IsoDate) => DayContent;
  readonly onDay: (date: IsoDate) => void;
}

const MonthGrid = ({ day, label, contentOf, onDay }: GridProps) => {
  const t = useWords();
  const { today } = useSession();
  const grid = useRef<HTMLTableElement>(null);
  const hasMoved = useRef(false);
  useEffect(() => {
    if (!hasMoved.current) return;
    hasMoved.current = false;
    grid.current?.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus();
  }, [day]);
  const press = (event: KeyboardEvent) => {
    const next = event.ctrlKey || event.altKey ? null : dayAfterKey(event.key, day);
    if (next === null) return;
    event.preventDefault();
    hasMoved.current = true;
    onDay(next);
  };
  return (
    <table ref={grid} className="calendar" aria-label={label}>
      <thead>
        <tr>
          {weekdays.map((weekday) => (
            <th key={weekday.zh} scope="col">
              {t(weekday)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(monthOf(day)).map((week) => (
          <tr key={week[0]}>
            {week.map((date) => (
              <td key={date}>
                <DayCell
                  date={date}
                  content={contentOf(date)}
                  isChosen={date === day}
                  isToday={date === today}
                  isOutside={!isInMonth(date, monthOf(day))}
                  onChoose={() => onDay(date)}
                  onKey={press}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};
