// Who has just tried wrong passphrases at this ledger? Counted in its folder, so that a new start of the program does not begin anew.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderNames } from '#electron/vault/folder.ts';
import { parseJson } from '#electron/vault/json.ts';
import { type Instant, instantSchema } from '#shared/core/date.ts';
import { FaultError, locked } from '#shared/core/fault.ts';
import { z } from '#shared/core/zod.ts';
import { secondsToWait, type WrongTries } from '#shared/vault/tries.ts';

const triesSchema = z.strictObject({ count: z.int().min(0).max(1_000_000), lastAt: instantSchema });

const fileOf = (folder: string): string => join(folder, folderNames.tries);

const triesIn = (folder: string): WrongTries | null => {
  const file = fileOf(folder);
  return existsSync(file) ? (triesSchema.safeParse(parseJson(readFileSync(file, 'utf8'))).data ?? null) : null;
};

/** Where the folder cannot be written nothing is counted: the key's own cost still slows every try. */
const keep = (folder: string, tries: WrongTries | null): void => {
  try {
    if (tries) writeFileSync(fileOf(folder), JSON.stringify(tries));
    else rmSync(fileOf(folder), { force: true });
  } catch {
    // Said above: a convenience against guessing at the keyboard, never a reason to refuse the right passphrase.
  }
};

const isWrong = (error: unknown): boolean => error instanceof FaultError && ['wrong-passphrase', 'wrong-recovery-code'].includes(error.fault.code);

/** Proves a passphrase or code, unless it is tried too soon after wrong ones. Throws locked `passphrase-wait`, and what `prove` throws. */
export const proveOnce = <T>(folder: string, now: Instant, prove: () => T): T => {
  const before = triesIn(folder);
  const seconds = before ? secondsToWait(before, now) : 0;
  if (before && seconds > 0) {
    // A clock that was set back: from here on it runs as it is now, so that the wait ends.
    if (before.lastAt > now) keep(folder, { ...before, lastAt: now });
    throw locked('passphrase-wait', { count: before.count, seconds });
  }
  try {
    const value = prove();
    if (before) keep(folder, null);
    return value;
  } catch (error) {
    if (isWrong(error)) keep(folder, { count: (before?.count ?? 0) + 1, lastAt: now });
    throw error;
  }
};
