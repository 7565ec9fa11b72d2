// What does a finalised record say? Read-only, with its number and check code; what must be said later is added below it.

import type { ReactNode } from 'react';
import { useLocation, useParams } from 'wouter';
import { useWords } from '#renderer/core/i18n.ts';
import { Loaded } from '#renderer/core/loaded.tsx';
import { useCall } from '#renderer/core/query-client.ts';
import { useShortcuts } from '#renderer/core/shortcuts.ts';
import { AddendaCard } from '#renderer/meetings/addenda-card.tsx';
import { NextButton } from '#renderer/meetings/next-button.tsx';
import { RecordFacts } from '#renderer/meetings/record-facts.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Card, PageHead, Tag } from '#renderer/ui/page-parts.tsx';
import { addendumWords } from '#shared/core/addendum-words.ts';
import { chinaDateTime } from '#shared/core/date.ts';
import { draftWords } from '#shared/core/draft-words.ts';
import { uiWords } from '#shared/core/ui-words.ts';
import { meetingKindLabels } from '#shared/meetings/labels.ts';
import type { MeetingRecord } from '#shared/meetings/model.ts';
import type { Sat } from '#shared/meetings/next-sitting.ts';
import { meetingWords } from '#shared/meetings/words.ts';
import './meetings.css';
import './meeting-page.css';

/** The page `/meetings/:id`. `remarks`: what the superior said about the record, beside it. */
export const MeetingPage = ({ remarks }: { readonly remarks: ReactNode }) => {
  const { id = '' } = useParams();
  const [, navigate] = useLocation();
  const record = useCall('meetings.get', { id });
  useShortcuts({ leave: () => navigate('/meetings') });
  return (
    <Loaded of={{ value: record.data, fault: record.error?.fault ?? null }} back={{ path: '/meetings', text: uiWords.toList }}>
      {(found) => <RecordView record={found} remarks={remarks} />}
    </Loaded>
  );
};

/** What the next meeting of the same occasion takes over; host and recorder are found among those present by their names. */
const satOf = (record: MeetingRecord): Sat => {
  const idOf = (name: string) => record.attendance.find((entry) => entry.name === name && entry.status === 'present')?.memberId ?? null;
  const { heldOn, endTime, place, observers } = record;
  return {
    ...{ heldOn, endTime, place, observers, hostId: idOf(record.hostName), recorderId: idOf(record.recorderName) },
    attendance: record.attendance.map(({ memberId, status, reason, exclusion, consent }) => ({ memberId, status, reason, exclusion, consent })),
  };
};

const RecordView = ({ record, remarks }: { readonly record: MeetingRecord; readonly remarks: ReactNode }) => {
  const t = useWords();
  const [, navigate] = useLocation();
  const print = (sheet: 'meeting-record' | 'sign-in') => navigate('/print', { state: { sheet, id: record.id, year: record.year } });
  useShortcuts({ print: () => print('meeting-record') });
  return (
    <div className="meeting-page">
      <PageHead
        title={t(meetingKindLabels[record.kind])}
        sub={t(meetingWords.recordSub, {
          year: record.year,
          number: record.number,
          finalisedBy: record.finalisedBy,
          finalisedAt: chinaDateTime(record.finalisedAt).slice(0, 16),
        })}
        mark={
          <>
            <Tag look="ok">{t(draftWords.final)}</Tag> {record.isLate ? <Tag look="warn">{t(meetingWords.stateLate)}</Tag> : null}
          </>
        }
      >
        <Button look="primary" onClick={() => print('meeting-record')}>
          {t(meetingWords.printRecord)}
        </Button>
        <Button onClick={() => print('sign-in')}>{t(meetingWords.printSignIn)}</Button>
        <NextButton before={() => satOf(record)} />
        <Button onClick={() => navigate('/meetings')}>{t(uiWords.toList)}</Button>
      </PageHead>
      <div className="meeting-columns">
        <div className="card meeting-form">
          <RecordFacts record={record} />
        </div>
        <div className="meeting-side">
          {remarks}
          <Card title={t(meetingWords.hash)}>
            <p className="code check-code">
              <strong>{record.contentHash.slice(0, 8)}</strong>
              {record.contentHash.slice(8)}
            </p>
            <p className="mut">{t(meetingWords.hashHint)}</p>
            <p className="mut">{t(addendumWords.locked)}</p>
            {record.isLate ? <p>{t(meetingWords.lateReason, { reason: record.lateReason })}</p> : null}
          </Card>
          <AddendaCard meetingId={record.id} kind={record.kind} addenda={record.addenda} />
        </div>
      </div>
    </div>
  );
};
