// What does the diary say, filtered? Chunks are read until a page is full, so that a long journal costs only what is looked at.
import { type EntryChoice, entriesBefore, journalCast, undoneBySeq } from '#db/journal/store.ts';
import type { Reader } from '#db/schema.ts';
import { lateActsOf } from '#electron/journal/acts.ts';
import type { OutputOf, ParsedOf } from '#shared/contract.ts';
import { addDays, chinaMidnight } from '#shared/core/date.ts';
import type { DiaryEntry } from '#shared/journal/contract.ts';
import type { DiaryFilter } from '#shared/journal/diary.ts';
import { kindOf, partOf } from '#shared/journal/kinds.ts';
import { actWord } from '#shared/journal/words.ts';

/** An undo stands in every part: which one, only what it took back says. */
const isWanted = (command: string, { kind, part }: DiaryFilter): boolean =>
  (kind === '' || kindOf(command) === kind) && (part === '' || partOf(command) === part || kindOf(command) === 'undo');

const choiceOf = (filter: DiaryFilter, commands: readonly string[]): EntryChoice => ({
  actor: filter.actor || null,
  commands: filter.kind === '' && filter.part === '' ? null : commands.filter((command) => isWanted(command, filter)),
  from: filter.from && chinaMidnight(filter.from),
  until: filter.to && chinaMidnight(addDays(filter.to, 1)),
});

const isShown = (entry: DiaryEntry, { part, text }: DiaryFilter): boolean => {
  if (part !== '' && partOf(entry.command) !== part) return false;
  const { zh, en } = actWord(entry);
  const wanted = text.trim().toLowerCase();
  return wanted === '' || `${zh}\n${en}\n${entry.actor}`.toLowerCase().includes(wanted);
};

const chunk = 500;

/** Answers `journal.diary`. */
export const diary = async (reader: Reader, { filter, before, limit }: ParsedOf<'journal.diary'>): Promise<OutputOf<'journal.diary'>> => {
  const { people, commands } = await journalCast(reader);
  const choice = choiceOf(filter, commands);
  const undone = await undoneBySeq(reader);
  const entries: DiaryEntry[] = [];
  let from = before ?? Number.MAX_SAFE_INTEGER;
  const isSieved = filter.text.trim() !== '' || filter.part !== '';
  while (entries.length < limit) {
    const kept = await entriesBefore(reader, from, isSieved ? chunk : limit, choice);
    const last = kept.at(-1);
    if (!last) return { entries, next: null, people };
    const acts = (await lateActsOf(reader, kept)).map((act) => ({ ...act, undoneBy: undone.get(act.seq) ?? null }));
    const shown = acts.filter((act) => isShown(act, filter)).slice(0, limit - entries.length);
    entries.push(...shown);
    from = entries.length === limit ? (entries.at(-1)?.seq ?? last.seq) : last.seq;
  }
  return { entries, next: from > 1 ? from : null, people };
};
