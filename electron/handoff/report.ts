// What does a branch hand to its superior? A full snapshot of its rows with their salts, the journal since the last receipt, a readable copy.
import { currentSaltsOf, type JournalSegment, ownRowsOf, segmentAfter } from '#db/handoff/departure.ts';
import { receiptedHead } from '#db/handoff/store.ts';
import type { PartnerRow } from '#db/handoff/table.ts';
import { rowJson } from '#db/journal.ts';
import type { Reader } from '#db/schema.ts';
import { sha256 } from '#electron/handoff/bag.ts';
import { type BuiltPackage, buildPackage, jsonFile } from '#electron/handoff/build.ts';
import { columnsOf, datapackageOf } from '#electron/handoff/datapackage.ts';
import type { PackedFiles } from '#electron/handoff/departing-files.ts';
import { readableReport } from '#electron/handoff/readable.ts';
import type { Self } from '#electron/handoff/self.ts';
import { withheldOf } from '#electron/handoff/withheld.ts';
import { type Canonical, canonicalJson } from '#shared/core/canonical.ts';
import { rowKey } from '#shared/handoff/continuity.ts';
import type { Envelope } from '#shared/handoff/envelope.ts';
import type { CanonicalObject } from '#shared/handoff/lines.ts';
import { readableWords } from '#shared/handoff/readable-words.ts';
import { type WithheldLine, withheldCounts, withheldFile } from '#shared/handoff/withheld.ts';
import { type TravellingTable, travellingTableNames } from '#shared/travelling.ts';

/** Everything of a ledger that a report holds, read in one go. */
export interface Departure {
  readonly tables: readonly { readonly table: TravellingTable; readonly rows: readonly CanonicalObject[]; readonly file: Buffer }[];
  readonly salts: Buffer;
  /** Rows that stay at home by a local rule: named, nothing else of them. */
  readonly withheld: readonly WithheldLine[];
  readonly segment: JournalSegment;
  /** Scans and photos by their names in the package. */
  readonly large: PackedFiles['files'];
}

/** Reads what leaves towards an addressee. */
export const collectDeparture = async (reader: Reader, toOrgId: string): Promise<Omit<Departure, 'large'>> => {
  const withheld = await withheldOf(reader);
  const atHome = new Set(withheld.map(({ table, id }) => rowKey(table, id)));
  const tables: { table: TravellingTable; rows: CanonicalObject[]; file: Buffer }[] = [];
  const salts: string[] = [];
  for (const table of travellingTableNames) {
    const read = (await ownRowsOf(reader, table))
      .map(rowJson)
      .map((line): { line: string; row: CanonicalObject } => ({ line, row: JSON.parse(line) }));
    const leaving = read.filter(({ row }) => !atHome.has(rowKey(table, String(row.id))));
    const rows = leaving.map(({ row }) => row);
    tables.push({ table, rows, file: Buffer.from(leaving.map(({ line }) => `${line}\n`).join('')) });
    // Without its salt a commitment tells nothing of the row, not even to who guesses.
    for (const salt of await currentSaltsOf(reader, table)) if (!atHome.has(rowKey(table, salt.rowId))) salts.push(`${canonicalJson(salt)}\n`);
  }
  return { tables, withheld, salts: Buffer.from(salts.join('')), segment: await segmentAfter(reader, await receiptedHead(reader, toOrgId)) };
};

/** What a report says beside the rows. */
export interface ReportFacts {
  readonly id: string;
  readonly seq: number;
  readonly createdAt: string;
  readonly previous: Envelope['previous'];
  readonly problems: Envelope['problems'];
}

/** Builds the report and seals it for the receiver, the receiver's spare and the sender. */
export const buildReport = (self: Self, to: PartnerRow, facts: ReportFacts, departure: Departure): BuiltPackage => {
  const { segment, tables, withheld, large } = departure;
  const readable = readableReport(
    [
      [readableWords.from, self.organisation.name],
      [readableWords.to, to.name],
      [readableWords.seq, String(facts.seq)],
      [readableWords.createdAt, facts.createdAt],
    ],
    tables.map(({ table, rows }) => ({ table, rows, columns: columnsOf(table) })),
  );
  const entries = segment.entries.map((entry) => `${canonicalJson(entry as unknown as Canonical)}\n`);
  const payload = new Map<string, Buffer>([
    ['data/datapackage.json', jsonFile(datapackageOf(facts.id, facts.createdAt))],
    ['data/journal.ndjson', Buffer.from(entries.join(''))],
    ['data/salts.ndjson', departure.salts],
    ...tables.map(({ table, file }) => [`data/tables/${table}.ndjson`, file] as const),
    ...readable,
  ]);
  if (withheld.length > 0) payload.set(withheldFile, Buffer.from(withheld.map((line) => `${canonicalJson(line)}\n`).join('')));
  const parts = {
    ...facts,
    kind: 'report' as const,
    to: { orgId: to.orgId, code: to.code, name: to.name },
    journal: { fromSeq: segment.fromSeq, toSeq: segment.toSeq, fromHash: segment.fromHash, headHash: segment.headHash },
    tables: Object.fromEntries(tables.map(({ table, rows, file }) => [table, { rows: rows.length, sha256: sha256(file) }])),
    ...(withheld.length > 0 ? { withheld: withheldCounts(withheld) } : {}),
    counts: Object.fromEntries(tables.map(({ table, rows }) => [table, rows.filter((row) => row.retiredAt === undefined).length])),
  };
  return buildPackage(self, parts, payload, { recipients: [to.recipient, to.spareRecipient, self.recipient], large });
};

/** Number of rows in a departure. */
export const rowsIn = (departure: Pick<Departure, 'tables'>): number => departure.tables.reduce((sum, { rows }) => sum + rows.length, 0);
