// Who answers the calls of organised life?

import { groupsOf } from '#db/branch/store.ts';
import { openDecisions } from '#db/meetings/decisions.ts';
import { draftOf, draftsOfYear, keepDraft, type MeetingDraft, removeDraft } from '#db/meetings/drafts.ts';
import { isFinal, lastMeeting, recordOf, recordsOfYear } from '#db/meetings/store.ts';
import { insertAddendum } from '#db/meetings/write.ts';
import type { Reader } from '#db/schema.ts';
import { indexRecord } from '#db/search/store.ts';
import type { HandlersOf } from '#electron/ledger/context.ts';
import { expectedPeople, factsFor, returningDecisions } from '#electron/meetings/facts.ts';
import { finalise } from '#electron/meetings/finalise.ts';
import { historicalHandlers } from '#electron/meetings/historical.ts';
import { findableMeeting, titleOf } from '#electron/meetings/search-text.ts';
import { brokenRule, conflict, notFound } from '#shared/core/fault.ts';
import type { Id } from '#shared/core/id.ts';
import type { MeetingLine, meetingsContract } from '#shared/meetings/contract.ts';
import { checkLaterLines } from '#shared/meetings/kind-rules.ts';
import type { MeetingRecord } from '#shared/meetings/model.ts';
import { quorumOf } from '#shared/meetings/quorum.ts';
import { checkMeeting } from '#shared/meetings/rules.ts';

const knownRecord = async (reader: Reader, id: Id): Promise<MeetingRecord> => {
  const record = await recordOf(reader, id);
  if (!record) throw notFound('meeting-unknown');
  return record;
};

const lineOfRecord = (record: MeetingRecord): MeetingLine => ({
  id: record.id,
  kind: record.kind,
  state: 'final',
  number: record.number,
  heldOn: record.heldOn,
  title: titleOf(record),
  groupName: record.groupName ?? '',
  present: `${record.presentTotal}/${record.expectedTotal}`,
  isLate: record.isLate,
  addenda: record.addenda.length,
  savedAt: record.finalisedAt,
});

const lineOfDraft = ({ id, content, savedAt }: MeetingDraft): MeetingLine => ({
  id,
  kind: content.kind,
  state: 'draft',
  number: null,
  heldOn: content.heldOn,
  title: titleOf({ ...content, facts: Object.entries(content.facts).map(([name, value]) => ({ name, value })) }),
  groupName: '',
  present: '',
  isLate: false,
  addenda: 0,
  savedAt,
});

/** Newest first by the day held; drafts without a date stand first, because they wait for somebody. */
const newestFirst = (a: MeetingLine, b: MeetingLine): number => {
  const [left, right] = [a.heldOn ?? '9999-12-31', b.heldOn ?? '9999-12-31'];
  return left === right ? Number(a.savedAt < b.savedAt) - Number(a.savedAt > b.savedAt) : Number(left < right) - Number(left > right);
};

export const meetingsHandlers: HandlersOf<keyof typeof meetingsContract> = {
  'meetings.list': async (reader, { year }) => {
    const records = await recordsOfYear(reader, year);
    const drafts = await draftsOfYear(reader, year);
    return { rows: [...records.map(lineOfRecord), ...drafts.map(lineOfDraft)].sort(newestFirst) };
  },
  'meetings.get': (reader, { id }) => knownRecord(reader, id),
  'meetings.expected': async (reader, { kind, heldOn, groupId }) => {
    const people = await expectedPeople(reader, { kind, heldOn, groupId });
    const last = await lastMeeting(reader, { kind, groupId }, heldOn);
    const leaderId = (await groupsOf(reader)).find(({ id }) => id === groupId)?.leaderId;
    const ifExpected = (id: Id | null | undefined): Id | null => people.find((person) => person.memberId === id)?.memberId ?? null;
    return {
      people,
      rememberedPlace: last?.place ?? '',
      rememberedStart: last?.startTime ?? null,
      rememberedEnd: last?.endTime ?? null,
      rememberedHostId: ifExpected(last?.hostId ?? leaderId),
      rememberedRecorderId: ifExpected(last?.recorderId),
      returning: await returningDecisions(reader, { kind, heldOn, groupId }),
    };
  },
  'meetings.openDecisions': async (reader) => ({ decisions: await openDecisions(reader, reader.clock.today()) }),
  'meetings.check': async (reader, { content }) => {
    const facts = await factsFor(reader, content, reader.clock.today());
    return { quorum: quorumOf(content, facts.expected, facts.custom), findings: checkMeeting(content, facts) };
  },
  'meetings.draft': async (reader, { id }) => {
    const draft = await draftOf(reader, id);
    if (!draft) throw notFound('draft-unknown');
    return draft;
  },
  'meetings.saveDraft': async (writer, { id, content, reasons }) => {
    if (id !== null && (await isFinal(writer, id))) throw conflict('already-final');
    if (id !== null && !(await draftOf(writer, id))) throw notFound('draft-unknown');
    const draftId = id ?? writer.newId();
    await keepDraft(writer, { id: draftId, content, reasons });
    return { id: draftId, savedAt: writer.at };
  },
  'meetings.discardDraft': async (writer, { id }) => {
    if (!(await removeDraft(writer, id))) throw notFound('draft-unknown');
    return { id };
  },
  'meetings.finalise': finalise,
  ...historicalHandlers,
  'meetings.addAddendum': async (writer, { meetingId, ...addendum }) => {
    const before = await knownRecord(writer, meetingId);
    const findings = checkLaterLines(before.kind, addendum.lines);
    if (findings.length > 0) throw brokenRule(findings);
    const id = await insertAddendum(writer, meetingId, addendum);
    await indexRecord(writer, findableMeeting(await knownRecord(writer, meetingId)));
    return { id };
  },
};
