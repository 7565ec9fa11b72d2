// Who answers the calls about several people: who is alike, and whose days come this year?

import { condensedName } from '#db/search/words.ts';
import type { HandlersOf } from '#electron/ledger/context.ts';
import { dayList } from '#electron/members/list.ts';
import { readingOf } from '#electron/members/pinyin.ts';
import { membershipDaysOn } from '#electron/members/year-days.ts';
import { fiftyYearsIn, politicalBirthdays, probations } from '#shared/members/anniversaries.ts';

/** At most so many people are named as alike. */
const mostAlike = 5;

export const peopleHandlers: HandlersOf<'members.similar' | 'members.year'> = {
  'members.similar': async (reader, { name, birthDate, ownId }) => {
    const wanted = condensedName(name);
    if ([...wanted].length < 2) return { people: [] };
    const { pinyin } = readingOf(name);
    const { people } = await dayList(reader, reader.clock.today());
    const alike = people.flatMap(({ line, find }) => {
      if (line.id === ownId || line.isRetired) return [];
      const isSameName = find.name === wanted;
      const mayBeSameBirth = birthDate !== null && line.birthDate === birthDate;
      if (!isSameName && !(find.pinyin === pinyin && mayBeSameBirth)) return [];
      const why = isSameName ? (mayBeSameBirth ? ('sameNameAndBirth' as const) : ('sameName' as const)) : ('sameReadingAndBirth' as const);
      return [{ id: line.id, name: line.name, birthDate: line.birthDate, groupName: line.groupName, why }];
    });
    return { people: alike.slice(0, mostAlike) };
  },

  'members.year': async (reader, { year }) => {
    const people = await membershipDaysOn(reader, reader.clock.today());
    return { birthdays: politicalBirthdays(people, year), fifty: fiftyYearsIn(people, year), probations: probations(people) };
  },
};
