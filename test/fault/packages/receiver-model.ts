// What must a superior answer to a package, and what must then lie in its ledger? Written from docs/package-format.md, as small as it can be.
import type { Sent } from '#test/fault/packages/branch-model.ts';

/** An answer: outcome, and the code where it is no. */
export interface Answer {
  readonly outcome: 'applied' | 'alreadyApplied' | 'held' | 'refused';
  readonly code: string;
}

interface Taken {
  readonly sent: Sent;
  readonly before: ReadonlyMap<string, string>;
  readonly isNewLine: boolean;
}

/** What a superior knows of one branch. */
export interface Known {
  /** Packages taken and not taken back, in the order of their taking. */
  taken: Taken[];
  /** Hash by number of every journal entry ever taken: evidence that no taking back removes. */
  hashes: Map<number, string>;
  stored: ReadonlyMap<string, string>;
}

/** Nothing is known yet. */
export const knowNothing = (): Known => ({ taken: [], hashes: new Map(), stored: new Map() });

const no = (outcome: 'held' | 'refused', code: string): Answer => ({ outcome, code });

const lastSeqOf = (known: Known): number => Math.max(0, ...known.taken.map(({ sent }) => sent.seq));

const same = (a: Sent, b: Sent): boolean => a.id === b.id && a.seq === b.seq && a.manifest === b.manifest;

/** Number and predecessor among the packages taken (laws 2, 3): null when the package is the next one. */
const sequence = (known: Known, sent: Sent, permits: ReadonlySet<string>): Answer | null => {
  const others = known.taken.map((one) => one.sent);
  if (others.some((other) => same(other, sent))) return { outcome: 'alreadyApplied', code: '' };
  const last = lastSeqOf(known);
  const before = others.find((other) => other.id === sent.previous?.id);
  const isTwin = others.some((other) => other.seq === sent.seq || other.id === sent.id);
  const isStray = sent.seq >= last && (before ? before.manifest !== sent.previous?.manifestSha256 : last > 0 && sent.seq === last + 1);
  if ((isTwin || isStray) && !permits.has('package-fork') && !permits.has('history-restored')) return no('held', 'package-fork');
  return sent.seq < last ? no('refused', 'package-replay') : null;
};

/** The first entry at which a journal leaves what is known (law 10), and whether a restoring says why; null when it goes on. */
const parting = (known: Known, sent: Sent): { readonly at: number; readonly isRestored: boolean } | null => {
  let expected = 1;
  const head = Math.max(0, ...known.hashes.keys());
  for (const entry of sent.entries) {
    const gone = [...known.hashes.keys()].filter((seq) => seq >= expected && seq < entry.seq).sort((a, b) => a - b)[0];
    if (gone !== undefined) return { at: gone, isRestored: entry.isRestoring };
    const hash = known.hashes.get(entry.seq);
    // A number up to our head that we do not hold was never used on the line that we know.
    if (entry.seq <= head && hash !== entry.hash) return { at: entry.seq, isRestored: entry.isRestoring };
    expected = entry.seq + 1;
  }
  return expected <= head ? { at: expected, isRestored: false } : null;
};

/** Does a package take more than a fifth of ten and more rows, or more than five members, out of the books? (law 6) */
const shrinks = (known: Known, sent: Sent, isNewLine: boolean): boolean => {
  const counted = [...known.stored].filter(([, fact]) => !fact.endsWith(' 误录')).map(([id]) => id);
  const lost = counted.filter((id) => (sent.rows.has(id) ? sent.retired.has(id) && !sent.bad.has(id) : isNewLine));
  return (counted.length >= 10 && lost.length * 100 > counted.length * 20) || lost.length > 5;
};

const afterwards = (known: Known, sent: Sent): ReadonlyMap<string, string> =>
  new Map(
    [...sent.rows].flatMap(([id, fact]): [string, string][] => {
      const older = known.stored.get(id);
      if (!sent.bad.has(id)) return [[id, fact]];
      return older === undefined ? [] : [[id, older]];
    }),
  );

/** Judges a package and, when it is to be taken, takes it. */
export const judge = (known: Known, sent: Sent, permits: ReadonlySet<string>): Answer => {
  const parted = parting(known, sent);
  const numbered = sequence(known, sent, permits);
  // Who restored a backup forgot his last packages: that is the better reason to show.
  if (numbered?.code === 'package-fork' && parted?.isRestored) return no('held', 'history-restored');
  if (numbered) return numbered;
  if (parted && !permits.has(parted.isRestored ? 'history-restored' : 'history-parted')) {
    if (parted.isRestored) return no('held', 'history-restored');
    return permits.has('package-fork') ? no('held', 'history-parted') : no('refused', 'history-rewritten');
  }
  if (shrinks(known, sent, parted !== null) && !permits.has('package-shrinks')) return no('held', 'package-shrinks');
  const kept = parted ? [...known.hashes].filter(([seq]) => seq < parted.at) : known.hashes;
  known.hashes = new Map([...kept, ...sent.entries.map(({ seq, hash }) => [seq, hash] as const)]);
  known.taken.push({ sent, before: known.stored, isNewLine: parted !== null });
  known.stored = afterwards(known, sent);
  return { outcome: 'applied', code: '' };
};

/** Takes the newest package back (law 8); the code of the fault, or empty. */
export const takeBack = (known: Known): string => {
  const newest = known.taken.at(-1);
  if (!newest) return 'package-unknown';
  if (newest.isNewLine) return 'package-undo-line';
  known.taken.pop();
  known.stored = newest.before;
  return '';
};
