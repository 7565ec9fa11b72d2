// R23: does any text that a person or a package brings become a formula in a spreadsheet that we write? Payloads in every column of every kind of list.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { columnsOf } from '#electron/handoff/datapackage.ts';
import { readableReport } from '#electron/handoff/readable.ts';
import { tableFile } from '#electron/ledger/table-file.ts';
import { sheetTable } from '#electron/records/sheet-table.ts';
import { type TableModel, tableCellKinds, tableFormats } from '#shared/core/table.ts';
import { emptyMember, memberInput } from '#shared/members/model.ts';
import type { BlockTable } from '#shared/records/blocks.ts';
import { memberColumnKeys } from '#shared/records/member-table.ts';
import { travellingTableNames } from '#shared/travelling.ts';
import { type Drill, type DrillRun, figure, verdictOf } from '#test/fault/drill.ts';
import { bareTrigger, formulaPayloads } from '#test/fault/packages/formula-payloads.ts';
import { csvCellsOf, xmlCellsOf } from '#test/fault/packages/read-sheet.ts';
import { openTestLedger } from '#test/support/ledger.ts';

interface Seen {
  cells: number;
  readonly problems: string[];
}

/** Cells whose texts are texts: only figures are of another type. */
const lookAtWorkbook = async (seen: Seen, name: string, bytes: Uint8Array): Promise<void> => {
  const { cells, strangers } = await xmlCellsOf(bytes);
  seen.cells += cells.length;
  if (cells.length === 0) seen.problems.push(`${name}: no cells`);
  for (const stranger of strangers) seen.problems.push(`${name}: ${stranger}`);
  for (const cell of cells) {
    if (cell.hasFormula) seen.problems.push(`${name}: a formula in ${cell.place}`);
    if (cell.type !== '' && !['s', 'inlineStr', 'n'].includes(cell.type)) seen.problems.push(`${name}: type ${cell.type} in ${cell.place}`);
  }
};

const lookAtCsv = (seen: Seen, name: string, bytes: Uint8Array): void => {
  const lines = csvCellsOf(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
  const width = lines[0]?.length;
  for (const line of lines) {
    seen.cells += line.length;
    if (line.length !== width) seen.problems.push(`${name}: a line of ${line.length} cells, not ${width}: ${JSON.stringify(line).slice(0, 80)}`);
    for (const cell of line) {
      const isFigure = /^-?\d+(\.\d+)?$/.test(cell) && cell.length < 12;
      if (bareTrigger.test(cell) && !isFigure) seen.problems.push(`${name}: bare ${JSON.stringify(cell.slice(0, 40))}`);
    }
  }
};

const look = (seen: Seen, name: string, format: string, bytes: Uint8Array): Promise<void> | void =>
  format === 'xlsx' ? lookAtWorkbook(seen, name, bytes) : lookAtCsv(seen, name, bytes);

/** Every payload in every kind of column, its head included. */
const lists = async (seen: Seen): Promise<void> => {
  for (const payload of formulaPayloads) {
    const model: TableModel = {
      title: payload.slice(0, 80),
      under: payload,
      columns: tableCellKinds.map((kind) => ({ label: payload.slice(0, 60), kind })),
      rows: [tableCellKinds.map(() => payload), tableCellKinds.map((kind) => (kind === 'money' || kind === 'number' ? -5 : payload))],
    };
    for (const format of tableFormats) await look(seen, `a list of ${JSON.stringify(payload)} as ${format}`, format, await tableFile(model, format));
  }
};

/** Every payload in every column of every table of a package's readable copy. */
const readable = (seen: Seen): void => {
  for (const payload of formulaPayloads) {
    const tables = travellingTableNames.map((table) => ({
      table,
      columns: columnsOf(table),
      rows: [Object.fromEntries(columnsOf(table).map((column) => [column, payload]))],
    }));
    for (const [name, bytes] of readableReport([], tables)) {
      if (name.endsWith('.csv')) lookAtCsv(seen, `${name} with ${JSON.stringify(payload)}`, bytes);
    }
  }
};

/** Every payload as a table on a printed page that is saved as a workbook. */
const pages = async (seen: Seen): Promise<void> => {
  const cell = (text: string) => ({
    across: 1,
    down: 1,
    isHead: false,
    align: 'left' as const,
    paragraphs: [{ align: 'left' as const, runs: [{ text, isBold: false }] }],
  });
  const table = { kind: 'table', headRows: 1, widths: [1], rows: formulaPayloads.map((payload) => ({ cells: [cell(payload)] })) };
  // The checked boundary: only what a sheet's table needs to say.
  const model = sheetTable({ title: '=1+1', blocks: [table as unknown as BlockTable] } as unknown as Parameters<typeof sheetTable>[0]);
  if (!model) throw new Error('the page has a table');
  await lookAtWorkbook(seen, 'a page', await tableFile(model, 'xlsx'));
};

/** Every payload typed into every text of a member, saved, and written out whole. */
const members = async (seen: Seen, home: string): Promise<void> => {
  const ledger = await openTestLedger();
  try {
    const ids: string[] = [];
    for (const payload of formulaPayloads) {
      const typed = Object.entries(emptyMember).flatMap(([column, value]) =>
        typeof value === 'string' && column !== 'idNumber' ? [[column, payload]] : [],
      );
      const texts = typed.filter(([column]) => memberInput.safeParse({ ...emptyMember, name: '名', [String(column)]: payload }).success);
      const member = { ...emptyMember, joinedOn: '2010-07-01', regularisedOn: '2011-07-01', ...Object.fromEntries(texts) };
      const saved = await ledger.call('members.save', { id: null, member: { ...member, name: member.name || '名' } });
      if (saved.ok) ids.push(saved.value.id);
    }
    if (ids.length < 40) throw new Error(`only ${ids.length} members could be saved`);
    for (const format of tableFormats) {
      const choice = { ids, columns: [...memberColumnKeys], isWhole: true, reason: '演练' };
      const { file } = await ledger.must('records.saveMembers', { ...choice, format, file: join(home, `members.${format}`) });
      await look(seen, `members as ${format}`, format, readFileSync(file));
    }
  } finally {
    await ledger.close();
  }
};

const run = async ({ home }: DrillRun): Promise<ReturnType<typeof verdictOf>> => {
  const seen: Seen = { cells: 0, problems: [] };
  await lists(seen);
  readable(seen);
  await pages(seen);
  await members(seen, home);
  const kinds = [...new Set(seen.problems)];
  return verdictOf(
    `${formulaPayloads.length} payloads in ${figure(seen.cells)} cells, ${kinds.length} formulas or bare triggers`,
    kinds,
    seen.cells > 10_000,
  );
};

export const drill: Drill = {
  name: 'spreadsheets',
  rows: ['R23'],
  goal: '50 payloads × every column: 0 formula cells in xlsx, 0 bare triggers in CSV',
  run,
};
