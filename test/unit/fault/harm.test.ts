// R5, R15, R16, R17, R24, R25 and the settings, in their short form: is harm noticed, named, and undone from a backup?
import { test } from 'vitest';
import { drill as diagnosis } from '#test/fault/diagnosis.ts';
import { drill as flips } from '#test/fault/ledger-flips.ts';
import { drill as model } from '#test/fault/model.ts';
import { drill as recovery } from '#test/fault/recovery.ts';
import { drill as restores } from '#test/fault/restores.ts';
import { drill as settings } from '#test/fault/settings.ts';
import { drill as tamper } from '#test/fault/tamper.ts';
import { expectGreen } from '#test/unit/fault/short-form.ts';

const patience = { timeout: 600_000 };

test('no flipped bit in a ledger passes unnoticed', patience, () => expectGreen(flips, false));
test('each of the five causes why a ledger does not open has its own message', patience, () => expectGreen(diagnosis, false));
test('a ledger comes back from its backup with exactly its content, whatever else went wrong', patience, () => expectGreen(restores, false));
test('whoever changes the ledger with the key behind the program is noticed', patience, () => expectGreen(tamper, false));
test('nothing temporary of SQLite reaches the disk, and nothing walks through the guards', patience, () => expectGreen(settings, true));
test('every recovery code opens its ledger; replaced and mistyped ones do not', patience, () => expectGreen(recovery, false));
test('random commands leave in the ledger what they leave in memory, to the fen', patience, () => expectGreen(model, false));
