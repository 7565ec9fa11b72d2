// What do the payload files of a report say? Tables, salts and journal, read by their schemas; nothing is compared with the ledger yet.
import { commitmentOfLine } from '#db/journal.ts';
import { sha256 } from '#electron/handoff/bag.ts';
import { fileOf, isNewerMinor, type OpenedPackage, textOf } from '#electron/handoff/open-package.ts';
import { checkerOf } from '#shared/core/checker.ts';
import { type Decision, FaultError, invalid } from '#shared/core/fault.ts';
import type { z } from '#shared/core/zod.ts';
import { rowKey } from '#shared/handoff/continuity.ts';
import { type EntryLine, type Envelope, entryLineSchema, type SaltLine, saltLineSchema } from '#shared/handoff/envelope.ts';
import { packageLimits } from '#shared/handoff/limits.ts';
import { readLines } from '#shared/handoff/lines.ts';
import type { QuarantinedRow } from '#shared/handoff/quarantine.ts';
import { type ArrivingRow, isTravellingTable, readTable } from '#shared/handoff/rows.ts';
import { withheldFile, withheldLineSchema } from '#shared/handoff/withheld.ts';
import { travellingTableNames } from '#shared/travelling.ts';

/** A report's contents: rows that are well-formed, rows that reading set aside, rows that stay at home (key → version), and the journal. */
export interface ReportContents {
  readonly tables: ReadonlyMap<string, readonly ArrivingRow[]>;
  readonly bad: readonly QuarantinedRow[];
  readonly withheld: ReadonlyMap<string, number>;
  readonly entries: readonly EntryLine[];
  readonly journal: NonNullable<Envelope['journal']>;
}

/** The value of a decision; throws its fault. */
export const decided = <T>(decision: Decision<T>): T => {
  if (!decision.ok) throw new FaultError(decision.fault);
  return decision.value;
};

/** The outcome of work whose faults are to travel as values; anything else that is thrown goes on. */
export const attempt = async <T>(work: () => T | Promise<T>): Promise<Decision<T>> => {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (error instanceof FaultError) return { ok: false, fault: error.fault };
    throw error;
  }
};

const tableFile = /^data\/tables\/([A-Za-z]{1,60})\.ndjson$/;

/** Reads a report. Faults: `package-tampered`, `row-invalid` (a row that cannot even be named). */
export const readContents = (opened: OpenedPackage): ReportContents => {
  const { envelope, files } = opened;
  if (!envelope.journal) throw invalid('package-tampered', { detail: 'journal' });
  const tables = new Map<string, readonly ArrivingRow[]>();
  const bad: QuarantinedRow[] = [];
  const source = {
    orgId: envelope.from.orgId,
    from: envelope.from.name,
    isNewer: isNewerMinor(envelope.schemaVersion),
    commitmentOf: committing(readTyped(opened, 'data/salts.ndjson', saltLineSchema, manyLines)),
  };
  const names = inReferenceOrder([...files.keys()].flatMap((name) => tableFile.exec(name)?.[1] ?? []));
  if (names.length !== Object.keys(envelope.tables).length) throw invalid('package-tampered', { detail: 'tables' });
  for (const name of names) {
    if (!isTravellingTable(name) && !source.isNewer) throw invalid('package-tampered', { detail: `table ${name}` });
    const file = `data/tables/${name}.ndjson`;
    const read = decided(readTable(name, textOf(files, file), source));
    const listed = Object.hasOwn(envelope.tables, name) ? envelope.tables[name] : undefined;
    const isListed = listed?.rows === read.rows.length + read.bad.length && listed.sha256 === sha256(fileOf(files, file));
    if (!isListed) throw invalid('package-tampered', { detail: `table ${name}` });
    tables.set(name, read.rows);
    bad.push(...read.bad);
  }
  const entryLines = { length: packageLimits.entryLineLength, count: Number.MAX_SAFE_INTEGER };
  return {
    tables,
    bad,
    withheld: withheldIn(opened),
    entries: readTyped(opened, 'data/journal.ndjson', entryLineSchema, entryLines),
    journal: envelope.journal,
  };
};

/** The rows that stay at home, each named once, sorted; a report without such rows has no file of them. */
const withheldIn = (opened: OpenedPackage): Map<string, number> => {
  if (!opened.files.has(withheldFile)) return new Map();
  const lines = readTyped(opened, withheldFile, withheldLineSchema, { length: packageLimits.lineLength, count: packageLimits.rowsPerTable });
  const keys = lines.map(({ table, id }) => rowKey(table, id));
  const at = keys.findIndex((key, index) => key <= (keys[index - 1] ?? ''));
  if (at !== -1) throw invalid('package-tampered', { detail: `data/withheld.ndjson:${at + 1} order` });
  return new Map(lines.map(({ rev }, index) => [keys[index] ?? '', rev]));
};

const manyLines = { length: packageLimits.lineLength, count: Number.MAX_SAFE_INTEGER };

/** How a row's line is committed to with the salts of the package. */
const committing = (salts: readonly SaltLine[]) => {
  const known = new Map(salts.map((line) => [rowKey(line.table, line.rowId), line]));
  return (table: string, { id, rev }: { id: string; rev: number }, line: string): string | null => {
    const salt = known.get(rowKey(table, id));
    return salt?.rev === rev ? commitmentOfLine(salt.salt, line) : null;
  };
};

/** Known tables as people know their order, unknown ones after them. */
const inReferenceOrder = (names: readonly string[]): string[] => [
  ...travellingTableNames.filter((name) => names.includes(name)),
  ...names.filter((name) => !isTravellingTable(name)),
];

const readTyped = <S extends z.ZodType>(opened: OpenedPackage, name: string, schema: S, limits: { length: number; count: number }): z.output<S>[] => {
  const read = readLines(textOf(opened.files, name), limits);
  if (!read.ok) throw invalid('package-tampered', { detail: `${name}:${read.line} ${read.detail}` });
  const check = checkerOf(schema);
  const broken = read.objects.findIndex((object) => check(object) !== null);
  if (broken !== -1) throw invalid('package-tampered', { detail: `${name}:${broken + 1}` });
  // These schemas change nothing: what they accept is what they answer.
  return read.objects as z.output<S>[];
};
