// How does a drill make packages that are correctly signed and wrong in one place? It holds a branch's keys and writes every layer itself.
import { createHash, createHmac } from 'node:crypto';
import { buildBag, signatureFile, tagManifestFile } from '#electron/handoff/bag.ts';
import { packContainer } from '#electron/handoff/container.ts';
import { seal } from '#electron/handoff/seal.ts';
import { signatureOf } from '#electron/handoff/sign.ts';

/** JSON as a forger may write it: fractions, lone surrogates and `__proto__` included. */
export type Loose = string | number | boolean | null | readonly Loose[] | { readonly [key: string]: Loose };
export type LooseObject = { [key: string]: Loose };

/** A text that stands in the file as it is, where no JSON value could be so wrong. */
export interface Literal {
  readonly literal: string;
}

/** An entry of the journal before it is hashed. */
export interface ForgedEntry {
  readonly seq: number;
  readonly previous: string;
  readonly rows: readonly (readonly [table: string, id: string, rev: number, commitment: string])[];
  readonly [key: string]: Loose | readonly (readonly Loose[])[];
}

/** A report on its way to being wrong. Everything may be changed; `render` writes it in order. */
export interface Draft {
  envelope: LooseObject;
  tables: Map<string, (LooseObject | Literal)[]>;
  salts: LooseObject[];
  entries: ForgedEntry[];
  /** Files as they are, beside or instead of those that follow from the rest; null: left out. */
  files: Map<string, Buffer | null>;
  /** Rows in the order of their ids, the envelope's lists and journal facts true; off: as they stand in the draft. */
  isTidy: boolean;
  keys: { readonly privateKey: string; readonly publicKey: string };
  /** Works on the finished bag before it is packed: the signature may be spoilt here. */
  spoil: ((bag: Map<string, Buffer>) => void) | null;
}

/** Canonical JSON of well-formed values; of others what comes nearest. */
export const looseJson = (value: Loose): string => {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((part: Loose) => looseJson(part)).join(',')}]`;
  const object = value as LooseObject;
  const parts = Object.keys(object)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${looseJson(object[key] as Loose)}`);
  return `{${parts.join(',')}}`;
};

/** Tells a line that stands as it is from a row. */
export const isLiteral = (row: LooseObject | Literal): row is Literal => typeof row.literal === 'string' && Object.keys(row).length === 1;

/** The line of a row as it travels, without null columns unless they are kept on purpose (`null` as a literal). */
const lineOf = (row: LooseObject | Literal): string => (isLiteral(row) ? row.literal : looseJson(row));

const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The commitment of a line with a salt, as docs/package-format.md §7 says it. */
const commitmentOfLine = (salt: string, line: string): string => createHmac('sha256', Buffer.from(salt, 'hex')).update(line).digest('hex');

/** The hash of an entry, as docs/package-format.md §8 says it. */
export const hashOfEntry = (entry: ForgedEntry): string =>
  createHash('sha256')
    .update('branch-ledger/journal/v1\0')
    .update(Buffer.from(entry.previous, 'hex'))
    .update(looseJson(entry as unknown as Loose))
    .digest('hex');

/** The row of a table with an id; throws when the draft has none. */
export const rowOf = (draft: Draft, table: string, id: string): LooseObject => {
  const row = draft.tables.get(table)?.find((one) => !isLiteral(one) && one.id === id);
  if (!row) throw new Error(`the draft has no ${table} ${id}`);
  return row as LooseObject;
};

/** The newest revision that the draft's own journal gives a row; 0 when it is new. */
export const revOf = (draft: Draft, table: string, id: string): number =>
  draft.entries.reduce((newest, entry) => entry.rows.reduce((rev, row) => (row[0] === table && row[1] === id ? row[2] : rev), newest), 0);

const saltOf = (draft: Draft, table: string, id: string, rev: number): string => sha256(`${table}/${id}/${rev}/${draft.entries.length}`);

/** Adds an entry for row versions; the lines are committed to as they stand. */
export const appendEntry = (draft: Draft, rows: ForgedEntry['rows'], facts: Partial<ForgedEntry> = {}): void => {
  const last = draft.entries.at(-1);
  if (!last) throw new Error('a journal has a first entry');
  draft.entries.push({
    ...last,
    command: 'members.save',
    about: '',
    ...facts,
    seq: Number(facts.seq ?? last.seq + 1),
    previous: facts.previous ?? hashOfEntry(last),
    rows,
  });
};

