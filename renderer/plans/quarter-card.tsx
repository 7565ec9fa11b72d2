// How does a quarter's plan stand? Filed or not, then line by line: held, moved, missed, and when it was written down.

import { useLocation } from 'wouter';
import { type Translate, useWords } from '#renderer/core/i18n.ts';
import type { PlanQuestion } from '#renderer/plans/page.tsx';
import { startOf } from '#renderer/plans/start-meeting.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card, Tag } from '#renderer/ui/page-parts.tsx';
import { quarterOf } from '#shared/core/date.ts';
import { uiWords } from '#shared/core/ui-words.ts';
import type { FilingView, PlanLineView, PlanYear } from '#shared/plans/contract.ts';
import { planKindLabels } from '#shared/plans/labels.ts';
import { planWords } from '#shared/plans/words.ts';

interface Props {
  readonly plan: PlanYear;
  readonly quarter: number;
  readonly onAsk: (question: PlanQuestion) => void;
}

/** The card of one quarter; nothing when nothing is planned in it. */
export const QuarterCard = ({ plan, quarter, onAsk }: Props) => {
  const t = useWords();
  const lines = plan.lines.filter(({ plannedOn }) => quarterOf(plannedOn) === quarter);
  if (lines.length === 0) return null;
  const count = (standing: PlanLineView['standing']) => lines.filter((line) => line.standing === standing).length;
  const sum = t(planWords.quarterSum, { lines: lines.length, held: count('held'), missed: count('missed'), ahead: count('ahead') });
  return (
    <Card title={t(planWords.quarterTitle, { quarter })} aside={sum}>
      <Filings plan={plan} quarter={quarter} onAsk={onAsk} />
      <div className="table-scroll">
        <table className="plain-table plan-table" aria-label={t(planWords.listLabel, { year: plan.year, quarter })}>
          <thead>
            <tr>
              {[planWords.colPlanned, planWords.colKind, planWords.colTopics, planWords.colFiled, planWords.colHeld, planWords.colRecorded].map(
                (head) => (
                  <th key={head.zh} scope="col">
                    {t(head)}
                  </th>
                ),
              )}
              <th scope="col" className="num">
                {t(planWords.colAction)}
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <PlanRow key={line.id} line={line} onEdit={() => onAsk({ kind: 'line', line })} />
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
};

const Filings = ({ plan, quarter, onAsk }: Props) => {
  const t = useWords();
  const own = plan.filings.filter((filing) => filing.quarter === quarter || filing.quarter === 0);
  const isFiled = own.some((filing) => filing.quarter === quarter);
  return (
    <div className="plan-filings">
      {own.map((filing) => (
        <Filing
          key={filing.id}
          filing={filing}
          dueOn={plan.dueOn[quarter - 1] ?? ''}
          onOpinion={() => onAsk({ kind: 'opinion', filingId: filing.id })}
        />
      ))}
      <div className="row">
        {own.length === 0 ? <Tag look={plan.isFilingOn ? 'warn' : 'note'}>{t(planWords.notFiled)}</Tag> : null}
        <Button isSmall onClick={() => onAsk({ kind: 'file', quarter })}>
          {t(isFiled ? planWords.fileAgain : planWords.file)}
        </Button>
      </div>
    </div>
  );
};

const Filing = ({ filing, dueOn, onOpinion }: { readonly filing: FilingView; readonly dueOn: string; readonly onOpinion: () => void }) => {
  const t = useWords();
  const values = { date: filing.filedOn, to: filing.filedWith, by: filing.filedBy };
  return (
    <p className="row">
      {filing.isLate ? <Tag look="warn">{t(planWords.filedLate, { date: dueOn })}</Tag> : <Tag look="ok">{t(planWords.filed)}</Tag>}
      <span>{t(filing.quarter === 0 ? planWords.filedYearLine : planWords.filedLine, values)}</span>
      {filing.opinionOn ? (
        <span>{t(planWords.opinionLine, { date: filing.opinionOn, opinion: filing.opinion })}</span>
      ) : (
        <>
          <span className="mut">{t(planWords.noOpinion)}</span>
          <Button isSmall look="link" onClick={onOpinion}>
            {t(planWords.addOpinion)}
          </Button>
        </>
      )}
    </p>
  );
};

const shiftText = (days: number, t: Translate): string => {
  if (days === 0) return t(planWords.heldOnDay);
  return days > 0 ? t(planWords.heldLater, { days }) : t(planWords.heldEarlier, { days: -days });
};

const Held = ({ line }: { readonly line: PlanLineView }) => {
  const t = useWords();
  if (line.standing === 'cancelled')
    return (
      <>
        <Tag look="note">{t(planWords.cancelled)}</Tag> <span className="mut">{line.cancelReason}</span>
      </>
    );
  if (line.standing === 'missed') return <Tag look="error">{t(planWords.missed)}</Tag>;
  if (!line.meeting) return <Tag look="note">{t(planWords.ahead)}</Tag>;
  return (
    <>
      <Tag look={line.shiftDays === 0 ? 'ok' : 'warn'}>{shiftText(line.shiftDays, t)}</Tag> <span className="nowrap">{line.meeting.heldOn}</span>
    </>
  );
};

const Recorded = ({ line }: { readonly line: PlanLineView }) => {
  const t = useWords();
  if (!line.meeting) return <span className="mut">—</span>;
  const { lateWorkdays } = line.meeting;
  return (
    <Tag look={lateWorkdays === 0 ? 'ok' : 'warn'}>
      {lateWorkdays === 0 ? t(planWords.recordedInTime) : t(planWords.recordedLate, { days: lateWorkdays })}
    </Tag>
  );
};

const PlanRow = ({ line, onEdit }: { readonly line: PlanLineView; readonly onEdit: () => void }) => {
  const t = useWords();
  const kind = t(planKindLabels[line.kind]);
  return (
    <tr className={line.standing === 'cancelled' ? 'row-quiet' : undefined}>
      <td className="nowrap">
        {line.plannedOn}
        {line.startTime ? ` ${line.startTime}` : ''}
      </td>
      <td>
        {kind}
        {line.groupName ? <span className="mut"> {line.groupName}</span> : null}
      </td>
      <td>{line.topics}</td>
      <td className="nowrap">{line.filedFor ? <Tag look="ok">{line.filedFor}</Tag> : <span className="mut">{t(planWords.notFiled)}</span>}</td>
      <td>
        <Held line={line} />
      </td>
      <td>
        <Recorded line={line} />
      </td>
      <td className="num">{line.standing === 'cancelled' ? null : <RowButtons line={line} kind={kind} onEdit={onEdit} />}</td>
    </tr>
  );
};

const RowButtons = ({ line, kind, onEdit }: { readonly line: PlanLineView; readonly kind: string; readonly onEdit: () => void }) => {
  const t = useWords();
  const [, navigate] = useLocation();
  const values = { date: line.plannedOn, kind };
  const start = startOf(line);
  return (
    <span className="row plan-buttons">
      {line.meeting ? (
        <Button isSmall look="link" label={t(planWords.seeRecordLine, values)} onClick={() => navigate(`/meetings/${line.meeting?.id}`)}>
          {t(planWords.seeRecord)}
        </Button>
      ) : (
        <Button isSmall label={t(planWords.startLine, values)} onClick={() => navigate(start.path, { state: start.state })}>
          {t(planWords.start)}
        </Button>
      )}
      <Button isSmall look="link" label={t(planWords.editLine, values)} onClick={onEdit}>
        {t(uiWords.edit)}
      </Button>
    </span>
  );
};
