// Do migrations bring a file to today's shape step by step, and never half a step?
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { migrate, NewerLedger, versionOf } from '#db/migrate.ts';
import { migrations } from '#db/migrations/index.ts';
import { openDatabase, type RawDatabase } from '#db/open.ts';
import { travellingTableNames, travellingTables } from '#shared/travelling.ts';

let folder: string;
let raw: RawDatabase;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'branch-ledger-'));
  raw = openDatabase(join(folder, 'a.db'), randomBytes(32));
});
afterEach(() => {
  raw.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What was released never changes: a later shape is a later number. */
const frozen = {
  1: 'e3c59629aea3253b',
  2: '924e9c116b0092e5',
  3: '4fdfe68cd314b582',
  4: '917b048905d771a8',
  5: '2918dfb0638e6b86',
  6: '130f8835e3dd930a',
  7: '394ddff63b170482',
  8: 'fb510e11919b8ffd',
  9: '8d5f2f3bc4d31c58',
  10: 'd19299514e79022b',
  11: '1d7c9b1688c4a1da',
  12: '9ebe539a33b15f6a',
  13: '11f1401e6099857c',
  14: '54c989060e18a017',
  15: '1537def63392dd30',
  16: '96903ba5eeddfaa9',
  17: 'e7b7c59fdf4682a2',
  18: 'f2cd8b1b2c2c6045',
  19: '8bc0300d81bb4cee',
  20: '8f1e37a1db140e1c',
  21: 'f76d6eb051e9a4a9',
  22: '8a5af235e3a232fb',
  23: '082c134ed8e118bf',
} as const;

test('released migrations are frozen, numbered from 1 without a gap', () => {
  const found = Object.fromEntries(
    migrations.map((one) => [one.number, createHash('sha256').update(one.statements.join(';')).digest('hex').slice(0, 16)]),
  );
  expect(found).toEqual(frozen);
  expect(migrations.map((one) => one.number)).toEqual(migrations.map((_, index) => index + 1));
});

test('a new file comes to today’s version, and a second run changes nothing', () => {
  migrate(raw, migrations);
  expect(versionOf(raw)).toBe(migrations.length);
  const schema = () => raw.prepare('SELECT name, sql FROM sqlite_schema ORDER BY name').all();
  const before = schema();
  migrate(raw, migrations);
  expect(schema()).toEqual(before);
});

test.each(migrations.map((one) => one.number))('migration %i runs on the version before it and leaves its rows alone', (number) => {
  migrate(raw, migrations.slice(0, number - 1));
  if (number > 1) raw.prepare("INSERT INTO meta (key, value) VALUES ('orgId', 'x')").run();
  migrate(raw, migrations.slice(0, number));
  expect(versionOf(raw)).toBe(number);
  if (number > 1) expect(raw.prepare('SELECT value FROM meta').pluck().all()).toEqual(['x']);
});

test('migration 23 keeps what is known of others’ rows, in another form', () => {
  migrate(raw, migrations.slice(0, 22));
  const known = [
    { orgId: 'b', tableName: 'member', rowId: 'one', rev: 2, commitment: 'ab'.repeat(32), seq: 7, storedRev: 1, packageId: 'p' },
    { orgId: 'b', tableName: 'meeting', rowId: 'two', rev: 1, commitment: '09'.repeat(32), seq: null, storedRev: null, packageId: null },
    { orgId: 'a', tableName: 'member', rowId: 'one', rev: 1, commitment: 'ff'.repeat(32), seq: 1, storedRev: 1, packageId: 'q' },
  ];
  const keep = raw.prepare(
    'INSERT INTO "foreignCommitment" ("orgId", "tableName", "rowId", "rev", "commitment", "seq", "storedRev", "packageId") VALUES (@orgId, @tableName, @rowId, @rev, @commitment, @seq, @storedRev, @packageId)',
  );
  for (const row of known) keep.run(row);
  migrate(raw, migrations.slice(0, 23));
  expect(raw.prepare('SELECT * FROM "foreignCommitment" ORDER BY "commitment"').all()).toEqual([known[1], known[0], known[2]]);
});

test('a step that fails leaves the version before it, whole', () => {
  const broken = { number: 2, name: 'broken', statements: ['CREATE TABLE half (a TEXT) STRICT', 'CREATE TABLE half (a TEXT) STRICT'] };
  expect(() => migrate(raw, [...migrations.slice(0, 1), broken])).toThrow('already exists');
  expect(versionOf(raw)).toBe(1);
  expect(raw.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'half'").pluck().get()).toBe(0);
});

test('a file from the future is refused before anything is written', () => {
  migrate(raw, migrations);
  raw.pragma(`user_version = ${migrations.length + 1}`);
  expect(() => migrate(raw, migrations)).toThrow(NewerLedger);
});

describe('every travelling table', () => {
  let room: string;
  let today: RawDatabase;
  beforeAll(() => {
    room = mkdtempSync(join(tmpdir(), 'branch-ledger-'));
    today = openDatabase(join(room, 'a.db'), randomBytes(32));
    migrate(today, migrations);
  });
  afterAll(() => {
    today.close();
    rmSync(room, { recursive: true, force: true });
  });
  test.each(travellingTableNames)('%s has exactly the columns of its schema, strict, and its owner’s rows cannot be deleted', (table) => {
    const columns = (today.pragma(`table_info("${table}")`) as { name: string }[]).map((column) => column.name);
    expect(columns).toEqual(Object.keys(travellingTables[table].shape));
    expect(today.prepare('SELECT sql FROM sqlite_schema WHERE name = ?').pluck().get(table)).toMatch(/STRICT$/);
    expect(today.prepare('SELECT count(*) FROM sqlite_schema WHERE name = ?').pluck().get(`${table}_no_delete`)).toBe(1);
  });
});

test('what is written lies on disk unreadable', () => {
  migrate(raw, migrations);
  raw.prepare("INSERT INTO meta (key, value) VALUES ('actor', 'MARKER-610822196508150011')").run();
  raw.pragma('wal_checkpoint(TRUNCATE)');
  expect(readFileSync(join(folder, 'a.db')).includes('MARKER')).toBe(false);
  expect(readFileSync(join(folder, 'a.db')).subarray(0, 6).toString()).not.toBe('SQLite');
});
