// How does a visible word stand in the code? As a pair zh/en under one key, so that a missing twin does not compile.

/** The window's two languages. Sheets are always zh. */
export type Language = 'zh' | 'en';

/** One visible text in both languages. `{name}` marks are filled by `fill`. */
export interface Word {
  readonly zh: string;
  readonly en: string;
}

/** Declares a feature's words; returns them unchanged with their keys as type. */
export const words = <K extends string>(table: Readonly<Record<K, Word>>): Readonly<Record<K, Word>> => table;

/** Declares one word. */
export const word = (zh: string, en: string): Word => ({ zh, en });

/**
 * Fills the `{name}` marks of a text; a mark without a value stays visible, so that the gap is noticed. `{name|one|many}` is the word
 * that follows a number in English: `{count} {count|member|members}` says 1 member, 2 members, 1,000 members.
 */
export const fill = (text: string, values: Readonly<Record<string, string | number>> = {}): string =>
  text.replace(/\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g, (mark, key: string, one?: string, many?: string) => {
    if (!Object.hasOwn(values, key)) return mark;
    if (one === undefined || many === undefined) return String(values[key]);
    return String(values[key]) === '1' ? one : many;
  });
