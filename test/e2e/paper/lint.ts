// Is a printed sheet well made? Everything that can be seen from the finished PDF alone, for any sheet of the catalogue.
import { type PrintedHeading, type PrintedPage, tight } from '#test/e2e/paper/read-pages.ts';

const mm = 72 / 25.4;

/** The faces that we bundle, as they name themselves. Fonts of the machine have other names, or none (CFF becomes Type 3). */
const ours = new Set(['NotoSerifSCExtraLight-Regular', 'NotoSerifSCExtraLight-Bold', 'NotoSansSCThin-Bold', 'NotoSerifSCRare-Regular']);

/** What of a sheet the pages alone do not say. */
export interface LintOptions {
  readonly isTwoSided: boolean;
  /** Official documents: their own margins, and page numbers of their own kind. */
  readonly isOfficial: boolean;
  /** An empty form: ruled lines, which the text does not show, may stand below a heading. */
  readonly isBlank?: boolean;
  /** Cards that are cut out of their sheet carry nothing around. */
  readonly isBare?: boolean;
}

/** Margins in mm: where text may stand, by shape and side of the page. */
const marginsOf = ({ number, width, height }: PrintedPage, { isTwoSided, isOfficial }: LintOptions) => {
  const isBack = isTwoSided && number % 2 === 0;
  if (isOfficial) return { left: isBack ? 26 : 28, right: isBack ? 28 : 26, top: 37, bottom: 35 };
  const [outer, top, bottom] = width > height ? [12, 22, 18] : [25, 26, 25];
  return isTwoSided && number % 2 === 0 ? { left: outer, right: 28, top, bottom } : { left: 28, right: outer, top, bottom };
};

/** Lines of the page's body, without running head and foot. */
export const bodyOf = (page: PrintedPage, options: LintOptions): PrintedPage['lines'] => {
  const { top, bottom } = marginsOf(page, options);
  return page.lines.filter((line) => line.bottom < page.height - top * mm + 1 && line.bottom > bottom * mm - 6);
};

/** Text that stands in a margin, with its page. Running head and foot keep the side margins too; the cover has its own. */
const outside = (pages: readonly PrintedPage[], options: LintOptions): string[] =>
  pages.flatMap((page) => {
    const { left, right } = marginsOf(page, options);
    return page.lines
      .filter((line) => line.left < left * mm - 1 || line.right > page.width - right * mm + 2)
      .map(({ text }) => `${page.number}: ${text}`);
  });

/** Names of fonts that are not bundled. */
export const foreignFonts = (pages: readonly PrintedPage[]): string[] =>
  [...new Set(pages.flatMap(({ fonts }) => fonts))].filter((name) => !ours.has(name));

/** Pages on which 第 x 页 共 y 页 is missing or wrong. */
const misnumbered = (pages: readonly PrintedPage[]): number[] =>
  pages.filter(({ number, text }) => !text.includes(`第${number}页共${pages.length}页`)).map(({ number }) => number);

/** Room for two ruled lines. */
const ruledBelow = 20 * mm;

/** Headings that are the last line of their page, with nothing of theirs below. */
const orphans = (pages: readonly PrintedPage[], headings: readonly PrintedHeading[], options: LintOptions): string[] =>
  pages.flatMap((page) => {
    const line = bodyOf(page, options).at(-1);
    const last = tight(line?.text ?? '');
    if (options.isBlank && line && line.bottom > marginsOf(page, options).bottom * mm + ruledBelow) return [];
    const isHeading = headings.some((heading) => heading.page === page.number && heading.title === last);
    return isHeading ? [`${page.number}: ${last}`] : [];
  });

/** Pages whose body holds no text at all: paper wasted. */
const empty = (pages: readonly PrintedPage[], options: LintOptions): number[] =>
  pages.filter((page) => bodyOf(page, options).length === 0).map(({ number }) => number);

/** Marks that belong to one block (a signature row and its seal box) but stand on different pages. */
export const splitBlocks = (pages: readonly PrintedPage[], blocks: readonly (readonly string[])[]): string[] =>
  blocks
    .filter((marks) =>
      pages.some(({ text }) => marks.some((mark) => text.includes(tight(mark))) && !marks.every((mark) => text.includes(tight(mark)))),
    )
    .map((marks) => marks.join(' '));

/** Everything that holds for any sheet: an empty list is a sheet well made. A cover carries nothing around and has its own margins. */
export const lint = ({ pages, headings }: { pages: readonly PrintedPage[]; headings: readonly PrintedHeading[] }, options: LintOptions): string[] => {
  const hasCover = !options.isOfficial && pages.length > 1 && misnumbered(pages).includes(1);
  const inner = hasCover ? pages.slice(1) : pages;
  const wrongNumbers = options.isOfficial || options.isBare ? [] : misnumbered(pages).filter((page) => !hasCover || page > 1);
  return [
    ...(options.isBare ? [] : outside(inner, options)).map((what) => `text in a margin, page ${what}`),
    ...foreignFonts(pages).map((name) => `font ${name}`),
    ...wrongNumbers.map((page) => `wrong number on page ${page}`),
    ...orphans(inner, headings, options).map((what) => `heading alone at the end, page ${what}`),
    ...empty(inner, options).map((page) => `nothing on page ${page}`),
  ];
};
