// Which number may an entry of the journal have? The next one; only the entry “restored” leaves out the numbers that are gone (package law 10).

/** The command whose entry says that a backup was restored. */
const restored = 'backup.restore';

/** Tells whether an entry says that a backup was restored. */
export const isRestoring = (entry: { readonly command: string }): boolean => entry.command === restored;

/** Tells whether an entry may stand where a number is expected: it has that number, or it says that a backup was restored and lies above everything noted before. */
export const mayFollow = (entry: { readonly seq: number; readonly command: string }, expected: number): boolean =>
  entry.seq === expected || (entry.seq > expected && entry.command === restored);
