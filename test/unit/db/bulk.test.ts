// Is every commit of a sitting as safe as any other, although its pages are moved into the file later?
import { copyFileSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { inBulk, openDatabase, type RawDatabase } from '#db/open.ts';

const key = new Uint8Array(32);
/** More pages than the log takes in everyday work before they are moved. */
const rows = 1_500;
let folder: string;
let file: string;
let raw: RawDatabase;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'branch-ledger-'));
  file = join(folder, 'ledger.db');
  raw = openDatabase(file, key);
  raw.exec('CREATE TABLE "note" ("id" INTEGER PRIMARY KEY, "text" TEXT NOT NULL) STRICT');
});
afterEach(() => {
  raw.close();
  rmSync(folder, { recursive: true });
});

const everyday = () => raw.pragma('wal_autocheckpoint', { simple: true });
const logBytes = () => statSync(`${file}-wal`).size;
const fill = () => {
  const insert = raw.prepare('INSERT INTO "note" ("text") VALUES (?)');
  const fifty = raw.transaction(() => {
    for (let at = 0; at < 50; at += 1) insert.run('x'.repeat(4_000));
  });
  for (let at = 0; at < rows; at += 50) fifty();
};

test('what was committed is there after a loss in the middle, and lies in the file alone at the end', async () => {
  const before = statSync(file).size;
  await inBulk(raw, async () => {
    fill();
    expect([statSync(file).size, logBytes() > rows * 4_096]).toEqual([before, true]);
    // What a killed program leaves behind.
    const left = join(folder, 'left.db');
    for (const end of ['', '-wal']) copyFileSync(`${file}${end}`, `${left}${end}`);
    const found = openDatabase(left, key);
    expect(found.prepare('SELECT count(*) FROM "note"').pluck().get()).toBe(rows);
    found.close();
  });
  expect([logBytes(), everyday()]).toEqual([0, 1_000]);
  expect(statSync(file).size).toBeGreaterThan(rows * 4_000);
});

test('a sitting that fails leaves its commits and the everyday setting', async () => {
  const failing = inBulk(raw, async () => {
    fill();
    throw new Error('the stick is gone');
  });
  await expect(failing).rejects.toThrow('the stick is gone');
  expect([logBytes(), everyday(), raw.prepare('SELECT count(*) FROM "note"').pluck().get()]).toEqual([0, 1_000, rows]);
});

test('a connection that was given up on the way hides no reason', async () => {
  const failing = inBulk(raw, async () => {
    raw.close();
    throw new Error('the disk failed');
  });
  await expect(failing).rejects.toThrow('the disk failed');
});
