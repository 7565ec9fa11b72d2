// What can the search box lead to, and in which order?
import type { Word } from '#shared/core/words.ts';
import type { SearchHit } from '#shared/search/contract.ts';

/** A page that can be searched for by its name. */
export interface SearchablePage {
  readonly path: string;
  readonly title: Word;
}

/** One line of the results. */
export interface SearchResult {
  readonly key: string;
  readonly kind: SearchHit['kind'] | 'page';
  readonly path: string;
  readonly title: string;
  readonly detail: string;
}

/** A branch leads to the books that it brought, which are read only; a branch without books to the inbox. */
const booksOf = ({ orgId }: SearchHit): string => (orgId === null ? '/inbox' : `/inbox/books/${orgId}`);

/** A person leads to the same books, with where his record comes from. */
const personIn = (hit: SearchHit): string => (hit.orgId === null ? '/inbox' : `${booksOf(hit)}/member/${hit.id}`);

const paths: Readonly<Record<SearchHit['kind'], (hit: SearchHit) => string>> = {
  member: ({ id }) => `/members/${id}`,
  branch: booksOf,
  reported: personIn,
  meeting: ({ id }) => `/meetings/${id}`,
  talk: ({ id }) => `/meetings/talks/${id}`,
  paper: ({ id }) => `/meetings/copied/${id}`,
};

/** Pages whose name holds the text (all of them while nothing is typed), then people and records as the ledger found them. */
export const resultsOf = (
  text: string,
  hits: readonly SearchHit[],
  pages: readonly SearchablePage[],
  say: (word: Word) => string,
): SearchResult[] => {
  const wanted = text.trim().toLowerCase();
  const named = pages.filter(({ title }) => wanted === '' || title.zh.includes(wanted) || title.en.toLowerCase().includes(wanted));
  const found = hits.map((hit) => ({
    key: `${hit.kind} ${hit.id}`,
    kind: hit.kind,
    path: paths[hit.kind](hit),
    title: hit.title,
    detail: hit.detail,
  }));
  return [...found, ...named.map((page) => ({ key: page.path, kind: 'page' as const, path: page.path, title: say(page.title), detail: '' }))];
};
