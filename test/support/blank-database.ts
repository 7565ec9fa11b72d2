// How does a test's ledger come by its tables without waiting for every migration? It copies an empty one that was made by all of them.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkpoint, openDatabase } from '#db/open.ts';
import { type MakeDatabase, migratedDatabase } from '#electron/vault/create.ts';

interface Blank {
  readonly bytes: Buffer;
  readonly dataKey: Uint8Array;
}

/** The key belongs to the file; so many are kept that the ledgers of one test have keys of their own. */
const kept = 4;
const blanks: Blank[] = [];
let given = 0;

const makeBlank = (): Blank => {
  const room = mkdtempSync(join(tmpdir(), 'branch-ledger-blank-'));
  try {
    const file = join(room, 'blank.db');
    const { raw, dataKey } = migratedDatabase(file);
    checkpoint(raw);
    raw.close();
    return { bytes: readFileSync(file), dataKey };
  } finally {
    rmSync(room, { recursive: true, force: true });
  }
};

const nextBlank = (): Blank => {
  const found = blanks[given++ % kept] ?? makeBlank();
  if (blanks.length < kept) blanks.push(found);
  return found;
};

/** For tests that are about something else than how a ledger's tables are made (those are in test/unit/db and test/unit/vault/ledger.test.ts). */
export const blankDatabase: MakeDatabase = (file) => {
  const { bytes, dataKey } = nextBlank();
  writeFileSync(file, bytes);
  return { raw: openDatabase(file, dataKey), dataKey: Uint8Array.from(dataKey) };
};
