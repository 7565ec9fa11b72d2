// What do a member's file and the labels show? The file whole or with numbers masked; one label a member.

import { organisationOf } from '#db/branch/store.ts';
import { factsOf } from '#db/members/facts.ts';
import { groupNames } from '#db/members/store.ts';
import type { Reader } from '#db/schema.ts';
import { printedOwnOf } from '#electron/members/own.ts';
import { membershipDaysOn } from '#electron/members/year-days.ts';
import type { BuildersOf, SheetWish } from '#electron/records/builders.ts';
import { memberView, rosterViews } from '#electron/records/member-view.ts';
import { attendanceOfMember, duesLineOf } from '#electron/records/member-year.ts';
import { notFound } from '#shared/core/fault.ts';
import type { Id } from '#shared/core/id.ts';
import { attendanceLabels, meetingKindLabels } from '#shared/meetings/labels.ts';
import { fiftyYearsIn, politicalBirthdays } from '#shared/members/anniversaries.ts';
import type { MemberFact } from '#shared/members/fact-model.ts';
import type { Member } from '#shared/members/model.ts';
import { memberSheetWords as w } from '#shared/records/member-words.ts';
import type { memberFileSheets } from '#shared/records/sheets/member-files.ts';

/** The member as somebody outside may see him: no numbers, no addresses, no birthday (ui.md, paper). */
const withoutPrivate = (member: Member): Member => ({
  ...member,
  ...{ idNumber: '', mobile: '', landline: '', address: '', household: '' },
  birthDate: null,
});

/** Kinds of facts that say where or how a person lives. */
const personal: ReadonlySet<MemberFact['kind']> = new Set(['address', 'household', 'mobile', 'family', 'hardship', 'punishment']);

const shownFacts = async (reader: Reader, id: Id, isPublic: boolean): Promise<MemberFact[]> => {
  const groups = await groupNames(reader);
  return (await factsOf(reader, id))
    .filter(({ kind }) => !isPublic || !personal.has(kind))
    .map(({ memberId, ...fact }) => ({ ...fact, shown: fact.kind === 'group' ? (groups.get(fact.value) ?? '') : fact.value }));
};

const duesOf = async (reader: Reader, id: Id, year: number) => {
  const line = await duesLineOf(reader, id, year);
  return line ? { dueFen: line.dueFen, paidFen: line.paidFen, arrearsFen: line.arrearsFen } : null;
};

const meetingsOf = async (reader: Reader, id: Id, year: number) =>
  (await attendanceOfMember(reader, id, year)).map(({ kind, heldOn, status, reason }) => ({
    ...{ heldOn, reason },
    title: meetingKindLabels[kind].zh,
    status: attendanceLabels[status].zh,
  }));

const labels =
  (linesOf: (member: Member, branch: string) => string[]) =>
  async (reader: Reader, { asOf, firstPlace }: SheetWish): Promise<{ labels: string[][]; firstPlace: number }> => {
    const { name } = await organisationOf(reader);
    return { labels: (await rosterViews(reader, asOf)).map((member) => linesOf(member, name)), firstPlace };
  };

/** The members of the day, and their 政治生日 of a month or of the whole year. */
const birthdaysIn = async (reader: Reader, { year, part, asOf }: Pick<SheetWish, 'year' | 'part' | 'asOf'>) => {
  const people = await membershipDaysOn(reader, asOf);
  const birthdays = politicalBirthdays(people, year).filter(({ on }) => part === null || Number(on.slice(5, 7)) === part);
  return { people, birthdays };
};

/** The bodies of these sheets. Fault: not-found `member-unknown`. */
export const memberPaperBuilders: BuildersOf<keyof typeof memberFileSheets> = {
  'member-file': async (reader, { id, year, asOf, isPublic }) => {
    if (!id) throw notFound('member-unknown');
    const member = await memberView(reader, id, asOf);
    return {
      isPublic,
      member: isPublic ? withoutPrivate(member) : member,
      facts: await shownFacts(reader, id, isPublic),
      own: await printedOwnOf(reader, { memberId: id, date: asOf, isPublic }),
      dues: await duesOf(reader, id, year),
      meetings: await meetingsOf(reader, id, year),
    };
  },
  'political-birthdays': async (reader, { year, part, asOf }) => {
    const { people, birthdays } = await birthdaysIn(reader, { year, part, asOf });
    return {
      month: part,
      birthdays: birthdays.map(({ name, on, years }) => ({ name, on, years })),
      fifty: part === null ? fiftyYearsIn(people, year).map(({ name, years, isNew }) => ({ name, years, isNew })) : [],
    };
  },
  'birthday-cards': async (reader, wish) => {
    const { people, birthdays } = await birthdaysIn(reader, wish);
    const joinedOn = new Map(people.map((person) => [person.memberId, person.joinedOn ?? '']));
    return { cards: birthdays.map(({ memberId, name, on, years }) => ({ name, on, joinedOn: joinedOn.get(memberId) ?? '', years })) };
  },
  'box-labels': labels(({ name, groupName }, branch) => [name, groupName, branch]),
  'address-labels': labels(({ name, address, mobile }) => [address || w.noAddress.zh, `${name}　收`, mobile]),
};
