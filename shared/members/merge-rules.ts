// When may two files be one person's, when may they not be merged, and what goes over? Pure; a program proposes, a person decides.
import type { IsoDate, MonthKey } from '#shared/core/date.ts';
import type { Id } from '#shared/core/id.ts';
import type { AlikeReason, BothAttended, MergeObstacle, MovedRow, MovedTable, TakenFact } from '#shared/members/merge-model.ts';
import { mergeFields } from '#shared/members/merge-model.ts';
import type { MemberInput } from '#shared/members/model.ts';

/** Somebody as duplicates are looked for. */
export interface AlikePerson {
  readonly id: Id;
  /** Without blanks and dots. */
  readonly name: string;
  readonly reading: string;
  readonly idNumber: string;
  readonly birthDate: IsoDate | null;
  readonly mobile: string;
}

/** Two different right numbers are two persons, whatever else is alike. */
const isOtherNumber = (a: Pick<AlikePerson, 'idNumber'>, b: Pick<AlikePerson, 'idNumber'>): boolean =>
  a.idNumber !== '' && b.idNumber !== '' && a.idNumber !== b.idNumber;

const digits = (phone: string): string => phone.replace(/\D/g, '');

/** Why two files may be one person's; null: nothing says so. */
export const alikeReason = (a: AlikePerson, b: AlikePerson): AlikeReason | null => {
  if (isOtherNumber(a, b)) return null;
  if (a.idNumber !== '' && a.idNumber === b.idNumber) return 'sameNumber';
  if (a.name === b.name && a.birthDate !== null && a.birthDate === b.birthDate) return 'sameNameAndBirth';
  const hasPhone = digits(a.mobile).length >= 7 && digits(a.mobile) === digits(b.mobile);
  return hasPhone && a.reading !== '' && a.reading === b.reading ? 'sameReadingAndPhone' : null;
};

const keysOf = ({ idNumber, name, birthDate, reading, mobile }: AlikePerson): string[] => [
  ...(idNumber ? [`number ${idNumber}`] : []),
  ...(birthDate ? [`birth ${name} ${birthDate}`] : []),
  ...(digits(mobile).length >= 7 ? [`phone ${reading} ${digits(mobile)}`] : []),
];

/** A pair that may be one person. */
export interface AlikePair {
  readonly first: Id;
  readonly second: Id;
  readonly reason: AlikeReason;
}

/** Every pair that may be one person, each once; those with the same number first. */
export const alikePairs = (people: readonly AlikePerson[]): AlikePair[] => {
  const groups = new Map<string, AlikePerson[]>();
  for (const person of people) for (const key of keysOf(person)) groups.set(key, [...(groups.get(key) ?? []), person]);
  const pairs = new Map<string, AlikePair>();
  for (const group of groups.values()) {
    for (const [at, a] of group.entries()) {
      for (const b of group.slice(at + 1)) {
        const [first, second] = a.id < b.id ? [a, b] : [b, a];
        const reason = alikeReason(first, second);
        if (reason) pairs.set(`${first.id} ${second.id}`, { first: first.id, second: second.id, reason });
      }
    }
  }
  const rank: Readonly<Record<AlikeReason, number>> = { sameNumber: 0, sameNameAndBirth: 1, sameReadingAndPhone: 2 };
  return [...pairs.values()].sort((a, b) => rank[a.reason] - rank[b.reason] || (a.first < b.first ? -1 : 1));
};

/** A term in a seat. */
export interface Term {
  readonly role: string;
  readonly electedOn: IsoDate;
  readonly endedOn: IsoDate | null;
}

/** A file as the obstacles look at it. */
export interface MergedFile {
  readonly id: Id;
  readonly idNumber: string;
  /** Months in which dues paid and not reversed stand. */
  readonly paidMonths: readonly MonthKey[];
  readonly terms: readonly Term[];
  /** Whether another file was taken into this one before. */
  readonly hasMerged: boolean;
}

const overlaps = (a: Term, b: Term): boolean => (b.endedOn === null || a.electedOn < b.endedOn) && (a.endedOn === null || b.electedOn < a.endedOn);

