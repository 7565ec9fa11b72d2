// What was done, when, by whom?
import { useState } from 'react';
import { useWords } from '#renderer/core/i18n.ts';
import { useCall } from '#renderer/core/query-client.ts';
import { chinaTime } from '#renderer/journal/act-text.ts';
import { Button } from '#renderer/ui/button.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { Actions, Card } from '#renderer/ui/page-parts.tsx';
import { commandWord, journalWords } from '#shared/journal/words.ts';

const pageLength = 20;

/** The journal, newest first, twenty entries at a time. */
export const JournalCard = () => {
  const t = useWords();
  const [before, setBefore] = useState<number | null>(null);
  const list = useCall('journal.list', { before, limit: pageLength }, { keepsPrevious: true });
  const entries = list.data?.entries ?? [];
  const oldest = entries.at(-1)?.seq ?? 1;
  return (
    <Card title={t(journalWords.title)} aside={list.data ? t(journalWords.total, { total: list.data.total }) : null}>
      <p className="mut">{t(journalWords.sub)}</p>
      <FaultBox fault={list.error?.fault ?? null} />
      <table className="plain-table" aria-label={t(journalWords.title)}>
        <thead>
          <tr>
            <th scope="col" className="num">
              {t(journalWords.seq)}
            </th>
            <th scope="col">{t(journalWords.at)}</th>
            <th scope="col">{t(journalWords.what)}</th>
            <th scope="col">{t(journalWords.actor)}</th>
            <th scope="col" className="num">
              {t(journalWords.rows)}
            </th>
            <th scope="col">{t(journalWords.hash)}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.seq}>
              <td className="num">{entry.seq}</td>
              <td className="nowrap">{chinaTime(entry.recordedAt)}</td>
              <td>{t(commandWord(entry.command))}</td>
              <td>{entry.actor}</td>
              <td className="num">{entry.rows}</td>
              <td className="mut code">{entry.hash.slice(0, 12)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Actions>
        <Button isSmall isDisabled={before === null} onClick={() => setBefore(null)}>
          {t(journalWords.newest)}
        </Button>
        <Button isSmall isDisabled={oldest <= 1} onClick={() => setBefore(oldest)}>
          {t(journalWords.older)}
        </Button>
      </Actions>
    </Card>
  );
};
