// What stands in a CSV file? Its encoding told from its bytes (older programs write GB18030), its separator from its lines; every cell is a text.
import { parseCsv } from '@cj-tech-master/excelts/csv';
import { UnusableWorkbook } from '#electron/members/roster/read-workbook.ts';
import { emptyCell, type RosterCell } from '#shared/members/roster-cells.ts';
import type { RosterSheet } from '#shared/members/roster-columns.ts';

/** A text and the encoding that its bytes turned out to have. */
interface DecodedText {
  readonly text: string;
  readonly encoding: 'UTF-8' | 'UTF-16' | 'GB18030';
}

const decodedAs = (bytes: Uint8Array, label: string): string | null => {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

const mark = (bytes: Uint8Array, ...values: number[]): boolean => values.every((value, at) => bytes[at] === value);

/** Never with replacement characters: a byte that fits no encoding makes the file unusable. Throws UnusableWorkbook `notWorkbook`. */
const decode = (bytes: Uint8Array): DecodedText => {
  const utf16 = mark(bytes, 0xff, 0xfe) ? 'utf-16le' : mark(bytes, 0xfe, 0xff) ? 'utf-16be' : null;
  const tries = utf16
    ? ([[utf16, 'UTF-16']] as const)
    : ([
        ['utf-8', 'UTF-8'],
        ['gb18030', 'GB18030'],
      ] as const);
  for (const [label, encoding] of tries) {
    const text = decodedAs(bytes, label);
    // A zero byte never stands in a text: this is some other kind of file.
    if (text !== null && !text.includes('\0')) return { text, encoding };
  }
  throw new UnusableWorkbook('notWorkbook');
};

const separators = [',', '\t', ';', '，'] as const;

/** The separator that stands most often in the first lines; a comma where none does. */
const separatorOf = (text: string): string => {
  const start = text.slice(0, 4000);
  const times = (separator: string): number => start.split(separator).length;
  return separators.reduce((most: string, one) => (times(one) > times(most) ? one : most), ',');
};

/** Excel's way to keep a long number as text in CSV: ="610822…". */
const asFormula = /^="([^"]*)"$/;

const cellOf = (text: string): RosterCell => {
  const bare = asFormula.exec(text)?.[1] ?? text;
  return bare.trim() === '' ? emptyCell : { kind: 'text', text: bare };
};

const most = { rows: 20_000, columns: 200 } as const;

/** The one sheet of a CSV file, blank rows left out. Throws UnusableWorkbook `notWorkbook`, `tooMuchInside`. */
export const readCsv = (bytes: Uint8Array): { sheet: RosterSheet; encoding: DecodedText['encoding'] } => {
  const { text, encoding } = decode(bytes);
  const lines = parseCsv(text, { delimiter: separatorOf(text), skipEmptyLines: false });
  if (lines.length > most.rows || lines.some((line) => line.length > most.columns)) throw new UnusableWorkbook('tooMuchInside');
  const rows = lines
    .map((line, index) => ({ row: index + 1, cells: line.map(cellOf) }))
    .filter(({ cells }) => cells.some(({ kind }) => kind !== 'empty'));
  return { sheet: { name: 'CSV', rows }, encoding };
};
