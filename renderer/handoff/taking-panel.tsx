// What is on the stick, and what became of it? The same panel at the branch (cards, receipts) and at the committee (reports).

import { type ReactNode, useState } from 'react';
import { useWords } from '#renderer/core/i18n.ts';
import { useJobProgress } from '#renderer/core/job-progress.ts';
import { ReportCard } from '#renderer/handoff/report-card.tsx';
import { countOutcomes, inReadingOrder, withoutNews } from '#renderer/handoff/report-text.ts';
import type { Taking } from '#renderer/handoff/use-taking.ts';
import { Button } from '#renderer/ui/button.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { Actions, Card } from '#renderer/ui/page-parts.tsx';
import { Progress } from '#renderer/ui/progress.tsx';
import { uiWords } from '#shared/core/ui-words.ts';
import type { PackageReport } from '#shared/handoff/model.ts';
import { handoffWords } from '#shared/handoff/words.ts';

interface Props {
  readonly taking: Taking;
  /** What to do after taking, e.g. write the receipts. */
  readonly after?: ReactNode;
}

/** Shows the step at which taking stands; nothing while it is idle and nothing went wrong. */
export const TakingPanel = ({ taking, after }: Props) => {
  const t = useWords();
  const { step, fault } = taking;
  const isWorking = step.kind === 'reading' || step.kind === 'importing';
  const progress = useJobProgress(step.kind === 'reading' ? 'handoff.preview' : 'handoff.import', isWorking);
  return (
    <>
      <FaultBox fault={fault} />
      {isWorking ? (
        <Card title={t(handoffWords.reading)}>
          <Progress done={progress?.done ?? 0} total={progress?.total ?? 0} label={progress?.label || t(handoffWords.reading)} />
          <StopButton key={step.kind} taking={taking} />
        </Card>
      ) : null}
      {step.kind === 'preview' ? <Preview reports={step.reports} taking={taking} /> : null}
      {step.kind === 'results' ? <Results reports={step.reports} left={step.left} onClose={taking.close} after={after} /> : null}
    </>
  );
};

const StopButton = ({ taking }: { readonly taking: Taking }) => {
  const t = useWords();
  const [isAsked, setAsked] = useState(false);
  const ask = () => {
    setAsked(true);
    void taking.stop();
  };
  return (
    <Actions>
      <Button isBusy={isAsked} onClick={ask}>
        {t(isAsked ? handoffWords.stopping : handoffWords.stop)}
      </Button>
    </Actions>
  );
};

/** So many packages that went well are shown one by one; more of them are folded. */
const mostSmooth = 6;

/** What needs a person stands first; what was known before is folded, and so are, after a big sitting, those that went well. */
const Reports = ({ reports, isDone }: { readonly reports: readonly PackageReport[]; readonly isDone: boolean }) => {
  const t = useWords();
  const { trouble, smooth, known } = inReadingOrder(reports);
  const idle = withoutNews(reports);
  const isFolded = isDone && smooth.length > mostSmooth;
  return (
    <>
      <Cards reports={isFolded ? trouble : [...trouble, ...smooth]} />
      {isFolded ? <Folded title={t(handoffWords.takenPackages, { count: smooth.length })} reports={smooth} /> : null}
      {idle.length > 0 ? <p className="mut">{t(handoffWords.knownOnly, { count: idle.length, names: namesOf(idle, t(uiWords.listMark)) })}</p> : null}
      {known.length > 0 ? <Folded title={t(handoffWords.knownPackages, { count: known.length })} reports={known} /> : null}
    </>
  );
};

/** So many names are said; after a whole township one only counts on. */
const mostNames = 12;

const namesOf = (names: readonly string[], mark: string): string => `${names.slice(0, mostNames).join(mark)}${names.length > mostNames ? '…' : ''}`;

const Folded = ({ title, reports }: { readonly title: string; readonly reports: readonly PackageReport[] }) => (
  <details className="packages-folded">
    <summary>{title}</summary>
    <Cards reports={reports} />
  </details>
);

const Cards = ({ reports }: { readonly reports: readonly PackageReport[] }) =>
  reports.length === 0 ? null : (
    <ul className="packages">
      {reports.map((report) => (
        <ReportCard key={report.file} report={report} />
      ))}
    </ul>
  );

const Preview = ({ reports, taking }: { readonly reports: readonly PackageReport[]; readonly taking: Taking }) => {
  const t = useWords();
  const { ready } = countOutcomes(reports);
  return (
    <Card
      title={t(handoffWords.previewTitle)}
      isAnswer
      aside={<span role="status">{t(handoffWords.previewCount, { count: reports.length, ready })}</span>}
    >
      {reports.length === 0 ? <p>{t(handoffWords.previewEmpty)}</p> : <Reports reports={reports} isDone={false} />}
      <div className="actions taking-actions">
        {ready > 0 ? (
          <Button look="primary" onClick={() => void taking.take()}>
            {t(handoffWords.importNow, { count: ready })}
          </Button>
        ) : null}
        <Button onClick={taking.close}>{t(ready > 0 ? handoffWords.cancelPreview : uiWords.close)}</Button>
      </div>
    </Card>
  );
};

interface ResultsProps {
  /** Packages not looked at because the import was stopped. */
  readonly left: number;
  readonly reports: readonly PackageReport[];
  readonly onClose: () => void;
  readonly after: ReactNode;
}

const Results = ({ reports, left, onClose, after }: ResultsProps) => {
  const t = useWords();
  const close = () => {
    onClose();
    // The button goes with its card: the next Tab goes on from the page's beginning.
    document.getElementById('content')?.focus();
  };
  return (
    <Card title={t(handoffWords.resultsTitle)} isAnswer aside={<span role="status">{t(handoffWords.resultsCount, countOutcomes(reports))}</span>}>
      {left > 0 ? (
        <p className="package-remark" role="status">
          {t(handoffWords.left, { count: left })}
        </p>
      ) : null}
      <Reports reports={reports} isDone />
      <div className="actions taking-actions">
        {after}
        <Button onClick={close}>{t(handoffWords.done)}</Button>
      </div>
    </Card>
  );
};
