// Can a vote be taken with those present, and how many more would have to come?
import { useWords } from '#renderer/core/i18n.ts';
import { useIsVillage } from '#renderer/meetings/use-village.ts';
import { Tag } from '#renderer/ui/page-parts.tsx';
import type { Quorum } from '#shared/meetings/contract.ts';
import { type ForecastVote, verdictsOf } from '#shared/meetings/forecast.ts';
import { formWords } from '#shared/meetings/form-words.ts';
import { kindTable, type MeetingKind } from '#shared/meetings/kinds.ts';

const labels: Readonly<Record<ForecastVote, keyof typeof formWords>> = {
  general: 'forVote',
  admission: 'forAdmission',
  village: 'forVillage',
  election: 'forElection',
};

/** One line a vote: enough, or how many are missing. */
export const Verdicts = ({ quorum, kind }: { readonly quorum: Quorum; readonly kind: MeetingKind }) => {
  const t = useWords();
  const isVillage = useIsVillage();
  const verdicts = verdictsOf(quorum, kindTable[kind].votes, isVillage);
  if (verdicts.length === 0) return null;
  return (
    <ul className="count-lines" aria-live="polite" aria-label={t(formWords.forecast)}>
      {verdicts.map(({ vote, needed, missing }) => (
        <li key={vote} className="count-need">
          <span>{t(formWords[labels[vote]])}</span>
          <Tag look={missing === 0 ? 'ok' : 'warn'}>
            {missing === 0 ? t(formWords.enough, { needed }) : t(formWords.notEnough, { missing, needed })}
          </Tag>
        </li>
      ))}
    </ul>
  );
};
