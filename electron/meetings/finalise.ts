// How does a meeting become a record? Facts, rules, reasons, then one immutable row with its parts; the draft goes in the same transaction.
import { draftOf, removeDraft } from '#db/meetings/drafts.ts';
import { isFinal, nextNumber } from '#db/meetings/store.ts';
import { insertRecord } from '#db/meetings/write.ts';
import { groupNames } from '#db/members/store.ts';
import type { Writer } from '#db/schema.ts';
import { indexRecord } from '#db/search/store.ts';
import { factsThatBind, returningDecisions } from '#electron/meetings/facts.ts';
import { findableMeeting } from '#electron/meetings/search-text.ts';
import { chinaDate } from '#shared/core/date.ts';
import { brokenRule, conflict, notFound } from '#shared/core/fault.ts';
import type { Id } from '#shared/core/id.ts';
import { factsOf, kindTable, listsOf } from '#shared/meetings/kinds.ts';
import { type AcknowledgementInput, type ExpectedPerson, type FollowUp, factOf, type MeetingContent } from '#shared/meetings/model.ts';
import { expectedAt, quorumOf } from '#shared/meetings/quorum.ts';
import { blockingFindings, checkMeeting, isLateEntry, type MeetingFacts } from '#shared/meetings/rules.ts';

interface Finalising {
  readonly draftId: Id | null;
  readonly content: MeetingContent;
  readonly acknowledgements: readonly AcknowledgementInput[];
}

/** Makes a record final; the handler of `meetings.finalise`. The record takes its draft's id, so that the draft cannot come back. */
export const finalise = async (writer: Writer, { draftId, content, acknowledgements }: Finalising) => {
  if (draftId !== null) await refuseUnknownDraft(writer, draftId);
  const facts = await factsThatBind(writer, content, chinaDate(writer.at));
  const findings = checkMeeting(content, facts);
  const blocking = blockingFindings(findings, acknowledgements);
  if (blocking.length > 0) throw brokenRule(blocking);
  const kept = complete(content);
  const reasons = findings
    .filter(({ severity }) => severity === 'WARN')
    .flatMap(({ rule, field }) => acknowledgements.filter((given) => given.rule === rule && given.field === field).slice(0, 1));
  const head = await headOf(writer, kept, facts);
  const lateReason = reasons.find(({ rule }) => rule === 'MTG-15')?.reason ?? '';
  const followUps = await reportedOn(writer, kept);
  const record = {
    ...head,
    ...partsOf(content, facts),
    ...kindPartsOf(content),
    followUps,
    lateReason: head.isLate ? lateReason : '',
    acknowledgements: reasons,
  };
  const row = await insertRecord(writer, { id: draftId, hostId: kept.hostId, recorderId: kept.recorderId, record });
  await indexRecord(writer, findableMeeting({ ...record, id: row.id, addenda: [] }));
  if (draftId !== null) await removeDraft(writer, draftId);
  return { id: row.id, number: row.number, contentHash: row.contentHash, isLate: head.isLate };
};

const refuseUnknownDraft = async (writer: Writer, draftId: Id): Promise<void> => {
  if (await isFinal(writer, draftId)) throw conflict('already-final');
  if (!(await draftOf(writer, draftId))) throw notFound('draft-unknown');
};

/** The elements that the rules have just found filled in. */
const complete = (content: MeetingContent) => {
  const { heldOn, startTime, endTime, hostId, recorderId } = content;
  if (heldOn === null || startTime === null || endTime === null || hostId === null || recorderId === null) {
    throw new Error('checkMeeting let a record without date, time, host or recorder pass');
  }
  return { ...content, heldOn, startTime, endTime, hostId, recorderId };
};

const headOf = async (writer: Writer, content: ReturnType<typeof complete>, facts: MeetingFacts) => {
  const { kind, heldOn, startTime, endTime, place, observers, priorDecisions, study, summary, attachments } = content;
  const year = Number(heldOn.slice(0, 4));
  const { expectedVoting, expectedTotal, presentVoting, presentTotal } = quorumOf(content, facts.expected, facts.custom);
  const nameOf = (id: Id): string => facts.members.find((member) => member.memberId === id)?.name ?? '';
  return {
    ...{ kind, year, number: await nextNumber(writer, kind, year), heldOn, startTime, endTime, place },
    hostName: nameOf(content.hostId),
    recorderName: nameOf(content.recorderId),
    ...{ observers, priorDecisions, study, summary, attachments },
    ...{ expectedVoting, expectedTotal, presentVoting, presentTotal },
    finalisedAt: writer.at,
    finalisedBy: writer.actor,
    isLate: isLateEntry(heldOn, facts),
    groupId: content.groupId,
    groupName: content.groupId === null ? null : ((await groupNames(writer)).get(content.groupId) ?? null),
  };
};

const partsOf = (content: MeetingContent, { expected, custom }: MeetingFacts) => {
  const { kind, attendance, agenda, speeches, votes, decisions } = content;
  const { expectedVoting, presentVoting } = quorumOf(content, expected, custom);
  const asksBack = kindTable[kind].body === 'committee';
  return {
    attendance: expectedAt(content, expected).map((person) => attendeeOf(person, attendance)),
    ...{ agenda, speeches },
    decisions: decisions.map((decision) => ({ ...decision, toMemberMeeting: asksBack ? (decision.toMemberMeeting ?? null) : null })),
    votes: votes.map((vote) => ({ ...vote, expected: expectedVoting, present: presentVoting })),
  };
};

/** Facts and lists in the order in which the kind declares them; null where there is nothing, as the check code expects. */
const kindPartsOf = (content: MeetingContent) => {
  const facts = factsOf(content.kind).flatMap(({ name }) => (factOf(content, name) ? [{ name, value: factOf(content, name) }] : []));
  const lines = listsOf(content.kind).flatMap(({ name }) => content.lines.filter(({ list }) => list === name));
  return { facts: facts.length > 0 ? facts : null, lines: lines.length > 0 ? lines : null };
};

/** What was said of the decisions that came back, each with its text as it was decided; those not spoken of are left out. */
const reportedOn = async (writer: Writer, { kind, heldOn, groupId, followUps }: ReturnType<typeof complete>): Promise<FollowUp[] | null> => {
  if (followUps.every(({ state }) => state === null)) return null;
  const returning = await returningDecisions(writer, { kind, heldOn, groupId });
  const reports = returning.flatMap(({ decisionId, decidedOn, text, owner, dueOn }): FollowUp[] => {
    const said = followUps.find((report) => report.decisionId === decisionId);
    return said?.state ? [{ decisionId, decidedOn, text, owner, dueOn, state: said.state, note: said.note }] : [];
  });
  return reports.length > 0 ? reports : null;
};

/** One line of the kept list; what does not belong to its status is left out. */
const attendeeOf = ({ memberId, name, standing }: ExpectedPerson, attendance: MeetingContent['attendance']) => {
  const entry = attendance.find((candidate) => candidate.memberId === memberId);
  if (!entry) throw new Error('checkMeeting let an incomplete attendance list pass');
  const isExcluded = entry.status === 'excluded';
  return {
    ...{ memberId, name, standing, status: entry.status },
    reason: entry.status === 'present' ? '' : entry.reason,
    exclusion: isExcluded ? entry.exclusion : null,
    consent: isExcluded ? entry.consent : '',
  };
};
