// Which topics and clauses does a text find?
import type { Word } from '#shared/core/words.ts';
import { type Clause, clauses } from '#shared/help/clauses.ts';
import type { Topic } from '#shared/help/topic.ts';
import { topics } from '#shared/help/topics.ts';

const has = (wanted: string, ...texts: readonly (Word | string)[]): boolean =>
  texts.some((text) => (typeof text === 'string' ? text : `${text.zh}\n${text.en}`).toLowerCase().includes(wanted));

/** Topics and clauses that hold the text in either language; clauses also by a rule's number. */
export const findHelp = (text: string): { topics: readonly Topic[]; clauses: readonly Clause[] } => {
  const wanted = text.trim().toLowerCase();
  return {
    topics: topics.filter(({ title, lines }) => has(wanted, title, ...lines)),
    clauses: clauses.filter(({ source, text: said, rules }) => has(wanted, source, said, ...rules)),
  };
};

/** The clauses with the keys given, in that order. */
export const clausesNamed = (keys: readonly string[]): readonly Clause[] =>
  keys.flatMap((key) => {
    const found = clauses.find((clause) => clause.key === key);
    return found ? [found] : [];
  });
