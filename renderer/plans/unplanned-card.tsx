// What was held without standing in the plan? Said as it is, with the way to the record.
import { Link } from 'wouter';
import { useWords } from '#renderer/core/i18n.ts';
import { Card, Tag } from '#renderer/ui/page-parts.tsx';
import { meetingKindLabels } from '#shared/meetings/labels.ts';
import type { PlanYear, ReportedView } from '#shared/plans/contract.ts';
import { planWords } from '#shared/plans/words.ts';

/** Nothing when there is no plan yet, or everything was planned. */
export const UnplannedCard = ({ plan }: { readonly plan: PlanYear }) => {
  const t = useWords();
  if (plan.unplanned.length === 0 || plan.lines.length === 0) return null;
  return (
    <Card title={t(planWords.unplanned)} aside={plan.unplanned.length}>
      <ul className="plain-list unplanned">
        {plan.unplanned.map((meeting) => (
          <UnplannedLine key={meeting.id} meeting={meeting} />
        ))}
      </ul>
    </Card>
  );
};

const UnplannedLine = ({ meeting }: { readonly meeting: ReportedView }) => {
  const t = useWords();
  const label = Object.entries(meetingKindLabels).find(([kind]) => kind === meeting.kind)?.[1];
  const { lateWorkdays } = meeting;
  return (
    <li>
      <span className="nowrap">{meeting.heldOn}</span>
      <Link href={`/meetings/${meeting.id}`} className="link">
        {label ? t(label) : meeting.kind}
      </Link>
      <span>{meeting.content}</span>
      <span className="push">
        <Tag look={lateWorkdays === 0 ? 'ok' : 'warn'}>
          {lateWorkdays === 0 ? t(planWords.recordedInTime) : t(planWords.recordedLate, { days: lateWorkdays })}
        </Tag>
      </span>
    </li>
  );
};
