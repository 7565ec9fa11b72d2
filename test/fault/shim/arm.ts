// How does a process under the shim say which of its changes shall fail? By opening names that only the shim knows.
import { openSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** How a disk fails: full or dying, for one change or from then on. A dying disk writes half of what it was given. */
export const faultModes = ['enospc', 'enospc-sticky', 'eio', 'eio-sticky'] as const;
export type FaultMode = (typeof faultModes)[number];

const tell = (words: string): void => {
  try {
    openSync(`/SHIM/${words}`, 'r');
  } catch (error) {
    // The shim answers like this, and so does a system without it: whether it was there shows in the count.
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
};

/** Makes the nth change from now on fail. */
export const arm = (at: number, mode: FaultMode): void => tell(`${at}/${mode}`);

/** A change that a process made: what was done (the shim's number for it) to which file. */
export interface NamedChange {
  readonly kind: 'CREATE' | 'WRITE' | 'TRUNCATE' | 'SYNC' | 'RENAME' | 'UNLINK' | 'MKDIR';
  readonly path: string;
}

const kinds: readonly NamedChange['kind'][] = ['CREATE', 'WRITE', 'TRUNCATE', 'SYNC', 'RENAME', 'UNLINK', 'MKDIR'];
const fileHere = (name: string): string => join(tmpdir(), `branch-ledger-${name}-${process.pid}`);

/** From now on the changes are named, until the next arming or disarming. */
export const name = (): void => tell(`names/${fileHere('names')}`);

/** The changes named last, in their order. */
export const named = (): NamedChange[] =>
  readFileSync(fileHere('names'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => ({ kind: kinds[Number(line.slice(0, line.indexOf(' '))) - 1] ?? 'CREATE', path: line.slice(line.indexOf(' ') + 1) }));

/** Ends all faults; the number of changes since the last arming. Throws when the shim is not there. */
export const disarm = (): number => {
  const file = fileHere('shim');
  tell(`count/${file}`);
  tell('-1/none');
  return Number(readFileSync(file, 'utf8'));
};
