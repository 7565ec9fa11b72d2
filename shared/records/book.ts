// On which page does each part of a book begin, and before which is a verso left blank?
import { z } from '#shared/core/zod.ts';

/** Where a book's anchors (ids of elements that its contents link to) stand, once measured: pages counted from 1, blank versos included. */
export const bookLayoutSchema = z.strictObject({
  pages: z.int(),
  pageOf: z.record(z.string(), z.int()),
  /** Anchors before which a blank page is put, so that they begin on a recto. */
  blankBefore: z.array(z.string()),
});
export type BookLayout = z.infer<typeof bookLayoutSchema>;

/** What was read from finished pages. */
export interface Measured {
  readonly pages: number;
  readonly pageOf: Readonly<Record<string, number>>;
}

const rectoMark = 'part-';

/** The anchor of a part that begins on a recto when the book is printed on both sides. */
export const partAnchor = (name: string): string => `${rectoMark}${name}`;

const inOrder = (pageOf: Measured['pageOf']): (readonly [anchor: string, page: number])[] =>
  // A part begins with its first record: the part comes first, so that the blank page goes before both.
  Object.entries(pageOf).toSorted(
    ([a, pageOfA], [b, pageOfB]) => pageOfA - pageOfB || Number(b.startsWith(rectoMark)) - Number(a.startsWith(rectoMark)),
  );

/** The layout of pages that were measured without blank versos: each part of a two-sided book moves to the next odd page. */
export const arranged = ({ pages, pageOf }: Measured, isTwoSided: boolean): BookLayout => {
  const blankBefore: string[] = [];
  const moved = inOrder(pageOf).map(([anchor, page]) => {
    if (isTwoSided && anchor.startsWith(rectoMark) && (page + blankBefore.length) % 2 === 0) blankBefore.push(anchor);
    return [anchor, page + blankBefore.length] as const;
  });
  return { pages: pages + blankBefore.length, pageOf: Object.fromEntries(moved), blankBefore };
};

/** What would be measured without the blank versos of a layout. */
export const withoutBlanks = ({ pages, pageOf }: Measured, { blankBefore }: Pick<BookLayout, 'blankBefore'>): Measured => {
  let taken = 0;
  const moved = inOrder(pageOf).map(([anchor, page]) => {
    if (blankBefore.includes(anchor)) taken += 1;
    return [anchor, page - taken] as const;
  });
  return { pages: pages - taken, pageOf: Object.fromEntries(moved) };
};

/** Tells whether the pages came out as the layout says. */
export const agrees = (layout: BookLayout, seen: Measured): boolean => {
  const anchors = Object.keys(layout.pageOf);
  return (
    layout.pages === seen.pages &&
    anchors.length === Object.keys(seen.pageOf).length &&
    anchors.every((anchor) => layout.pageOf[anchor] === seen.pageOf[anchor])
  );
};
