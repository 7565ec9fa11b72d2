// What was done, when, by whom? The journal as a diary one can read and filter.
import { useDeferredValue, useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { useWords } from '#renderer/core/i18n.ts';
import { useCall } from '#renderer/core/query-client.ts';
import { useSession } from '#renderer/core/session.tsx';
import { DiaryFilterBar } from '#renderer/journal/diary-filter-bar.tsx';
import { DiaryPart } from '#renderer/journal/diary-part.tsx';
import type { SheetRequest } from '#renderer/records/choice.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card, PageHead } from '#renderer/ui/page-parts.tsx';
import { stepRow } from '#renderer/ui/table-moves.ts';
import { type DiaryFilter, wholeDiary } from '#shared/journal/diary.ts';
import { diaryWords } from '#shared/journal/diary-words.ts';
import './diary.css';

/** The page 日志. */
export const DiaryPage = () => {
  const t = useWords();
  const [filter, setFilter] = useState<DiaryFilter>(wholeDiary);
  const wanted = useDeferredValue(filter);
  const first = useCall('journal.diary', { filter: wanted, before: null, limit: 1 }, { keepsPrevious: true });
  return (
    <>
      <PageHead title={t(diaryWords.title)} sub={t(diaryWords.sub)}>
        <PrintDiary filter={filter} />
      </PageHead>
      <div className="stack narrow">
        <Card>
          <DiaryFilterBar filter={filter} people={first.data?.people ?? []} onChange={setFilter} />
        </Card>
        <Card>
          <p className="mut">{t(diaryWords.keys)}</p>
          <Parts key={JSON.stringify(wanted)} filter={wanted} onReset={() => setFilter(wholeDiary)} />
        </Card>
      </div>
    </>
  );
};

/** The way to the paper: the days of the filter, or the year in view. */
const PrintDiary = ({ filter: { from, to } }: { readonly filter: DiaryFilter }) => {
  const t = useWords();
  const { year } = useSession();
  const [, go] = useLocation();
  const day = from ?? to;
  const wish = { year: day ? Number(day.slice(0, 4)) : year, from, to };
  return <Button onClick={() => go('/print', { state: { sheet: 'diary', ...wish } satisfies SheetRequest })}>{t(diaryWords.print)}</Button>;
};

/** Parts of the diary that have been asked for, each beginning where the one before ended. */
const Parts = ({ filter, onReset }: { readonly filter: DiaryFilter; readonly onReset: () => void }) => {
  const [starts, setStarts] = useState<readonly (number | null)[]>([null]);
  return (
    <div ref={useArrows()}>
      {starts.map((before, index) => (
        <DiaryPart
          key={before ?? 'newest'}
          filter={filter}
          before={before}
          isLast={index === starts.length - 1}
          onMore={(next) => setStarts([...starts, next])}
          onReset={onReset}
        />
      ))}
    </div>
  );
};

/** Lets arrows, Page keys, Home and End move from entry to entry below the element. */
const useArrows = () => {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const list = ref.current;
    const press = (event: KeyboardEvent) => {
      const entries = [...(list?.querySelectorAll<HTMLElement>('.diary-open') ?? [])];
      const index = event.target instanceof HTMLElement ? entries.indexOf(event.target) : -1;
      const next = index < 0 ? null : stepRow(event.key, index, entries.length);
      if (next === null) return;
      event.preventDefault();
      entries[next]?.focus();
    };
    list?.addEventListener('keydown', press);
    return () => list?.removeEventListener('keydown', press);
  }, []);
  return ref;
};
