// What does a roster file hold for this branch? Reads the file, finds the sheet with its headings, plans against the members known.
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { organisationOf } from '#db/branch/store.ts';
import { membersOf } from '#db/members/store.ts';
import type { Reader } from '#db/schema.ts';
import { readRosterFile, readWorkbook, UnusableWorkbook } from '#electron/members/roster/read-workbook.ts';
import { conflict, invalid } from '#shared/core/fault.ts';
import { typedFacts } from '#shared/members/facts.ts';
import type { RosterColumn, RosterPreview } from '#shared/members/roster.ts';
import { type FoundHeadings, findHeadings, findMappedHeadings, type RosterSheet } from '#shared/members/roster-columns.ts';
import { planRoster } from '#shared/members/roster-plan.ts';
import { workbookProblemWords } from '#shared/members/roster-words.ts';

/** A file as read, its headings found. `hash`: SHA-256 of the bytes, what the journal knows it by. */
interface ReadRoster {
  readonly file: string;
  readonly hash: string;
  readonly sheet: RosterSheet;
  readonly headings: FoundHeadings;
}

const sheetsOf = async (path: string): Promise<{ hash: string; sheets: RosterSheet[] }> => {
  try {
    const bytes = await readRosterFile(path);
    return { hash: createHash('sha256').update(bytes).digest('hex'), sheets: await readWorkbook(bytes) };
  } catch (error) {
    if (error instanceof UnusableWorkbook) throw invalid('file-unreadable', { file: basename(path), detail: workbookProblemWords[error.problem].zh });
    throw error;
  }
};

/**
 * Reads a roster; `columns` is the mapping that a person made in the preview, or null for our own.
 * Faults: invalid `file-unreadable`, `workbook-empty`, `no-heading-row`; conflict `roster-changed` when the mapped headings are gone.
 */
export const readRoster = async (path: string, columns: readonly RosterColumn[] | null): Promise<ReadRoster> => {
  const file = basename(path);
  const { hash, sheets } = await sheetsOf(path);
  if (sheets.every(({ rows }) => rows.length === 0)) throw invalid('workbook-empty', { file });
  for (const sheet of sheets) {
    const headings = columns ? findMappedHeadings(sheet, columns) : findHeadings(sheet);
    if (!headings) continue;
    if (!sheet.rows.some(({ row }) => row > headings.headingRow)) throw invalid('workbook-empty', { file });
    return { file, hash, sheet, headings };
  }
  throw columns ? conflict('roster-changed', { file }) : invalid('no-heading-row', { file });
};

/** The plan against the members known now. */
export const planAgainst = async (reader: Reader, roster: ReadRoster): Promise<RosterPreview> => {
  const members = await membersOf(reader);
  return planRoster(roster.sheet, roster.headings, {
    today: reader.clock.today(),
    organisationName: (await organisationOf(reader)).name,
    known: members.map((row) => ({ id: row.id, member: typedFacts(row) })),
  });
};
