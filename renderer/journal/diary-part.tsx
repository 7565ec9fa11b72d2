// How do the entries of some days stand on the page? By day, as sentences; the last part offers what is older.
import { useWords } from '#renderer/core/i18n.ts';
import { useCall } from '#renderer/core/query-client.ts';
import { DiaryLine } from '#renderer/journal/diary-line.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { EmptyState } from '#renderer/ui/page-parts.tsx';
import { chinaDate } from '#shared/core/date.ts';
import { uiWords } from '#shared/core/ui-words.ts';
import type { DiaryEntry } from '#shared/journal/contract.ts';
import type { DiaryFilter } from '#shared/journal/diary.ts';
import { diaryWords } from '#shared/journal/diary-words.ts';

interface Props {
  readonly filter: DiaryFilter;
  readonly before: number | null;
  readonly isLast: boolean;
  readonly onMore: (before: number) => void;
  readonly onReset: () => void;
}

const pageLength = 100;

/** A stretch of the diary, newest first. */
export const DiaryPart = ({ filter, before, isLast, onMore, onReset }: Props) => {
  const t = useWords();
  const part = useCall('journal.diary', { filter, before, limit: pageLength });
  if (part.isError) return <FaultBox fault={part.error.fault} />;
  if (!part.data) return <p className="mut">{t(uiWords.loading)}</p>;
  const { entries, next } = part.data;
  const days = [...Map.groupBy(entries, (entry) => chinaDate(entry.recordedAt))];
  if (entries.length === 0 && before === null)
    return (
      <EmptyState title={t(diaryWords.empty)} actions={<Button onClick={onReset}>{t(diaryWords.reset)}</Button>}>
        {t(diaryWords.emptyText)}
      </EmptyState>
    );
  return (
    <>
      {days.map(([date, ofDay]) => (
        <DiaryDay key={date} date={date} entries={ofDay} stopAt={entries[0]?.seq ?? 0} />
      ))}
      {isLast && next !== null ? <Button onClick={() => onMore(next)}>{t(diaryWords.older)}</Button> : null}
      {next === null ? <p className="mut">{t(diaryWords.beginning)}</p> : null}
    </>
  );
};

interface DayProps {
  readonly date: string;
  readonly entries: readonly DiaryEntry[];
  /** The entry at which Tab stops. */
  readonly stopAt: number;
}

const DiaryDay = ({ date, entries, stopAt }: DayProps) => {
  const t = useWords();
  const [year = '', month = '', day = ''] = date.split('-');
  const title = t(diaryWords.day, { date, year, month: Number(month), day: Number(day) });
  return (
    <section className="diary-day" aria-label={title}>
      <h2>{title}</h2>
      <ul>
        {entries.map((entry) => (
          <DiaryLine key={entry.seq} entry={entry} isStop={entry.seq === stopAt} />
        ))}
      </ul>
    </section>
  );
};
