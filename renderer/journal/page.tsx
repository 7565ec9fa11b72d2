// What was done, when, by whom? The journal as a diary one can read and filter.
import { useDeferredValue, useState } from 'react';
import { useWords } from '#renderer/core/i18n.ts';
import { useCall } from '#renderer/core/query-client.ts';
import { DiaryFilterBar } from '#renderer/journal/diary-filter-bar.tsx';
import { DiaryPart } from '#renderer/journal/diary-part.tsx';
import { Card, PageHead } from '#renderer/ui/page-parts.tsx';
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
      <PageHead title={t(diaryWords.title)} sub={t(diaryWords.sub)} />
      <div className="stack narrow">
        <Card>
          <DiaryFilterBar filter={filter} people={first.data?.people ?? []} onChange={setFilter} />
        </Card>
        <Card>
          <Parts key={JSON.stringify(wanted)} filter={wanted} onReset={() => setFilter(wholeDiary)} />
        </Card>
      </div>
    </>
  );
};

/** Parts of the diary that have been asked for, each beginning where the one before ended. */
const Parts = ({ filter, onReset }: { readonly filter: DiaryFilter; readonly onReset: () => void }) => {
  const [starts, setStarts] = useState<readonly (number | null)[]>([null]);
  return starts.map((before, index) => (
    <DiaryPart
      key={before ?? 'newest'}
      filter={filter}
      before={before}
      isLast={index === starts.length - 1}
      onMore={(next) => setStarts([...starts, next])}
      onReset={onReset}
    />
  ));
};
