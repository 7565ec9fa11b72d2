// Does migration 3 give an older ledger its search tables without touching its rows?
import { randomBytes } from 'node:crypto';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate, versionOf } from '#db/migrate.ts';
import { migrations } from '#db/migrations/index.ts';
import { uuid7 } from '#shared/core/id.ts';

test('from version 2: the member stays, can be indexed, and the reading goes with a row of another organisation', () => {
  const raw = new Database(':memory:');
  migrate(raw, migrations.slice(0, 2));
  const id = uuid7(0, randomBytes(10));
  const columns = raw
    .prepare('SELECT * FROM member')
    .columns()
    .map(({ name }) => name);
  const given: Record<string, string | number | null> = {
    id,
    orgId: 'other',
    rev: 1,
    groupId: null,
    retiredAt: null,
    retireReason: null,
    isMobile: 0,
    isMigrantWorker: 0,
    partyAgeAdjustment: 0,
  };
  const values = columns.map((name) => (name in given ? given[name] : ''));
  raw.prepare(`INSERT INTO member VALUES (${columns.map(() => '?').join(',')})`).run(values);
  migrate(raw, migrations.slice(0, 3));
  expect(versionOf(raw)).toBe(3);
  expect(raw.prepare('SELECT id FROM member').all()).toEqual([{ id }]);
  raw.prepare('INSERT INTO memberSearch VALUES (?, ?, ?, ?)').run(id, '王磊', 'wanglei lei', 'wl');
  raw.prepare("INSERT INTO searchText (kind, words) VALUES ('meeting', '党 课 \ue000 计 划')").run();
  const hits = (query: string) => raw.prepare('SELECT kind FROM searchText WHERE words MATCH ?').all(query).length;
  expect([hits('"党 课"'), hits('"课 计"'), hits('"课 \ue000 计"')]).toEqual([1, 0, 1]);
  raw.prepare('DELETE FROM member').run();
  expect(raw.prepare('SELECT count(*) AS n FROM memberSearch').get()).toEqual({ n: 0 });
  raw.close();
});

test('from version 10: hits of an older index keep their words and are numbered by the day of their meeting', () => {
  const raw = new Database(':memory:');
  migrate(raw, migrations.slice(0, 10));
  const columns = (table: string) => raw.prepare(`SELECT * FROM "${table}"`).columns();
  const meeting = (id: string, heldOn: string) => {
    const values = columns('meeting').map(({ name, type }) => {
      if (name === 'id') return id;
      if (name === 'heldOn') return heldOn;
      if (name === 'year') return 2026;
      if (name === 'number' || name === 'rev') return Number(heldOn.slice(8));
      return type === 'INTEGER' ? 0 : '';
    });
    raw.prepare(`INSERT INTO meeting VALUES (${values.map(() => '?').join(',')})`).run(values);
    raw.prepare("INSERT INTO searchText (kind, orgId, recordId, title, body, words) VALUES ('meeting', 'o', ?, 't', 'b', '党 课')").run(id);
  };
  raw.pragma('foreign_keys = OFF');
  meeting('late', '2026-03-09');
  meeting('early', '2026-03-02');
  migrate(raw, migrations);
  const newestFirst = raw.prepare(`SELECT recordId FROM searchText WHERE words MATCH '"党 课"' ORDER BY rowid DESC`).pluck().all();
  expect(newestFirst).toEqual(['late', 'early']);
  raw.close();
});
