// What do the sheets of members show?
import { organisationOf, unitsOf } from '#db/branch/store.ts';
import { duesFacts } from '#db/dues/store.ts';
import { factsByMember } from '#db/members/facts.ts';
import { rosterOn } from '#db/members/store.ts';
import type { Reader } from '#db/schema.ts';
import { ownTableOf, printedOwnOf } from '#electron/members/own.ts';
import type { BuildersOf } from '#electron/records/builders.ts';
import { memberView, rosterViews } from '#electron/records/member-view.ts';
import type { IsoDate } from '#shared/core/date.ts';
import type { Id } from '#shared/core/id.ts';
import { duesBook } from '#shared/dues/book.ts';
import { factOn } from '#shared/members/fact-rules.ts';
import type { memberSheets } from '#shared/records/sheets/members.ts';

/** The bodies of the sheets of members. Fault: not-found `member-unknown`. */
export const memberBuilders: BuildersOf<keyof typeof memberSheets> = {
  roster: async (reader, { year, asOf, isPublic, isBlank }) => ({
    isPublic,
    asOf,
    members: isBlank ? [] : await rosterViews(reader, asOf),
    monthlyDues: isBlank ? {} : await monthlyDuesOf(reader, year),
    inHardship: isBlank || isPublic ? [] : await inHardshipOn(reader, asOf),
  }),
  'unit-form': async (reader, { isBlank }) => {
    if (isBlank) return { units: null, contactName: '', contactPhone: '' };
    const { contactName, contactPhone } = await organisationOf(reader);
    return { units: await unitsOf(reader), contactName: contactName ?? '', contactPhone: contactPhone ?? '' };
  },
  'member-form': async (reader, { id, asOf }) => ({
    member: id ? await memberView(reader, id, asOf) : null,
    own: await printedOwnOf(reader, { memberId: id, date: asOf, isPublic: false }),
  }),
  'own-table': async (reader, { asOf, isPublic, isBlank }) => {
    const { fields, shownFor } = await ownTableOf(reader, asOf);
    const shown = fields.filter(({ isRetired, isPrivate }) => !isRetired && !(isPublic && isPrivate));
    const people = await rosterOn(reader, asOf);
    const rows = people.map(({ memberId, name }) => ({
      id: memberId,
      name,
      values: shown.map((field) => (isBlank ? '' : shownFor(memberId, field))),
    }));
    return { isPublic, asOf, fields: shown.map(({ name }) => name), rows };
  },
};

const inHardshipOn = async (reader: Reader, date: IsoDate): Promise<Id[]> =>
  [...(await factsByMember(reader))].flatMap(([id, facts]) =>
    factOn(
      facts.filter(({ kind }) => kind === 'hardship'),
      date,
    )
      ? [id]
      : [],
  );

const monthlyDuesOf = async (reader: Reader, year: number): Promise<Record<Id, number | null>> =>
  Object.fromEntries(duesBook(await duesFacts(reader, year)).lines.map(({ memberId, monthlyDueFen }) => [memberId, monthlyDueFen]));
