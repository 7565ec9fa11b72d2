// How is it printed what became of a plan? F32: the day planned and the day held, people, content, result, and when it was written down.
import { numbered } from '#renderer/paper/numbered.ts';
import { BlankRows, type PaperColumn, PaperTable } from '#renderer/paper/paper-table.tsx';
import { Sheet } from '#renderer/paper/sheet.tsx';
import { SignatureRow } from '#renderer/paper/signature-row.tsx';
import { linesOf, periodText } from '#renderer/plans/plan-period.ts';
import { printedDate, quarterOf } from '#shared/core/date.ts';
import { fill } from '#shared/core/words.ts';
import { meetingKindLabels } from '#shared/meetings/labels.ts';
import type { PlanLineView, ReportedView } from '#shared/plans/contract.ts';
import { planKindLabels } from '#shared/plans/labels.ts';
import type { ModelOf } from '#shared/records/model.ts';
import { planSheetWords as w } from '#shared/records/plan-sheet-words.ts';
import { recordsWords } from '#shared/records/words.ts';

const columns: readonly PaperColumn[] = [
  { key: 'ordinal', label: recordsWords.ordinal.zh, width: 11 },
  { key: 'kind', label: w.kind.zh, width: 27 },
  { key: 'planned', label: w.plannedOn.zh, width: 24 },
  { key: 'held', label: w.heldOn.zh, width: 30 },
  { key: 'place', label: w.place.zh, width: 26 },
  { key: 'host', label: w.host.zh, width: 18 },
  { key: 'people', label: w.people.zh, width: 16 },
  { key: 'content', label: w.content.zh, width: null },
  { key: 'result', label: w.result.zh, width: 42 },
  { key: 'recorded', label: w.recorded.zh, width: 20 },
];

const blankRows = 8;

/** The form, filled from plan and book or empty; what was held without a plan stands last. */
export const PlanReportSheet = ({ model: { frame, plan, quarter } }: { readonly model: ModelOf<'plan-report'> }) => {
  const lines = plan ? linesOf(plan, quarter) : [];
  const others = plan?.unplanned.filter(({ heldOn }) => quarter === null || quarterOf(heldOn) === quarter) ?? [];
  return (
    <Sheet frame={frame} title={w.reportTitle.zh} isLandscape>
      <h1 className="title">{w.reportTitle.zh}</h1>
      <p className="under-title">
        <span>{frame.isBlank ? '' : frame.organisation.name}</span>
        <span>{plan ? periodText(plan.year, quarter) : w.periodBlank.zh}</span>
      </p>
      <PaperTable columns={columns} className="wide">
        {plan ? null : <BlankRows columns={columns.length} count={blankRows} />}
        <tbody>
          {numbered(lines).map(({ ordinal, item: line }) => (
            <PlannedRow key={line.id} ordinal={ordinal} line={line} />
          ))}
          {numbered(others).map(({ ordinal, item: meeting }) => (
            <HeldRow
              key={meeting.id}
              ordinal={lines.length + ordinal}
              meeting={meeting}
              planned={w.unplanned.zh}
              kind={kindOf(meeting.kind)}
              shift=""
            />
          ))}
        </tbody>
      </PaperTable>
      {plan && lines.length + others.length === 0 ? <p className="text">{w.noLines.zh}</p> : null}
      <div className="closing">
        <SignatureRow signers={[w.reporter.zh, recordsWords.secretary.zh]} seal={recordsWords.seal.zh} />
      </div>
    </Sheet>
  );
};

const kindOf = (kind: string): string => Object.entries(meetingKindLabels).find(([name]) => name === kind)?.[1].zh ?? kind;

const shiftOf = (days: number): string => {
  if (days === 0) return w.onDay.zh;
  return days > 0 ? fill(w.later.zh, { days }) : fill(w.earlier.zh, { days: -days });
};

/** What is said in place of a meeting that was not held. */
const missingOf = ({ standing, cancelReason }: PlanLineView): string => {
  if (standing === 'cancelled') return fill(w.cancelled.zh, { reason: cancelReason });
  return standing === 'missed' ? w.notHeld.zh : w.ahead.zh;
};

const PlannedRow = ({ ordinal, line }: { readonly ordinal: number; readonly line: PlanLineView }) => {
  const kind = [planKindLabels[line.kind].zh, line.groupName].filter(Boolean).join(' ');
  const planned = printedDate(line.filedFor ?? line.plannedOn);
  if (line.meeting) return <HeldRow ordinal={ordinal} meeting={line.meeting} planned={planned} kind={kind} shift={shiftOf(line.shiftDays)} />;
  return (
    <tr>
      <td className="centre">{ordinal}</td>
      <td>{kind}</td>
      <td>{planned}</td>
      <td>{missingOf(line)}</td>
      <td>{line.place}</td>
      <td>{line.hostName}</td>
      <td />
      <td>{line.topics}</td>
      <td />
      <td />
    </tr>
  );
};

interface HeldProps {
  readonly ordinal: number;
  readonly meeting: ReportedView;
  readonly planned: string;
  readonly kind: string;
  readonly shift: string;
}

const HeldRow = ({ ordinal, meeting, planned, kind, shift }: HeldProps) => (
  <tr>
    <td className="centre">{ordinal}</td>
    <td>{kind}</td>
    <td>{planned}</td>
    <td>{[printedDate(meeting.heldOn), shift].filter(Boolean).join(' ')}</td>
    <td>{meeting.place}</td>
    <td>{meeting.hostName}</td>
    <td className="centre">{`${meeting.present}/${meeting.expected}`}</td>
    <td>{meeting.content}</td>
    <td>{meeting.result}</td>
    <td>{meeting.lateWorkdays === 0 ? w.inTime.zh : fill(w.late.zh, { days: meeting.lateWorkdays })}</td>
  </tr>
);
