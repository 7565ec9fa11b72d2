// What does an element say, as runs of letters? Its text nodes in order, bold where they are drawn bold, boxes and lines to write on as signs.
import type { BlockRun } from '#shared/records/blocks.ts';

/** What an empty line to sign on becomes in a document. */
const writingLine = '＿＿＿＿＿＿＿＿';

const isBold = (element: Element): boolean => Number(getComputedStyle(element).fontWeight) >= 600;

/** Text that the style sheet adds before or after an element. */
const added = (element: Element, where: '::before' | '::after'): string => {
  const { content } = getComputedStyle(element, where);
  return /^"(.*)"$/s.exec(content)?.[1] ?? '';
};

/** Elements that stand side by side and are told apart by their distance. */
const isSideBySide = (element: Element): boolean => {
  const { display, flexDirection } = getComputedStyle(element);
  return display === 'grid' || (display.endsWith('flex') && !flexDirection.startsWith('column'));
};

const runsOfElement = (element: Element): BlockRun[] => {
  const { display } = getComputedStyle(element);
  if (display === 'none' || element.tagName === 'STYLE' || element.tagName === 'TITLE' || element.tagName.toLowerCase() === 'svg') return [];
  if (element.tagName === 'BR') return [{ text: '\n', isBold: false }];
  if (element.classList.contains('tick')) return [{ text: element.textContent === '' ? '□ ' : '☑ ', isBold: false }];
  if (element.tagName === 'I' && element.childNodes.length === 0) return [{ text: writingLine, isBold: false }];
  const bold = isBold(element);
  const mark = (text: string): BlockRun[] => (text === '' ? [] : [{ text, isBold: bold }]);
  const distance: BlockRun[] = Number.parseFloat(getComputedStyle(element).marginRight) >= 4 ? [{ text: '　', isBold: false }] : [];
  return [...mark(added(element, '::before')), ...runsWithin(element), ...mark(added(element, '::after')), ...distance];
};

/** The runs of everything in an element. White space that is not drawn is left out. */
export const runsWithin = (element: Element): BlockRun[] => {
  const bold = isBold(element);
  const keepsSpace = getComputedStyle(element).whiteSpace.startsWith('pre');
  const gap = isSideBySide(element) ? '　　' : '';
  return [...element.childNodes].flatMap((node, index): BlockRun[] => {
    if (node instanceof Text) {
      const text = keepsSpace ? node.data : node.data.replace(/[ \t\n]+/g, ' ');
      return text === '' ? [] : [{ text, isBold: bold }];
    }
    if (!(node instanceof Element)) return [];
    const runs = runsOfElement(node);
    return gap && index > 0 && runs.length > 0 ? [{ text: gap, isBold: false }, ...runs] : runs;
  });
};

/** Runs with equal looks joined, without blanks at both ends; empty when nothing is said. */
export const joined = (runs: readonly BlockRun[]): BlockRun[] => {
  const list: BlockRun[] = [];
  for (const run of runs) {
    const last = list.at(-1);
    if (last?.isBold === run.isBold) list[list.length - 1] = { ...last, text: last.text + run.text };
    else list.push(run);
  }
  const [first, end] = [list[0], list.length - 1];
  if (first) list[0] = { ...first, text: first.text.replace(/^[ \n]+/, '') };
  const last = list[end];
  if (last) list[end] = { ...last, text: last.text.replace(/[ \n]+$/, '') };
  return list.filter(({ text }) => text !== '');
};
