// Which letters and notices were written, and how does one begin another?
import { useLocation } from 'wouter';
import { useWords } from '#renderer/core/i18n.ts';
import { useCall } from '#renderer/core/query-client.ts';
import { useSession } from '#renderer/core/session.tsx';
import { useShortcuts } from '#renderer/core/shortcuts.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Select } from '#renderer/ui/choices.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { Card, EmptyState, PageHead } from '#renderer/ui/page-parts.tsx';
import { chinaDate } from '#shared/core/date.ts';
import { meetingKindLabels } from '#shared/meetings/labels.ts';
import { letterWords as w } from '#shared/records/letter-words.ts';

/** The page `/print/letters`. */
export const LettersPage = () => {
  const t = useWords();
  const [, go] = useLocation();
  const list = useCall('records.letters', {});
  const begin = () => go('/print/letters/new');
  useShortcuts({ leave: () => go('/print') });
  return (
    <>
      <PageHead title={t(w.title)} sub={t(w.sub)}>
        <Button look="primary" onClick={begin}>
          {t(w.fresh)}
        </Button>
      </PageHead>
      <div className="stack">
        <NoticeCard />
        <Card title={t(w.list)}>
          <FaultBox fault={list.error?.fault ?? null} />
          {list.data?.length === 0 ? <EmptyState title={t(w.empty)} actions={<Button onClick={begin}>{t(w.fresh)}</Button>} /> : null}
          <ul className="letter-list">
            {list.data?.map(({ id, title, savedAt }) => (
              <li key={id}>
                <a className="link" href={`#/print/letters/${id}`}>
                  {title || t(w.untitled)}
                </a>{' '}
                <span className="mut">{chinaDate(savedAt)}</span>
              </li>
            ))}
          </ul>
        </Card>
      </div>
    </>
  );
};

/** A notice is made from a meeting that is drafted but not yet held; without such a draft there is nothing to choose. */
const NoticeCard = () => {
  const t = useWords();
  const [, go] = useLocation();
  const { year } = useSession();
  const list = useCall('meetings.list', { year });
  const drafts = list.data?.rows.filter(({ state }) => state === 'draft') ?? [];
  if (drafts.length === 0) return null;
  return (
    <Card>
      <Select
        label={t(w.noticeOf)}
        hint={t(w.noticeHint)}
        value={null}
        choices={drafts.map(({ id, heldOn, kind }) => ({ value: id, label: `${heldOn ?? ''} ${t(meetingKindLabels[kind])}` }))}
        onChange={(id) => id && go(`/print/letters/new/${id}`)}
      />
    </Card>
  );
};
