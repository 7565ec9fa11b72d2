// What does the list of members remember while one opens a file and comes back? Search, filter, order, columns and who is picked, until the ledger is locked.
import { createContext, type Dispatch, type ReactNode, type SetStateAction, useContext, useMemo, useState } from 'react';
import type { IsoDate } from '#shared/core/date.ts';
import { type MemberView, usualView } from '#shared/members/filter.ts';
import type { MemberSort } from '#shared/members/line.ts';

/** What is asked of the list, and how it is shown. */
export interface ListView extends MemberView {
  /** Null: today. */
  readonly asOf: IsoDate | null;
  /** Null: roster order. */
  readonly sort: MemberSort | null;
  readonly isFilterOpen: boolean;
  readonly marked: ReadonlySet<string>;
}

const firstView: ListView = { ...usualView, asOf: null, sort: null, isFilterOpen: false, marked: new Set() };

interface Kept {
  readonly view: ListView;
  readonly setView: Dispatch<SetStateAction<ListView>>;
}

const ListContext = createContext<Kept | null>(null);

/** Keeps the list's view for the pages below. */
export const ListViewProvider = ({ children }: { readonly children: ReactNode }) => {
  const [view, setView] = useState(firstView);
  const kept = useMemo(() => ({ view, setView }), [view]);
  return <ListContext value={kept}>{children}</ListContext>;
};

/** The view, and how parts of it are changed: `change({ text })`. */
export const useListView = (): { readonly view: ListView; readonly change: (part: Partial<ListView>) => void } => {
  const kept = useContext(ListContext);
  if (!kept) throw new Error('the shell puts ListViewProvider around the pages of a branch');
  const { view, setView } = kept;
  const change = useMemo(() => (part: Partial<ListView>) => setView((before) => ({ ...before, ...part })), [setView]);
  return { view, change };
};
