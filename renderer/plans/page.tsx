// What is planned for the year, is it filed, was it held, was it written down in time?
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useWords } from '#renderer/core/i18n.ts';
import { useCall } from '#renderer/core/query-client.ts';
import { useSession } from '#renderer/core/session.tsx';
import { FilingDialog } from '#renderer/plans/filing-dialog.tsx';
import { LineDialog } from '#renderer/plans/line-dialog.tsx';
import { OpinionDialog } from '#renderer/plans/opinion-dialog.tsx';
import { ProposalDialog } from '#renderer/plans/proposal-dialog.tsx';
import { QuarterCard } from '#renderer/plans/quarter-card.tsx';
import { UnplannedCard } from '#renderer/plans/unplanned-card.tsx';
import type { SheetRequest } from '#renderer/records/choice.ts';
import { Button } from '#renderer/ui/button.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { EmptyState, PageHead } from '#renderer/ui/page-parts.tsx';
import { uiWords } from '#shared/core/ui-words.ts';
import type { PlanLineView, PlanYear } from '#shared/plans/contract.ts';
import { planWords } from '#shared/plans/words.ts';
import './plans.css';

/** What is open above the page. */
export type PlanQuestion =
  | { readonly kind: 'propose' }
  | { readonly kind: 'line'; readonly line: PlanLineView | null }
  | { readonly kind: 'file'; readonly quarter: number }
  | { readonly kind: 'opinion'; readonly filingId: string };

/** The page `/meetings/plans`. */
export const PlansPage = () => {
  const t = useWords();
  const { year } = useSession();
  const [, navigate] = useLocation();
  const view = useCall('plans.year', { year });
  const [question, setQuestion] = useState<PlanQuestion | null>(null);
  const close = () => setQuestion(null);
  const plan = view.data;
  const isEmpty = plan?.lines.length === 0;
  const propose = (
    <Button look={isEmpty ? 'primary' : 'plain'} onClick={() => setQuestion({ kind: 'propose' })}>
      {t(planWords.propose)}
    </Button>
  );
  return (
    <>
      <PageHead title={t(planWords.title)} sub={t(planWords.sub)}>
        {isEmpty ? null : propose}
        <Button onClick={() => setQuestion({ kind: 'line', line: null })}>{t(planWords.addLine)}</Button>
        {plan && !isEmpty ? <Button onClick={() => setQuestion({ kind: 'file', quarter: 0 })}>{t(planWords.fileYear)}</Button> : null}
        <Button
          onClick={() =>
            navigate('/print', { state: { sheet: isEmpty ? 'plan-filing' : 'plan-report', year, isBlank: isEmpty === true } satisfies SheetRequest })
          }
        >
          {t(isEmpty ? planWords.printBlank : planWords.print)}
        </Button>
      </PageHead>
      <FaultBox fault={view.error?.fault ?? null} />
      {!plan && !view.error ? <p className="mut">{t(uiWords.loading)}</p> : null}
      {plan && isEmpty ? (
        <div className="card">
          <EmptyState title={t(planWords.emptyTitle, { year })} actions={propose}>
            {t(planWords.emptyHint)}
          </EmptyState>
        </div>
      ) : null}
      {plan ? <PlanCards plan={plan} onAsk={setQuestion} /> : null}
      {question && plan ? <PlanDialog question={question} plan={plan} onClose={close} /> : null}
    </>
  );
};

const PlanCards = ({ plan, onAsk }: { readonly plan: PlanYear; readonly onAsk: (question: PlanQuestion) => void }) => (
  <div className="stack">
    {plan.lines.length > 0 ? [1, 2, 3, 4].map((quarter) => <QuarterCard key={quarter} plan={plan} quarter={quarter} onAsk={onAsk} />) : null}
    <UnplannedCard plan={plan} />
  </div>
);

interface DialogProps {
  readonly question: PlanQuestion;
  readonly plan: PlanYear;
  readonly onClose: () => void;
}

const PlanDialog = ({ question, plan, onClose }: DialogProps) => {
  if (question.kind === 'propose') return <ProposalDialog year={plan.year} onClose={onClose} />;
  if (question.kind === 'line') return <LineDialog line={question.line} plan={plan} onClose={onClose} />;
  if (question.kind === 'file') return <FilingDialog plan={plan} quarter={question.quarter} onClose={onClose} />;
  return <OpinionDialog filingId={question.filingId} onClose={onClose} />;
};
