// What is said about a roster as a whole, and how often something was noticed in each column?
import type { IsoDate } from '#shared/core/date.ts';
import { readIdNumber } from '#shared/members/id-number.ts';
import type { RosterColumn, RosterFileNote, RosterPreview, RosterRow, SexCodeReading } from '#shared/members/roster.ts';
import { sexCodeReadings } from '#shared/members/roster.ts';
import { emptyCell, type RosterCell, sexCodeOf, sexOfCode } from '#shared/members/roster-cells.ts';
import type { FoundHeadings, RosterSheet } from '#shared/members/roster-columns.ts';
import type { RosterContext } from '#shared/members/roster-rows.ts';
import { withoutPinyin } from '#shared/members/roster-script.ts';

const list = (names: readonly string[]): string => names.join('、');

/** Columns that have a place of their own in the ledger, by words of their headings. */
const elsewhere: readonly (readonly [code: string, heading: RegExp])[] = [
  ['columns-of-dues', /党费|工资|基数|缴费|交费/],
  ['columns-of-posts', /党内职务|支部职务|支委职务/],
  ['columns-of-groups', /党小组|所在小组|所属小组/],
];

/** Row numbers are counted anew and no fact. */
const ordinals = /^(序号|编号|序|no\.?)$/i;

const columnNotes = (headings: FoundHeadings): RosterFileNote[] => {
  const leftOut = headings.columns.filter(({ field, own, heading }) => field === null && !own && !ordinals.test(heading.replace(/\s/g, '')));
  const codeOf = (heading: string): string => elsewhere.find(([, words]) => words.test(heading.replace(/\s/g, '')))?.[0] ?? 'columns-left-out';
  const byCode = Map.groupBy(leftOut, ({ heading }) => codeOf(heading));
  return [...byCode].map(([code, columns]) => ({ code, values: { names: list(columns.map(({ heading }) => heading)) } }));
};

/** Columns without heading that stand between or beside the others; those with content are named apart. */
const untitled = (sheet: RosterSheet, headings: FoundHeadings): RosterFileNote[] => {
  const titled = new Set(headings.columns.map(({ index }) => index));
  const below = sheet.rows.filter(({ row }) => row >= headings.headingRow + headings.lines);
  const last = Math.max(-1, ...titled, ...below.map(({ cells }) => cells.findLastIndex(({ kind }) => kind !== 'empty')));
  const without = Array.from({ length: last + 1 }, (_, index) => index).filter((index) => !titled.has(index));
  const [filled, blank] = [
    without.filter((index) => below.some(({ cells }) => (cells[index] ?? emptyCell).kind !== 'empty')),
    without.filter((index) => below.every(({ cells }) => (cells[index] ?? emptyCell).kind === 'empty')),
  ];
  return [
    ...(filled.length > 0 ? [{ code: 'columns-untitled', values: { names: list(filled.map(letterOf)) } }] : []),
    ...(blank.length > 0 ? [{ code: 'columns-blank', values: { count: blank.length } }] : []),
  ];
};

/** A column's letter as spreadsheets show it. */
const letterOf = (index: number): string =>
  index < 26 ? String.fromCharCode(65 + index) : `${letterOf(Math.floor(index / 26) - 1)}${letterOf(index % 26)}`;

const headingNotes = (sheet: RosterSheet, { headingRow, lines, columns }: FoundHeadings, context: RosterContext): RosterFileNote[] => {
  const above = sheet.rows.filter(({ row }) => row < headingRow).length;
  const inScript = columns.filter(({ heading }) => context.simplify(withoutPinyin(heading)) !== heading);
  return [
    ...(above > 0 ? [{ code: 'titles-skipped', values: { count: above } }] : []),
    ...(lines === 2 ? [{ code: 'headings-two-lines', values: {} }] : []),
    ...(inScript.length > 0 ? [{ code: 'headings-script', values: { names: list(inScript.map(({ heading }) => heading)) } }] : []),
  ];
};

