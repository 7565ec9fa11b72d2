// What does a roster file hold for this branch? Reads the file, finds the sheet with its headings, plans against the members known.
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { organisationOf } from '#db/branch/store.ts';
import { ownFieldsOf, ownValuesByMember } from '#db/members/own.ts';
import { type MappedField, rosterMappingFor } from '#db/members/roster-mappings.ts';
import { membersOf } from '#db/members/store.ts';
import type { Reader } from '#db/schema.ts';
import { ownHolding } from '#electron/members/own.ts';
import { readCsv } from '#electron/members/roster/read-csv.ts';
import { isWorkbook, readRosterFile, readWorkbook, UnusableWorkbook } from '#electron/members/roster/read-workbook.ts';
import { simplify } from '#electron/members/roster/simplify.ts';
import { conflict, invalid } from '#shared/core/fault.ts';
import { typedFacts } from '#shared/members/facts.ts';
import { fieldOfColumn } from '#shared/members/own-model.ts';
import {
  plainReading,
  type RosterColumn,
  type RosterFileNote,
  type RosterPreview,
  type RosterReading,
  rosterFields,
} from '#shared/members/roster.ts';
import { type FoundHeadings, findHeadings, findMappedHeadings, type RosterSheet } from '#shared/members/roster-columns.ts';
import { provenSexCodes } from '#shared/members/roster-file-notes.ts';
import { type OwnImport, withOwnColumns } from '#shared/members/roster-own.ts';
import { planRoster } from '#shared/members/roster-plan.ts';
import { workbookProblemWords } from '#shared/members/roster-words.ts';

/** A file as read. `hash`: SHA-256 of the bytes, what the journal knows it by. */
export interface RosterFile {
  readonly file: string;
  readonly hash: string;
  readonly sheets: readonly RosterSheet[];
  readonly notes: readonly RosterFileNote[];
}

/** What a person wants of a file: a sheet (null: the first with headings), a mapping and a reading (null: remembered, else proposed). */
export interface RosterWish {
  readonly sheet: string | null;
  readonly columns: readonly RosterColumn[] | null;
  readonly reading: RosterReading | null;
  /** A mapping that was used for these headings before is proposed again. */
  readonly isRemembered: boolean;
}

/** A sheet whose headings were found, with the mapping and reading that apply. */
export interface ChosenSheet {
  readonly sheet: RosterSheet;
  readonly headings: FoundHeadings;
  readonly reading: RosterReading;
  readonly rememberedAt: string | null;
}

/** By which headings a mapping is remembered: their texts in order, as a hash, since a heading may hold anything. */
export const signatureOf = ({ columns }: FoundHeadings): string =>
  createHash('sha256')
    .update(JSON.stringify(columns.map(({ index, heading }) => [index, heading])))
    .digest('hex');

/** Reads a roster, workbook or CSV. Faults: invalid `file-unreadable`, `workbook-empty`. */
export const readRoster = async (path: string): Promise<RosterFile> => {
  const file = basename(path);
  try {
    const bytes = await readRosterFile(path);
    const hash = createHash('sha256').update(bytes).digest('hex');
    if (isWorkbook(bytes)) return notEmpty({ file, hash, sheets: await readWorkbook(bytes), notes: [] });
    const { sheet, encoding } = readCsv(bytes);
    return notEmpty({ file, hash, sheets: [sheet], notes: [{ code: 'encoding', values: { encoding } }] });
  } catch (error) {
    if (error instanceof UnusableWorkbook) throw invalid('file-unreadable', { file, detail: workbookProblemWords[error.problem].zh });
    throw error;
  }
};

const notEmpty = (roster: RosterFile): RosterFile => {
  if (roster.sheets.every(({ rows }) => rows.length === 0)) throw invalid('workbook-empty', { file: roster.file });
  return roster;
};

/**
 * The sheet that is meant, with its headings, mapping and reading.
 * Faults: invalid `workbook-empty`, `no-heading-row`; conflict `roster-changed` when the mapped headings or the sheet are gone.
 */
export const chooseSheet = async (reader: Reader, roster: RosterFile, wish: RosterWish): Promise<ChosenSheet> => {
  const { columns } = wish;
  for (const sheet of roster.sheets) {
    if (wish.sheet !== null && sheet.name !== wish.sheet) continue;
    const headings = columns ? findMappedHeadings(sheet, columns, simplify) : findHeadings(sheet, simplify);
    if (!headings) continue;
    if (!sheet.rows.some(({ row }) => row >= headings.headingRow + headings.lines)) throw invalid('workbook-empty', { file: roster.file });
    return withMapping(reader, { sheet, headings }, wish);
  }
  throw columns || wish.sheet !== null ? conflict('roster-changed', { file: roster.file }) : invalid('no-heading-row', { file: roster.file });
};

/** A column as it was taken last time: a fact, or an own field of the branch. */
const mappedAs = ({ index, heading }: RosterColumn, taken: MappedField | null): RosterColumn => {
  const own = taken === null ? null : fieldOfColumn(taken);
  const fact = rosterFields.find((field) => field === taken) ?? null;
  return { index, heading, field: fact, ...(own ? { own } : {}) };
};

/** The branch's own fields in use, with what stands in them today. */
const ownImport = async (reader: Reader): Promise<OwnImport> => {
  const fields = (await ownFieldsOf(reader)).filter(({ isRetired }) => !isRetired);
  const values = await ownValuesByMember(reader);
  const today = reader.clock.today();
  return { fields, keptFor: (memberId, fieldId) => ownHolding(values.get(memberId) ?? [], fieldId, today) };
};

const withMapping = async (reader: Reader, { sheet, headings }: Pick<ChosenSheet, 'sheet' | 'headings'>, wish: RosterWish): Promise<ChosenSheet> => {
  const known = wish.columns === null && wish.isRemembered ? await rosterMappingFor(reader, signatureOf(headings)) : null;
  const remembered = known ? headings.columns.map((column) => mappedAs(column, known.fields[column.index] ?? null)) : headings.columns;
  // What a person mapped by hand stays as it is; a field that was defined since is proposed.
  const columns = wish.columns === null ? withOwnColumns(remembered, await ownImport(reader)) : remembered;
  const mapped = { ...headings, columns };
  const proposed = { ...plainReading, sexCodes: provenSexCodes(sheet, mapped, reader.clock.today()) };
  return { sheet, headings: mapped, reading: wish.reading ?? known?.reading ?? proposed, rememberedAt: known?.usedAt ?? null };
};

/** The plan against the members known now. */
export const planAgainst = async (reader: Reader, roster: RosterFile, chosen: ChosenSheet): Promise<RosterPreview> => {
  const members = await membersOf(reader);
  const plan = planRoster(chosen.sheet, chosen.headings, {
    today: reader.clock.today(),
    organisationName: (await organisationOf(reader)).name,
    known: members.map((row) => ({ id: row.id, member: typedFacts(row) })),
    own: await ownImport(reader),
    reading: chosen.reading,
    simplify,
  });
  const sheets = roster.sheets.filter((sheet) => findHeadings(sheet, simplify) !== null).map(({ name }) => name);
  const others = roster.sheets.filter(({ name, rows }) => name !== chosen.sheet.name && rows.length > 0).map(({ name }) => name);
  const notes = [...roster.notes, ...(others.length > 0 ? [{ code: 'other-sheets', values: { names: others.join('、') } }] : [])];
  return { ...plan, sheets, rememberedAt: chosen.rememberedAt, fileNotes: [...notes, ...plan.fileNotes] };
};
