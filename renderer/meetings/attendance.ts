// How does a click change the attendance list? Everybody is present until clicked; nobody is left out by himself.
import type { Id } from '#shared/core/id.ts';
import type { AttendeeInput, ExpectedPerson } from '#shared/meetings/model.ts';

/** What a click or a dialog changes about one person. */
export type AttendeeChange = Partial<Omit<AttendeeInput, 'memberId'>>;

const presentEntry = (memberId: Id): AttendeeInput => ({ memberId, status: 'present', reason: '', exclusion: null, consent: '' });

/** The list for the people expected, in their order: known entries are kept, new people are present, others fall away. */
export const attendanceFor = (people: readonly ExpectedPerson[], before: readonly AttendeeInput[]): AttendeeInput[] => {
  const known = new Map(before.map((entry) => [entry.memberId, entry]));
  return people.map((person) => {
    const entry = known.get(person.memberId) ?? presentEntry(person.memberId);
    // Only a full member can be left out of the count (domain §2.2); if the day changed his standing, he is absent.
    return entry.status === 'excluded' && person.standing !== 'full' ? { ...entry, status: 'absent', exclusion: null, consent: '' } : entry;
  });
};

/** Tells whether two lists say the same. */
export const isSameAttendance = (a: readonly AttendeeInput[], b: readonly AttendeeInput[]): boolean =>
  a.length === b.length && a.every((entry, index) => JSON.stringify(entry) === JSON.stringify(b[index]));

/** The list with one person's entry changed; back to present forgets reason and exclusion. */
export const changeAttendee = (list: readonly AttendeeInput[], memberId: Id, change: AttendeeChange): AttendeeInput[] =>
  list.map((entry) => {
    if (entry.memberId !== memberId) return entry;
    const next = { ...entry, ...change };
    if (next.status === 'present') return presentEntry(memberId);
    return next.status === 'absent' ? { ...next, exclusion: null, consent: '' } : next;
  });

/** The list with a person expected who was not (present), or no longer expected; in the order of the people. */
export const expectPerson = (
  list: readonly AttendeeInput[],
  memberId: Id,
  people: readonly ExpectedPerson[],
  isExpected: boolean,
): AttendeeInput[] => {
  const known = new Map(list.map((entry) => [entry.memberId, entry]));
  if (isExpected) known.set(memberId, presentEntry(memberId));
  else known.delete(memberId);
  return people.flatMap((person) => known.get(person.memberId) ?? []);
};

/** Everybody who can be chosen, present; those already listed stay as they are. */
export const expectAll = (people: readonly ExpectedPerson[], list: readonly AttendeeInput[]): AttendeeInput[] => attendanceFor(people, list);

/** The list with everybody present again. */
export const allPresent = (list: readonly AttendeeInput[]): AttendeeInput[] => list.map(({ memberId }) => presentEntry(memberId));

/** How many are present, absent and not counted. */
export const countAttendance = (list: readonly AttendeeInput[]): { present: number; absent: number; excluded: number } => ({
  present: list.filter(({ status }) => status === 'present').length,
  absent: list.filter(({ status }) => status === 'absent').length,
  excluded: list.filter(({ status }) => status === 'excluded').length,
});

/** Where an arrow key leads in a grid of `count` chips and `columns` columns; null for any other key. */
export const nextChip = (key: string, index: number, grid: { count: number; columns: number }): number | null => {
  const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: grid.columns, ArrowUp: -grid.columns };
  if (key === 'Home') return 0;
  if (key === 'End') return grid.count - 1;
  const step = steps[key];
  if (step === undefined) return null;
  const target = index + step;
  return target < 0 || target >= grid.count ? index : target;
};
