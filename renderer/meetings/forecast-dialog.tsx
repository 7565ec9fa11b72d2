// Will enough come? Asked before a meeting is called: who is expected that day, who counts, and what could be voted on with those who come.
import { useEffect, useEffectEvent, useState } from 'react';
import { useLocation } from 'wouter';
import { useWords } from '#renderer/core/i18n.ts';
import { useCall } from '#renderer/core/query-client.ts';
import { useSession } from '#renderer/core/session.tsx';
import { attendanceFor } from '#renderer/meetings/attendance.ts';
import { AttendanceField } from '#renderer/meetings/attendance-field.tsx';
import { QuorumCard } from '#renderer/meetings/side-column.tsx';
import { Verdicts } from '#renderer/meetings/verdicts.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Select } from '#renderer/ui/choices.tsx';
import { DateInput } from '#renderer/ui/date-input.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { uiWords } from '#shared/core/ui-words.ts';
import { formWords } from '#shared/meetings/form-words.ts';
import { kindTable, type MeetingKind, meetingKinds } from '#shared/meetings/kinds.ts';
import { meetingKindLabels } from '#shared/meetings/labels.ts';
import { type AttendeeInput, type ExpectedPerson, emptyMeeting } from '#shared/meetings/model.ts';
import { quorumOf } from '#shared/meetings/quorum.ts';
import { meetingWords } from '#shared/meetings/words.ts';

const voting = meetingKinds.filter((kind) => kindTable[kind].votes !== null);

/** The forecast: nothing of it is kept, but a record can be begun with its list. */
export const ForecastDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const t = useWords();
  const [, navigate] = useLocation();
  const { today, settings } = useSession();
  const [kind, setKind] = useState<MeetingKind>('memberMeeting');
  const [heldOn, setHeldOn] = useState<string | null>(today);
  const [attendance, setAttendance] = useState<AttendeeInput[]>([]);
  const expected = useCall('meetings.expected', { kind, heldOn: heldOn ?? today });
  const people = heldOn === null ? [] : (expected.data?.people ?? []);
  const follow = useEffectEvent((of: readonly ExpectedPerson[]) => setAttendance(attendanceFor(of, attendance)));
  useEffect(() => {
    if (expected.data) follow(expected.data.people);
  }, [expected.data]);
  const quorum = quorumOf({ kind, attendance, heldOn }, people, settings);
  const begin = () => navigate(`/meetings/new/${kind}`, { state: { sitting: { ...emptyMeeting(kind), heldOn, attendance } } });
  return (
    <Dialog
      title={t(formWords.forecast)}
      isWide
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t(uiWords.close)}</Button>
          <Button onClick={begin}>{t(formWords.beginWith)}</Button>
        </>
      }
    >
      <p className="mut">{t(formWords.forecastHint)}</p>
      <div className="fact-row">
        <Select
          label={t(meetingWords.colKind)}
          value={kind}
          choices={voting.map((value) => ({ value, label: t(meetingKindLabels[value]) }))}
          onChange={setKind}
        />
        <DateInput label={t(meetingWords.heldOn)} value={heldOn} onChange={setHeldOn} />
      </div>
      <FaultBox fault={expected.error?.fault ?? null} />
      <Verdicts quorum={quorum} kind={kind} />
      <AttendanceField
        people={people}
        attendance={attendance}
        hasDate={heldOn !== null}
        canExclude={kindTable[kind].votes === 'members'}
        onChange={setAttendance}
      />
      <QuorumCard quorum={people.length > 0 ? quorum : null} kind={kind} hasVerdicts={false} />
      <p className="mut">{t(formWords.forecastBasis)}</p>
    </Dialog>
  );
};
