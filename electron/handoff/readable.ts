// What does a person see who opens a package without the program? One page and one table file each, escaped for browsers and spreadsheets.
import type { Word } from '#shared/core/words.ts';
import type { CanonicalObject } from '#shared/handoff/lines.ts';
import { flagColumns, headingWord, hiddenColumns, valueWord } from '#shared/handoff/readable-values.ts';
import { readableWords } from '#shared/handoff/readable-words.ts';
import { tableLabels } from '#shared/handoff/words.ts';
import type { TravellingTable } from '#shared/travelling.ts';

/** What a row is called where another row points at it. */
type Names = ReadonlyMap<string, string>;

/** Tables whose rows are called by their own name. */
const namedByName: ReadonlySet<TravellingTable> = new Set(['member', 'partyGroup', 'ownField', 'ownChoice']);

const namesOf = (tables: readonly ReadableTable[]): Names => {
  const names = new Map<string, string>();
  for (const { table, rows } of tables) {
    for (const row of rows) {
      if (namedByName.has(table)) names.set(String(row.id), String(row.name));
      if (table === 'meeting') names.set(String(row.id), `${row.heldOn} ${shown('meeting', 'kind', row, names)}`);
      if (table === 'talk') names.set(String(row.id), `${row.heldOn} ${row.partnerName}`);
      if (table === 'planFiling') names.set(String(row.id), String(row.filedOn));
      if (table === 'decision') names.set(String(row.id), String(row.text));
      if (table === 'duesPayment') names.set(String(row.id), `${row.month} ${shown('duesPayment', 'amountFen', row, names)}`);
    }
  }
  return names;
};

/** A value as a Chinese reader sees it. */
const shown = (table: TravellingTable, column: string, row: CanonicalObject, names: Names): string =>
  valueWord(table, column, row[column], (id) => names.get(id) ?? null).zh;

/** Heading of a column, Chinese; its own name where there is none. */
export const headingOf = (table: TravellingTable, column: string): string => headingWord(table, column).zh;

/** Text that a browser shows as it is. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);

/**
 * A cell of a CSV file. Text that a spreadsheet would run as a formula (= + - @ tab CR LF, full-width too) and long digit rows that it
 * would round get an apostrophe in front (reliability row 98).
 */
export const csvCell = (value: string): string => {
  const isDangerous = /^[=+\-@\t\r\n＝＋－＠]/.test(value) || /^\d{11,}[\dXx]?$/.test(value);
  return `"${(isDangerous ? `'${value}` : value).replaceAll('"', '""')}"`;
};

/** One table for a spreadsheet: byte order mark, CRLF. Numbers stay numbers. */
const csvOf = ({ table, columns, rows }: ReadableTable, names: Names): Buffer => {
  const cell = (column: string, row: CanonicalObject): string => {
    const text = shown(table, column, row, names);
    const isNumber = typeof row[column] === 'number' && !flagColumns.has(column);
    return isNumber ? text : csvCell(text);
  };
  const lines = [columns.map((column) => csvCell(headingOf(table, column))), ...rows.map((row) => columns.map((column) => cell(column, row)))];
  return Buffer.from(`\ufeff${lines.map((line) => `${line.join(',')}\r\n`).join('')}`);
};

const page = (title: string, body: string): Buffer =>
  Buffer.from(
    `<!doctype html>\n<html lang="zh-CN"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">` +
      `<title>${escapeHtml(title)}</title><style>body{font-family:serif;margin:2em}table{border-collapse:collapse;margin-bottom:2em}td,th{border:1px solid #888;padding:.2em .5em;text-align:left;vertical-align:top;white-space:pre-wrap}</style></head>\n` +
      `<body><h1>${escapeHtml(title)}</h1>\n${body}\n<p>${escapeHtml(readableWords.copyNote.zh)}</p></body></html>\n`,
  );

const tableHtml = (head: readonly string[], rows: readonly (readonly string[])[]): string => {
  const line = (tag: string, cells: readonly string[]) => `<tr>${cells.map((cell) => `<${tag}>${escapeHtml(cell)}</${tag}>`).join('')}</tr>\n`;
  return `<table>\n${head.length > 0 ? line('th', head) : ''}${rows.map((row) => line('td', row)).join('')}</table>`;
};

/** A page of facts: label and value. */
export const factsPage = (title: Word, facts: readonly (readonly [label: Word, value: string])[]): Buffer =>
  page(
    title.zh,
    tableHtml(
      [],
      facts.map(([label, value]) => [label.zh, value]),
    ),
  );

/** A table of a report; rows as they travel. */
interface ReadableTable {
  readonly table: TravellingTable;
  readonly columns: readonly string[];
  readonly rows: readonly CanonicalObject[];
}

/** The readable copy of a report: `data/readable/index.html` and one `.csv` a table. */
export const readableReport = (facts: readonly (readonly [label: Word, value: string])[], tables: readonly ReadableTable[]): Map<string, Buffer> => {
  const files = new Map<string, Buffer>();
  const names = namesOf(tables);
  const filled = tables
    .filter(({ rows }) => rows.length > 0)
    .map((table) => ({ ...table, columns: table.columns.filter((column) => !hiddenColumns.has(column)) }));
  for (const table of filled) files.set(`data/readable/${table.table}.csv`, csvOf(table, names));
  const sections = filled.map(({ table, columns, rows }) => {
    const head = columns.map((column) => headingOf(table, column));
    const body = rows.map((row) => columns.map((column) => shown(table, column, row, names)));
    const title = `${tableLabels[table]?.zh ?? table}（${rows.length}${readableWords.rows.zh}）`;
    return `<h2>${escapeHtml(title)}</h2>\n${tableHtml(head, body)}`;
  });
  const factRows = facts.map(([label, value]) => [label.zh, value]);
  files.set('data/readable/index.html', page(readableWords.reportTitle.zh, [tableHtml([], factRows), ...sections].join('\n')));
  return files;
};
