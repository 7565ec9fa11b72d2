// How does one day stand on the calendar? Its number, holiday or not, and what lies on it.
import type { KeyboardEvent } from 'react';
import { type Translate, useWords } from '#renderer/core/i18n.ts';
import { useSession } from '#renderer/core/session.tsx';
import type { DayContent } from '#renderer/plans/calendar-page.tsx';
import { entryText } from '#renderer/plans/entry-text.ts';
import { dutyBrief } from '#shared/compliance/brief-words.ts';
import type { IsoDate } from '#shared/core/date.ts';
import type { HolidayTable } from '#shared/core/holidays/tables.ts';
import { holidayOn, isWeekend, isWorkday } from '#shared/core/workdays.ts';
import { calendarWords } from '#shared/plans/calendar-words.ts';

interface Props {
  readonly date: IsoDate;
  readonly content: DayContent;
  readonly isChosen: boolean;
  readonly isToday: boolean;
  readonly isOutside: boolean;
  readonly onChoose: () => void;
  readonly onKey: (event: KeyboardEvent) => void;
}

/** As many lines as a cell shows before it only counts. */
const most = 3;

/** What the calendar of the State says of a day. */
const markOf = (date: IsoDate, holidays: readonly HolidayTable[], t: Translate): string => {
  const holiday = holidayOn(date, holidays);
  if (holiday) return t(calendarWords.holiday, { name: holiday.name });
  return isWeekend(date) && isWorkday(date, holidays) ? t(calendarWords.worked) : '';
};

/** A day as a button; only the chosen one is in the tab order. */
export const DayCell = ({ date, content, isChosen, isToday, isOutside, onChoose, onKey }: Props) => {
  const t = useWords();
  const { entries, duties } = content;
  const { holidays } = useSession();
  const mark = markOf(date, holidays, t);
  const lines = [
    ...entries.map((entry) => ({ key: entry.id, look: entry.isMissed ? 'missed' : entry.what, text: entryText(entry, t) })),
    ...duties.map((duty) => ({ key: duty.key, look: 'duty', text: t(calendarWords.dutyOf, { what: t(dutyBrief(duty)) }) })),
  ];
  const classes = [
    'day',
    isChosen ? 'day-chosen' : '',
    isToday ? 'day-today' : '',
    isOutside ? 'day-outside' : '',
    isWorkday(date, holidays) ? '' : 'day-free',
  ];
  return (
    <button
      type="button"
      className={classes.filter(Boolean).join(' ')}
      data-day={date}
      tabIndex={isChosen ? 0 : -1}
      aria-pressed={isChosen}
      aria-current={isToday ? 'date' : undefined}
      onClick={onChoose}
      onKeyDown={onKey}
    >
      <span className="day-head">
        <span className="sr-only">{t(calendarWords.dayBefore, { month: Number(date.slice(5, 7)) })}</span>
        <span className="day-number">{Number(date.slice(8))}</span>
        <span className="day-mark">{mark}</span>
      </span>
      {lines.slice(0, most).map(({ key, look, text }) => (
        <span key={key} className={`day-line day-${look}`}>
          {text}
        </span>
      ))}
      {lines.length > most ? <span className="day-line">+{lines.length - most}</span> : null}
    </button>
  );
};
