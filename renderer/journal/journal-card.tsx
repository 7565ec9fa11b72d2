// Where is every change written down? In the diary; this card leads there.
import { useLocation } from 'wouter';
import { useWords } from '#renderer/core/i18n.ts';
import { useCall } from '#renderer/core/query-client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Actions, Card } from '#renderer/ui/page-parts.tsx';
import { diaryWords } from '#shared/journal/diary-words.ts';
import { journalWords } from '#shared/journal/words.ts';

/** The card 日志 of the settings. */
export const JournalCard = () => {
  const t = useWords();
  const [, go] = useLocation();
  const newest = useCall('journal.list', { before: null, limit: 1 });
  return (
    <Card title={t(diaryWords.title)} aside={newest.data ? t(journalWords.total, { total: newest.data.total }) : null}>
      <p className="mut">{t(diaryWords.settingsHint)}</p>
      <Actions>
        <Button onClick={() => go('/journal')}>{t(diaryWords.open)}</Button>
      </Actions>
    </Card>
  );
};
