// Does a transaction that SQLite itself had to roll back say why, and does the connection work on?
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { migrate } from '#db/migrate.ts';
import { migrations } from '#db/migrations/index.ts';
import { asFailure, kyselyOver, OpenFailure, openDatabase } from '#db/open.ts';

test('a full disk is named as such, nothing of the transaction stays, and smaller things can be written on', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'branch-ledger-'));
  const raw = openDatabase(join(folder, 'ledger.db'), new Uint8Array(32));
  migrate(raw, migrations);
  const db = kyselyOver(raw);
  raw.pragma(`max_page_count = ${Number(raw.pragma('page_count', { simple: true })) + 4}`);
  const note = (key: string, length: number) => db.insertInto('meta').values({ key, value: 'x'.repeat(length) });
  const error: unknown = await db
    .transaction()
    .execute(async (trx) => {
      await trx.insertInto('meta').values({ key: 'small', value: 'x' }).execute();
      await trx
        .insertInto('meta')
        .values({ key: 'large', value: 'x'.repeat(100_000) })
        .execute();
    })
    .catch((thrown: unknown) => asFailure(thrown));
  expect(error instanceof OpenFailure && error.reason).toBe('full');
  expect([raw.inTransaction, raw.prepare("SELECT count(*) FROM meta WHERE key IN ('small', 'large')").pluck().get()]).toEqual([false, 0]);
  await note('later', 10).execute();
  expect(raw.prepare("SELECT count(*) FROM meta WHERE key = 'later'").pluck().get()).toBe(1);
  raw.close();
  rmSync(folder, { recursive: true });
});
