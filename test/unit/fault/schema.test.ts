// R26 in its short form: do ledgers of older programs open whole, also when the power goes out meanwhile?
import { test } from 'vitest';
import { drill } from '#test/fault/schema.ts';
import { expectGreen } from '#test/unit/fault/short-form.ts';

test('ledgers that released programs made open with every row, newer ones are left alone, a cut migration goes on', { timeout: 600_000 }, () =>
  expectGreen(drill, true),
);
