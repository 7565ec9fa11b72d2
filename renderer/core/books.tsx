// Whose books does a page show: one's own, or those of a branch, where everything is only read and every section says where it comes from?
import { type ComponentType, createContext, useContext } from 'react';

/** A row by table and id. */
export interface RowName {
  readonly table: string;
  readonly id: string;
}

/** A section of a page and the rows that it shows. */
export interface SectionRows {
  readonly title: string;
  readonly rows: readonly RowName[];
}

/** The books behind a page. */
export interface Books {
  /** Part of the input of every query about them. */
  readonly whose: { readonly orgId?: string };
  /** A branch's: nothing can be changed. */
  readonly isForeign: boolean;
  /** Where the list of members is. */
  readonly list: string;
  /** Where a member's file is. */
  readonly fileOf: (memberId: string) => string;
  /** Where the form of a member (F6) is shown for printing; null: in the print centre. */
  readonly formOf: ((memberId: string) => string) | null;
  /** Below the title, instead of what the page says itself. */
  readonly about: string | null;
  /** Says where the rows of a section come from (来历); null: they are one's own. */
  readonly Origin: ComponentType<SectionRows> | null;
}

/** One's own books. */
const own: Books = {
  whose: {},
  isForeign: false,
  list: '/members',
  fileOf: (memberId) => `/members/${memberId}`,
  formOf: null,
  about: null,
  Origin: null,
};

/** A page of a branch's books puts its parts into this. */
export const BooksContext = createContext<Books>(own);

/** The books behind the page. */
export const useBooks = (): Books => useContext(BooksContext);

/** The mark of a section that says where its rows come from, for `aside` of its card; nothing where they are one's own, or there are none. */
export const SectionOrigin = ({ title, rows }: SectionRows) => {
  const { Origin } = useBooks();
  return Origin && rows.length > 0 ? <Origin title={title} rows={rows} /> : null;
};
