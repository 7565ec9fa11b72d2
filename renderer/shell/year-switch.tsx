// Which year's books are in view?
import { useId } from 'react';
import { useWords } from '#renderer/core/i18n.ts';
import { useSession } from '#renderer/core/session.tsx';
import { useYears } from '#renderer/core/use-years.ts';
import { shellWords } from '#shared/core/shell-words.ts';

/** The year in view, at the top of the window. */
export const YearSwitch = () => {
  const t = useWords();
  const id = useId();
  const { year, setYear } = useSession();
  const years = useYears(year);
  return (
    <span className="year-switch">
      <label htmlFor={id} className="sr-only">
        {t(shellWords.yearInView)}
      </label>
      <select id={id} value={year} onChange={(event) => setYear(Number(event.target.value))}>
        {years.map((choice) => (
          <option key={choice} value={choice}>
            {t(shellWords.year, { year: choice })}
          </option>
        ))}
      </select>
    </span>
  );
};
