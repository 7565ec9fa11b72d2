// R28 in its short form: do stock tools read the released ledgers and prove the released packages?
import { test } from 'vitest';
import { drill } from '#test/fault/independent.ts';
import { expectGreen } from '#test/unit/fault/short-form.ts';

test('stock tools read every released ledger and prove every released package', { timeout: 120_000 }, () => expectGreen(drill, false));
