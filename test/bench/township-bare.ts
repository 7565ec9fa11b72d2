// How long does SQLite itself need for the rows of a sitting? `node township-bare.ts <taken> <empty> <passphrase>`: the same rows, cipher, tables,
// indexes and checkpoints, one transaction a branch, prepared statements, and nothing else.
import { parseArgs } from 'node:util';
import { migrate } from '#db/migrate.ts';
import { migrations } from '#db/migrations/index.ts';
import { inBulk, openDatabase, type RawDatabase } from '#db/open.ts';
import { databaseFileOf, ledgerIdOf } from '#electron/vault/folder.ts';
import { readKeyring } from '#electron/vault/key-file.ts';
import { dataKeyByPassphrase } from '#electron/vault/keyring.ts';
import { travellingTables } from '#shared/travelling.ts';

const { positionals } = parseArgs({ allowPositionals: true });
const [takenFolder = '', emptyFolder = '', passphrase = ''] = positionals;

const open = (folder: string): RawDatabase =>
  openDatabase(databaseFileOf(folder), dataKeyByPassphrase(readKeyring(folder, ledgerIdOf(folder)), passphrase));

const taken = open(takenFolder);
const empty = open(emptyFolder);
migrate(empty, migrations);
const tables = Object.entries(travellingTables).map(([table, schema]) => {
  const columns = Object.keys(schema.shape).map((column) => `"${column}"`);
  return {
    read: taken.prepare(`SELECT ${columns.join()} FROM "${table}" WHERE "orgId" = ? ORDER BY "id"`).raw(),
    insert: empty.prepare(`INSERT INTO "${table}" (${columns.join()}) VALUES (${columns.map(() => '?').join()})`),
  };
});
const orgs = taken.prepare<[], string>('SELECT "orgId" FROM "receivedPackage" WHERE "kind" = \'report\' ORDER BY "importedAt", "id"').pluck().all();
let rows = 0;
let reading = 0;
const began = performance.now();
await inBulk(empty, async () => {
  for (const orgId of orgs) {
    const from = performance.now();
    const lists = tables.map(({ read, insert }) => ({ insert, list: read.all(orgId) as unknown[][] }));
    reading += performance.now() - from;
    empty
      .transaction(() => {
        for (const { insert, list } of lists) for (const row of list) insert.run(row);
      })
      .immediate();
    rows += lists.reduce((sum, { list }) => sum + list.length, 0);
  }
});
const ms = performance.now() - began - reading;
taken.close();
empty.close();
process.stdout.write(`${JSON.stringify({ ms, rows })}\n`);
