// How is an entry said? Who, when, what, about whom; an undo is said by what it took back.
import { entriesAt, entriesBefore, type KeptEntry, standingsOfEntries } from '#db/journal/store.ts';
import type { Reader } from '#db/schema.ts';
import { subjectsOf } from '#electron/journal/subject.ts';
import { word } from '#shared/core/words.ts';
import type { Act } from '#shared/journal/contract.ts';
import { isAct, undoneSeq } from '#shared/journal/undo.ts';

/** An undo, the undo that it took back, and so on down to the act itself. */
const chainOf = (entry: KeptEntry, known: ReadonlyMap<number, KeptEntry>): KeptEntry[] => {
  const chain = [entry];
  for (let seq = undoneSeq(entry); seq !== null; ) {
    const next = known.get(seq);
    if (!next) break;
    chain.push(next);
    seq = undoneSeq(next);
  }
  return chain;
};

/** The entries given and all those that undos among them took back. */
const withUndone = async (reader: Reader, entries: readonly KeptEntry[]): Promise<Map<number, KeptEntry>> => {
  const known = new Map(entries.map((entry) => [entry.seq, entry]));
  for (let open = missing(known); open.length > 0; open = missing(known)) {
    const found = await entriesAt(reader, open);
    if (found.size === 0) break;
    for (const [seq, entry] of found) known.set(seq, entry);
  }
  return known;
};

const missing = (known: ReadonlyMap<number, KeptEntry>): number[] =>
  [...known.values()].flatMap((entry) => {
    const seq = undoneSeq(entry);
    return seq === null || known.has(seq) ? [] : [seq];
  });

/** Entries in words, in the order given. */
export const actsOf = async (reader: Reader, entries: readonly KeptEntry[]): Promise<Act[]> =>
  (await lateActsOf(reader, entries)).map(({ isLate, ...act }) => act);

/** The same with the mark of late entries. */
export const lateActsOf = async (reader: Reader, entries: readonly KeptEntry[]): Promise<(Act & { isLate: boolean })[]> => {
  const known = await withUndone(reader, entries);
  const chains = entries.map((entry) => chainOf(entry, known));
  const subjects = await subjectsOf(
    reader,
    chains.flatMap((chain) => chain.slice(-1)),
  );
  return chains.map((chain) => {
    const [entry, root] = [chain[0], chain.at(-1)];
    if (!entry || !root) throw new Error('a chain begins with its own entry');
    const { subject, target, isLate } = subjects.get(root.seq) ?? { subject: word('', ''), target: null, isLate: false };
    return {
      seq: entry.seq,
      recordedAt: entry.recordedAt,
      actor: entry.actor,
      command: root.command,
      undoes: undoneSeq(entry),
      isRedo: chain.length > 1 && chain.length % 2 === 1,
      subject,
      rows: new Set(entry.rows.map(([table, id]) => `${table}/${id}`)).size,
      target,
      isLate,
    };
  });
};

const chunk = 200;
/** So far back one looks for acts that can still be taken back. */
const farthest = 2000;

/** The newest acts that can be taken back: rows were written, none of them final, all of them as the entry left them. */
export const undoableActs = async (reader: Reader, limit: number): Promise<Act[]> => {
  const found: KeptEntry[] = [];
  let before = Number.MAX_SAFE_INTEGER;
  for (let seen = 0; seen < farthest && found.length < limit; seen += chunk) {
    const entries = await entriesBefore(reader, before, chunk);
    const last = entries.at(-1);
    if (!last) break;
    before = last.seq;
    const candidates = entries.filter(({ command, rows }) => isAct(command) && rows.length > 0);
    const standings = await standingsOfEntries(
      reader,
      candidates.map(({ seq }) => seq),
    );
    found.push(
      ...candidates.filter(({ seq }) => {
        const standing = standings.get(seq);
        return standing !== undefined && standing.final === 0 && standing.changed === 0;
      }),
    );
  }
  return actsOf(reader, found.slice(0, limit));
};
