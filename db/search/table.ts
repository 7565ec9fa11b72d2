// Which tables does search need? Local, made anew from the travelling rows, never in packages.
import type { Id } from '#shared/core/id.ts';

/** How a member's name is read: `pinyin` without tones or blanks (shanwenbin), `initials` (swb); lower case. */
export interface MemberSearchRow {
  memberId: Id;
  name: string;
  pinyin: string;
  initials: string;
}

/** Full-text index (FTS5) over meeting records; `text` holds single characters apart from one another (see store.ts). */
export interface SearchTextRow {
  kind: 'meeting';
  orgId: Id;
  recordId: Id;
  title: string;
  text: string;
}

export interface SearchTables {
  memberSearch: MemberSearchRow;
  searchText: SearchTextRow;
}