/** What stands against merging, and the months it is about; null: nothing does. */
export const mergeObstacle = (
  keep: MergedFile,
  merged: MergedFile,
): { readonly code: MergeObstacle; readonly months: readonly MonthKey[] } | null => {
  const against = (code: MergeObstacle, months: readonly MonthKey[] = []) => ({ code, months });
  if (keep.id === merged.id) return against('merge-same-file');
  if (isOtherNumber(keep, merged)) return against('merge-other-number');
  if (merged.hasMerged) return against('merge-has-merged');
  const both = keep.paidMonths.filter((month) => merged.paidMonths.includes(month));
  if (both.length > 0) return against('merge-both-paid', both);
  // Nobody holds two seats at a time: one of the terms is wrong, and only a person knows which.
  return keep.terms.some((a) => merged.terms.some((b) => overlaps(a, b))) ? against('merge-both-seated') : null;
};

/** A row that hangs on the merged file; `about`: what it is about beside the person (kind and content of a fact, the own field). */
export interface HangingRow extends MovedRow {
  readonly about: string;
}

/** Tables of which the staying file's own count, once it has any: two sequences of one kind mixed would say what nobody entered. */
const wholeOrNothing: readonly MovedTable[] = ['membershipEvent', 'duesStanding', 'duesReduction', 'duesExcuse'];

/**
 * Which rows go over. Files, seats, groups led and entries of lists do; of events, dues bases, reductions and reasons only where the
 * staying file has none; of an own field or a fact of the form only where it has none of the same. What stays behind is shown with its file.
 */
export const rowsToMove = (kept: readonly HangingRow[], merged: readonly HangingRow[]): MovedRow[] =>
  merged
    .filter(({ table, about }) => {
      const own = kept.filter((row) => row.table === table);
      if (wholeOrNothing.includes(table)) return own.length === 0;
      if (table === 'ownValue' || table === 'memberFact') return !own.some((row) => row.about === about);
      return true;
    })
    .map(({ table, id }) => ({ table, id }));

/** Facts that the two files say differently. */
export const differingFields = (keep: MemberInput, merged: MemberInput): (keyof MemberInput)[] =>
  mergeFields.filter((field) => keep[field] !== merged[field]);

const isEmpty = (value: MemberInput[keyof MemberInput]): boolean => value === null || value === '' || value === 0 || value === false;

/** What the merged file says otherwise than the one that stays; where it says nothing, there is nothing to see. */
export const otherFacts = (keep: MemberInput, merged: MemberInput): (keyof MemberInput)[] =>
  differingFields(keep, merged).filter((field) => !isEmpty(merged[field]));

/** What is proposed to be taken from the merged file: what the staying one lacks. */
export const proposedTakes = (keep: MemberInput, merged: MemberInput): (keyof MemberInput)[] =>
  differingFields(keep, merged).filter((field) => isEmpty(keep[field]) && !isEmpty(merged[field]));

/** What the staying file takes over, with what stood there before. */
export const takenFacts = (keep: MemberInput, merged: MemberInput, takes: readonly (keyof MemberInput)[]): TakenFact[] =>
  differingFields(keep, merged)
    .filter((field) => takes.includes(field))
    .map((field) => ({ field, before: keep[field], after: merged[field] }));

/** Which of the facts taken over go back when the files are parted: those that nobody changed since. */
export const factsToGiveBack = (now: MemberInput, taken: readonly TakenFact[]): { readonly back: TakenFact[]; readonly stay: TakenFact[] } => ({
  back: taken.filter(({ field, after }) => now[field] === after),
  stay: taken.filter(({ field, after }) => now[field] !== after),
});

/** Meetings in whose records the two stand differently come first: there somebody should look. */
export const inOrderOfDoubt = (both: readonly BothAttended[]): BothAttended[] =>
  both.toSorted((a, b) => Number(a.kept === a.merged) - Number(b.kept === b.merged) || (a.heldOn < b.heldOn ? 1 : -1));
