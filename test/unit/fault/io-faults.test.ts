// R4 in its short form: what is left when the disk is full or fails at some change?
import { test } from 'vitest';
import { ioDrillOf } from '#test/fault/io-faults.ts';
import { expectGreen } from '#test/unit/fault/short-form.ts';

test.each([
  ['locking', 'nothing acknowledged is lost, and the answer says what happened'],
  ['keys', 'the old or the new passphrase opens'],
  ['creation', 'there is a whole new ledger or none'],
  ['attachment', 'no row names a file that is not there'],
  ['exporting', 'a package under its final name is whole'],
  ['receiving-ledger', 'the new secretary has a whole ledger or none'],
])('a full or failing disk (%s): %s', { timeout: 600_000 }, (story) => expectGreen(ioDrillOf(story), true));
