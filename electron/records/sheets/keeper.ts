// What do the sheets of the ledger's keeper show?
import { lastHealthReport } from '#db/backup/store.ts';
import type { Reader } from '#db/schema.ts';
import { diary } from '#electron/journal/diary.ts';
import type { BuildersOf, SheetWish } from '#electron/records/builders.ts';
import { chinaDateTime } from '#shared/core/date.ts';
import { fill } from '#shared/core/words.ts';
import type { DiaryEntry } from '#shared/journal/contract.ts';
import { wholeDiary } from '#shared/journal/diary.ts';
import { actWord } from '#shared/journal/words.ts';
import { daysOf } from '#shared/records/choice.ts';
import { keeperSheetWords as w } from '#shared/records/keeper-words.ts';
import type { BodyOf } from '#shared/records/model.ts';
import type { keeperSheets } from '#shared/records/sheets/keeper.ts';

/** As many entries as still make a book that is read; a month has fewer. */
const most = 3_000;

const noteOf = ({ isLate, undoneBy }: DiaryEntry): string =>
  [isLate ? w.late.zh : '', undoneBy === null ? '' : fill(w.undone.zh, { seq: undoneBy })].filter(Boolean).join(' ');

/** The entries of some days, a month or the whole year, oldest first. */
const diaryBody = async (reader: Reader, wish: SheetWish): Promise<BodyOf<'diary'>> => {
  const { from, to } = daysOf(wish);
  const { entries, next } = await diary(reader, { filter: { ...wholeDiary, from, to }, before: null, limit: most });
  const older = next === null ? [] : (await diary(reader, { filter: { ...wholeDiary, from, to }, before: next, limit: 100_000 })).entries;
  return {
    ...{ from, to, left: older.length },
    entries: entries
      .toReversed()
      .map((entry) => ({ seq: entry.seq, at: chinaDateTime(entry.recordedAt), actor: entry.actor, what: actWord(entry).zh, note: noteOf(entry) })),
  };
};

/** The bodies of these sheets. */
export const keeperBuilders: BuildersOf<keyof typeof keeperSheets> = {
  diary: diaryBody,
  'health-check': async ({ db }, { isBlank }) => ({ report: isBlank ? null : await lastHealthReport(db) }),
};
