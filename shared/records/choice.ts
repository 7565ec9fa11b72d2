// Is a choice of the print centre one that can be printed, and which days is it about?
import { addDays, addMonths, type IsoDate } from '#shared/core/date.ts';
import { catalogue, type SheetId } from '#shared/records/catalogue.ts';
import type { SheetChoice } from '#shared/records/contract.ts';
import type { SheetDeclaration } from '#shared/records/sheet.ts';

/** The declaration of a sheet, without its own type. */
export const declarationOf = (sheet: SheetId): SheetDeclaration => catalogue[sheet];

/** The choice to begin with: a sheet of a year, filled, internal, one-sided. */
export const plainChoice = (sheet: SheetId, year: number): SheetChoice => ({
  sheet,
  year,
  id: null,
  part: null,
  from: null,
  to: null,
  isPublic: false,
  isBlank: false,
  blankKind: '',
  isTwoSided: false,
  firstPlace: 1,
});

/** Tells whether a sheet is about one thing out of a list. */
export const isAboutOne = (sheet: SheetId): boolean => !['year', 'quarter', 'month'].includes(declarationOf(sheet).about);

/** What is meant: a sheet without its subject comes empty if it can; an empty one has no subject and one of its kinds; one without choice of audience takes its own. */
export const completed = (choice: SheetChoice): SheetChoice => {
  const { blank, blankKinds = {}, audience } = declarationOf(choice.sheet);
  const isBlank = choice.isBlank || blank === 'only' || (blank === 'also' && isAboutOne(choice.sheet) && choice.id === null);
  const kinds = Object.keys(blankKinds);
  return {
    ...choice,
    id: isBlank ? null : choice.id,
    isBlank,
    blankKind: isBlank ? choice.blankKind || (kinds[0] ?? '') : '',
    isPublic: audience === 'public' || choice.isPublic,
  };
};

/** Tells whether the catalogue has such a version of the sheet: blank, public, two-sided, of that kind. */
export const isOffered = (choice: SheetChoice): boolean => {
  const { blank, blankKinds = {}, audience, isBook, isOfDays } = declarationOf(choice.sheet);
  if ((choice.from || choice.to) && !isOfDays) return false;
  if (choice.isBlank && blank === 'never') return false;
  if (choice.isPublic && audience === 'internal') return false;
  if (choice.isTwoSided && !isBook) return false;
  return choice.blankKind === '' || Object.hasOwn(blankKinds, choice.blankKind);
};

/** The days that a sheet of some time is about: those chosen, an open end being that of the other's year; else its month, or the whole year. */
export const daysOf = ({ year, part, from, to }: Pick<SheetChoice, 'year' | 'part' | 'from' | 'to'>): { from: IsoDate; to: IsoDate } => {
  if (from) return { from, to: to ?? `${from.slice(0, 4)}-12-31` };
  if (to) return { from: `${to.slice(0, 4)}-01-01`, to };
  const first = `${year}-${String(part ?? 1).padStart(2, '0')}-01`;
  return { from: first, to: addDays(addMonths(first, part === null ? 12 : 1), -1) };
};

/** Tells whether the days chosen come in their order. */
export const areDaysInOrder = (choice: SheetChoice): boolean => daysOf(choice).from <= daysOf(choice).to;

/** Tells whether everything is chosen that the sheet needs. */
export const isComplete = (choice: SheetChoice): boolean =>
  (completed(choice).isBlank || !isAboutOne(choice.sheet) || choice.id !== null) && areDaysInOrder(choice);
