// R1 in its short form: is a ledger whole after kill −9?
import { expect, test } from 'vitest';
import { runDrill } from '#test/fault/drill.ts';
import { drill } from '#test/fault/kill.ts';

test('kill −9 during opening and work loses nothing that was acknowledged and leaves nothing half', { timeout: 120_000 }, async () => {
  expect(await runDrill(drill, { isLong: false, seed: 1 })).toMatchObject({ problems: [], passed: true });
});
