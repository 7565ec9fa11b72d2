// What does a citizen ID number say? GB 11643-1999, and the 15 digits of 1989 (domain §4.1).
import { type IsoDate, isIsoDate } from '#shared/core/date.ts';

/** Why a number cannot be used; `rounded`: a spreadsheet kept only fifteen digits and wrote 000 at the end. */
type IdNumberProblem = 'none' | 'empty' | 'length' | 'format' | 'date' | 'future' | 'check' | 'rounded';

/** What a number says. When `problem` is not `none`, `idNumber` is empty and nothing is derived. */
export interface IdNumberReading {
  /** 18 characters, or empty. */
  readonly idNumber: string;
  readonly problem: IdNumberProblem;
  /** The first two digits name no province (§4.5): divisions change, so this only warns. */
  readonly unknownArea: boolean;
  readonly birthDate: IsoDate | null;
  readonly sex: 'male' | 'female' | null;
  /** Fifteen digits of the old form were made eighteen. */
  readonly wasOldForm: boolean;
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const provinces = '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82'.split(' ');

/** The check character of the first 17 digits (ISO 7064 MOD 11-2): S = Σ aᵢ·wᵢ, then "10X98765432"[S mod 11]. */
export const checkCharacter = (first17: string): string => {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(first17[index]), 0);
  return '10X98765432'.charAt(sum % 11);
};

/** Typed text as a number is written: half-width, without blanks, hyphens or a spreadsheet's leading apostrophe, X upper case. */
const condensedIdNumber = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replace(/[\s\p{Cf}'‘’`-]/gu, '')
    .toUpperCase();

const unusable = (problem: IdNumberProblem): IdNumberReading => ({
  idNumber: '',
  problem,
  unknownArea: false,
  birthDate: null,
  sex: null,
  wasOldForm: false,
});

const isWellFormed = (text: string): boolean => /^(\d{15}|\d{17}[\dX])$/.test(text);

/**
 * Reads a number as typed; `today` decides whether the birth lies in the future.
 * Old form: 19 before the two-digit year, check character appended. Nothing is guessed: a rounded or wrong number stays unusable.
 */
export const readIdNumber = (typed: string, today: IsoDate): IdNumberReading => {
  const text = condensedIdNumber(typed);
  if (text === '') return unusable('empty');
  if (!/^[\dX]+$/.test(text)) return unusable('format');
  if (text.length !== 15 && text.length !== 18) return unusable('length');
  if (!isWellFormed(text)) return unusable('format');
  const wasOldForm = text.length === 15;
  const first17 = wasOldForm ? `${text.slice(0, 6)}19${text.slice(6)}` : text.slice(0, 17);
  const check = checkCharacter(first17);
  if (!wasOldForm && text[17] !== check) return unusable(text.endsWith('000') ? 'rounded' : 'check');
  const birthDate = `${first17.slice(6, 10)}-${first17.slice(10, 12)}-${first17.slice(12, 14)}`;
  if (birthDate > today) return unusable(/^\d{4}-\d{2}-\d{2}$/.test(birthDate) && isIsoDate(birthDate) ? 'future' : 'date');
  if (!isIsoDate(birthDate)) return unusable('date');
  return {
    idNumber: `${first17}${check}`,
    problem: 'none',
    unknownArea: !provinces.includes(first17.slice(0, 2)),
    birthDate,
    sex: Number(first17[16]) % 2 === 1 ? 'male' : 'female',
    wasOldForm,
  };
};
