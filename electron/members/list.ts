// Who stands in the list of a day? Everybody is read and put in order once per state of the ledger; filters and searches then look through that.
import type { Kysely } from 'kysely';
import { headOf } from '#db/journal.ts';
import { factsByMember, memberOn } from '#db/members/facts.ts';
import { ownFieldsOf, ownValuesByMember } from '#db/members/own.ts';
import { eventsByMember, groupNames, inRosterOrder, type ListedMember, listedMembers, seatRolesOn } from '#db/members/store.ts';
import type { Reader, Tables } from '#db/schema.ts';
import { memberReadings } from '#db/search/store.ts';
import { condensedName } from '#db/search/words.ts';
import { lineOf } from '#electron/members/line.ts';
import { ownHolding } from '#electron/members/own.ts';
import { isReadAs, readingOf } from '#electron/members/pinyin.ts';
import type { Seat } from '#shared/branch/model.ts';
import type { IsoDate } from '#shared/core/date.ts';
import type { Id } from '#shared/core/id.ts';
import { type FilterFacts, type MemberFilter, matchesFilter } from '#shared/members/filter.ts';
import { type MemberColumn, type MemberLine, type MemberSort, placesIn, sortValueOf } from '#shared/members/line.ts';
import { standingOn } from '#shared/members/membership.ts';
import { shownOwnValue } from '#shared/members/own-rules.ts';
import { ownValueWords } from '#shared/members/own-words.ts';

/** Somebody of the list: the line as shown, what filters look at, and by what a search finds. */
export interface ListedPerson {
  readonly line: MemberLine;
  readonly facts: FilterFacts;
  readonly find: { readonly name: string; readonly pinyin: string; readonly initials: string };
}

/** Everybody on a day, those who left and retired entries too, in roster order. */
export interface DayList {
  readonly date: IsoDate;
  readonly people: readonly ListedPerson[];
}

const noSeats: readonly Seat['role'][] = [];

/** What a member's own fields hold on a day, as kept and as a list shows it. */
interface OwnOfDay {
  readonly kept: Readonly<Record<Id, string>>;
  readonly shown: Readonly<Record<Id, string>>;
}

const noOwn: OwnOfDay = { kept: {}, shown: {} };

/** The own fields in use, of everybody in whom something stands. */
const ownOn = async (reader: Reader, date: IsoDate): Promise<Map<Id, OwnOfDay>> => {
  const fields = (await ownFieldsOf(reader)).filter(({ isRetired }) => !isRetired);
  if (fields.length === 0) return new Map();
  const values = await ownValuesByMember(reader);
  return new Map(
    [...values].map(([id, entered]) => {
      const held = fields.map((field) => ({ field, value: ownHolding(entered, field.id, date) })).filter(({ value }) => value !== '');
      const shown = held.map(({ field, value }) => [field.id, field.isPrivate ? ownValueWords.hidden.zh : shownOwnValue(field, value)]);
      return [id, { kept: Object.fromEntries(held.map(({ field, value }) => [field.id, value])), shown: Object.fromEntries(shown) }];
    }),
  );
};

const readDay = async (reader: Reader, date: IsoDate): Promise<DayList> => {
  const [kept, events, roles, groups, readings] = [
    await listedMembers(reader),
    await eventsByMember(reader),
    await seatRolesOn(reader, date),
    await groupNames(reader),
    await memberReadings(reader),
  ];
  // For today too: a dated fact ends by itself, without an entry that would bring the kept column after it.
  const dated = await factsByMember(reader);
  const members: ListedMember[] = kept.map((member) => memberOn(member, dated.get(member.id) ?? [], date));
  const own = await ownOn(reader, date);
  const people = members.map((member) => ({
    member,
    own: own.get(member.id) ?? noOwn,
    name: member.name,
    standing: member.retiredAt ? null : standingOn(member, events.get(member.id) ?? [], date),
    seatRoles: roles.get(member.id) ?? noSeats,
  }));
  return {
    date,
    people: inRosterOrder(people).map((person) => {
      const { member } = person;
      const line = lineOf({ ...person, own: person.own.shown }, { date, groups });
      return {
        line,
        facts: { ...member, memberType: line.memberType, partyAge: line.partyAge, hasSeat: person.seatRoles.length > 0, own: person.own.kept },
        // Those of a branch's books have no place in the index: they are read as they are asked for.
        find: readings.get(member.id) ?? { ...readingOf(member.name), name: condensedName(member.name) },
      };
    }),
  };
};

