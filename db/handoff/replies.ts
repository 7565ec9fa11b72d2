// Which remarks were written, which arrived, and what was answered?
import type { RemarkRow, ReplyPackageRow, SuperiorRemarkRow } from '#db/handoff/reply-table.ts';
import type { SentPackageRow } from '#db/handoff/table.ts';
import { insertRow, type OwnColumns } from '#db/rows.ts';
import type { Reader, Writer } from '#db/schema.ts';
import { chinaDate, type Instant } from '#shared/core/date.ts';
import type { Id } from '#shared/core/id.ts';
import type { SuperiorReplyNoteRow, SuperiorReplyRow } from '#shared/handoff/replies.ts';

// ---- at the superior ----

/** A remark with the moment it left, and the branch's answer as far as its reports brought it. */
export interface RemarkState {
  readonly remark: RemarkRow;
  readonly leftAt: Instant | null;
  readonly answer: AnswerState | null;
}

/** An answer, and what was noted of the task in it, the newest first. */
export interface AnswerState {
  readonly row: SuperiorReplyRow;
  readonly notes: readonly SuperiorReplyNoteRow[];
}

/** The notes on answers that count, by answer, the newest first. `orgId` null: of every branch. */
const notesByAnswer = async (reader: Reader, orgId: Id | null): Promise<Map<Id, SuperiorReplyNoteRow[]>> => {
  const notes = await reader.db
    .selectFrom('superiorReplyNote')
    .selectAll()
    .$if(orgId !== null, (query) => query.where('orgId', '=', orgId ?? ''))
    .where('retiredAt', 'is', null)
    .orderBy('recordedAt', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return Map.groupBy(notes, ({ superiorReplyId }) => superiorReplyId);
};

/** The remarks to one branch, or to all, newest first. */
export const remarksTo = async (reader: Reader, orgId: Id | null): Promise<RemarkState[]> => {
  const remarks = await reader.db
    .selectFrom('remark')
    .selectAll()
    .$if(orgId !== null, (query) => query.where('orgId', '=', orgId ?? ''))
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  const sent = await reader.db.selectFrom('sentPackage').select(['id', 'createdAt']).where('kind', '=', 'reply').execute();
  const leftAt = new Map(sent.map(({ id, createdAt }) => [id, createdAt]));
  const answers = await reader.db
    .selectFrom('superiorReply')
    .selectAll()
    .where('superiorId', '=', reader.orgId)
    .where('retiredAt', 'is', null)
    .execute();
  const notes = await notesByAnswer(reader, orgId);
  const answerTo = new Map(answers.map((row) => [`${row.orgId} ${row.replyId}`, { row, notes: notes.get(row.id) ?? [] }]));
  return remarks.map((remark) => ({
    remark,
    leftAt: remark.packageId === null ? null : (leftAt.get(remark.packageId) ?? null),
    answer: answerTo.get(`${remark.orgId} ${remark.id}`) ?? null,
  }));
};

/** One remark written here; null when there is none. */
export const remarkOf = async (reader: Reader, id: Id): Promise<RemarkRow | null> =>
  (await reader.db.selectFrom('remark').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;

/** Keeps a remark: new, or in another wording. */
export const putRemark = async (writer: Writer, row: RemarkRow): Promise<void> => {
  const { id, ...changes } = row;
  await writer.db
    .insertInto('remark')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(changes))
    .execute();
};

/** Drops a remark that never left. */
export const deleteRemark = async (writer: Writer, id: Id): Promise<void> => {
  await writer.db.deleteFrom('remark').where('id', '=', id).where('packageId', 'is', null).execute();
};

/** Notes which package first carries these remarks. */
export const markLeft = async (writer: Writer, ids: readonly Id[], packageId: Id): Promise<void> => {
  await writer.db.updateTable('remark').set({ packageId }).where('id', 'in', ids).where('packageId', 'is', null).execute();
};

/** The package could not be written: what it alone carried has not left. */
export const unmarkLeft = async (writer: Writer, packageId: Id): Promise<void> => {
  await writer.db.updateTable('remark').set({ packageId: null }).where('packageId', '=', packageId).execute();
};

/** The newest package of remarks to a branch that was brought out. */
export const newestReplyTo = async (reader: Reader, orgId: Id): Promise<SentPackageRow | null> =>
  (await reader.db
    .selectFrom('sentPackage')
    .selectAll()
    .where('kind', '=', 'reply')
    .where('toOrgId', '=', orgId)
    .where('state', '<>', 'withdrawn')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()) ?? null;

/** A branch's meetings and filed plans, as it reported them, newest first. */
export const subjectsOf = async (reader: Reader, orgId: Id) => ({
  meetings: await reader.db
    .selectFrom('meeting')
    .select(['id', 'kind', 'heldOn', 'year', 'number'])
    .where('orgId', '=', orgId)
    .where('retiredAt', 'is', null)
    .orderBy('heldOn', 'desc')
    .orderBy('id')
    .limit(300)
    .execute(),
  filings: await reader.db
    .selectFrom('planFiling')
    .select(['id', 'year', 'quarter', 'filedOn'])
    .where('orgId', '=', orgId)
    .where('retiredAt', 'is', null)
    .orderBy('filedOn', 'desc')
    .orderBy('id')
    .limit(100)
    .execute(),
});

// ---- at the branch ----

/** A remark that arrived, and our own answer that counts. */
export interface ArrivedRemark {
  readonly remark: SuperiorRemarkRow;
  readonly answer: AnswerState | null;
}

/** Our own answers that count, oldest remark first. */
export const ownAnswers = async (reader: Reader): Promise<AnswerState[]> => {
  const rows = await reader.db
    .selectFrom('superiorReply')
    .selectAll()
    .where('orgId', '=', reader.orgId)
    .where('retiredAt', 'is', null)
    .orderBy('writtenAt')
    .orderBy('replyId')
    .execute();
  const notes = await notesByAnswer(reader, reader.orgId);
  return rows.map((row) => ({ row, notes: notes.get(row.id) ?? [] }));
};

/** What arrived, newest first. */
export const arrivedRemarks = async (reader: Reader): Promise<ArrivedRemark[]> => {
  const remarks = await reader.db.selectFrom('superiorRemark').selectAll().orderBy('at', 'desc').orderBy('id', 'desc').execute();
  const answers = new Map((await ownAnswers(reader)).map((answer) => [answer.row.replyId, answer]));
  return remarks.map((remark) => ({ remark, answer: answers.get(remark.id) ?? null }));
};

/** One remark that arrived; null when there is none. */
export const arrivedRemark = async (reader: Reader, id: Id): Promise<SuperiorRemarkRow | null> =>
  (await reader.db.selectFrom('superiorRemark').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;

/** Keeps a remark that arrived, in its newest wording; the moment of its first arrival stays. */
export const putArrived = async (writer: Writer, row: SuperiorRemarkRow): Promise<void> => {
  const { id, arrivedAt, ...changes } = row;
  await writer.db
    .insertInto('superiorRemark')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(changes))
    .execute();
};

/** Packages of remarks taken from an organisation. */
export const replyPackagesFrom = (reader: Reader, orgId: Id): Promise<ReplyPackageRow[]> =>
  reader.db.selectFrom('replyPackage').selectAll().where('orgId', '=', orgId).orderBy('seq').execute();

/** Notes a package of remarks as taken. */
export const noteReplyPackage = async (writer: Writer, row: ReplyPackageRow): Promise<void> => {
  await writer.db.insertInto('replyPackage').values(row).execute();
};

/** Adds a note on what was adopted, dated today. */
export const insertReplyNote = async (writer: Writer, note: Pick<SuperiorReplyNoteRow, 'superiorReplyId' | 'state' | 'note'>): Promise<Id> =>
  (await insertRow(writer, 'superiorReplyNote', { ...note, notedOn: chinaDate(writer.at), notedBy: writer.actor })).id;

/** Writes our answer. */
export const insertAnswer = async (writer: Writer, columns: OwnColumns<'superiorReply'>): Promise<Id> =>
  (await insertRow(writer, 'superiorReply', columns)).id;

/** Which of these ids are live records of ours, by table. */
export const ownSubjects = async (reader: Reader, table: 'meeting' | 'planFiling', ids: readonly Id[]): Promise<ReadonlySet<Id>> => {
  if (ids.length === 0) return new Set();
  const rows = await reader.db
    .selectFrom(table as 'meeting')
    .select('id')
    .where('orgId', '=', reader.orgId)
    .where('id', 'in', ids)
    .execute();
  return new Set(rows.map(({ id }) => id));
};
