// Which heart talks are kept, and how is one written? Records are immutable; drafts lie in table `draft`.
import { dropDraft, type KeptDraft, keptDraft, keptDrafts, putDraft } from '#db/drafts.ts';
import { personOf } from '#db/members/person-of.ts';
import { insertRow } from '#db/rows.ts';
import type { DraftWriter, Reader, Writer } from '#db/schema.ts';
import { chinaDate, type Instant, type IsoDate } from '#shared/core/date.ts';
import type { Id } from '#shared/core/id.ts';
import { type TalkAddendum, type TalkContent, type TalkRecord, type TalkRow, talkContent } from '#shared/talks/model.ts';
import type { HeldTalk } from '#shared/talks/rules.ts';

/** A draft of a talk as kept. */
export interface TalkDraft {
  readonly id: Id;
  readonly content: TalkContent;
  readonly savedAt: Instant;
}

const kind = 'talk';

const talksQuery = (reader: Reader) => reader.db.selectFrom('talk').selectAll().where('orgId', '=', reader.orgId).where('retiredAt', 'is', null);

const addendaOf = async (reader: Reader): Promise<Map<Id, TalkAddendum[]>> => {
  const rows = await reader.db
    .selectFrom('talkAddendum')
    .select(['talkId', 'id', 'ordinal', 'text', 'reason', 'madeOn', 'madeBy'])
    .where('orgId', '=', reader.orgId)
    .where('retiredAt', 'is', null)
    .orderBy('ordinal')
    .execute();
  const grouped = Map.groupBy(rows, ({ talkId }) => talkId);
  return new Map([...grouped].map(([id, list]) => [id, list.map(({ talkId, ...addendum }) => addendum)]));
};

const recordOf = (row: TalkRow, addenda: readonly TalkAddendum[]): TalkRecord => {
  const { orgId, rev, recordedAt, retiredAt, retireReason, ...record } = row;
  return { ...record, addenda: [...addenda] };
};

/** Every finalised talk, oldest first. */
export const allTalks = async (reader: Reader): Promise<TalkRecord[]> => {
  const rows = await talksQuery(reader).orderBy('heldOn').orderBy('number').execute();
  const addenda = await addendaOf(reader);
  return rows.map((row) => recordOf(row, addenda.get(row.id) ?? []));
};

/** The finalised talks of a year by date, then number. */
export const talksOfYear = async (reader: Reader, year: number): Promise<TalkRecord[]> => {
  const rows = await talksQuery(reader).where('year', '=', year).orderBy('heldOn').orderBy('number').execute();
  const addenda = await addendaOf(reader);
  return rows.map((row) => recordOf(row, addenda.get(row.id) ?? []));
};

/** One finalised talk, or null when there is none with this id. */
export const talkById = async (reader: Reader, id: Id): Promise<TalkRecord | null> => {
  const row = await talksQuery(reader).where('id', '=', id).executeTakeFirst();
  return row ? recordOf(row, (await addendaOf(reader)).get(id) ?? []) : null;
};

/** Who talked with whom between two days, both included: for TALK-01/02, and for what went before an organisation-life meeting (LIFE-02). */
export const talksBetween = (reader: Reader, from: IsoDate, to: IsoDate): Promise<(HeldTalk & { id: Id; heldOn: IsoDate })[]> =>
  reader.db
    .selectFrom('talk')
    .select(['id', 'heldOn'])
    .select(personOf('talk.talkerId').as('talkerId'))
    .select(personOf<Id | null>('talk.secondId').as('secondId'))
    .select(personOf('talk.partnerId').as('partnerId'))
    .where('orgId', '=', reader.orgId)
    .where('retiredAt', 'is', null)
    .where('heldOn', '>=', from)
    .where('heldOn', '<=', to)
    .orderBy('heldOn')
    .execute();

/** The number that the next talk of a year gets. */
export const nextTalkNumber = async (reader: Reader, year: number): Promise<number> => {
  const { last } = await reader.db
    .selectFrom('talk')
    .select((eb) => eb.fn.max('number').as('last'))
    .where('orgId', '=', reader.orgId)
    .where('year', '=', year)
    .executeTakeFirstOrThrow();
  return (last ?? 0) + 1;
};

/** Keeps a finalised talk under its draft's id, or a new one. */
export const insertTalk = (writer: Writer, id: Id | null, columns: Parameters<typeof insertRow<'talk'>>[2]): Promise<TalkRow> =>
  insertRow(writer, 'talk', columns, id ?? undefined);

/** Adds an addendum after those already there, dated today. */
export const insertTalkAddendum = async (writer: Writer, talk: TalkRecord, addendum: Pick<TalkAddendum, 'text' | 'reason'>): Promise<Id> => {
  const ordinal = talk.addenda.length + 1;
  const columns = { talkId: talk.id, ordinal, ...addendum, madeOn: chinaDate(writer.at), madeBy: writer.actor };
  return (await insertRow(writer, 'talkAddendum', columns)).id;
};

const talkDraft = ({ body, ...draft }: KeptDraft): TalkDraft => ({ ...draft, content: talkContent.parse(body) });

/** All drafts of talks, oldest first. */
export const talkDrafts = async (reader: Reader): Promise<TalkDraft[]> => (await keptDrafts(reader, kind)).map(talkDraft);

/** One draft, or null when there is none with this id. */
export const talkDraftOf = async (reader: Reader, id: Id): Promise<TalkDraft | null> => {
  const draft = await keptDraft(reader, kind, id);
  return draft && talkDraft(draft);
};

/** Keeps a draft under an id, new or known. */
export const keepTalkDraft = (writer: DraftWriter, id: Id, content: TalkContent): Promise<void> => putDraft(writer, kind, { id, body: content });

/** Removes a draft; false when there is none with this id. */
export const removeTalkDraft = (reader: Reader, id: Id): Promise<boolean> => dropDraft(reader, kind, id);
