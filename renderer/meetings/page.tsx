// Which meetings were there this year, and which are still being written?

import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { ExportButton } from '#renderer/core/export-dialog.tsx';
import { type Translate, useWords } from '#renderer/core/i18n.ts';
import { useCall } from '#renderer/core/query-client.ts';
import { useSession } from '#renderer/core/session.tsx';
import { useKeptFilter } from '#renderer/filters/kept-filter.tsx';
import { MeetingFilterBar } from '#renderer/meetings/filter-bar.tsx';
import { ForecastDialog } from '#renderer/meetings/forecast-dialog.tsx';
import { KindDialog } from '#renderer/meetings/kind-dialog.tsx';
import { PaperRecordsCard } from '#renderer/meetings/paper-records-card.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { DataTable, type TableColumn } from '#renderer/ui/data-table.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { EmptyState, PageHead, Tag } from '#renderer/ui/page-parts.tsx';
import { addendumWords } from '#shared/core/addendum-words.ts';
import { draftWords } from '#shared/core/draft-words.ts';
import type { TableModel } from '#shared/core/table.ts';
import { uiWords } from '#shared/core/ui-words.ts';
import type { MeetingLine } from '#shared/meetings/contract.ts';
import { allMeetings, filteredMeetings, meetingFilterSchema } from '#shared/meetings/filter.ts';
import { formWords } from '#shared/meetings/form-words.ts';
import { meetingKindLabels } from '#shared/meetings/labels.ts';
import { paperWords } from '#shared/meetings/paper-words.ts';
import { meetingWords } from '#shared/meetings/words.ts';
import './meetings.css';

const StateTags = ({ line, t }: { readonly line: MeetingLine; readonly t: Translate }) => (
  <span className="row nowrap">
    {line.state === 'draft' ? <Tag look="warn">{t(draftWords.draft)}</Tag> : <Tag look="ok">{t(draftWords.final)}</Tag>}
    {line.isLate ? <Tag look="note">{t(meetingWords.stateLate)}</Tag> : null}
    {line.addenda > 0 ? <Tag look="note">{t(addendumWords.count, { count: line.addenda })}</Tag> : null}
  </span>
);

const KindCell = ({ line, t }: { readonly line: MeetingLine; readonly t: Translate }) => (
  <>
    {t(meetingKindLabels[line.kind])}
    {line.groupName ? <span className="mut"> {line.groupName}</span> : null}
  </>
);

const columnsOf = (t: Translate): TableColumn<MeetingLine>[] => [
  {
    id: 'date',
    title: t(meetingWords.colDate),
    width: '7rem',
    sortBy: (line) => line.heldOn ?? '9999',
    cell: (line) => line.heldOn ?? <span className="mut">{t(draftWords.noDate)}</span>,
  },
  { id: 'kind', title: t(meetingWords.colKind), width: '9rem', sortBy: (line) => line.kind, cell: (line) => <KindCell line={line} t={t} /> },
  {
    id: 'number',
    title: t(meetingWords.colNumber),
    width: '6.5rem',
    sortBy: (line) => line.number ?? 9_999,
    cell: (line) =>
      line.number === null ? <span className="mut">{t(meetingWords.numberLater)}</span> : t(meetingWords.numbered, { number: line.number }),
  },
  {
    id: 'title',
    title: t(meetingWords.colTitle),
    sortBy: (line) => line.title,
    cell: (line) => <span className="title-cell">{line.title || <span className="mut">{t(meetingWords.noTitle)}</span>}</span>,
  },
  { id: 'present', title: t(meetingWords.colPresent), width: '4.5rem', cell: (line) => line.present },
  { id: 'state', title: t(meetingWords.colState), width: '9rem', sortBy: (line) => line.state, cell: (line) => <StateTags line={line} t={t} /> },
];

