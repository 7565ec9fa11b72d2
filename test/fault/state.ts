// What does a ledger's file hold? One digest over every row of every travelling table and the journal, read with the key and nothing else.
import { createHash } from 'node:crypto';
import { openForReading, type RawDatabase } from '#db/open.ts';
import { databaseFileOf, ledgerIdOf } from '#electron/vault/folder.ts';
import { readKeyring } from '#electron/vault/key-file.ts';
import { dataKeyByPassphrase } from '#electron/vault/keyring.ts';
import { travellingTableNames } from '#shared/travelling.ts';
import { testPassphrase } from '#test/support/ledger.ts';

/** The data key of a closed ledger that has the drills' passphrase. */
export const keyOf = (folder: string): Uint8Array => dataKeyByPassphrase(readKeyring(folder, ledgerIdOf(folder)), testPassphrase);

const isThere = (raw: RawDatabase, table: string): boolean =>
  raw.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?").get(table) !== undefined;

/** SHA-256 over the rows of every travelling table; columns that are null and tables that are empty are left out, so that a later shape changes nothing. */
export const digestOf = (raw: RawDatabase, withJournal = true): string => {
  const hash = createHash('sha256');
  const tables = [...travellingTableNames, ...(withJournal ? ['journal', 'journalRow'] : [])];
  for (const table of tables.filter((one) => isThere(raw, one))) {
    const rows = raw.prepare(`SELECT * FROM "${table}"`).all() as Record<string, unknown>[];
    // A table that a later program brings is empty at first.
    if (rows.length === 0) continue;
    const lines = rows.map((row) => JSON.stringify(Object.entries(row).filter(([, value]) => value !== null)));
    hash.update(`${table}\n${lines.toSorted().join('\n')}\n`);
  }
  return hash.digest('hex');
};

/** The digest of a closed ledger's current generation. */
export const digestOfFolder = (folder: string, withJournal = true): string => digestOfFile(databaseFileOf(folder), keyOf(folder), withJournal);

/** The digest of one ledger file. */
export const digestOfFile = (file: string, key: Uint8Array, withJournal = true): string => {
  const raw = openForReading(file, key);
  try {
    return digestOf(raw, withJournal);
  } finally {
    raw.close();
  }
};
