// R24: is every change noticed that somebody with the key makes behind the program: edits, deletions, forged rows, old pages, cut-off history?
import { copyFileSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase, type RawDatabase } from '#db/open.ts';
import { databaseFileOf } from '#electron/vault/folder.ts';
import { travellingTableNames } from '#shared/travelling.ts';
import type { Chance } from '#test/fault/chance.ts';
import { type Drill, type DrillRun, figure, verdictOf } from '#test/fault/drill.ts';
import { inspect } from '#test/fault/inspect.ts';
import { digestOfFolder, keyOf } from '#test/fault/state.ts';
import { makeBranch, openBranch, work } from '#test/fault/workload.ts';

const pageLength = 4096;

/** What a tamperer works on: a copy of a locked ledger, and the same ledger's file as it was some entries earlier. */
interface Case {
  readonly folder: string;
  readonly older: string;
  readonly chance: Chance;
}

type Value = string | number | null;

/** Opens the file with the key, guards dropped and references off, as somebody with the passphrase and a tool can. */
const behindTheProgram = ({ folder }: Case, act: (raw: RawDatabase) => boolean): boolean => {
  const raw = openDatabase(databaseFileOf(folder), keyOf(folder));
  try {
    const guards = raw.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all() as string[];
    raw.pragma('foreign_keys = OFF');
    for (const guard of guards) raw.exec(`DROP TRIGGER "${guard}"`);
    return act(raw);
  } finally {
    raw.close();
  }
};

const pickRow = (raw: RawDatabase, tables: readonly string[], chance: Chance): { table: string; row: Record<string, Value>; rowid: Value[] } => {
  const filled = tables.filter((table) => raw.prepare(`SELECT 1 FROM "${table}" LIMIT 1`).get() !== undefined);
  const table = chance.pick(filled);
  const count = Number(raw.prepare(`SELECT count(*) FROM "${table}"`).pluck().get());
  const row = raw.prepare(`SELECT * FROM "${table}" LIMIT 1 OFFSET ?`).get(chance.below(count)) as Record<string, Value>;
  const keys = raw.prepare('SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk').pluck().all(table) as string[];
  return { table, row, rowid: keys.map((key) => row[key] ?? null) };
};

const keysOf = (raw: RawDatabase, table: string): string =>
  (raw.prepare('SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk').pluck().all(table) as string[])
    .map((key) => `"${key}" = ?`)
    .join(' AND ');

/** Another value of the same kind. */
const otherThan = (value: Value, chance: Chance): Value => {
  if (typeof value === 'number') return value === 0 ? 1 : value + 1 + chance.below(900);
  if (value === null) return '改';
  if (/^[0-9a-f]{64}$/.test(value)) return `${value.slice(1)}${value[0] === '0' ? '1' : '0'}`;
  return /^\d{4}-\d\d-\d\d/.test(value) ? value.replace(/^\d{4}/, '1999') : `${value}改`;
};

/** Changes one cell; false when the ledger's own checks do not let it stand. */
const edit = (one: Case, tables: readonly string[], columns: readonly string[] | null): boolean =>
  behindTheProgram(one, (raw) => {
    const { table, row, rowid } = pickRow(raw, tables, one.chance);
    const open = Object.keys(row).filter((name) => (columns === null ? name !== 'id' && name !== 'orgId' : columns.includes(name)));
    const column = one.chance.pick(open);
    try {
      const { changes } = raw
        .prepare(`UPDATE "${table}" SET "${column}" = ? WHERE ${keysOf(raw, table)}`)
        .run(otherThan(row[column] ?? null, one.chance), ...rowid);
      return changes > 0;
    } catch {
      return false;
    }
  });

const remove = (one: Case, tables: readonly string[]): boolean =>
  behindTheProgram(one, (raw) => {
    const { table, rowid } = pickRow(raw, tables, one.chance);
    return raw.prepare(`DELETE FROM "${table}" WHERE ${keysOf(raw, table)}`).run(...rowid).changes > 0;
  });

const forge = (one: Case): boolean =>
  behindTheProgram(one, (raw) => {
    const { table, row } = pickRow(raw, ['member', 'duesPayment', 'setting', 'partyGroup'], one.chance);
    const forged = { ...row, id: `${String(row.id).slice(0, -4)}f00d`, ...(table === 'setting' ? { key: '改' } : {}) };
    const names = Object.keys(forged);
    raw.prepare(`INSERT INTO "${table}" (${names.map((name) => `"${name}"`)}) VALUES (${names.map(() => '?')})`).run(Object.values(forged));
    return true;
  });