/** The list as it is seen, for Excel or CSV. */
const tableOf = (lines: readonly MeetingLine[], t: Translate): TableModel => ({
  title: t(meetingWords.title),
  under: '',
  columns: [
    { label: t(meetingWords.colDate), kind: 'date' },
    { label: t(meetingWords.colKind), kind: 'text' },
    { label: t(meetingWords.colNumber), kind: 'number' },
    { label: t(meetingWords.colTitle), kind: 'text' },
    { label: t(meetingWords.colPresent), kind: 'number' },
    { label: t(meetingWords.colState), kind: 'text' },
  ],
  rows: lines.map((line) => [
    line.heldOn,
    [t(meetingKindLabels[line.kind]), line.groupName].filter(Boolean).join(' '),
    line.number,
    line.title,
    line.present,
    t(line.state === 'draft' ? draftWords.draft : draftWords.final),
  ]),
});

/** The page `/meetings`: drafts and records of the year in view, and the two ways to begin; `copied`: the copied old record that is opened. */
export const MeetingsPage = ({ copied = null }: { readonly copied?: string | null }) => {
  const t = useWords();
  const { year } = useSession();
  const [, navigate] = useLocation();
  const list = useCall('meetings.list', { year });
  const [isChoosing, setIsChoosing] = useState(false);
  const [filter, setFilter] = useKeptFilter('meetings', meetingFilterSchema, allMeetings);
  const [isForecast, setIsForecast] = useState(false);
  const open = (line: MeetingLine) => navigate(line.state === 'draft' ? `/meetings/draft/${line.id}` : `/meetings/${line.id}`);
  const begin = (
    <>
      <Button look="primary" onClick={() => navigate('/meetings/new/memberMeeting')}>
        {t(meetingWords.newMemberMeeting)}
      </Button>
      <Button onClick={() => navigate('/meetings/new/committeeMeeting')}>{t(meetingWords.newCommitteeMeeting)}</Button>
      <Button onClick={() => setIsChoosing(true)}>{t(formWords.otherKinds)}</Button>
      <Button onClick={() => setIsForecast(true)}>{t(formWords.forecastOpen)}</Button>
      <Button onClick={() => navigate('/meetings/copy')}>{t(paperWords.button)}</Button>
    </>
  );
  const rows = list.data?.rows;
  const shown = useMemo(() => filteredMeetings(rows ?? [], filter), [rows, filter]);
  const [seen, setSeen] = useState<readonly MeetingLine[]>([]);
  return (
    <>
      <PageHead title={t(meetingWords.title)} sub={t(meetingWords.sub)}>
        {seen.length > 0 && shown.length > 0 ? <ExportButton name={t(meetingWords.listCaption, { year })} table={() => tableOf(seen, t)} /> : null}
        {begin}
      </PageHead>
      {isForecast ? <ForecastDialog onClose={() => setIsForecast(false)} /> : null}
      {isChoosing ? (
        <KindDialog title={t(formWords.chooseKind)} onChoose={(kind) => navigate(`/meetings/new/${kind}`)} onClose={() => setIsChoosing(false)} />
      ) : null}
      <FaultBox fault={list.error?.fault ?? null} />
      {rows === undefined && !list.error ? <p className="mut">{t(uiWords.loading)}</p> : null}
      {rows && rows.length > 0 ? (
        <>
          <MeetingFilterBar filter={filter} rows={rows} shown={shown.length} onChange={setFilter} />
          <div className="card list-card">
            {shown.length === 0 ? <p className="mut list-none">{t(meetingWords.noneFound)}</p> : null}
            {shown.length > 0 ? (
              <DataTable
                label={t(meetingWords.listCaption, { year })}
                rows={shown}
                columns={columnsOf(t)}
                keyOf={(line) => line.id}
                onOpen={open}
                onShown={setSeen}
                maxHeight="calc(100vh - 18rem)"
              />
            ) : null}
          </div>
        </>
      ) : null}
      {rows && rows.length === 0 ? (
        <div className="card">
          <EmptyState title={t(meetingWords.emptyTitle, { year })} actions={begin}>
            {t(meetingWords.emptyHint)}
          </EmptyState>
        </div>
      ) : null}
      <PaperRecordsCard asked={copied} />
    </>
  );
};
