// What do the payload files of a report say? Tables, salts and journal, read by their schemas; nothing is compared with the ledger yet.
import { commitmentOfLine, hashEntry, hashOfLine } from '#db/journal.ts';
import { sha256 } from '#electron/handoff/bag.ts';
import { fileOf, isNewerMinor, type OpenedPackage, textOf } from '#electron/handoff/open-package.ts';
import { checkerOf } from '#shared/core/checker.ts';
import { type Decision, FaultError, invalid } from '#shared/core/fault.ts';
import type { z } from '#shared/core/zod.ts';
import { rowKey } from '#shared/handoff/continuity.ts';
import { type EntryLine, type Envelope, entryLineSchema, saltLineSchema } from '#shared/handoff/envelope.ts';
import { packageLimits } from '#shared/handoff/limits.ts';
import { eachLine } from '#shared/handoff/lines.ts';
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
  /** The hash of each entry: what the next one, or the head, must name. */
  readonly hashes: readonly string[];
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
    commitmentOf: committing(opened),
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
  return { tables, bad, withheld: withheldIn(opened), ...entriesIn(opened), journal: envelope.journal };
};

/** The entries with their hashes: a line is the canonical JSON of its entry, so that it is hashed as it stands. */
const entriesIn = (opened: OpenedPackage): Pick<ReportContents, 'entries' | 'hashes'> => {
  const entries: EntryLine[] = [];
  const hashes: string[] = [];
  const limits = { length: packageLimits.entryLineLength, count: Number.MAX_SAFE_INTEGER };
  eachTyped(opened, { name: 'data/journal.ndjson', schema: entryLineSchema, limits }, (entry, line) => {
    entries.push(entry);
    hashes.push(hashOfLine(entry.previous, line));
  });
  return { entries, hashes };
};

/** How the rules of a journal ask for an entry's hash, which was computed when it was read. */
export const hashIn = ({ entries, hashes }: Pick<ReportContents, 'entries' | 'hashes'>): ((entry: EntryLine) => string) => {
  const known = new Map(entries.map((entry, at) => [entry, hashes[at]]));
  return (entry) => known.get(entry) ?? hashEntry(entry);
};

/** The rows that stay at home, each named once, sorted; a report without such rows has no file of them. */
const withheldIn = (opened: OpenedPackage): Map<string, number> => {
  if (!opened.files.has(withheldFile)) return new Map();
  const keys: string[] = [];
  const revs: number[] = [];
  const limits = { length: packageLimits.lineLength, count: packageLimits.rowsPerTable };
  eachTyped(opened, { name: withheldFile, schema: withheldLineSchema, limits }, ({ table, id, rev }) => {
    keys.push(rowKey(table, id));
    revs.push(rev);
  });
  const at = keys.findIndex((key, index) => key <= (keys[index - 1] ?? ''));
  if (at !== -1) throw invalid('package-tampered', { detail: `data/withheld.ndjson:${at + 1} order` });
  return new Map(keys.map((key, index) => [key, revs[index] ?? 0]));
};

/** How a row's line is committed to with the salts of the package. */
const committing = (opened: OpenedPackage) => {
  const known = new Map<string, { readonly rev: number; readonly salt: string }>();
  const limits = { length: packageLimits.lineLength, count: Number.MAX_SAFE_INTEGER };
  eachTyped(opened, { name: 'data/salts.ndjson', schema: saltLineSchema, limits }, ({ table, rowId, rev, salt }) => {
    known.set(rowKey(table, rowId), { rev, salt });
  });
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

interface TypedLines<S> {
  readonly name: string;
  readonly schema: S;
  readonly limits: { readonly length: number; readonly count: number };
}

/** Reads a file line by line; what breaks the schema refuses the package only when every line is one of canonical JSON. */
const eachTyped = <S extends z.ZodType>(
  { files }: OpenedPackage,
  { name, schema, limits }: TypedLines<S>,
  take: (value: z.output<S>, line: string) => void,
): void => {
  const check = checkerOf(schema);
  let count = 0;
  let broken = 0;
  const bad = eachLine(textOf(files, name), limits, (object, line) => {
    count += 1;
    // These schemas change nothing: what they accept is what they answer.
    if (broken === 0 && check(object) === null) take(object as z.output<S>, line);
    else broken ||= count;
    return null;
  });
  if (bad) throw invalid('package-tampered', { detail: `${name}:${bad.line} ${bad.detail}` });
  if (broken > 0) throw invalid('package-tampered', { detail: `${name}:${broken}` });
};