/** How sex codes and ID numbers of the same rows go together: agreeing and disagreeing rows of each reading. */
const sexCodeEvidence = (sheet: RosterSheet, headings: FoundHeadings, today: IsoDate) => {
  const cellAt = (cells: readonly RosterCell[], field: 'sex' | 'idNumber'): RosterCell =>
    cells[headings.columns.find((column) => column.field === field)?.index ?? -1] ?? emptyCell;
  const coded = sheet.rows
    .filter(({ row }) => row >= headings.headingRow + headings.lines)
    .map(({ cells }) => ({ code: sexCodeOf(cellAt(cells, 'sex')), sex: readIdNumber(cellAt(cells, 'idNumber').text, today).sex }))
    .filter((one): one is { code: string; sex: 'male' | 'female' | null } => one.code !== null);
  const telling = coded.filter(({ sex }) => sex !== null);
  const agreeing = (reading: SexCodeReading): number => telling.filter(({ code, sex }) => sexOfCode(code, reading) === sex).length;
  return { coded: coded.length, telling: telling.length, codes: list([...new Set(coded.map(({ code }) => code))].sort()), agreeing };
};

/** The reading of sex codes that every ID number of the file confirms; null when none does, or there is nothing to confirm it. */
export const provenSexCodes = (sheet: RosterSheet, headings: FoundHeadings, today: IsoDate): SexCodeReading | null => {
  const { telling, agreeing } = sexCodeEvidence(sheet, headings, today);
  return telling > 0 ? (sexCodeReadings.find((reading) => agreeing(reading) === telling) ?? null) : null;
};

const sexCodeNotes = (sheet: RosterSheet, headings: FoundHeadings, context: RosterContext): RosterFileNote[] => {
  const { coded, telling, codes, agreeing } = sexCodeEvidence(sheet, headings, context.today);
  if (coded === 0) return [];
  const { sexCodes } = context.reading;
  if (sexCodes === null) return [{ code: 'sex-codes-open', values: { codes } }];
  return [{ code: `sex-codes-${sexCodes}`, values: { codes, agree: agreeing(sexCodes), count: telling } }];
};

const rowNotes = (rows: readonly RosterRow[]): RosterFileNote[] => {
  const remarks = rows.filter(({ outcome }) => outcome === 'remark');
  const untyped = rows.filter(({ notes }) => notes.some(({ code }) => code === 'type-missing'));
  return [
    ...(remarks.length > 0 ? [{ code: 'rows-left-out', values: { count: remarks.length, rows: list(remarks.map(({ row }) => String(row))) } }] : []),
    ...(untyped.length > 0 ? [{ code: 'types-missing', values: { count: untyped.length } }] : []),
  ];
};

/** What is worth saying before one looks at single rows. */
export const fileNotesOf = (
  sheet: RosterSheet,
  headings: FoundHeadings,
  { context, rows }: { readonly context: RosterContext; readonly rows: readonly RosterRow[] },
): RosterFileNote[] => [
  ...headingNotes(sheet, headings, context),
  ...columnNotes(headings),
  ...untitled(sheet, headings),
  ...sexCodeNotes(sheet, headings, context),
  ...rowNotes(rows),
];

/** How often each thing was noticed in each column, most frequent first. */
export const columnNotesOf = (columns: readonly RosterColumn[], rows: readonly RosterRow[]): RosterPreview['columnNotes'] => {
  const counts = new Map<string, { index: number; code: string; count: number }>();
  for (const { field, code } of rows.flatMap(({ notes }) => notes)) {
    const index = columns.find((column) => column.field === field && field !== null)?.index;
    if (index === undefined) continue;
    const counted = counts.get(`${index} ${code}`) ?? { index, code, count: 0 };
    counts.set(`${index} ${code}`, { ...counted, count: counted.count + 1 });
  }
  return [...counts.values()].sort((a, b) => a.index - b.index || b.count - a.count);
};