/** Puts a row (or its literal line) into the snapshot with salt and journal entry, as its owner would. */
export const commit = (draft: Draft, table: string, row: LooseObject, literal: string | null = null): void => {
  const id = String(row.id);
  const rev = Number(row.rev);
  const rows = (draft.tables.get(table) ?? []).filter((one) => isLiteral(one) || one.id !== id);
  rows.push(literal === null ? row : { literal });
  draft.tables.set(table, rows);
  const salt = saltOf(draft, table, id, rev);
  draft.salts = [...draft.salts.filter((line) => line.table !== table || line.rowId !== id), { table, rowId: id, rev, salt }];
  appendEntry(draft, [[table, id, rev, commitmentOfLine(salt, literal ?? looseJson(row))]]);
};

/** A new version of a row that the draft has. */
export const change = (draft: Draft, table: string, id: string, changes: LooseObject): LooseObject => {
  const row = { ...rowOf(draft, table, id), ...changes };
  if (changes.rev === undefined) row.rev = revOf(draft, table, id) + 1;
  for (const [column, value] of Object.entries(row)) if (value === null) delete row[column];
  commit(draft, table, row);
  return row;
};

/** A draft of its own, that can be changed without touching the other. */
export const copyOf = (draft: Draft): Draft => ({
  ...draft,
  envelope: structuredClone(draft.envelope),
  tables: new Map([...draft.tables].map(([table, rows]) => [table, [...rows]])),
  salts: [...draft.salts],
  entries: [...draft.entries],
  files: new Map(draft.files),
});

const idOf = (row: LooseObject | Literal): string => (isLiteral(row) ? (/"id":"([^"]*)"/.exec(row.literal)?.[1] ?? '') : String(row.id));

const textOf = (rows: readonly (LooseObject | Literal)[], isTidy: boolean): string => {
  const ordered = isTidy ? rows.toSorted((a, b) => (idOf(a) < idOf(b) ? -1 : 1)) : rows;
  return ordered.map((row) => `${lineOf(row)}\n`).join('');
};

const tidyEnvelope = (draft: Draft, texts: ReadonlyMap<string, string>): LooseObject => {
  const first = draft.entries[0];
  const last = draft.entries.at(-1);
  const tables = Object.fromEntries([...texts].map(([table, text]) => [table, { rows: text.split('\n').length - 1, sha256: sha256(text) }]));
  const journal = first && last ? { fromSeq: first.seq, fromHash: first.previous, toSeq: last.seq, headHash: hashOfEntry(last) } : null;
  const given = draft.envelope.journal;
  const isGiven = given !== null && typeof given === 'object' && !Array.isArray(given);
  return { ...draft.envelope, tables, journal: given === undefined ? journal : isGiven ? { ...journal, ...(given as LooseObject) } : given };
};

/** The payload of a draft: `data/…` by name. */
export const payloadOf = (draft: Draft): Map<string, Buffer> => {
  const texts = new Map([...draft.tables].map(([table, rows]) => [table, textOf(rows, draft.isTidy)]));
  const envelope = draft.isTidy ? tidyEnvelope(draft, texts) : draft.envelope;
  const entries = draft.entries.map((entry) => `${looseJson(entry as unknown as Loose)}\n`).join('');
  const payload = new Map<string, Buffer>([
    ['data/journal.ndjson', Buffer.from(entries)],
    ['data/package.json', Buffer.from(`${looseJson(envelope)}\n`)],
    ['data/salts.ndjson', Buffer.from(draft.salts.map((line) => `${looseJson(line)}\n`).join(''))],
  ]);
  for (const [table, text] of texts) payload.set(`data/tables/${table}.ndjson`, Buffer.from(text));
  for (const [name, content] of draft.files) {
    if (content) payload.set(name, content);
    else payload.delete(name);
  }
  return payload;
};

/** Bags and signs a payload: the files of a package by name. */
export const bagOf = (payload: ReadonlyMap<string, Buffer>, { keys, spoil }: Pick<Draft, 'keys' | 'spoil'>): Map<string, Buffer> => {
  const bag = buildBag(payload, { id: 'forged', date: '2026-03-05', agent: 'forger' });
  bag.set(signatureFile, signatureOf(bag.get(tagManifestFile) ?? Buffer.alloc(0), keys));
  spoil?.(bag);
  return bag;
};

/** Bags, signs and packs a payload. */
export const packSigned = (payload: ReadonlyMap<string, Buffer>, how: Pick<Draft, 'keys' | 'spoil'>): Promise<Buffer> =>
  packContainer('forged', bagOf(payload, how));

/** The finished package, unsealed. */
export const render = (draft: Draft): Promise<Buffer> => packSigned(payloadOf(draft), draft);

/** Hash of the payload manifest that a payload gets: what a later package calls its predecessor by. */
export const manifestOf = (payload: ReadonlyMap<string, Buffer>): string =>
  sha256(buildBag(payload, { id: '', date: '', agent: '' }).get('manifest-sha256.txt') ?? Buffer.alloc(0));

/** Seals a finished package for recipients. */
export const sealed = (bytes: Uint8Array, recipients: readonly string[]): Promise<Buffer> => seal(bytes, recipients);
