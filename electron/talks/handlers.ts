// Who answers the calls of heart talks?
import { memberNames, rosterOn } from '#db/members/store.ts';
import type { Reader, Writer } from '#db/schema.ts';
import { indexRecord } from '#db/search/store.ts';
import {
  insertTalk,
  insertTalkAddendum,
  keepTalkDraft,
  nextTalkNumber,
  removeTalkDraft,
  type TalkDraft,
  talkById,
  talkDraftOf,
  talkDrafts,
  talksBetween,
  talksOfYear,
} from '#db/talks/store.ts';
import type { HandlersOf } from '#electron/ledger/context.ts';
import { findableTalk } from '#electron/talks/search-text.ts';
import { chinaDate } from '#shared/core/date.ts';
import { brokenRule, conflict, notFound } from '#shared/core/fault.ts';
import type { Id } from '#shared/core/id.ts';
import type { TalkLine, talksContract } from '#shared/talks/contract.ts';
import type { TalkContent, TalkRecord } from '#shared/talks/model.ts';
import { checkTalk, committeeGaps, memberGaps, pairKey, talkPairs } from '#shared/talks/rules.ts';

const knownTalk = async (reader: Reader, id: Id): Promise<TalkRecord> => {
  const talk = await talkById(reader, id);
  if (!talk) throw notFound('talk-unknown');
  return talk;
};

const named = (names: readonly string[]): string => names.filter(Boolean).join('、');

const lineOfRecord = (talk: TalkRecord): TalkLine => ({
  id: talk.id,
  state: 'final',
  number: talk.number,
  heldOn: talk.heldOn,
  category: talk.category,
  talkers: named([talk.talkerName, talk.secondName]),
  partner: talk.partnerName,
  points: talk.points,
  addenda: talk.addenda.length,
});

const lineOfDraft = ({ id, content }: TalkDraft, names: ReadonlyMap<Id, string>): TalkLine => {
  const nameOf = (memberId: Id | null): string => (memberId && names.get(memberId)) || '';
  return {
    ...{ id, state: 'draft', number: null, heldOn: content.heldOn, category: content.category },
    talkers: named([nameOf(content.talkerId), nameOf(content.secondId)]),
    partner: nameOf(content.partnerId),
    points: content.points,
    addenda: 0,
  };
};

const listOf = async (reader: Reader, year: number): Promise<TalkLine[]> => {
  const drafts = (await talkDrafts(reader)).filter(({ content, savedAt }) => (content.heldOn ?? chinaDate(savedAt)).startsWith(`${year}-`));
  const ids = drafts.flatMap(({ content }) => [content.talkerId, content.secondId, content.partnerId]).filter((id) => id !== null);
  const names = await memberNames(reader, ids);
  const lines = [...(await talksOfYear(reader, year)).map(lineOfRecord), ...drafts.map((draft) => lineOfDraft(draft, names))];
  return lines.sort((a, b) => (b.heldOn ?? '9999').localeCompare(a.heldOn ?? '9999') || (b.number ?? 99_999) - (a.number ?? 99_999));
};

/** A year's matrix speaks of its last day; the current year's of today. */
const matrixOf = async (reader: Reader, year: number) => {
  const today = reader.clock.today();
  const lastDay = `${year}-12-31`;
  const roster = await rosterOn(reader, today < lastDay ? today : lastDay);
  const people = roster.map(({ memberId, name }) => ({ memberId, name }));
  const seated = new Set(roster.filter(({ seatRoles }) => seatRoles.length > 0).map(({ memberId }) => memberId));
  const committee = people.filter(({ memberId }) => seated.has(memberId));
  const talks = await talksBetween(reader, `${year}-01-01`, lastDay);
  const pairs = talkPairs(talks);
  const countOf = (memberId: Id): number => people.reduce((sum, other) => sum + (pairs.get(pairKey(memberId, other.memberId)) ?? 0), 0);
  return {
    committee,
    members: people.filter(({ memberId }) => !seated.has(memberId)),
    pairs: Object.fromEntries(pairs),
    committeeGaps: committeeGaps(committee, talks),
    memberGaps: memberGaps(people, committee, talks),
    talkers: committee.toSorted((a, b) => countOf(a.memberId) - countOf(b.memberId)),
  };
};

/** The elements that the rules have just found filled in. */
const complete = (content: TalkContent) => {
  const { heldOn, talkerId, partnerId } = content;
  if (heldOn === null || talkerId === null || partnerId === null) throw new Error('checkTalk let a talk without day or people pass');
  return { ...content, heldOn, talkerId, partnerId };
};

const finalise = async (writer: Writer, { draftId, content }: { readonly draftId: Id | null; readonly content: TalkContent }) => {
  if (draftId !== null && (await talkById(writer, draftId))) throw conflict('already-final');
  if (draftId !== null && !(await talkDraftOf(writer, draftId))) throw notFound('draft-unknown');
  const findings = checkTalk(content, chinaDate(writer.at));
  if (findings.length > 0) throw brokenRule(findings);
  const kept = complete(content);
  const names = await memberNames(writer, [kept.talkerId, kept.partnerId, ...(kept.secondId ? [kept.secondId] : [])]);
  const nameOf = (id: Id): string => {
    const name = names.get(id);
    if (name === undefined) throw notFound('member-unknown');
    return name;
  };
  const year = Number(kept.heldOn.slice(0, 4));
  const { heldOn, place, category, talkerId, secondId, partnerId, points, opinion, followUp } = kept;
  const row = await insertTalk(writer, draftId, {
    ...{ year, number: await nextTalkNumber(writer, year), heldOn, place, category },
    ...{ talkerId, talkerName: nameOf(talkerId), secondId, secondName: secondId ? nameOf(secondId) : '' },
    ...{ partnerId, partnerName: nameOf(partnerId), points, opinion, followUp },
    ...{ finalisedAt: writer.at, finalisedBy: writer.actor },
  });
  if (draftId !== null) await removeTalkDraft(writer, draftId);
  await indexRecord(writer, findableTalk(await knownTalk(writer, row.id)));
  return { id: row.id, number: row.number };
};

export const talksHandlers: HandlersOf<keyof typeof talksContract> = {
  'talks.list': async (reader, { year }) => ({ rows: await listOf(reader, year) }),
  'talks.get': (reader, { id }) => knownTalk(reader, id),
  'talks.matrix': (reader, { year }) => matrixOf(reader, year),
  'talks.draft': async (reader, { id }) => {
    const draft = await talkDraftOf(reader, id);
    if (!draft) throw notFound('draft-unknown');
    return draft;
  },
  'talks.saveDraft': async (writer, { id, content }) => {
    if (id !== null && (await talkById(writer, id))) throw conflict('already-final');
    if (id !== null && !(await talkDraftOf(writer, id))) throw notFound('draft-unknown');
    const draftId = id ?? writer.newId();
    await keepTalkDraft(writer, draftId, content);
    return { id: draftId, savedAt: writer.at };
  },
  'talks.discardDraft': async (writer, { id }) => {
    if (!(await removeTalkDraft(writer, id))) throw notFound('draft-unknown');
    return { id };
  },
  'talks.finalise': finalise,
  'talks.addAddendum': async (writer, { talkId, text, reason }) => {
    const talk = await knownTalk(writer, talkId);
    const id = await insertTalkAddendum(writer, talk, { text, reason });
    await indexRecord(writer, findableTalk(await knownTalk(writer, talkId)));
    return { id };
  },
};
