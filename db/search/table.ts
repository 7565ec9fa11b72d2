// Which tables does search need? Local, derived from the travelling rows, never in packages.
import type { Id } from '#shared/core/id.ts';

/**
 * How a member's name is found; all lower case. `name`: without blanks and dots. `pinyin`: the reading from each syllable on, without
 * tones (shanwenbin wenbin bin). `initials`: swb.
 */
interface MemberSearchRow {
  memberId: Id;
  name: string;
  pinyin: string;
  initials: string;
}

/** Full-text index (FTS5) over records; only `words` is indexed: title and text with single characters apart (see words.ts). */
interface SearchTextRow {
  kind: 'meeting' | 'talk' | 'paper';
  orgId: Id;
  recordId: Id;
  title: string;
  body: string;
  words: string;
}

export interface SearchTables {
  memberSearch: MemberSearchRow;
  searchText: SearchTextRow;
}