/** The list last read of each open ledger, and the state of the ledger that it shows. A ledger that is closed takes its list along. */
const lastRead = new WeakMap<Kysely<Tables>, { readonly state: string; readonly list: DayList }>();

/** The list of a day, read anew only when the journal has grown, or another day or organisation is asked for. */
export const dayList = async (reader: Reader, date: IsoDate): Promise<DayList> => {
  const { seq } = await headOf(reader.db);
  const state = `${reader.orgId} ${date} ${reader.clock.today()} ${seq}`;
  const known = lastRead.get(reader.db);
  if (known?.state === state) return known.list;
  const list = await readDay(reader, date);
  lastRead.set(reader.db, { state, list });
  return list;
};

/**
 * Tells whether a typed text finds somebody: a part of the name, the reading from any syllable on, initials, the last four or more
 * characters of the ID number, any four digits in a row of a telephone, two or more characters of an own field that is not personal.
 * Blanks and dots do not matter.
 */
const isFoundBy = ({ facts, find, line }: ListedPerson, wanted: string): boolean => {
  if (find.name.includes(wanted) || isReadAs(find, wanted)) return true;
  if (wanted.length >= 2 && Object.values(line.own).some((text) => condensedName(text).includes(wanted))) return true;
  if (wanted.length < 4 || !/^[\dx-]+$/.test(wanted)) return false;
  const digits = wanted.replaceAll('-', '');
  return facts.idNumber.toLowerCase().endsWith(wanted) || [facts.mobile, facts.landline].some((phone) => phone.replace(/\D/g, '').includes(digits));
};

/** What is asked of a list. */
export interface Asked {
  readonly text: string;
  readonly scope: 'members' | 'all';
  readonly filter: MemberFilter;
  readonly sort: MemberSort | null;
}

/** The people of a day for whom everything asked holds, in the order asked for, else in roster order. */
export const peopleAsked = (list: DayList, { text, scope, filter, sort }: Asked): ListedPerson[] => {
  const wanted = condensedName(text);
  const found = list.people.filter(
    (person) =>
      (scope === 'all' || person.line.isMember) && (wanted === '' || isFoundBy(person, wanted)) && matchesFilter(person.facts, filter, list.date),
  );
  return sort ? inOrder(found, sort, placesOf(list, sort.column)) : found;
};

/** Orders of the columns by which a list has been sorted, kept as long as the list. */
const sorted = new WeakMap<DayList, Map<MemberColumn, ReadonlyMap<ListedPerson, number>>>();

const placesOf = (list: DayList, column: MemberColumn): ReadonlyMap<ListedPerson, number> => {
  const columns = sorted.get(list) ?? new Map<MemberColumn, ReadonlyMap<ListedPerson, number>>();
  sorted.set(list, columns);
  const known = columns.get(column);
  if (known) return known;
  const places = placesIn(
    list.people.map(({ line }) => line),
    column,
  );
  const placed = new Map(list.people.map((person) => [person, places.get(sortValueOf(person.line, column)) ?? nowhere]));
  columns.set(column, placed);
  return placed;
};

/** Where nothing is known: after everybody, whichever way the list is sorted. */
const nowhere = -1;

const inOrder = (people: ListedPerson[], { isDescending }: MemberSort, places: ReadonlyMap<ListedPerson, number>): ListedPerson[] => {
  const placeOf = (person: ListedPerson): number => places.get(person) ?? nowhere;
  return people.sort((a, b) => {
    const [first, second] = [placeOf(a), placeOf(b)];
    if (first === nowhere || second === nowhere) return Number(first === nowhere) - Number(second === nowhere);
    return isDescending ? second - first : first - second;
  });
};
