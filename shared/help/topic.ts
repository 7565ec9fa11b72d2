// What does help say about a page?
import type { Word } from '#shared/core/words.ts';

/** Help for the pages whose address begins with `path`; `clauses` are keys of the clause library. */
export interface Topic {
  readonly path: string;
  readonly title: Word;
  readonly lines: readonly Word[];
  readonly clauses: readonly string[];
}
