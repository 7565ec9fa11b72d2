// R1 in its short form: is a ledger whole after kill −9?
import { test } from 'vitest';
import { drill } from '#test/fault/kill.ts';
import { expectGreen } from '#test/unit/fault/short-form.ts';

test('kill −9 during opening and work loses nothing that was acknowledged and leaves nothing half', { timeout: 600_000 }, () =>
  expectGreen(drill, false),
);
