// How are rules that were not met, and refusals, shown?
import { CloseCircleOutlined, ExclamationCircleOutlined, InfoCircleOutlined } from '@ant-design/icons';
import { lazy, type ReactNode, Suspense, useEffect, useRef } from 'react';
import { type FindingText, faultText } from '#renderer/core/fault-text.ts';
import { useSpeech, useWords } from '#renderer/core/i18n.ts';
import type { Fault, Severity } from '#shared/core/fault.ts';
import { uiWords } from '#shared/core/ui-words.ts';
import type { Word } from '#shared/core/words.ts';

/** Comes with the pages of an open ledger; the first screen shows refusals, but no rules. */
const Clause = lazy(async () => ({ default: (await import('#renderer/ui/clause.tsx')).Clause }));

const looks = {
  ERROR: { icon: <CloseCircleOutlined aria-hidden />, word: uiWords.severityError, className: 'tag tag-error' },
  WARN: { icon: <ExclamationCircleOutlined aria-hidden />, word: uiWords.severityWarn, className: 'tag tag-warn' },
  INFO: { icon: <InfoCircleOutlined aria-hidden />, word: uiWords.severityInfo, className: 'tag tag-note' },
} as const satisfies Record<Severity, unknown>;

interface ListProps {
  readonly findings: readonly FindingText[];
  /** What a WARN asks for; 请说明 (a reason) unless said otherwise. */
  readonly warnWord?: Word;
  /** What stands below a finding, e.g. the box for its reason. */
  readonly below?: (finding: FindingText, index: number) => ReactNode;
}

/** Findings, the gravest first: icon and word, the sentence, the clause behind 依据. */
export const FindingList = ({ findings, warnWord, below }: ListProps) => {
  const t = useWords();
  const order: readonly Severity[] = ['ERROR', 'WARN', 'INFO'];
  const sorted = findings.toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
  return (
    <ul className="findings">
      {sorted.map((finding, index) => (
        <li key={`${finding.rule} ${finding.field} ${finding.message}`}>
          <span className={looks[finding.severity].className}>
            {looks[finding.severity].icon} {t(finding.severity === 'WARN' && warnWord ? warnWord : looks[finding.severity].word)}
          </span>
          <span className="finding-text">
            {finding.message}
            {finding.clause ? (
              <Suspense fallback={null}>
                <Clause rule={finding.rule} text={finding.clause} />
              </Suspense>
            ) : null}
          </span>
          {below ? below(finding, index) : null}
        </li>
      ))}
    </ul>
  );
};

/**
 * A refusal: what happened, what is kept, what to do; with the broken rules where there are some. Nothing when there is no fault.
 * It comes into view by itself: who saves by keyboard from the foot of a long form would otherwise see nothing happen.
 */
export const FaultBox = ({ fault, children }: { readonly fault: Fault | null; readonly children?: ReactNode }) => {
  const t = useWords();
  const { language } = useSpeech();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (fault) box.current?.scrollIntoView({ block: 'nearest' });
  }, [fault]);
  if (!fault) return null;
  const text = faultText(fault, t, language);
  return (
    <div ref={box} className="fault" role="alert">
      <CloseCircleOutlined className="fault-icon" aria-hidden />
      <div>
        <p className="fault-title">{text.title}</p>
        {text.lines.length > 0 ? (
          <ul className="fault-lines">
            {text.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        ) : null}
        {text.findings.length > 0 ? <FindingList findings={text.findings} /> : null}
        {children}
      </div>
    </div>
  );
};
