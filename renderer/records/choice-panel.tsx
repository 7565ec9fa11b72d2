// What is to be printed?
import { useWords } from '#renderer/core/i18n.ts';
import { useCall } from '#renderer/core/query-client.ts';
import { useSession } from '#renderer/core/session.tsx';
import { type SheetChoice, subjectOf } from '#renderer/records/choice.ts';
import { Radio, Select } from '#renderer/ui/choices.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { meetingKindLabels } from '#shared/meetings/labels.ts';
import { sheetIds } from '#shared/records/model.ts';
import { printWords, sheetLabels } from '#shared/records/window-words.ts';

interface Props {
  readonly choice: SheetChoice;
  readonly onChange: (choice: SheetChoice) => void;
}

/** Sheet, year, and what the sheet asks for besides. */
export const ChoicePanel = ({ choice, onChange }: Props) => {
  const t = useWords();
  const { today } = useSession();
  const thisYear = Number(today.slice(0, 4));
  const newest = Math.max(thisYear, choice.year);
  const years = Array.from({ length: 10 }, (_, back) => String(newest - back));
  const subject = subjectOf[choice.sheet];
  return (
    <div className="form">
      <div className="sheet-list">
        <Radio
          label={t(printWords.sheets)}
          value={choice.sheet}
          choices={sheetIds.map((value) => ({ value, label: t(sheetLabels[value]) }))}
          onChange={(sheet) => sheet && onChange({ ...choice, sheet, id: null, isPublic: false })}
        />
      </div>
      <Select
        label={t(printWords.year)}
        value={String(choice.year)}
        choices={years.map((value) => ({ value, label: value }))}
        onChange={(year) => year && onChange({ ...choice, year: Number(year), id: subject === 'meeting' ? null : choice.id })}
      />
      {choice.sheet === 'roster' ? (
        <Radio
          label={t(printWords.audience)}
          value={choice.isPublic ? 'public' : 'internal'}
          choices={[
            { value: 'internal', label: t(printWords.internal) },
            { value: 'public', label: t(printWords.publicVersion) },
          ]}
          onChange={(audience) => onChange({ ...choice, isPublic: audience === 'public' })}
        />
      ) : null}
      {subject === 'meeting' ? <MeetingChoice choice={choice} onChange={onChange} /> : null}
      {subject === 'member' ? <MemberChoice choice={choice} onChange={onChange} /> : null}
    </div>
  );
};

const MeetingChoice = ({ choice, onChange }: Props) => {
  const t = useWords();
  const list = useCall('meetings.list', { year: choice.year });
  const finals = list.data?.rows.filter(({ state }) => state === 'final') ?? [];
  const hint = list.data && finals.length === 0 ? t(printWords.noMeetings) : undefined;
  return (
    <>
      <FaultBox fault={list.error?.fault ?? null} />
      <Select
        label={t(printWords.chooseMeeting)}
        hint={hint}
        value={choice.id}
        choices={finals.map(({ id, heldOn, kind, number }) => ({
          value: id,
          label: t(printWords.meetingOption, { date: heldOn ?? '', kind: t(meetingKindLabels[kind]), number: number ?? '' }),
        }))}
        onChange={(id) => onChange({ ...choice, id })}
      />
    </>
  );
};

const MemberChoice = ({ choice, onChange }: Props) => {
  const t = useWords();
  const list = useCall('members.list', { asOf: null, text: '', scope: 'members' });
  return (
    <>
      <FaultBox fault={list.error?.fault ?? null} />
      <Select
        label={t(printWords.chooseMember)}
        emptyLabel={t(printWords.blankForm)}
        value={choice.id}
        choices={list.data?.rows.map(({ id, name }) => ({ value: id, label: name })) ?? []}
        onChange={(id) => onChange({ ...choice, id })}
      />
    </>
  );
};
