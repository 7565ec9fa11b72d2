// What stands around the text of every page? The @page rules, made from the frame, because margin boxes cannot read the document.
import { printedDate } from '#shared/core/date.ts';
import { fill } from '#shared/core/words.ts';
import type { SheetFrame } from '#shared/records/model.ts';
import { recordsWords } from '#shared/records/words.ts';

/** A run of pages with its own corner text (a record's number), as CSS name and lines; `bare` pages carry nothing around. */
export interface PageRun {
  readonly name: string;
  readonly corner?: readonly string[];
  readonly bare?: boolean;
}

/** What the rules of a sheet depend on. */
export interface PageRulesInput {
  readonly frame: SheetFrame;
  readonly title: string;
  readonly isLandscape: boolean;
  readonly corner: readonly string[];
  readonly runs: readonly PageRun[];
}

/** A text as CSS string: quotes, backslashes, line ends and angle brackets as escapes, so that no name can end the rule. */
export const cssString = (text: string): string => `"${text.replace(/["\\<>\n\r\f]/g, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `)}"`;

const lines = (corner: readonly string[]): string => (corner.length > 0 ? corner.map(cssString).join(' "\\a " ') : 'none');

/** Top and bottom of every page: branch and year, title; day of printing, 第 x 页 共 y 页, number and check. Binding edge 28 mm left. */
export const pageRules = ({ frame, title, isLandscape, corner, runs }: PageRulesInput): string => {
  const head = fill(recordsWords.runningHead.zh, { name: frame.organisation.name, year: frame.year });
  const printed = frame.isBlank ? '' : fill(recordsWords.printedOn.zh, { date: printedDate(frame.printedOn) });
  const [before, between, after] = [recordsWords.page, recordsWords.pageOf, recordsWords.pageEnd].map((word) => cssString(word.zh));
  const rules = [
    `@page { size: A4 ${isLandscape ? 'landscape' : 'portrait'}; margin: ${isLandscape ? '22mm 12mm 18mm 28mm' : '26mm 25mm 25mm 28mm'};`,
    `@top-left { content: ${cssString(head)}; ${small} text-align: left }`,
    `@top-right { content: ${cssString(title)}; ${small} text-align: right; white-space: pre }`,
    `@bottom-left { content: ${cssString(printed)}; ${tiny} text-align: left }`,
    `@bottom-center { content: ${before} counter(page) ${between} counter(pages) ${after}; ${small} }`,
    `@bottom-right { content: ${lines(corner)}; ${tiny} text-align: right } }`,
    ...runs.map(runRule),
  ];
  return rules.join('\n');
};

const small = 'font: 10pt/1.4 var(--body); white-space: pre-wrap;';
const tiny = 'font: 8pt/1.4 var(--body); white-space: pre-wrap;';

const runRule = ({ name, corner, bare }: PageRun): string => {
  const own = bare ? boxes.map((box) => `@${box} { content: none }`).join(' ') : `@bottom-right { content: ${lines(corner ?? [])} }`;
  return `.${name} { page: ${name}; break-before: page }\n@page ${name} { ${own} }`;
};

const boxes = ['top-left', 'top-right', 'bottom-left', 'bottom-center', 'bottom-right'];
