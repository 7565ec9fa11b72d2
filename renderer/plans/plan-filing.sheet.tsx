// How is a plan printed that goes to the superior? F32: one line an activity, then who files it and what is said of it.
import { numbered } from '#renderer/paper/numbered.ts';
import { BlankRows, type PaperColumn, PaperTable } from '#renderer/paper/paper-table.tsx';
import { Sheet } from '#renderer/paper/sheet.tsx';
import { SignatureRow } from '#renderer/paper/signature-row.tsx';
import { linesOf, periodText } from '#renderer/plans/plan-period.ts';
import { printedDate } from '#shared/core/date.ts';
import { fill } from '#shared/core/words.ts';
import type { PlanLineView, PlanYear } from '#shared/plans/contract.ts';
import { planKindLabels } from '#shared/plans/labels.ts';
import type { ModelOf } from '#shared/records/model.ts';
import { planSheetWords as w } from '#shared/records/plan-sheet-words.ts';
import { recordsWords } from '#shared/records/words.ts';
import './plan-sheets.css';

const columns: readonly PaperColumn[] = [
  { key: 'ordinal', label: recordsWords.ordinal.zh, width: 13 },
  { key: 'kind', label: w.kind.zh, width: 25 },
  { key: 'plannedOn', label: w.plannedOn.zh, width: 26 },
  { key: 'place', label: w.place.zh, width: 20 },
  { key: 'topics', label: w.topics.zh, width: null },
  { key: 'host', label: w.host.zh, width: 16 },
  { key: 'scope', label: w.scope.zh, width: 20 },
];

const blankRows = 14;

/** The form, filled from the plan or empty. */
export const PlanFilingSheet = ({ model: { frame, plan, quarter } }: { readonly model: ModelOf<'plan-filing'> }) => {
  const lines = plan ? linesOf(plan, quarter) : [];
  return (
    <Sheet frame={frame} title={w.filingTitle.zh}>
      <h1 className="title">{w.filingTitle.zh}</h1>
      <p className="under-title">
        <span>{frame.isBlank ? '' : frame.organisation.name}</span>
        <span>{plan ? periodText(plan.year, quarter) : w.periodBlank.zh}</span>
      </p>
      <PaperTable columns={columns} className="plan-form">
        {plan ? null : <BlankRows columns={columns.length} count={blankRows} />}
        <tbody>
          {numbered(lines).map(({ ordinal, item: line }) => (
            <Line key={line.id} ordinal={ordinal} line={line} />
          ))}
        </tbody>
      </PaperTable>
      {plan && lines.length === 0 ? <p className="text">{w.noLines.zh}</p> : null}
      <Filed plan={plan} quarter={quarter} />
    </Sheet>
  );
};

const Line = ({ ordinal, line }: { readonly ordinal: number; readonly line: PlanLineView }) => (
  <tr>
    <td className="centre">{ordinal}</td>
    <td>{[planKindLabels[line.kind].zh, line.groupName].filter(Boolean).join(' ')}</td>
    <td>{[printedDate(line.filedFor ?? line.plannedOn), line.startTime].filter(Boolean).join(' ')}</td>
    <td>{line.place}</td>
    <td>{line.standing === 'cancelled' ? fill(w.cancelled.zh, { reason: line.cancelReason }) : line.topics}</td>
    <td>{line.hostName}</td>
    <td>{line.scope}</td>
  </tr>
);

/** The newest filing of the period; without one the places stay open for the pen. */
const Filed = ({ plan, quarter }: { readonly plan: PlanYear | null; readonly quarter: number | null }) => {
  const filing = plan?.filings.findLast((one) => one.quarter === (quarter ?? 0));
  const said = filing?.opinionOn ? fill(w.opinionText.zh, { opinion: filing.opinion, date: printedDate(filing.opinionOn) }) : '';
  return (
    <div className="closing">
      <table className="facts">
        <tbody>
          <tr>
            <th scope="row">{w.filedBy.zh}</th>
            <td>{filing?.filedBy ?? ''}</td>
            <th scope="row">{w.filedOn.zh}</th>
            <td>{filing ? printedDate(filing.filedOn) : ''}</td>
          </tr>
          <tr>
            <th scope="row">{w.opinion.zh}</th>
            <td colSpan={3} className="rows-high">
              {said}
            </td>
          </tr>
        </tbody>
      </table>
      <SignatureRow signers={[recordsWords.secretary.zh]} seal={w.superiorSeal.zh} />
    </div>
  );
};
