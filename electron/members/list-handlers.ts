// Who answers the calls of the member list? A window asks for the lines that it draws; filters, order and counts are the ledger's work.

import { inBooks } from '#electron/ledger/books.ts';
import type { HandlersOf } from '#electron/ledger/context.ts';
import { dayList, peopleAsked } from '#electron/members/list.ts';
import { noFilter } from '#shared/members/filter.ts';

export const listHandlers: HandlersOf<'members.list' | 'members.ids' | 'members.names'> = {
  'members.list': async (ledger, { asOf, from, limit, orgId, ...asked }) => {
    const reader = await inBooks(ledger, orgId);
    const list = await dayList(reader, asOf ?? reader.clock.today());
    const people = peopleAsked(list, asked);
    const members = people.filter(({ line }) => line.isMember);
    const probationary = members.filter(({ line }) => line.memberType === 'probationaryMember').length;
    const rows = people.slice(from, limit === null ? undefined : from + limit).map(({ line }) => line);
    return { asOf: list.date, rows, total: people.length, full: members.length - probationary, probationary };
  },

  'members.ids': async (reader, { asOf, ...asked }) => {
    const list = await dayList(reader, asOf ?? reader.clock.today());
    return { ids: peopleAsked(list, asked).map(({ line }) => line.id) };
  },

  'members.names': async (reader, { asOf }) => {
    const list = await dayList(reader, asOf ?? reader.clock.today());
    const members = peopleAsked(list, { text: '', scope: 'members', filter: noFilter, sort: null });
    return { people: members.map(({ line: { id, name, partyPosts, groupId, groupName } }) => ({ id, name, partyPosts, groupId, groupName })) };
  },
};
