// What did an entry change, field by field? Values as people read them; personal numbers and addresses only in part.

import { rowNames } from '#db/journal/names.ts';
import { type KeptEntry, touchedRows } from '#db/journal/store.ts';
import type { Reader } from '#db/schema.ts';
import { printedSheet } from '#electron/journal/subject.ts';
import { entryAt, stepsFor } from '#electron/journal/undo.ts';
import type { OutputOf } from '#shared/contract.ts';
import { FaultError } from '#shared/core/fault.ts';
import { faultWords } from '#shared/core/fault-words.ts';
import { fill, type Word, word } from '#shared/core/words.ts';
import { headingWord, hiddenColumns, isReference, valueWord } from '#shared/handoff/readable-values.ts';
import { tableLabels } from '#shared/handoff/words.ts';
import type { Change } from '#shared/journal/contract.ts';
import type { RowContent, TouchedRow } from '#shared/journal/undo.ts';
import { journalWords } from '#shared/journal/words.ts';
import { maskedIdNumber, maskedPhone } from '#shared/members/masks.ts';

const most = 50;

/** How personal texts are shown; everything else stands as it is. */
const masks: Readonly<Record<string, (text: string) => string>> = {
  idNumber: maskedIdNumber,
  mobile: maskedPhone,
  landline: maskedPhone,
  address: (text) => masked(text, 3),
  household: (text) => masked(text, 3),
};

const masked = (text: string, kept: number): string => {
  const characters = [...text];
  return characters.length > kept ? `${characters.slice(0, kept).join('')}…` : text;
};

/** Columns that every row has and that the sentence of the entry already says. */
const unsaid: ReadonlySet<string> = new Set([...hiddenColumns, 'ordinal', 'contentHash', 'meetingId']);

const fieldsOf = ({ table, before, after }: TouchedRow, names: ReadonlyMap<string, string>): Change['fields'] => {
  const show = (content: RowContent | null, column: string): Word => {
    const value = content?.[column];
    const mask = table === 'member' || table === 'memberFact' ? masks[column] : undefined;
    if (mask && typeof value === 'string') return word(mask(value), mask(value));
    return valueWord(table, column, value, (id) => names.get(id) ?? null);
  };
  const columns = [...new Set([...Object.keys(after ?? {}), ...Object.keys(before ?? {})])].filter((column) => !unsaid.has(column));
  return columns
    .filter((column) => JSON.stringify(before?.[column]) !== JSON.stringify(after?.[column]))
    .map((column) => ({ label: headingWord(table, column), before: show(before, column), after: show(after, column) }))
    .filter((field) => field.before.zh !== '' || field.after.zh !== '');
};

const titleOf = ({ table, before, after }: TouchedRow, names: ReadonlyMap<string, string>): Word => {
  const content = after ?? before ?? {};
  if (table === 'printing') return printedSheet(content);
  const named = ['name', 'title', 'subject', 'text', 'fileName']
    .map((column) => content[column])
    .find((value) => typeof value === 'string' && value !== '');
  const text = names.get(String(content.memberId)) ?? masked(String(named ?? ''), 30);
  return word(text, text);
};

const kindOf = ({ before, after }: TouchedRow): Change['kind'] => {
  if (after?.retiredAt !== undefined && before?.retiredAt === undefined) return 'retired';
  return before === null || (before.retiredAt !== undefined && after?.retiredAt === undefined) ? 'added' : 'changed';
};

const changesOf = async (reader: Reader, rows: readonly TouchedRow[]): Promise<Change[]> => {
  const ids = rows.flatMap(({ table, before, after }) =>
    [before, after].flatMap((content) =>
      Object.entries(content ?? {}).flatMap(([column, value]) => (isReference(table, column) && typeof value === 'string' ? [value] : [])),
    ),
  );
  const names = await rowNames(reader, ids);
  return rows.map((row) => ({
    id: row.id,
    table: tableLabels[row.table] ?? word(row.table, row.table),
    title: titleOf(row, names),
    kind: kindOf(row),
    fields: fieldsOf(row, names),
  }));
};

/** Why an entry cannot be taken back, in a sentence; null: it can. */
const obstacleOf = async (reader: Reader, entry: KeptEntry): Promise<Word | null> => {
  try {
    await stepsFor(reader, entry);
    return null;
  } catch (error) {
    if (!(error instanceof FaultError)) throw error;
    const { zh, en } = faultWords[error.fault.code];
    return word(fill(zh, error.fault.values), fill(en, error.fault.values));
  }
};

/** Answers `journal.entry`. */
export const entryChanges = async (reader: Reader, { seq }: { seq: number }): Promise<OutputOf<'journal.entry'>> => {
  const entry = await entryAt(reader, seq);
  const rows = await touchedRows(reader, entry);
  const { hash, device } = await reader.db.selectFrom('journal').select(['hash', 'device']).where('seq', '=', seq).executeTakeFirstOrThrow();
  return {
    hash,
    device,
    changes: await changesOf(reader, rows.slice(0, most)),
    more: Math.max(0, rows.length - most),
    obstacle: rows.length === 0 ? journalWords.nothingWritten : await obstacleOf(reader, entry),
  };
};
