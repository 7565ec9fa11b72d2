// What stands around the text of every page? The @page rules, made from the frame, because margin boxes cannot read the document.
import { qrImage } from '#renderer/paper/qr-code.tsx';
import { printedDate } from '#shared/core/date.ts';
import { fill } from '#shared/core/words.ts';
import type { SheetFrame } from '#shared/records/model.ts';
import type { PageCode } from '#shared/records/page-code.ts';
import { paperWords as p } from '#shared/records/paper-words.ts';
import { recordsWords as w } from '#shared/records/words.ts';

/** A run of pages that carries something of its own: a record's number and code, its part's name. `bare` pages carry nothing around. */
export interface PageRun {
  readonly name: string;
  readonly title?: string;
  readonly number?: string;
  readonly code?: PageCode | undefined;
  readonly bare?: boolean;
}

/** What the rules of a sheet depend on. */
export interface PageRulesInput {
  readonly frame: SheetFrame;
  readonly title: string;
  readonly isLandscape: boolean;
  /** What stands in the corner above the code: a record's number, 内部资料. */
  readonly corner: readonly string[];
  readonly runs: readonly PageRun[];
  /** Only where things stand is wanted: margins and breaks, and nothing around the text, which costs two thirds of the measuring. */
  readonly isMeasured?: boolean;
}

/** A text as CSS string: quotes, backslashes, line ends and angle brackets as escapes, so that no name can end the rule. */
export const cssString = (text: string): string => `"${text.replace(/["\\<>\n\r\f]/g, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `)}"`;

const lines = (texts: readonly string[]): string => {
  const printed = texts.filter(Boolean);
  return printed.length > 0 ? printed.map(cssString).join(' "\\a " ') : 'none';
};

/** Binding edge 28 mm: left, and on the back of a two-sided sheet right (domain §3). */
const margins = (isLandscape: boolean, binding: 'left' | 'right'): string => {
  const [top, outer, bottom] = isLandscape ? [22, 12, 18] : [26, 25, 25];
  return binding === 'left' ? `${top}mm ${outer}mm ${bottom}mm 28mm` : `${top}mm 28mm ${bottom}mm ${outer}mm`;
};

/** Top and bottom of every page: branch and year, title; day of printing, 第 x 页 共 y 页, number and code, the code's QR at the outer edge. */
export const pageRules = ({ frame, title, isLandscape, corner, runs, isMeasured = false }: PageRulesInput): string => {
  const head = fill(w.runningHead.zh, { name: frame.organisation.name, year: frame.year });
  const top = isCrowded(`${head}${title}`, isLandscape) ? crowded : small;
  const [before, between, after] = [w.page, w.pageOf, w.pageEnd].map((word) => cssString(word.zh));
  const numbers = `@bottom-center { content: ${before} counter(page) ${between} counter(pages) ${after}; ${small} }`;
  const page = (selector: string, binding: 'left' | 'right') => {
    const [inner, outer] = binding === 'left' ? ['left', 'right'] : ['right', 'left'];
    if (isMeasured) return `@page ${selector} { margin: ${margins(isLandscape, binding)} }`;
    return `@page ${selector} { margin: ${margins(isLandscape, binding)};
@top-${inner} { content: ${cssString(head)}; ${top} text-align: ${inner} }
@top-${outer} { content: ${cssString(title)}; ${top} text-align: ${outer}; white-space: pre }
@bottom-${inner} { content: ${lines(printedLines(frame))}; ${tiny} text-align: ${inner} }
@bottom-${outer} { content: ${lines([...corner, codeText(frame.code)])}; ${tiny} text-align: ${outer} }
${qrBox(isLandscape ? null : frame.code, outer)} ${numbers} }`;
  };
  const ownRun = (run: PageRun) => `${runBreak(run)}${isMeasured ? '' : runBoxes(run, { isTwoSided: frame.isTwoSided, isLandscape })}`;
  const sides = frame.isTwoSided ? [page(':right', 'left'), page(':left', 'right')] : [page('', 'left')];
  return [`@page { size: A4 ${isLandscape ? 'landscape' : 'portrait'} }`, ...sides, ...runs.map(ownRun)].join('\n');
};

const small = 'font: 10pt/1.4 var(--body); white-space: pre-wrap;';
const crowded = 'font: 8.5pt/1.4 var(--body); white-space: pre-wrap;';

/** Tells whether name, year and title would not stand side by side in the usual letters: 157 mm hold 44 of them, 257 mm 72, and a gap. */
const isCrowded = (text: string, isLandscape: boolean): boolean => {
  const width = [...text].reduce((sum, letter) => sum + ((letter.codePointAt(0) ?? 0) < 0x2e80 ? 0.55 : 1), 0);
  return width > (isLandscape ? 70 : 42);
};

const tiny = 'font: 8pt/1.4 var(--body); white-space: pre-wrap;';

/** Day of printing, and which print of a numbered form this is. */
const printedLines = ({ isBlank, printedOn, copy }: SheetFrame): string[] => {
  if (isBlank) return [];
  const day = fill(w.printedOn.zh, { date: printedDate(printedOn) });
  if (copy === null || copy.number === 1) return [day];
  return copy.number === 0
    ? [p.sample.zh, day]
    : [fill(p.reprint.zh, { number: copy.number }), fill(p.reprintReason.zh, { reason: copy.reason }), day];
};

const codeText = (code: PageCode | null | undefined): string => {
  if (!code) return '';
  return code.version > 0 ? fill(p.recordCode.zh, { code: code.code, version: code.version }) : fill(p.ledgerCode.zh, { code: code.code });
};

/** Only a record's pages carry the QR: it stands in the outer margin, clear of the text. */
const qrBox = (code: PageCode | null | undefined, outer: string): string =>
  code && code.version > 0 ? `@bottom-${outer}-corner { content: ${qrImage(code.qr, 15)}; text-align: ${outer === 'right' ? 'left' : 'right'} }` : '';

interface Shape {
  readonly isTwoSided: boolean;
  readonly isLandscape: boolean;
}

const runBreak = ({ name }: PageRun): string => `.${name} { page: ${name}; break-before: page }`;

const runBoxes = (run: PageRun, { isTwoSided, isLandscape }: Shape): string => {
  const { name, title, number = '', code, bare = false } = run;
  const sides = isTwoSided
    ? [
        [':right', 'right'],
        [':left', 'left'],
      ]
    : [['', 'right']];
  const boxes = sides.map(([side, outer = 'right']) => {
    if (bare) return `@page ${name}${side} { ${allBoxes.map((box) => `@${box} { content: none }`).join(' ')} }`;
    const head = title === undefined ? '' : `@top-${outer} { content: ${cssString(title)} }`;
    return `@page ${name}${side} { ${head} @bottom-${outer} { content: ${lines([number, codeText(code)])} } ${qrBox(isLandscape ? null : code, outer)} }`;
  });
  return `\n${boxes.join('\n')}`;
};

const allBoxes = ['top-left', 'top-right', 'bottom-left', 'bottom-center', 'bottom-right', 'bottom-left-corner', 'bottom-right-corner'];
