// When and where was it, who chaired, who wrote?
import { useWords } from '#renderer/core/i18n.ts';
import { Select } from '#renderer/ui/choices.tsx';
import { DateInput } from '#renderer/ui/date-input.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import { TimeInput } from '#renderer/ui/time-input.tsx';
import { uiWords } from '#shared/core/ui-words.ts';
import type { ExpectedPerson, MeetingContent } from '#shared/meetings/model.ts';
import { meetingWords } from '#shared/meetings/words.ts';

interface Props {
  readonly content: MeetingContent;
  readonly people: readonly ExpectedPerson[];
  readonly edit: (change: Partial<MeetingContent>) => void;
}

/** Date, times, place, host and recorder in one row. */
export const HeadFields = ({ content, people, edit }: Props) => {
  const t = useWords();
  const choices = people.map(({ memberId, name, post }) => ({
    value: memberId,
    label: post ? t(uiWords.withDetail, { text: name, detail: post }) : name,
  }));
  return (
    <div className="meeting-head">
      <DateInput label={t(meetingWords.heldOn)} value={content.heldOn} onChange={(heldOn) => edit({ heldOn })} hasFocusAtFirst />
      <TimeInput label={t(meetingWords.startTime)} value={content.startTime} onChange={(startTime) => edit({ startTime })} />
      <TimeInput label={t(meetingWords.endTime)} value={content.endTime} onChange={(endTime) => edit({ endTime })} />
      <TextInput label={t(meetingWords.place)} value={content.place} maxLength={100} onChange={(place) => edit({ place })} />
      <Select label={t(meetingWords.host)} value={content.hostId} choices={choices} onChange={(hostId) => edit({ hostId })} />
      <Select label={t(meetingWords.recorder)} value={content.recorderId} choices={choices} onChange={(recorderId) => edit({ recorderId })} />
    </div>
  );
};
