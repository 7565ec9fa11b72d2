// How does a test get a ledger of an older program? The same rows, in tables that only the first migrations made (they are frozen, so that is what the older program had).
import { renameSync, rmSync } from 'node:fs';
import { migrate } from '#db/migrate.ts';
import { migrations } from '#db/migrations/index.ts';
import { checkpoint, openDatabase, type RawDatabase } from '#db/open.ts';
import { databaseFileOf } from '#electron/vault/folder.ts';

/** Tables of people and programs; the search indexes write their own. */
export const plainTables = (raw: RawDatabase): string[] =>
  raw
    .prepare<[], { name: string }>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'searchText%' AND sql NOT LIKE 'CREATE VIRTUAL%'",
    )
    .all()
    .map(({ name }) => name);

/** Turns a locked ledger into one of the first migrations, up to `version`. */
export const makeOlder = (folder: string, key: Uint8Array, version: number): void => {
  const file = databaseFileOf(folder);
  const today = openDatabase(file, key);
  const older = openDatabase(`${file}.older`, key);
  migrate(older, migrations.slice(0, version));
  older.pragma('foreign_keys = OFF');
  const known = new Set(plainTables(today));
  for (const table of plainTables(older).filter((name) => known.has(name))) {
    const columns = older
      .prepare(`SELECT * FROM "${table}"`)
      .columns()
      .map(({ name }) => `"${name}"`);
    const insert = older.prepare(`INSERT OR IGNORE INTO "${table}" (${columns}) VALUES (${columns.map(() => '?')})`);
    for (const row of today.prepare(`SELECT ${columns} FROM "${table}"`).raw().all()) insert.run(row);
  }
  checkpoint(older);
  older.close();
  today.close();
  for (const end of ['', '-wal', '-shm']) rmSync(`${file}${end}`, { force: true });
  renameSync(`${file}.older`, file);
};
