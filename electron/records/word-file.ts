// How does a sheet become a Word document? Real headings, paragraphs and tables in styles of their own; the only place that knows the library.
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeightRule,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  convertMillimetersToTwip as twips,
  VerticalAlign,
  WidthType,
} from 'docx';
import { printedDate } from '#shared/core/date.ts';
import { fill } from '#shared/core/words.ts';
import type { BlockCell, BlockParagraph, Blocks, BlockTable } from '#shared/records/blocks.ts';
import type { SheetFrame } from '#shared/records/model.ts';
import { recordsWords as w } from '#shared/records/words.ts';

/** Names that office programs in China have; a program that lacks one takes its own for Chinese. */
const faces = { body: face('仿宋'), title: face('宋体'), heading: face('黑体') } as const;

function face(chinese: string) {
  return { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia: chinese };
}

const styleIds = ['SheetText', 'SheetTitle', 'Heading2', 'Heading3'] as const;
const aligns = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;
/** Half points, as the format counts. */
const half = (points: number): number => Math.round(points * 2);

const styles = {
  default: {
    document: { run: { font: faces.body, size: half(12) } },
    heading2: {
      run: { font: faces.heading, size: half(14), bold: true, color: '000000' },
      paragraph: { spacing: { before: 160, after: 80 }, keepNext: true },
    },
    heading3: {
      run: { font: faces.heading, size: half(12), bold: true, color: '000000' },
      paragraph: { spacing: { before: 120, after: 60 }, keepNext: true },
    },
  },
  paragraphStyles: [
    {
      id: 'SheetTitle',
      name: '表格标题',
      basedOn: 'Normal',
      next: 'SheetText',
      quickFormat: true,
      run: { font: faces.title, size: half(20), bold: true },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 160 }, keepNext: true, outlineLevel: 0 },
    },
    { id: 'SheetText', name: '正文段落', basedOn: 'Normal', quickFormat: true, run: { font: faces.body }, paragraph: { spacing: { line: 320 } } },
    { id: 'TableText', name: '表格文字', basedOn: 'Normal', quickFormat: true, run: { font: faces.body }, paragraph: { spacing: { line: 260 } } },
  ],
};

/** Runs of a paragraph; a line end within it stays one. */
const runsOf = ({ runs, points, level }: BlockParagraph): TextRun[] =>
  runs.flatMap(({ text, isBold }) =>
    text.split('\n').map(
      (line, index) =>
        new TextRun({
          text: line,
          ...(isBold && level === 0 ? { bold: true } : {}),
          ...(level === 0 ? { size: half(points) } : {}),
          ...(index > 0 ? { break: 1 } : {}),
        }),
    ),
  );

const paragraphOf = (block: BlockParagraph, style: string): Paragraph =>
  new Paragraph({
    style,
    alignment: aligns[block.align],
    pageBreakBefore: block.beginsPage,
    children: runsOf(block),
    ...(block.isIndented ? { indent: { firstLine: half(block.points) * 20 } } : {}),
  });

const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const noLine = { style: BorderStyle.NONE, size: 0, color: 'FFFFFF' };
const ruled = { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line };
const unruled = { top: noLine, bottom: noLine, left: noLine, right: noLine, insideHorizontal: noLine, insideVertical: noLine };

/** Narrow columns of small letters hold whole dates and numbers only without room at their sides. */
const sideMargins = ({ paragraphs }: BlockCell) => {
  const side = (paragraphs[0]?.points ?? 12) < 9.5 ? 15 : 60;
  return { left: side, right: side };
};

const cellOf = (cell: BlockCell, width: number): TableCell =>
  new TableCell({
    columnSpan: cell.across,
    rowSpan: cell.down,
    width: { size: twips(width), type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    margins: { top: 20, bottom: 20, ...sideMargins(cell) },
    children:
      cell.paragraphs.length > 0 ? cell.paragraphs.map((paragraph) => paragraphOf(paragraph, 'TableText')) : [new Paragraph({ style: 'TableText' })],
  });

/** Each cell with its true width: a cell that reaches down keeps its columns from the rows below it. */
const placed = ({ rows, widths }: BlockTable): { readonly cell: BlockCell; readonly width: number }[][] => {
  const taken = new Map<string, true>();
  return rows.map(({ cells }, row) => {
    let column = 0;
    return cells.map((cell) => {
      while (taken.has(`${row} ${column}`)) column += 1;
      const from = column;
      for (let down = 0; down < cell.down; down += 1)
        for (let across = 0; across < cell.across; across += 1) taken.set(`${row + down} ${from + across}`, true);
      column += cell.across;
      return { cell, width: widths.slice(from, column).reduce((sum, width) => sum + width, 0) };
    });
  });
};

/** Rows keep the height of the sheet as their least, so that boxes to sign in stay large enough. */
const tableOf = (table: BlockTable): Table => {
  const cells = placed(table);
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: table.widths.map((width) => twips(width)),
    width: { size: twips(table.widths.reduce((sum, width) => sum + width, 0)), type: WidthType.DXA },
    borders: table.isRuled ? ruled : unruled,
    rows: table.rows.map(
      ({ height }, index) =>
        new TableRow({
          cantSplit: true,
          tableHeader: index < table.headRows,
          height: { value: twips(Math.min(height, 200)), rule: HeightRule.ATLEAST },
          children: (cells[index] ?? []).map(({ cell, width }) => cellOf(cell, width)),
        }),
    ),
  });
};

const small = half(9);

const headerOf = ({ organisation, year }: SheetFrame): Header =>
  new Header({
    children: [new Paragraph({ children: [new TextRun({ text: fill(w.runningHead.zh, { name: organisation.name, year }), size: small })] })],
  });

const footerOf = ({ isBlank, printedOn, copy }: SheetFrame): Footer => {
  // A numbered form is vouched for on paper; what can be edited is only a copy of it, and says so.
  const copied = copy === null ? '' : `　　${w.editableCopy.zh}`;
  const day = `${isBlank ? '' : `　　${fill(w.madeOn.zh, { date: printedDate(printedOn) })}`}${copied}`;
  const numbers = [w.page.zh, PageNumber.CURRENT, w.pageOf.zh, PageNumber.TOTAL_PAGES, `${w.pageEnd.zh}${day}`];
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children: numbers, size: small })] })] });
};

const pageOf = (isLandscape: boolean) => ({
  // The library turns the paper itself when it lies across.
  size: { width: 11906, height: 16838, orientation: isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
  margin: isLandscape
    ? { top: twips(22), right: twips(12), bottom: twips(18), left: twips(28) }
    : { top: twips(26), right: twips(25), bottom: twips(25), left: twips(28) },
});

/** The bytes of the document. Tables that follow each other are kept apart by an empty line, which the format needs. */
export const wordFile = async ({ blocks, isLandscape, title }: Blocks, frame: SheetFrame): Promise<Uint8Array> => {
  const children = blocks.flatMap((block, index) => {
    if (block.kind === 'paragraph') return [paragraphOf(block, styleIds[block.level] ?? 'SheetText')];
    return blocks[index + 1]?.kind === 'table' ? [tableOf(block), new Paragraph({ style: 'TableText' })] : [tableOf(block)];
  });
  const document = new Document({
    title,
    creator: frame.organisation.name,
    styles,
    sections: [{ properties: { page: pageOf(isLandscape) }, headers: { default: headerOf(frame) }, footers: { default: footerOf(frame) }, children }],
  });
  return new Uint8Array(await Packer.toBuffer(document));
};
