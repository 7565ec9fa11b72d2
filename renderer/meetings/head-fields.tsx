// When and where was it, who chaired, who wrote?
import { useWords } from '#renderer/core/i18n.ts';
import { useCall } from '#renderer/core/query-client.ts';
import { Select } from '#renderer/ui/choices.tsx';
import { DateInput } from '#renderer/ui/date-input.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import { TimeInput } from '#renderer/ui/time-input.tsx';
import { uiWords } from '#shared/core/ui-words.ts';
import { formWords } from '#shared/meetings/form-words.ts';
import { kindTable } from '#shared/meetings/kinds.ts';
import type { ExpectedPerson, MeetingContent } from '#shared/meetings/model.ts';
import { meetingWords } from '#shared/meetings/words.ts';

interface Props {
  readonly content: MeetingContent;
  readonly people: readonly ExpectedPerson[];
  readonly edit: (change: Partial<MeetingContent>) => void;
}

/** Date, times, place, host and recorder in one row; at a group meeting the group above. */
export const HeadFields = ({ content, people, edit }: Props) => {
  const t = useWords();
  const choices = people.map(({ memberId, name, post }) => ({
    value: memberId,
    label: post ? t(uiWords.withDetail, { text: name, detail: post }) : name,
  }));
  const isGroup = kindTable[content.kind].expects === 'group';
  return (
    <>
      {isGroup ? (
        <GroupField value={content.groupId} onChange={(groupId, leader) => edit({ groupId, hostId: null, facts: { ...content.facts, leader } })} />
      ) : null}
      <div className="meeting-head">
        <DateInput label={t(meetingWords.heldOn)} value={content.heldOn} onChange={(heldOn) => edit({ heldOn })} hasFocusAtFirst={!isGroup} />
        <TimeInput label={t(meetingWords.startTime)} value={content.startTime} onChange={(startTime) => edit({ startTime })} />
        <TimeInput label={t(meetingWords.endTime)} value={content.endTime} onChange={(endTime) => edit({ endTime })} />
        <TextInput label={t(meetingWords.place)} value={content.place} maxLength={100} onChange={(place) => edit({ place })} />
        <Select label={t(meetingWords.host)} value={content.hostId} choices={choices} onChange={(hostId) => edit({ hostId })} />
        <Select label={t(meetingWords.recorder)} value={content.recorderId} choices={choices} onChange={(recorderId) => edit({ recorderId })} />
      </div>
    </>
  );
};

interface GroupFieldProps {
  readonly value: string | null;
  readonly onChange: (groupId: string, leaderName: string) => void;
}

/** Which group meets; its members are expected, its leader is named in the record and proposed as host. */
const GroupField = ({ value, onChange }: GroupFieldProps) => {
  const t = useWords();
  const overview = useCall('branch.overview', {});
  const groups = overview.data?.groups ?? [];
  if (overview.data && groups.length === 0) return <p className="mut">{t(formWords.noGroups)}</p>;
  return (
    <div className="meeting-group">
      <Select
        label={t(formWords.group)}
        value={value}
        choices={groups.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(id) => onChange(id, groups.find((group) => group.id === id)?.leaderName ?? '')}
        hasFocusAtFirst
      />
    </div>
  );
};
