// Which talks were there this year, and with whom are they still missing?

import { useLocation } from 'wouter';
import { type Translate, useWords } from '#renderer/core/i18n.ts';
import { useCall } from '#renderer/core/query-client.ts';
import { useSession } from '#renderer/core/session.tsx';
import type { SheetRequest } from '#renderer/records/choice.ts';
import { MatrixCard } from '#renderer/talks/matrix-card.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { DataTable, type TableColumn } from '#renderer/ui/data-table.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { EmptyState, PageHead, Tag } from '#renderer/ui/page-parts.tsx';
import { addendumWords } from '#shared/core/addendum-words.ts';
import { draftWords } from '#shared/core/draft-words.ts';
import { uiWords } from '#shared/core/ui-words.ts';
import type { TalkLine } from '#shared/talks/contract.ts';
import { talkCategoryLabels } from '#shared/talks/labels.ts';
import { talkWords } from '#shared/talks/words.ts';
import './talks.css';

const columnsOf = (t: Translate): TableColumn<TalkLine>[] => [
  {
    id: 'date',
    title: t(talkWords.colDate),
    width: '7rem',
    sortBy: (line) => line.heldOn ?? '9999',
    cell: (line) => line.heldOn ?? <span className="mut">{t(draftWords.noDate)}</span>,
  },
  {
    id: 'number',
    title: t(talkWords.colNumber),
    width: '5.5rem',
    sortBy: (line) => line.number ?? 99_999,
    cell: (line) => (line.number === null ? '' : t(talkWords.numbered, { number: line.number })),
  },
  {
    id: 'category',
    title: t(talkWords.colCategory),
    width: '5rem',
    sortBy: (line) => line.category,
    cell: (line) => t(talkCategoryLabels[line.category]),
  },
  { id: 'talkers', title: t(talkWords.colTalkers), width: '9rem', sortBy: (line) => line.talkers, cell: (line) => line.talkers },
  { id: 'partner', title: t(talkWords.colPartner), width: '7rem', sortBy: (line) => line.partner, cell: (line) => line.partner },
  { id: 'points', title: t(talkWords.colPoints), cell: (line) => <span className="one-line">{line.points}</span> },
  {
    id: 'state',
    title: t(talkWords.colState),
    width: '8rem',
    sortBy: (line) => line.state,
    cell: (line) => (
      <span className="row nowrap">
        {line.state === 'draft' ? <Tag look="warn">{t(draftWords.draft)}</Tag> : <Tag look="ok">{t(draftWords.final)}</Tag>}
        {line.addenda > 0 ? <Tag look="note">{t(addendumWords.count, { count: line.addenda })}</Tag> : null}
      </span>
    ),
  },
];

/** The page `/meetings/talks`. */
export const TalksPage = () => {
  const t = useWords();
  const { year } = useSession();
  const [, navigate] = useLocation();
  const list = useCall('talks.list', { year });
  const rows = list.data?.rows;
  const begin = (
    <Button look="primary" onClick={() => navigate('/meetings/talks/new')}>
      {t(talkWords.newTalk)}
    </Button>
  );
  return (
    <>
      <PageHead title={t(talkWords.title)} sub={t(talkWords.sub)}>
        {begin}
        <Button onClick={() => navigate('/print', { state: { sheet: 'talk-record', isBlank: true } satisfies SheetRequest })}>
          {t(talkWords.blankForm)}
        </Button>
      </PageHead>
      <FaultBox fault={list.error?.fault ?? null} />
      {rows === undefined && !list.error ? <p className="mut">{t(uiWords.loading)}</p> : null}
      <div className="stack">
        <MatrixCard year={year} />
        {rows && rows.length > 0 ? (
          <div className="card list-card">
            <DataTable
              label={t(talkWords.listCaption, { year })}
              rows={rows}
              columns={columnsOf(t)}
              keyOf={(line) => line.id}
              onOpen={(line) => navigate(line.state === 'draft' ? `/meetings/talks/draft/${line.id}` : `/meetings/talks/${line.id}`)}
              maxHeight="26rem"
            />
          </div>
        ) : null}
        {rows && rows.length === 0 ? (
          <div className="card">
            <EmptyState title={t(talkWords.emptyTitle, { year })} actions={begin}>
              {t(talkWords.emptyHint)}
            </EmptyState>
          </div>
        ) : null}
      </div>
    </>
  );
};
