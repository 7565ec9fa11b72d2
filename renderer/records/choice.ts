// What does the print centre print, and what did another page ask it to show?
import { isoDateSchema } from '#shared/core/date.ts';
import { idSchema } from '#shared/core/id.ts';
import { z } from '#shared/core/zod.ts';
import { type SheetId, sheetIds } from '#shared/records/catalogue.ts';
import { completed, declarationOf, plainChoice } from '#shared/records/choice.ts';
import type { SheetChoice } from '#shared/records/contract.ts';
import { type SheetGroup, sheetGroups } from '#shared/records/sheet.ts';

const wishSchema = z.object({
  sheet: z.enum(sheetIds),
  id: idSchema.nullish(),
  year: z.int().optional(),
  part: z.int().optional(),
  from: isoDateSchema.nullish(),
  to: isoDateSchema.nullish(),
  isPublic: z.boolean().optional(),
  isBlank: z.boolean().optional(),
  blankKind: z.string().optional(),
});

/** Another page's wish: `navigate('/print', { state: { sheet, id, year, isBlank } satisfies SheetRequest })`. */
export type SheetRequest = z.input<typeof wishSchema>;

/** The sheet that the step to this page asked for, or null. */
export const wishOf = (state: unknown, year: number): SheetChoice | null => {
  const parsed = wishSchema.safeParse(state);
  if (!parsed.success) return null;
  const { sheet, id, part, from, to, isPublic, isBlank, blankKind, year: wished } = parsed.data;
  return {
    ...plainChoice(sheet, wished ?? year),
    id: id ?? null,
    part: part ?? null,
    from: from ?? null,
    to: to ?? null,
    isPublic: isPublic ?? false,
    isBlank: isBlank ?? false,
    blankKind: blankKind ?? '',
  };
};

/** Tells whether two choices are the same sheet. */
export const isSameChoice = (a: SheetChoice, b: SheetChoice): boolean => JSON.stringify(completed(a)) === JSON.stringify(completed(b));

/** The sheets of each group that a text finds by name or form number. */
export const sheetsFound = (text: string, nameOf: (sheet: SheetId) => string): { group: SheetGroup; sheets: SheetId[] }[] => {
  const wanted = text.trim().toLowerCase();
  const isFound = (sheet: SheetId) => `${nameOf(sheet)} ${declarationOf(sheet).form}`.toLowerCase().includes(wanted);
  return sheetGroups
    .map((group) => ({ group, sheets: sheetIds.filter((sheet) => declarationOf(sheet).group === group && isFound(sheet)) }))
    .filter(({ sheets }) => sheets.length > 0);
};

/** The name that is offered for the file: no characters that a Windows folder refuses. */
export const fileNameFor = (parts: readonly string[]): string =>
  `${parts
    .filter(Boolean)
    .join('-')
    .replace(/[\\/:*?"<>|\s]+/g, '')}.pdf`;
