// Which files leave with a package? By difference: what the superior holds already stays, so does the scan of an identity card unless it is asked for.
import type { FileKind } from '#shared/files/model.ts';

/** Bytes of files in one package: a stick is carried, not mailed, and one package must stay readable on an office PC. The rest goes with the next one. */
export const filesBudget = 200 * 1024 * 1024;
/** Entries that the container can hold beside tables and the readable copy (law 13: 5,000). */
const mostFiles = 4_000;

/** A file that a row names. */
export interface DepartingFile {
  readonly sha256: string;
  readonly bytes: number;
  readonly kind: FileKind;
  readonly fileName: string;
}

/** Own files, each content once. */
export interface SendableFiles {
  readonly sent: readonly DepartingFile[];
  /** Beyond the budget: with the next package. */
  readonly later: readonly DepartingFile[];
  /** Scans of identity cards that nobody asked for. */
  readonly home: readonly DepartingFile[];
  /** What the superior's newest receipt lists. */
  readonly held: number;
}

/** Sorts own files, oldest first; the same content under two names is one file, and travels when one of them may. */
export const filesToSend = (
  files: readonly DepartingFile[],
  wish: { readonly held: ReadonlySet<string>; readonly withIdScans: boolean },
): SendableFiles => {
  const mayTravel = ({ kind }: DepartingFile): boolean => wish.withIdScans || kind !== 'idCard';
  const once = new Map<string, DepartingFile>();
  for (const file of files) {
    const first = once.get(file.sha256);
    if (!first || (!mayTravel(first) && mayTravel(file))) once.set(file.sha256, file);
  }
  const wanted = [...once.values()].filter(({ sha256 }) => !wish.held.has(sha256));
  const sent: DepartingFile[] = [];
  const later: DepartingFile[] = [];
  let bytes = 0;
  for (const file of wanted.filter(mayTravel)) {
    const fits = later.length === 0 && sent.length < mostFiles && bytes + file.bytes <= filesBudget;
    if (!fits) {
      later.push(file);
      continue;
    }
    sent.push(file);
    bytes += file.bytes;
  }
  return { sent, later, home: wanted.filter((file) => !mayTravel(file)), held: once.size - wanted.length };
};
