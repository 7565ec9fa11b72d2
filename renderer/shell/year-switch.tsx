// Which year's books are in view?
import { useId } from 'react';
import { useWords } from '#renderer/core/i18n.ts';
import { useSession } from '#renderer/core/session.tsx';
import { shellWords } from '#shared/core/shell-words.ts';

/** The years one may look at: this one and nine before it, newest first; and the chosen one. */
export const yearsToChoose = (thisYear: number, chosen: number): number[] => {
  const years = Array.from({ length: 10 }, (_, index) => thisYear - index);
  return years.includes(chosen) ? years : [chosen, ...years].toSorted((a, b) => b - a);
};

/** The year in view, at the top of the window. */
export const YearSwitch = () => {
  const t = useWords();
  const id = useId();
  const { year, setYear, today } = useSession();
  return (
    <span className="year-switch">
      <label htmlFor={id} className="sr-only">
        {t(shellWords.yearInView)}
      </label>
      <select id={id} value={year} onChange={(event) => setYear(Number(event.target.value))}>
        {yearsToChoose(Number(today.slice(0, 4)), year).map((choice) => (
          <option key={choice} value={choice}>
            {t(shellWords.year, { year: choice })}
          </option>
        ))}
      </select>
    </span>
  );
};
