// What does the program write down about itself? Codes and ids, one line each; never names, numbers or words of a ledger.
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Writes one line. `parts` are codes and ids; other characters and long numbers are replaced, so that no sentence or ID number can slip in. */
export type Log = (...parts: readonly string[]) => void;

const largest = 1_000_000;

/** Opens the log in a folder; at one megabyte the old file moves aside and a new one begins. A log that cannot be written stops nothing. */
export const openLog = (folder: string, now: () => string = () => new Date().toISOString()): Log => {
  const file = join(folder, 'main.log');
  return (...parts) => {
    try {
      mkdirSync(folder, { recursive: true });
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > largest) renameSync(file, join(folder, 'main.old.log'));
      appendFileSync(file, `${[now(), ...parts.map(asCode)].join(' ')}\n`);
    } catch {
      // A full or read-only disk: the program itself matters more than its log.
    }
  };
};

const asCode = (part: string): string =>
  part
    .replace(/[^A-Za-z0-9._ -]/g, '?')
    .replace(/\d{9,}/g, '#')
    .slice(0, 120);
