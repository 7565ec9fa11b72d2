// What comes of a change of many, person by person, before it is made?
import { useWords } from '#renderer/core/i18n.ts';
import { Tag } from '#renderer/ui/page-parts.tsx';
import { memberFieldLabels } from '#shared/members/labels.ts';
import { listWords, massRefusalWords } from '#shared/members/list-words.ts';
import type { MassChange, MassRow } from '#shared/members/mass-change.ts';

interface Props {
  readonly rows: readonly MassRow[];
  readonly change: MassChange;
}

const order: readonly MassRow['outcome'][] = ['refused', 'change', 'same'];
const looks = { change: 'ok', same: 'note', refused: 'error' } as const;

/** Counts and a table: who is left out first, then who changes, then who is so already. */
export const MassSummary = ({ rows, change }: Props) => {
  const t = useWords();
  const count = (outcome: MassRow['outcome']) => rows.filter((row) => row.outcome === outcome).length;
  const sorted = rows.toSorted((a, b) => order.indexOf(a.outcome) - order.indexOf(b.outcome));
  const shown = (value: string) => {
    if (change.what === 'flag') return t(value === 'true' ? listWords.yes : listWords.no);
    return value || t(listWords.empty);
  };
  const outcomeWords = { change: listWords.outcomeChange, same: listWords.outcomeSame, refused: listWords.outcomeRefused };
  return (
    <>
      <p role="status">
        <strong>{t(listWords.massCounts, { change: count('change'), same: count('same'), refused: count('refused') })}</strong>
      </p>
      <p className="mut">{t(count('change') === 0 ? listWords.massNothing : listWords.massUndo)}</p>
      {/* A scrolling region must be reachable by keyboard. */}
      <section className="mass-rows" aria-label={t(listWords.result)}>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{t(memberFieldLabels.name)}</th>
              <th scope="col">{t(listWords.before)}</th>
              <th scope="col">{t(listWords.after)}</th>
              <th scope="col">{t(listWords.result)}</th>
            </tr>
          </thead>
          <tbody>
            {sorted.map((row) => (
              <tr key={row.id}>
                <td>{row.name}</td>
                <td>{shown(row.before)}</td>
                <td>{row.outcome === 'refused' ? '' : shown(row.after)}</td>
                <td>
                  <Tag look={looks[row.outcome]}>{t(outcomeWords[row.outcome])}</Tag> {row.refusal ? t(massRefusalWords[row.refusal]) : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
};
