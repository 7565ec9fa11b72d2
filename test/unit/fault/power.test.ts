// R2, R3, R17 in their short form: is everything whole after a simulated power loss?
import { test } from 'vitest';
import { powerDrillOf } from '#test/fault/power-files.ts';
import { drill as ledgerDrill } from '#test/fault/power-ledger.ts';
import { expectGreen } from '#test/unit/fault/short-form.ts';

test('a power loss at any moment keeps every acknowledged command, also during a checkpoint', { timeout: 600_000 }, () =>
  expectGreen(ledgerDrill, true),
);

test.each([
  ['keys', 'the old or the new passphrase opens, never neither'],
  ['creation', 'there is a whole new ledger or none'],
  ['attachment', 'no row names a file that is not there whole'],
  ['backup', 'a backup under its name is whole'],
  ['restoring', 'the old generation or the new one opens'],
  ['exporting', 'a package under its final name is whole'],
  ['importing', 'a package is taken whole or not at all'],
  ['handing', 'a whole ledger on a stick is whole, and the old one knows that it went'],
  ['receiving-ledger', 'the new secretary has a whole ledger or none'],
])('after a power loss (%s): %s', { timeout: 600_000 }, (story) => expectGreen(powerDrillOf(story), true));
