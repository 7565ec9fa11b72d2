// How does one get anywhere with a few letters? Ctrl+K: people, records, pages.
import { type KeyboardEvent, useDeferredValue, useId, useState } from 'react';
import { useLocation } from 'wouter';
import { useWords } from '#renderer/core/i18n.ts';
import { useCall } from '#renderer/core/query-client.ts';
import { isComposing } from '#renderer/core/shortcuts.ts';
import { resultsOf, type SearchablePage, type SearchResult } from '#renderer/search/results.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { useFirstFocus } from '#renderer/ui/first-focus.ts';
import { stepRow } from '#renderer/ui/table-moves.ts';
import type { Word } from '#shared/core/words.ts';
import { searchWords } from '#shared/search/words.ts';
import './search.css';

const kindWords: Readonly<Record<SearchResult['kind'], Word>> = {
  member: searchWords.kindMember,
  branch: searchWords.kindBranch,
  reported: searchWords.kindReported,
  meeting: searchWords.kindMeeting,
  talk: searchWords.kindTalk,
  paper: searchWords.kindPaper,
  page: searchWords.kindPage,
};

interface Props {
  readonly pages: readonly SearchablePage[];
  readonly onClose: () => void;
}

/** The search box: what is typed stays in the box, arrows move through the results, Enter opens one. */
export const SearchDialog = ({ pages, onClose }: Props) => {
  const t = useWords();
  const [, go] = useLocation();
  const id = useId();
  const first = useFirstFocus<HTMLInputElement>(true);
  const [text, setText] = useState('');
  const [place, setPlace] = useState(0);
  const wanted = useDeferredValue(text.trim());
  const found = useCall('search.find', { text: wanted }, { isEnabled: wanted !== '', keepsPrevious: true });
  const results = resultsOf(text, wanted === '' ? [] : (found.data?.hits ?? []), pages, t);
  const current = Math.min(place, results.length - 1);

  const open = (result: SearchResult | undefined) => {
    if (!result) return;
    onClose();
    go(result.path);
  };
  const press = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return;
    const next = event.key === 'Home' || event.key === 'End' ? null : stepRow(event.key, current, results.length);
    if (next === null && event.key !== 'Enter') return;
    event.preventDefault();
    if (next !== null) setPlace(next);
    else open(results[current]);
  };
  return (
    <Dialog title={t(searchWords.title)} onClose={onClose}>
      <div className="search">
        <label htmlFor={id} className="field-label">
          {t(searchWords.label)}
        </label>
        <input
          id={id}
          className="input"
          role="combobox"
          aria-expanded={results.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={results[current] ? `${id}-${current}` : undefined}
          aria-autocomplete="list"
          autoComplete="off"
          maxLength={50}
          value={text}
          ref={first}
          onChange={(event) => {
            setText(event.target.value);
            setPlace(0);
          }}
          onKeyDown={press}
        />
        <FaultBox fault={found.error?.fault ?? null} />
        <Results id={id} results={results} current={current} onOpen={open} />
        <p className="field-hint" role="status">
          {results.length === 0 ? t(searchWords.none, { text }) : t(searchWords.hint)}
        </p>
      </div>
    </Dialog>
  );
};

interface ResultsProps {
  readonly id: string;
  readonly results: readonly SearchResult[];
  readonly current: number;
  readonly onOpen: (result: SearchResult) => void;
}

// Keys stay with the box above: the options are reached through aria-activedescendant, never by focus.
const Results = ({ id, results, current, onOpen }: ResultsProps) => {
  const t = useWords();
  return (
    <div id={`${id}-list`} role="listbox" aria-label={t(searchWords.title)} className="search-results">
      {results.map((result, index) => (
        <div
          key={result.key}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === current}
          className={index === current ? 'search-result search-here' : 'search-result'}
          onMouseDown={(event) => {
            event.preventDefault();
            onOpen(result);
          }}
        >
          <span className="tag tag-note">{t(kindWords[result.kind])}</span> {result.title} <span className="mut">{result.detail}</span>
        </div>
      ))}
    </div>
  );
};
