// What exactly would leave the house? Tables, personal fields, files, what stays and open problems, before anything is written.
import { useId } from 'react';
import { useWords } from '#renderer/core/i18n.ts';
import { sizeText, tableName } from '#renderer/handoff/report-text.ts';
import type { OutputOf } from '#shared/contract.ts';
import { departureWords } from '#shared/handoff/departure-words.ts';
import { headingWord } from '#shared/handoff/readable-values.ts';
import { isTravellingTable } from '#shared/handoff/rows.ts';
import { handoffWords } from '#shared/handoff/words.ts';

type Departure = OutputOf<'handoff.departure'>;

interface Props {
  readonly departure: Departure;
  /** Open problems by name. */
  readonly problems: readonly (readonly [string, number])[];
  readonly withIdScans: boolean;
  readonly onWithIdScans: (withIdScans: boolean) => void;
}

/** The lists, one below the other. */
export const DepartureList = ({ departure, problems, withIdScans, onWithIdScans }: Props) => {
  const t = useWords();
  return (
    <>
      <Counted
        label={t(handoffWords.departure)}
        lines={departure.tables.filter(({ rows }) => rows > 0).map(({ table, rows }) => [tableName(table, t), rows])}
      />
      <h3>{t(departureWords.personal)}</h3>
      {departure.personal.length === 0 ? <p className="mut">{t(departureWords.personalNone)}</p> : null}
      <Counted
        label={t(departureWords.personal)}
        lines={departure.personal.map(({ table, column, rows }) => {
          const heading = isTravellingTable(table) ? t(headingWord(table, column)) : column;
          return [table === 'member' ? heading : `${tableName(table, t)}·${heading}`, rows];
        })}
      />
      <Files files={departure.files} withIdScans={withIdScans} onWithIdScans={onWithIdScans} />
      {departure.withheld.length > 0 ? (
        <>
          <h3>{t(departureWords.withheld)}</h3>
          <Counted label={t(departureWords.withheld)} lines={departure.withheld.map(({ table, rows }) => [tableName(table, t), rows])} />
          <p className="mut">{t(departureWords.withheldHint)}</p>
        </>
      ) : null}
      <h3>{t(departureWords.problems)}</h3>
      {problems.length === 0 ? <p className="mut">{t(departureWords.problemsNone)}</p> : null}
      <Counted label={t(departureWords.problems)} lines={problems} />
    </>
  );
};

const Counted = ({ label, lines }: { readonly label: string; readonly lines: readonly (readonly [string, number])[] }) =>
  lines.length === 0 ? null : (
    <ul className="departure" aria-label={label}>
      {lines.map(([name, count]) => (
        <li key={name}>
          <span>{name}</span>
          <span className="num">{count}</span>
        </li>
      ))}
    </ul>
  );

const Files = ({ files, withIdScans, onWithIdScans }: Pick<Props, 'withIdScans' | 'onWithIdScans'> & { readonly files: Departure['files'] }) => {
  const t = useWords();
  const id = useId();
  return (
    <>
      <h3>{t(departureWords.files)}</h3>
      <p>{t(departureWords.filesSent, { count: files.sent, size: sizeText(files.bytes), held: files.held })}</p>
      {files.later > 0 ? <p className="mut">{t(departureWords.filesLater, { count: files.later })}</p> : null}
      {files.home > 0 || withIdScans ? (
        <p className="departure-choice">
          <input id={id} type="checkbox" checked={withIdScans} onChange={(event) => onWithIdScans(event.target.checked)} />
          <label htmlFor={id}>{t(departureWords.withIdScans)}</label>
          {files.home > 0 ? <span className="mut">{t(departureWords.filesHome, { count: files.home })}</span> : null}
        </p>
      ) : null}
    </>
  );
};
