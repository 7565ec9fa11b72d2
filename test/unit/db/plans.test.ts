// Do the searches that every screen asks for take the index that was made for them?
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { taskedDecisions } from '#db/meetings/decisions.ts';
import { migrate } from '#db/migrate.ts';
import { migrations } from '#db/migrations/index.ts';
import { kyselyOver, openDatabase, type RawDatabase } from '#db/open.ts';
import { movableClock } from '#electron/ledger/clock.ts';

let folder: string;
let raw: RawDatabase;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'branch-ledger-'));
  raw = openDatabase(join(folder, 'a.db'), randomBytes(32));
  migrate(raw, migrations);
});
afterEach(() => {
  raw.close();
  rmSync(folder, { recursive: true, force: true });
});

test('open decisions are found among those with an owner or a date, not among all', () => {
  const reader = { db: kyselyOver(raw), orgId: '01912d3c-1f2a-7b3c-8d4e-5f6a7b8c9d0e', clock: movableClock('2026-03-05T01:00:00.000Z') };
  const { sql, parameters } = taskedDecisions(reader, '2026-03-05').compile();
  const plan = raw.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...parameters) as { detail: string }[];
  expect(plan.map(({ detail }) => detail)[0]).toBe('SEARCH decision USING INDEX decision_tasked (orgId=?)');
});
