// What does a township's ledger hold of each branch, as one line that two ledgers can be compared by? Every foreign row, whole packages only.
import { createHash } from 'node:crypto';
import { openDatabase, type RawDatabase, wholeCheck } from '#db/open.ts';
import { databaseFileOf, ledgerIdOf } from '#electron/vault/folder.ts';
import { readKeyring } from '#electron/vault/key-file.ts';
import { dataKeyByPassphrase } from '#electron/vault/keyring.ts';
import { travellingTableNames } from '#shared/travelling.ts';

/** What was found of one branch: rows in the travelling tables, rows its package promised (null: no package), and a digest over all of them. */
export interface BranchState {
  readonly orgId: string;
  readonly rows: number;
  readonly promised: number | null;
  readonly digest: string;
}

/** What was found in the whole ledger. */
export interface TownshipState {
  readonly branches: readonly BranchState[];
  readonly journalSeq: number;
  /** Pages and references that are wrong; none when all is well. */
  readonly damage: readonly string[];
}

/** Tells what is wrong with a branch: rows without their package, or a package without all its rows. */
export const partialIn = ({ branches }: TownshipState): string[] =>
  branches.flatMap(({ orgId, rows, promised }) => (rows === (promised ?? 0) ? [] : [`${orgId}: ${rows} rows of ${promised ?? 'no package'}`]));

/** Reads a ledger that no program has open. `isWhole`: its pages and references are checked too. */
export const stateOf = (folder: string, passphrase: string, isWhole: boolean): TownshipState => {
  const raw = openDatabase(databaseFileOf(folder), dataKeyByPassphrase(readKeyring(folder, ledgerIdOf(folder)), passphrase));
  try {
    const own = raw.prepare<[], string>(`SELECT "value" FROM "meta" WHERE "key" = 'orgId'`).pluck().get() ?? '';
    const promised = new Map(raw.prepare<[], [string, number]>(`SELECT "orgId", "rows" FROM "receivedPackage" WHERE "kind" = 'report'`).raw().all());
    const read = readerOf(raw);
    const present = raw.prepare<[string], string>('SELECT "orgId" FROM "organisation" WHERE "orgId" <> ?').pluck().all(own);
    const journalSeq = raw.prepare<[], number>('SELECT max("seq") FROM "journal"').pluck().get() ?? 0;
    const orgIds = [...new Set([...promised.keys(), ...present])].sort();
    const branches = orgIds.map((orgId) => ({ orgId, promised: promised.get(orgId) ?? null, ...read(orgId) }));
    const stray = strayRows(raw, own, orgIds);
    return { branches, journalSeq, damage: [...stray, ...(isWhole ? wholeCheck(raw) : [])] };
  } finally {
    raw.close();
  }
};

/** The rows of one branch in a fixed order; commitments belong to what was taken, times of taking do not. */
const readerOf = (raw: RawDatabase) => {
  const tables = travellingTableNames.map((table) =>
    raw.prepare<[string], unknown[]>(`SELECT * FROM "${table}" WHERE "orgId" = ? ORDER BY "id"`).raw(),
  );
  const evidence = [
    'SELECT "tableName", "rowId", "rev", "commitment" FROM "foreignCommitment" WHERE "orgId" = ? ORDER BY "tableName", "rowId"',
    'SELECT "seq", "hash" FROM "foreignEntry" WHERE "orgId" = ? ORDER BY "seq"',
  ].map((text) => raw.prepare<[string], unknown[]>(text).raw());
  return (orgId: string): { rows: number; digest: string } => {
    const hash = createHash('sha256');
    let rows = 0;
    for (const table of tables) {
      for (const row of table.iterate(orgId)) {
        rows += 1;
        hash.update(JSON.stringify(row));
      }
    }
    for (const list of evidence) for (const row of list.iterate(orgId)) hash.update(JSON.stringify(row));
    return { rows, digest: hash.digest('hex') };
  };
};

/** Foreign rows of nobody whose organisation is here. */
const strayRows = (raw: RawDatabase, own: string, known: readonly string[]): string[] =>
  travellingTableNames.flatMap((table) => {
    const found = raw.prepare<[string, string], number>(
      `SELECT count(*) FROM "${table}" WHERE "orgId" <> ? AND "orgId" NOT IN (SELECT value FROM json_each(?))`,
    );
    const stray = found.pluck().get(own, JSON.stringify(known)) ?? 0;
    return stray > 0 ? [`${stray} stray rows in ${table}`] : [];
  });
