// What lies on the day chosen?
import { Link } from 'wouter';
import { useSpeech, useWords } from '#renderer/core/i18n.ts';
import type { DayContent } from '#renderer/plans/calendar-page.tsx';
import { entryPath, entryText } from '#renderer/plans/entry-text.ts';
import { Card, Tag } from '#renderer/ui/page-parts.tsx';
import { dutyTitle } from '#shared/compliance/words.ts';
import type { IsoDate } from '#shared/core/date.ts';
import { calendarWords } from '#shared/plans/calendar-words.ts';
import type { CalendarEntry } from '#shared/plans/contract.ts';

/** The list beside the month. */
export const CalendarDay = ({ day, content }: { readonly day: IsoDate; readonly content: DayContent }) => {
  const t = useWords();
  const { language } = useSpeech();
  const { entries, duties } = content;
  return (
    <Card title={day}>
      {entries.length + duties.length === 0 ? <p className="mut">{t(calendarWords.emptyDay)}</p> : null}
      <ul className="day-list">
        {entries.map((entry) => (
          <li key={`${entry.what} ${entry.id}`}>
            <EntryTag entry={entry} />
            <Link href={entryPath(entry)} className="link">
              {[entry.time, entryText(entry, t), entry.title].filter(Boolean).join(' ')}
            </Link>
          </li>
        ))}
        {duties.map((duty) => (
          <li key={duty.key}>
            <Tag look={duty.state === 'overdue' ? 'error' : 'warn'}>{t(calendarWords.duty)}</Tag>
            <Link href="/" className="link">
              {dutyTitle(duty, language)}
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
};

const EntryTag = ({ entry }: { readonly entry: CalendarEntry }) => {
  const t = useWords();
  if (entry.what === 'plan')
    return <Tag look={entry.isMissed ? 'error' : 'note'}>{t(entry.isMissed ? calendarWords.missed : calendarWords.planned)}</Tag>;
  if (entry.what === 'draft') return <Tag look="warn">{t(calendarWords.draft)}</Tag>;
  return null;
};
