// Which lines of the year's grid are shown? Those behind with dues, those whose name has a text in it.
import { z } from '#shared/core/zod.ts';
import { sumsOf } from '#shared/dues/book.ts';
import type { DuesBook } from '#shared/dues/model.ts';

/** The filter of the grid. */
export const duesFilterSchema = z.strictObject({ isArrearsOnly: z.boolean(), text: z.string().max(20) });
export type DuesFilter = z.infer<typeof duesFilterSchema>;

/** Filters nothing. */
export const wholeBook: DuesFilter = { isArrearsOnly: false, text: '' };

/** The book of the lines that a filter lets through, with their sums. */
export const filteredBook = (book: DuesBook, { isArrearsOnly, text }: DuesFilter): DuesBook => {
  if (!isArrearsOnly && text === '') return book;
  const lines = book.lines.filter(({ arrearsFen, name }) => (!isArrearsOnly || arrearsFen > 0) && name.includes(text));
  const months = book.months.map(({ month }) => month);
  return { ...book, lines, ...sumsOf(lines, months, book.asOf) };
};
