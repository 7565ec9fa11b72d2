// Which record did a planned activity become? Found by kind and day, or chosen by hand.
import { useWords } from '#renderer/core/i18n.ts';
import { Select } from '#renderer/ui/choices.tsx';
import type { PlanLineView, PlanYear } from '#shared/plans/contract.ts';
import { planWords } from '#shared/plans/words.ts';

interface Props {
  readonly line: PlanLineView;
  readonly plan: PlanYear;
  readonly value: string | null;
  readonly onChange: (meetingId: string | null) => void;
}

/** The records of the line's kind that no other line has taken. */
export const MeetingOfLine = ({ line, plan, value, onChange }: Props) => {
  const t = useWords();
  const free = plan.unplanned.filter(({ kind }) => kind === line.kind);
  const known = line.meeting ? [line.meeting, ...free] : free;
  if (known.length === 0) return null;
  return (
    <Select
      label={t(planWords.meetingOfLine)}
      emptyLabel={t(planWords.meetingAuto)}
      value={value}
      choices={known.map(({ id, heldOn, number }) => ({ value: id, label: t(planWords.meetingOption, { date: heldOn, number }) }))}
      onChange={onChange}
    />
  );
};