/** One page of the file as it was some entries ago: its own authentication is right (T10). False when no record reads otherwise afterwards. */
const replayPage = (one: Case): boolean => {
  const file = databaseFileOf(one.folder);
  const before = digestOfFolder(one.folder);
  const present = readFileSync(file);
  const old = readFileSync(one.older);
  const differing = Array.from({ length: Math.min(present.length, old.length) / pageLength }, (_, page) => page).filter(
    (page) =>
      page > 0 && !present.subarray(page * pageLength, (page + 1) * pageLength).equals(old.subarray(page * pageLength, (page + 1) * pageLength)),
  );
  const page = one.chance.pick(differing);
  old.copy(present, page * pageLength, page * pageLength, (page + 1) * pageLength);
  writeFileSync(file, present);
  try {
    return digestOfFolder(one.folder) !== before;
  } catch {
    // So torn that it cannot be read through: that must be noticed too.
    return true;
  }
};

/** The newest entries with everything they wrote are cut off, so cleanly that the rest agrees with itself. */
const cutOff = (one: Case): boolean =>
  behindTheProgram(one, (raw) => {
    const last = Number(raw.prepare('SELECT max(seq) FROM journal').pluck().get());
    const from = last - one.chance.below(3);
    for (const { tableName, rowId } of raw.prepare('SELECT tableName, rowId FROM journalRow WHERE seq >= ?').all(from) as {
      tableName: string;
      rowId: string;
    }[])
      raw.prepare(`DELETE FROM "${tableName}" WHERE id = ?`).run(rowId);
    raw.prepare('DELETE FROM journalRow WHERE seq >= ?').run(from);
    return raw.prepare('DELETE FROM journal WHERE seq >= ?').run(from).changes > 0;
  });

const tampers: Readonly<Record<string, (one: Case) => boolean>> = {
  'row edited': (one) => edit(one, travellingTableNames, null),
  'row deleted': (one) => remove(one, travellingTableNames),
  'row forged': forge,
  'journal edited': (one) => edit(one, ['journal'], ['recordedAt', 'actor', 'device', 'command', 'about', 'previous', 'rows', 'hash']),
  'entry deleted': (one) => remove(one, ['journal']),
  'version edited': (one) => edit(one, ['journalRow'], ['row', 'salt', 'commitment', 'rev']),
  'version deleted': (one) => remove(one, ['journalRow']),
  'old page': replayPage,
  'history cut off': cutOff,
  'old file': (one) => {
    copyFileSync(one.older, databaseFileOf(one.folder));
    return true;
  },
};

const tamperAll = async (run: DrillRun, times: number) => {
  const folder = join(run.home, 'ledger');
  const older = join(run.home, 'older.db');
  await makeBranch(folder);
  let desk = await openBranch(folder);
  for (let step = 0; step < 9; step += 1) {
    await work(desk, step);
    if (step !== 6) continue;
    await desk.must('vault.lock', {});
    copyFileSync(databaseFileOf(folder), older);
    desk = await openBranch(folder);
  }
  await desk.dispatcher.close();
  const problems: string[] = [];
  let tampered = 0;
  let without = 0;
  for (let tries = 0; tampered < times && tries < times * 4 && problems.length < 10; tries += 1) {
    const copy = join(run.home, 'case');
    rmSync(copy, { recursive: true, force: true });
    cpSync(folder, copy, { recursive: true });
    const names = Object.keys(tampers);
    const name = names[tries % names.length] ?? '';
    if (!tampers[name]?.({ folder: copy, older, chance: run.chance })) {
      without += 1;
      continue;
    }
    tampered += 1;
    if ((await inspect(copy, 0)).problem === null) problems.push(`not noticed: ${name} (try ${tries})`);
  }
  return { tampered, without, problems };
};

export const drill: Drill = {
  name: 'tamper',
  rows: ['R24'],
  goal: '1,000 tampers, 100 % reported',
  run: async (run) => {
    const times = run.isLong ? 1000 : 40;
    const { tampered, without, problems } = await tamperAll(run, times);
    const seen = `${figure(tampered)} tampers of ${Object.keys(tampers).length} kinds, ${problems.length} unnoticed; ${without} tries changed no record`;
    return verdictOf(seen, problems, tampered >= times);
  },
};
