// What would be due with these figures, and on which clause?
import { findingText } from '#renderer/core/fault-text.ts';
import { useWords } from '#renderer/core/i18n.ts';
import { useCall } from '#renderer/core/query-client.ts';
import { Clause } from '#renderer/ui/clause.tsx';
import { FindingList } from '#renderer/ui/findings.tsx';
import { yuanText } from '#shared/core/money.ts';
import type { DuesCategory } from '#shared/dues/model.ts';
import { rateWord } from '#shared/dues/rule-words.ts';
import { duesWords } from '#shared/dues/words.ts';

interface Props {
  readonly month: string;
  readonly category: DuesCategory;
  readonly baseFen: number | null;
  readonly flatFen: number | null;
  readonly isShort?: boolean;
}

/** The computed monthly amount, live, from the ledger's own rate table and rounding. */
export const RateHint = ({ month, category, baseFen, flatFen, isShort }: Props) => {
  const t = useWords();
  const rate = useCall('dues.rate', { month, category, baseFen, flatFen }, { keepsPrevious: true });
  if (!rate.data) return null;
  const { dueFen, rateText, clause, findings } = rate.data;
  if (isShort) return <span className="nowrap">{dueFen === null ? '' : yuanText(dueFen)}</span>;
  return (
    <div className="rate-hint" aria-live="polite">
      <p>
        {dueFen === null ? (
          <span className="mut">{t(duesWords.computedUnset)}</span>
        ) : (
          <strong>{t(duesWords.computed, { due: yuanText(dueFen), rate: t(rateWord(rateText)) })}</strong>
        )}
        {clause ? <Clause rule="DUES-01" text={clause} /> : null}
      </p>
      <FindingList findings={findings.map((finding) => findingText(finding, t))} />
    </div>
  );
};
