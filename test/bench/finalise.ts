// How dear is a finalised meeting, compared with the bare rows it leaves?
import { join } from 'node:path';
import { openDatabase, type RawDatabase } from '#db/open.ts';
import { addDays } from '#shared/core/date.ts';
import { addMembers, contentOn, finaliseOne, makeLedger } from '#test/bench/ledger.ts';
import { type Measure, median, quantile, rounded, timed } from '#test/bench/measure.ts';

const runs = 150;

type Row = Record<string, string | number | null>;

/** Every row that the last command wrote: the travelling ones, the journal's, the index's. */
export const rowsOfLastEntry = ({ raw }: { readonly raw: RawDatabase }): [table: string, row: Row][] => {
  const entry = raw.prepare('SELECT * FROM journal ORDER BY seq DESC LIMIT 1').get() as Row;
  const versions = JSON.parse(String(entry.rows)) as [string, string][];
  const find = (table: string, id: string) => raw.prepare(`SELECT * FROM "${table}" WHERE id = ?`).get(id) as Row;
  const side = raw.prepare('SELECT * FROM journalRow WHERE seq = ?').all(entry.seq) as Row[];
  const meeting = versions.find(([table]) => table === 'meeting')?.[1] ?? '';
  const words = raw.prepare('SELECT * FROM searchText WHERE recordId = ?').all(meeting) as Row[];
  return [
    ...versions.map(([table, id]): [string, Row] => [table, find(table, id)]),
    ['journal', entry],
    ...side.map((row): [string, Row] => ['journalRow', row]),
    ...words.map((row): [string, Row] => ['searchText', row]),
  ];
};

/** One transaction that inserts the rows with prepared statements, and nothing else. */
export const bareTransaction = (raw: RawDatabase, rows: readonly (readonly [string, Row])[]): (() => void) => {
  const statements = new Map<string, ReturnType<RawDatabase['prepare']>>();
  const prepared = rows.map(([table, row]) => {
    const columns = Object.keys(row);
    const text = `INSERT INTO "${table}" (${columns.map((name) => `"${name}"`).join()}) VALUES (${columns.map(() => '?').join()})`;
    const statement = statements.get(text) ?? raw.prepare(text);
    statements.set(text, statement);
    return { statement, values: Object.values(row) };
  });
  return raw.transaction(() => {
    for (const { statement, values } of prepared) statement.run(values);
  }).immediate;
};

/** A meeting with 60 attendees: median at most three times the same rows in one bare transaction on a twin of the file. */
export const measureFinalise = async (home: string): Promise<Measure[]> => {
  const ledger = await makeLedger(home, '2026-01-02T12:00:00.000Z');
  const people = await addMembers(ledger, 60);
  const twinFile = join(home, 'twin.db');
  ledger.open.raw.prepare('VACUUM INTO ?').run(twinFile);
  const twin = openDatabase(twinFile, ledger.dataKey);
  const own: number[] = [];
  const bare: number[] = [];
  let rows = 0;
  for (let at = 0; at < runs; at += 1) {
    const day = addDays('2026-01-02', at);
    ledger.clock.set(`${day}T12:00:00.000Z`);
    const content = contentOn(day, people);
    own.push((await timed(() => finaliseOne(ledger, content))).ms);
    const written = rowsOfLastEntry(ledger.open);
    rows = written.length;
    const act = bareTransaction(twin, written);
    bare.push((await timed(act)).ms);
  }
  twin.close();
  await ledger.open.close();
  const detail = {
    attendees: people.length,
    rows,
    runs,
    medianMs: rounded(median(own)),
    p99Ms: rounded(quantile(own, 0.99)),
    bareMedianMs: rounded(median(bare)),
    bareP99Ms: rounded(quantile(bare, 0.99)),
  };
  return [{ name: 'finalise a meeting ÷ the same rows bare', value: median(own) / median(bare), unit: '×', goal: 3, detail }];
};
