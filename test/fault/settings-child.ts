// A process of its own under the shim that spills a large sort, and tries what a ledger's settings forbid.
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { migrate } from '#db/migrate.ts';
import { migrations } from '#db/migrations/index.ts';
import { openDatabase, openForReading, type RawDatabase, refusePlaintext } from '#db/open.ts';

const [home = ''] = process.argv.slice(2);
const key = new Uint8Array(32).fill(7);
const file = join(home, 'ledger.db');
const say = (line: string): void => void writeSync(1, `${line}\n`);
const isRefused = (act: () => unknown): boolean => {
  try {
    act();
    return false;
  } catch {
    return true;
  }
};

/** A temporary table and its index, larger than the cache for temporary things: where they spill to is the question. */
const spill = (raw: RawDatabase): void => {
  raw.exec(`CREATE TEMP TABLE spill AS
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 120000) SELECT i, '610822198001' || i AS id, hex(randomblob(30)) AS filler FROM n`);
  raw.exec('CREATE INDEX temp.spilled ON spill (filler)');
  raw.prepare('SELECT count(*) FROM (SELECT DISTINCT filler || id AS one FROM spill ORDER BY one DESC)').get();
};

const raw = openDatabase(file, key);
migrate(raw, migrations);
refusePlaintext(file);
spill(raw);
const entry = (verb: string) => raw.exec(`${verb} INTO journal VALUES (1, '', '', '', '', '', '', '${'0'.repeat(64)}', '[]', '${'1'.repeat(64)}')`);
entry('INSERT');
say(`replace ${isRefused(() => entry('INSERT OR REPLACE'))}`);
say(`delete ${isRefused(() => raw.exec('DELETE FROM journal'))}`);
say(`stray ${isRefused(() => raw.exec(`INSERT INTO journalRow VALUES (9, 'member', 'x', 1, '${'0'.repeat(64)}', '${'0'.repeat(64)}', NULL)`))}`);
// Locking is exclusive from the first read on: nobody else opens the file, not even to read.
say(`second ${isRefused(() => openDatabase(file, key).close())}`);
raw.close();
const reader = openForReading(file, key);
spill(reader);
reader.close();
say('end');
