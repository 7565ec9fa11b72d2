// What does the print centre print, and what did another page ask it to show?
import type { InputOf } from '#shared/contract.ts';
import { idSchema } from '#shared/core/id.ts';
import { z } from '#shared/core/zod.ts';
import { type SheetId, sheetIds } from '#shared/records/model.ts';

/** What `records.preview` takes. */
export type SheetChoice = InputOf<'records.preview'>;

/** Which choice a sheet asks for besides the year. */
export const subjectOf: Readonly<Record<SheetId, 'none' | 'meeting' | 'member'>> = {
  'year-book': 'none',
  'dues-ledger': 'none',
  roster: 'none',
  'member-form': 'member',
  'meeting-record': 'meeting',
  'sign-in': 'meeting',
};

const wishSchema = z.object({ sheet: z.enum(sheetIds), id: idSchema.nullable(), year: z.int().optional() });

/** The sheet that the step to this page asked for (`navigate('/print', { state: { sheet, id, year } })`), or null. */
export const wishOf = (state: unknown, year: number): SheetChoice | null => {
  const parsed = wishSchema.safeParse(state);
  return parsed.success ? { sheet: parsed.data.sheet, id: parsed.data.id, year: parsed.data.year ?? year, isPublic: false } : null;
};

/** Tells whether everything is chosen that the sheet needs; a member's form may stay blank. */
export const isComplete = (choice: SheetChoice): boolean => subjectOf[choice.sheet] !== 'meeting' || choice.id !== null;

/** Tells whether two choices are the same sheet. */
export const isSameChoice = (a: SheetChoice, b: SheetChoice): boolean =>
  a.sheet === b.sheet && a.year === b.year && a.id === b.id && a.isPublic === b.isPublic;

/** The name that is offered for the file: no characters that a Windows folder refuses. */
export const fileNameFor = (parts: readonly string[]): string =>
  `${parts
    .filter(Boolean)
    .join('-')
    .replace(/[\\/:*?"<>|\s]+/g, '')}.pdf`;
