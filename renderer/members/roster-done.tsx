// What did the import do, and what comes next?
import { useLocation } from 'wouter';
import { useWords } from '#renderer/core/i18n.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card, EmptyState, PageHead } from '#renderer/ui/page-parts.tsx';
import type { OutputOf } from '#shared/contract.ts';
import { rosterWindowWords } from '#shared/members/roster-window-words.ts';

/** The counts of a finished import. */
export const RosterDone = ({ result }: { readonly result: OutputOf<'members.importRoster'> }) => {
  const t = useWords();
  const [, go] = useLocation();
  return (
    <>
      <PageHead title={t(rosterWindowWords.title)} />
      <Card>
        <EmptyState
          title={t(rosterWindowWords.done)}
          actions={
            <Button look="primary" onClick={() => go('/members')}>
              {t(rosterWindowWords.toMembers)}
            </Button>
          }
        >
          <p role="status">{t(rosterWindowWords.doneText, result)}</p>
          <p>{t(rosterWindowWords.doneNext)}</p>
        </EmptyState>
      </Card>
    </>
  );
};
