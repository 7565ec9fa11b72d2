// How is the count made, and what do the rules say? The column that explains the page while one fills it in.
import { type FindingText, findingText } from '#renderer/core/fault-text.ts';
import { type Translate, useWords } from '#renderer/core/i18n.ts';
import { type Obstacle, reasonKey } from '#renderer/meetings/obstacle.ts';
import type { Check } from '#renderer/meetings/use-check.ts';
import { Verdicts } from '#renderer/meetings/verdicts.tsx';
import { FaultBox, FindingList } from '#renderer/ui/findings.tsx';
import { Card, Tag } from '#renderer/ui/page-parts.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import type { Finding } from '#shared/core/fault.ts';
import { uiWords } from '#shared/core/ui-words.ts';
import type { Quorum } from '#shared/meetings/contract.ts';
import { kindTable } from '#shared/meetings/kinds.ts';
import type { MeetingKind } from '#shared/meetings/model.ts';
import { type QuorumLine, quorumLineWords } from '#shared/meetings/quorum-words.ts';
import { meetingWords } from '#shared/meetings/words.ts';

const isLine = (code: string): code is QuorumLine => Object.hasOwn(quorumLineWords, code);
const strong: readonly string[] = ['expectedVoting', 'presentVoting'];
/** Lines that are left out while they count nobody. */
const optional: readonly string[] = ['probationary', 'observation', 'excluded', 'withoutVote', 'absentVoting', 'absentAll'];

interface QuorumProps {
  readonly quorum: Quorum | null;
  readonly kind: MeetingKind;
  /** False where the verdicts stand elsewhere. */
  readonly hasVerdicts?: boolean;
}

/** The count of E and A, line by line, what can be voted on with those present, and how many must agree. */
export const QuorumCard = ({ quorum, kind, hasVerdicts = true }: QuorumProps) => {
  const t = useWords();
  if (!quorum || quorum.expectedTotal === 0) {
    return (
      <Card title={t(meetingWords.howCounted)}>
        <p className="mut">{t(meetingWords.howCountedWait)}</p>
      </Card>
    );
  }
  const lines = quorum.lines.filter(({ code, count }) => count > 0 || !optional.includes(code));
  const { votes } = kindTable[kind];
  return (
    <Card title={t(meetingWords.howCounted)}>
      <ul className="count-lines">
        {lines.map(({ code, count, names }) => (
          <li key={code} className={strong.includes(code) ? 'count-strong' : undefined}>
            {isLine(code) ? t(quorumLineWords[code], { count, names: names.join(t(uiWords.listMark)) }) : code}
          </li>
        ))}
      </ul>
      {hasVerdicts ? <Verdicts quorum={quorum} kind={kind} /> : null}
      {votes ? (
        <p className="count-need">
          <span>{t(meetingWords.yesMoreThanHalf)}</span>
          <span className="nowrap">{t(meetingWords.atLeast, { count: quorum.yesNeeded })}</span>
        </p>
      ) : null}
      {votes ? <p className="mut count-basis">{t(meetingWords.quorumBasis)}</p> : null}
    </Card>
  );
};

/** Why finishing did not go through; beside the checks, so that it is seen with them. */
export const ObstacleNote = ({ obstacle }: { readonly obstacle: Obstacle | null }) => {
  const t = useWords();
  if (!obstacle) return null;
  if (obstacle.kind === 'fault') return <FaultBox fault={obstacle.fault} />;
  return (
    <p className="obstacle" role="alert">
      {t(obstacle.kind === 'errors' ? meetingWords.finishBlocked : meetingWords.finishNeedsReason)}
    </p>
  );
};

/** The findings in words; two that say the same (start and end both missing) are said once, unless each wants its own reason. */
const onceEach = (findings: readonly Finding[], t: Translate): FindingText[] =>
  findings
    .map((finding) => findingText(finding, t))
    .filter(({ severity, message }, index, all) => severity === 'WARN' || all.findIndex((other) => other.message === message) === index);

interface ChecksProps {
  readonly check: Check;
  readonly reasons: ReadonlyMap<string, string>;
  readonly onReason: (of: Pick<FindingText, 'rule' | 'field'>, reason: string) => void;
}

/** What the rules found; a WARN has a line for its reason. */
export const ChecksCard = ({ check, reasons, onReason }: ChecksProps) => {
  const t = useWords();
  const findings = onceEach(check.answer?.findings ?? [], t);
  const errors = findings.filter(({ severity }) => severity === 'ERROR').length;
  const warnings = findings.filter(({ severity }) => severity === 'WARN').length;
  return (
    <Card title={t(meetingWords.checks)} aside={check.isCurrent ? undefined : t(meetingWords.checking)}>
      <FaultBox fault={check.fault} />
      <div aria-live="polite" className="checks-sum">
        {errors > 0 ? <p>{t(meetingWords.checksBlocked, { count: errors })}</p> : null}
        {warnings > 0 ? <p>{t(meetingWords.checksReasons, { count: warnings })}</p> : null}
        {check.answer && errors + warnings === 0 ? <Tag look="ok">✓ {t(meetingWords.checksClear)}</Tag> : null}
      </div>
      <FindingList
        findings={findings}
        below={(finding) =>
          finding.severity === 'WARN' ? (
            <div className="reason-line">
              <TextInput
                label={t(uiWords.pair, { first: t(meetingWords.reasonFor), second: finding.message })}
                isLabelHidden
                name="reason"
                placeholder={t(meetingWords.reasonFor)}
                maxLength={300}
                value={reasons.get(reasonKey(finding)) ?? ''}
                onChange={(reason) => onReason(finding, reason)}
              />
            </div>
          ) : null
        }
      />
    </Card>
  );
};
