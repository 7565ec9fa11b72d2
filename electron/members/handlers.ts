// Who answers the calls about members?
import {
  eventsByMember,
  groupNames,
  inRosterOrder,
  insertEvent,
  insertMember,
  listedMembers,
  memberById,
  memberWithIdNumber,
  retireMember,
  reviseMember,
  seatRolesOn,
} from '#db/members/store.ts';
import { memberViewer } from '#db/members/view.ts';
import type { Reader, Writer } from '#db/schema.ts';
import { indexMember, membersFoundBy } from '#db/search/store.ts';
import type { HandlersOf } from '#electron/ledger/context.ts';
import { lineOf } from '#electron/members/line.ts';
import { readingOf } from '#electron/members/pinyin.ts';
import { rosterHandlers } from '#electron/members/roster/handlers.ts';
import { brokenRule, conflict, notFound } from '#shared/core/fault.ts';
import type { Id } from '#shared/core/id.ts';
import type { membersContract } from '#shared/members/contract.ts';
import { keptFacts, type MemberFacts } from '#shared/members/facts.ts';
import { readIdNumber } from '#shared/members/id-number.ts';
import { standingOn } from '#shared/members/membership.ts';
import type { MemberRow } from '#shared/members/model.ts';
import { eventFindings, memberFindings } from '#shared/members/rules.ts';

/** The member, unless there is none or the entry is retired. */
const requireMember = async (reader: Reader, id: Id): Promise<MemberRow> => {
  const member = await memberById(reader, id);
  if (!member || member.retiredAt) throw notFound('member-unknown');
  return member;
};

const requireGroup = async (reader: Reader, groupId: Id | null): Promise<void> => {
  if (groupId && !(await groupNames(reader)).has(groupId)) throw notFound('group-unknown');
};

/** Keeps the facts under an id, or as a new member; also how the name is found. */
const keep = async (writer: Writer, id: Id | null, facts: MemberFacts): Promise<Id> => {
  if (id === null) {
    const added = await insertMember(writer, facts);
    await indexMember(writer, { id: added, name: facts.name }, readingOf(facts.name));
    return added;
  }
  const known = await requireMember(writer, id);
  const nameAsWritten = known.name === facts.name ? known.nameAsWritten : facts.nameAsWritten;
  await reviseMember(writer, id, { ...facts, nameAsWritten });
  await indexMember(writer, { id, name: facts.name }, readingOf(facts.name));
  return id;
};

const fileHandlers: Omit<HandlersOf<keyof typeof membersContract>, keyof typeof rosterHandlers> = {
  'members.list': async (reader, { asOf, text, scope }) => {
    const date = asOf ?? reader.clock.today();
    const found = text.trim() ? await membersFoundBy(reader, text) : null;
    const [members, events, roles, groups] = [
      await listedMembers(reader, { withRetired: scope === 'all', ids: found }),
      await eventsByMember(reader),
      await seatRolesOn(reader, date),
      await groupNames(reader),
    ];
    const people = members.flatMap((member) => {
      const standing = member.retiredAt ? null : standingOn(member, events.get(member.id) ?? [], date);
      return scope === 'all' || standing ? [{ member, name: member.name, standing, seatRoles: roles.get(member.id) ?? [] }] : [];
    });
    return {
      asOf: date,
      rows: inRosterOrder(people).map((person) => lineOf(person, { date, groups })),
      full: people.filter(({ standing }) => standing === 'full' || standing === 'observation').length,
      probationary: people.filter(({ standing }) => standing === 'probationary').length,
    };
  },

  'members.get': async (reader, { id, asOf }) => {
    const view = await memberViewer(reader, asOf ?? reader.clock.today());
    const found = await view(id);
    if (!found) throw notFound('member-unknown');
    return found.member;
  },

  'members.identify': async (reader, { idNumber }) => {
    const { wasOldForm, ...reading } = readIdNumber(idNumber, reader.clock.today());
    return { ...reading, duplicate: await memberWithIdNumber(reader, reading.idNumber) };
  },

  'members.save': async (writer, { id, member: typed }) => {
    const { member, facts } = keptFacts(typed, writer.clock.today());
    const errors = memberFindings(member, writer.clock.today()).filter(({ severity }) => severity === 'ERROR');
    if (errors.length > 0) throw brokenRule(errors);
    const holder = await memberWithIdNumber(writer, facts.idNumber);
    if (holder && holder.id !== id) throw conflict('id-number-taken', { name: holder.name });
    await requireGroup(writer, facts.groupId);
    return { id: await keep(writer, id, facts) };
  },

  'members.retire': async (writer, { id, reason }) => {
    await requireMember(writer, id);
    await retireMember(writer, id, reason);
    return { id };
  },

  'members.recordEvent': async (writer, event) => {
    const member = await requireMember(writer, event.memberId);
    const errors = eventFindings(event, writer.clock.today());
    if (errors.length > 0) throw brokenRule(errors);
    const id = await insertEvent(writer, event);
    const follows = factsAfter(event.kind, event.on, member);
    if (follows) await reviseMember(writer, member.id, follows);
    return { id };
  },
};

/** Facts of F6 that an event settles: regularising makes a full member, suspending and restoring set 党籍状态, admitting gives a missing date. */
const factsAfter = (kind: string, on: string, member: MemberRow): Partial<MemberFacts> | null => {
  if (kind === 'regularise') return { memberType: 'fullMember', regularisedOn: on };
  if (kind === 'suspend') return { partyStatus: 'suspended' };
  if (kind === 'restore') return { partyStatus: 'normal' };
  return kind === 'admit' && !member.joinedOn ? { joinedOn: on } : null;
};

export const membersHandlers: HandlersOf<keyof typeof membersContract> = { ...fileHandlers, ...rosterHandlers };
