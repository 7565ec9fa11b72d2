// Was the ledger right about a package? Looks at what lies in it after the package was taken, with questions of its own rather than the product's.
import { createHash } from 'node:crypto';
import type { RawDatabase } from '#db/open.ts';
import { travellingTableNames } from '#shared/travelling.ts';
import type { Outcome } from '#test/fault/packages/ground.ts';
import type { Kept } from '#test/fault/packages/prepare.ts';
import type { Planted, Trick } from '#test/fault/packages/trick.ts';

/** Tables in which taking a report leaves traces of the sender; everything else must stay as it is. */
const receiving = new Set([
  'foreignEntry',
  // Whose a row of these is, the view over them says.
  'foreignRow',
  'foreignName',
  'foreignCommitment',
  'foreignExtra',
  'receivedPackage',
  'packageBefore',
  'quarantinedRow',
  'heldPackage',
  'heldBySuperior',
]);

const tablesOf = (raw: RawDatabase): string[] =>
  raw
    .prepare(
      "SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite_%' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name",
    )
    .pluck()
    .all()
    .map(String)
    .filter((name) => !name.startsWith('search'));

const columnsOf = (raw: RawDatabase, table: string): string[] => (raw.pragma(`table_info("${table}")`) as { name: string }[]).map(({ name }) => name);

/** A hash over everything that a package of `orgId` has no business to change: other owners' rows, keys, settings, our own journal. */
export const untouchableOf = (raw: RawDatabase, orgId: string): string => {
  const hash = createHash('sha256');
  for (const table of tablesOf(raw)) {
    const isOwned = columnsOf(raw, table).includes('orgId');
    if (receiving.has(table) && !isOwned) continue;
    const rows = isOwned ? raw.prepare(`SELECT * FROM "${table}" WHERE "orgId" IS NOT ?`).all(orgId) : raw.prepare(`SELECT * FROM "${table}"`).all();
    hash.update(
      `${table}\n${rows
        .map((row) => JSON.stringify(row))
        .sort()
        .join('\n')}`,
    );
  }
  return hash.digest('hex');
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const strange = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;

const problemOfValue = (column: string, value: unknown): string | null => {
  if (value === null) return null;
  if (typeof value === 'number') return Number.isSafeInteger(value) && (!column.endsWith('Fen') || Math.abs(value) <= 1e10) ? null : 'number';
  if (typeof value !== 'string') return typeof value;
  if (!value.isWellFormed() || strange.test(value) || value.normalize('NFC') !== value || value.length > 100_000) return 'text';
  if (column.endsWith('Id') || column === 'id') return /^[0-9a-f]{8}-[0-9a-f]{4}-7/.test(value) ? null : 'id';
  if (column === 'recordedAt' || column === 'retiredAt') return Number.isNaN(Date.parse(value)) || value.length !== 24 ? 'moment' : null;
  return null;
};

/** The first stored value of a sender that no honest program would have stored, or null. */
const badValueOf = (raw: RawDatabase, orgId: string): string | null => {
  for (const table of travellingTableNames) {
    for (const row of raw.prepare(`SELECT * FROM "${table}" WHERE "orgId" = ?`).all(orgId) as Record<string, unknown>[]) {
      for (const [column, value] of Object.entries(row)) {
        const problem = problemOfValue(column, value);
        if (problem) return `${table}.${column} ${problem}`;
      }
    }
  }
  return null;
};

/** Whether a planted row lies in the ledger as it was planted. */
const isStored = (raw: RawDatabase, { table, id, rev, column = 'rev', value = rev }: Planted): boolean => {
  if (!(travellingTableNames as readonly string[]).includes(table) || !columnsOf(raw, table).includes(column)) return false;
  return raw.prepare(`SELECT "${column}" FROM "${table}" WHERE "id" = ?`).pluck().get(id) === value;
};

/** What was done to a package. */
export interface Played {
  readonly trick: Trick;
  readonly planted: readonly Planted[];
}

/** What was wrong with the ledger's answer, or null. `untouchable`: as it was before. */
export const problemOf = (
  raw: RawDatabase,
  outcome: Outcome,
  played: readonly Played[],
  { kept, untouchable }: { kept: Kept; untouchable: string },
): string | null => {
  const kinds = new Set(played.map(({ trick }) => trick.kind));
  const isApplied = outcome.taken?.outcome === 'applied';
  if (kinds.has('package') && isApplied) return 'applied';
  if (!kinds.has('package') && !kinds.has('row') && !isApplied) return `honest, but ${outcome.code || outcome.taken?.outcome}`;
  if (played.length === 1 && !isApplied) {
    const [{ trick }] = played as [Played];
    const code = outcome.code || (outcome.taken?.outcome ?? '');
    if (!trick.codes.includes(code)) return `refused as ${code}, expected ${trick.codes.join(' or ')}`;
  }
  if (!isApplied) return null;
  if (kinds.has('row') && outcome.taken?.quarantined === 0) return 'nothing was set aside';
  return problemInside(raw, played, kept, untouchable);
};

const problemInside = (raw: RawDatabase, played: readonly Played[], kept: Kept, untouchable: string): string | null => {
  for (const { trick, planted } of played) {
    const isWanted = trick.kind === 'honest';
    const wrong = planted.find((row) => isStored(raw, row) !== isWanted);
    // An honest row beside a bad one may be missing: what points at a row in quarantine goes there too.
    if (wrong && !(isWanted && played.length > 1)) return `${isWanted ? 'not stored' : 'stored'}: ${wrong.table} ${wrong.id}`;
  }
  const bad = badValueOf(raw, kept.orgId);
  if (bad) return `stored: ${bad}`;
  const dangling = raw.pragma('foreign_key_check') as { table: string }[];
  if (dangling.length > 0) return `dangling: ${dangling[0]?.table}`;
  return untouchableOf(raw, kept.orgId) === untouchable ? null : 'something of others was changed';
};
