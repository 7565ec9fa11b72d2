// Who answers the calls about members?

import { organisationOf } from '#db/branch/store.ts';
import { factsOf, memberOn } from '#db/members/facts.ts';
import { insertEvent, insertMember, memberById, memberWithIdNumber, retireMember, reviseMember } from '#db/members/store.ts';
import { memberViewer } from '#db/members/view.ts';
import type { Writer } from '#db/schema.ts';
import { indexMember } from '#db/search/store.ts';
import { inBooks } from '#electron/ledger/books.ts';
import type { HandlersOf } from '#electron/ledger/context.ts';
import { factHandlers, writeDatedColumns } from '#electron/members/facts.ts';
import { requireGroup, requireMember } from '#electron/members/known.ts';
import { listHandlers } from '#electron/members/list-handlers.ts';
import { massHandlers } from '#electron/members/mass.ts';
import { mergeHandlers } from '#electron/members/merge.ts';
import { ownHandlers } from '#electron/members/own.ts';
import { peopleHandlers } from '#electron/members/people.ts';
import { readingOf } from '#electron/members/pinyin.ts';
import { rosterHandlers } from '#electron/members/roster/handlers.ts';
import { timelineOf } from '#electron/members/timeline.ts';
import { brokenRule, conflict, notFound } from '#shared/core/fault.ts';
import type { Id } from '#shared/core/id.ts';
import type { membersContract } from '#shared/members/contract.ts';
import type { FactChange } from '#shared/members/fact-model.ts';
import { keptFacts, type MemberFacts } from '#shared/members/facts.ts';
import { readIdNumber } from '#shared/members/id-number.ts';
import { maskedNumbers, withKeptNumbers } from '#shared/members/masks.ts';
import type { MemberRow } from '#shared/members/model.ts';
import { admissionFindings, eventFindings, memberFindings } from '#shared/members/rules.ts';

/** Keeps the facts under an id, or as a new member; also how the name is found. */
const keep = async (writer: Writer, id: Id | null, facts: MemberFacts, changes: readonly FactChange[]): Promise<Id> => {
  if (id === null) {
    const added = await insertMember(writer, facts);
    await indexMember(writer, { id: added, name: facts.name }, readingOf(facts.name));
    return added;
  }
  const known = await requireMember(writer, id);
  await writeDatedColumns(writer, known, facts, changes);
  const nameAsWritten = known.name === facts.name ? known.nameAsWritten : facts.nameAsWritten;
  // A change that lies before one already known leaves the column as the newest dated fact says.
  await reviseMember(writer, id, { ...memberOn(facts, await factsOf(writer, id), writer.clock.today()), nameAsWritten });
  await indexMember(writer, { id, name: facts.name }, readingOf(facts.name));
  return id;
};

const fileHandlers: Omit<
  HandlersOf<keyof typeof membersContract>,
  | keyof typeof listHandlers
  | keyof typeof rosterHandlers
  | keyof typeof factHandlers
  | keyof typeof massHandlers
  | keyof typeof ownHandlers
  | keyof typeof mergeHandlers
  | keyof typeof peopleHandlers
> = {
  'members.get': async (reader, { id, asOf, orgId }) => {
    const view = await memberViewer(await inBooks(reader, orgId), asOf ?? reader.clock.today());
    const found = await view(id);
    if (!found) throw notFound('member-unknown');
    return { ...found.member, ...maskedNumbers(found.member) };
  },

  'members.reveal': async (job, { id, orgId }) => {
    const found = await job.read(async (reader) => memberById(await inBooks(reader, orgId), id));
    if (!found) throw notFound('member-unknown');
    await job.write('members.reveal', id, async () => undefined);
    const { idNumber, mobile, landline } = found;
    return { idNumber, mobile, landline };
  },

  'members.timeline': async (reader, { id, orgId }) => ({ entries: await timelineOf(await inBooks(reader, orgId), id) }),

  'members.identify': async (reader, { idNumber }) => {
    const { wasOldForm, ...reading } = readIdNumber(idNumber, reader.clock.today());
    return { ...reading, duplicate: await memberWithIdNumber(reader, reading.idNumber) };
  },

  'members.save': async (writer, { id, member: typed, changes }) => {
    const known = id ? await requireMember(writer, id) : null;
    const { member, facts } = keptFacts(known ? withKeptNumbers(typed, known) : typed, writer.clock.today());
    const errors = memberFindings(member, writer.clock.today()).filter(({ severity }) => severity === 'ERROR');
    if (errors.length > 0) throw brokenRule(errors);
    const holder = await memberWithIdNumber(writer, facts.idNumber);
    if (holder && holder.id !== id) throw conflict('id-number-taken', { name: holder.name });
    await requireGroup(writer, facts.groupId);
    return { id: await keep(writer, id, facts, changes) };
  },

  'members.retire': async (writer, { id, reason }) => {
    await requireMember(writer, id);
    await retireMember(writer, id, reason);
    return { id };
  },

  'members.recordEvent': async (writer, event) => {
    const member = await requireMember(writer, event.memberId);
    const { branchType } = await organisationOf(writer);
    const errors = [...eventFindings(event, writer.clock.today()), ...admissionFindings(event.kind, branchType)];
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

export const membersHandlers: HandlersOf<keyof typeof membersContract> = {
  ...listHandlers,
  ...fileHandlers,
  ...factHandlers,
  ...massHandlers,
  ...ownHandlers,
  ...mergeHandlers,
  ...peopleHandlers,
  ...rosterHandlers,
};
