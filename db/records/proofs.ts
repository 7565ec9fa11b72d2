// What proves a printed record? Its number, and for each of its versions the text that the page code is made from.
import type { Reader } from '#db/schema.ts';
import { canonicalJson } from '#shared/core/canonical.ts';
import { chinaDate, type IsoDate } from '#shared/core/date.ts';
import type { Id } from '#shared/core/id.ts';
import { fill } from '#shared/core/words.ts';
import { receiptNumber } from '#shared/dues/receipt.ts';
import { duesPaperWords } from '#shared/records/dues-words.ts';
import { planSheetWords } from '#shared/records/plan-sheet-words.ts';
import { recordNumber, recordTitle } from '#shared/records/record-number.ts';

/** One version of a record: what its code commits to, when it was entered, and by which journal entry (0 in another organisation's ledger). */
interface ProofVersion {
  readonly text: string;
  readonly enteredOn: IsoDate;
  readonly seq: number;
}

/** What can be proved by a code: a meeting, a talk, a receipt. */
export type ProvedThing = 'meeting' | 'talk' | 'receipt';

/** A record that can be printed, its versions oldest first. */
export interface Proof {
  readonly about: ProvedThing;
  readonly id: Id;
  readonly orgId: Id;
  /** As on its page: 支部党员大会记录（第 4 次）. */
  readonly title: string;
  /** 2026-D-004; ASCII, no personal data. */
  readonly number: string;
  /** The day that the record is about. */
  readonly on: IsoDate;
  readonly versions: readonly ProofVersion[];
}

/** Proofs of finalised meetings, of this and of other organisations; `ids` null: of all. Version 1 is the record, each addendum makes the next. */
export const proofsOfMeetings = async (reader: Reader, ids: readonly Id[] | null): Promise<Proof[]> => {
  const [meetings, addenda, seqs] = await Promise.all([
    (ids ? meetingsOf(reader).where('id', 'in', ids) : meetingsOf(reader)).execute(),
    (ids ? addendaOf(reader).where('meetingId', 'in', ids) : addendaOf(reader)).execute(),
    entriesOf(reader, ['meeting', 'addendum']),
  ]);
  const later = Map.groupBy(addenda, ({ meetingId }) => meetingId);
  return meetings.map((meeting) => {
    let text = `meeting ${meeting.contentHash}`;
    const first = { text, enteredOn: chinaDate(meeting.finalisedAt), seq: seqs.get(`meeting ${meeting.id}`) ?? 0 };
    const others = (later.get(meeting.id) ?? []).map(({ id, ordinal, kind, text: words, reason, madeOn, madeBy, recordedAt }) => {
      text = canonicalJson([text, ordinal, kind, words, reason, madeOn, madeBy]);
      return { text, enteredOn: chinaDate(recordedAt), seq: seqs.get(`addendum ${id}`) ?? 0 };
    });
    const { id, orgId, heldOn } = meeting;
    return { about: 'meeting', id, orgId, title: recordTitle(meeting), number: recordNumber(meeting), on: heldOn, versions: [first, ...others] };
  });
};

const meetingsOf = ({ db }: Reader) => db.selectFrom('meeting').selectAll().where('retiredAt', 'is', null);

const addendaOf = ({ db }: Reader) => db.selectFrom('addendum').selectAll().where('retiredAt', 'is', null).orderBy('ordinal');

/** The entry that first wrote each row of some tables, by table and id. */
const entriesOf = async ({ db }: Reader, tables: readonly string[]): Promise<Map<string, number>> => {
  const rows = await db
    .selectFrom('journalRow')
    .select(['tableName', 'rowId', 'seq'])
    .where('tableName', 'in', tables)
    .where('rev', '=', 1)
    .execute();
  return new Map(rows.map(({ tableName, rowId, seq }) => [`${tableName} ${rowId}`, seq]));
};

/** Proofs of finalised talks (F21), as of meetings. */
export const proofsOfTalks = async (reader: Reader, ids: readonly Id[] | null): Promise<Proof[]> => {
  const talks = reader.db.selectFrom('talk').selectAll().where('retiredAt', 'is', null);
  const addenda = reader.db.selectFrom('talkAddendum').selectAll().where('retiredAt', 'is', null).orderBy('ordinal');
  const [records, later, seqs] = await Promise.all([
    (ids ? talks.where('id', 'in', ids) : talks).execute(),
    (ids ? addenda.where('talkId', 'in', ids) : addenda).execute(),
    entriesOf(reader, ['talk', 'talkAddendum']),
  ]);
  const byTalk = Map.groupBy(later, ({ talkId }) => talkId);
  return records.map((talk) => {
    const { id, orgId, year, number, heldOn, place, category, talkerName, secondName, partnerName, finalisedAt } = talk;
    const said = [talk.points, talk.opinion, talk.followUp, finalisedAt];
    let text = `talk ${canonicalJson([year, number, heldOn, place, category, talkerName, secondName, partnerName, ...said])}`;
    const first = { text, enteredOn: chinaDate(finalisedAt), seq: seqs.get(`talk ${id}`) ?? 0 };
    const others = (byTalk.get(id) ?? []).map((addendum) => {
      text = canonicalJson([text, addendum.ordinal, addendum.text, addendum.reason, addendum.madeOn, addendum.madeBy]);
      return { text, enteredOn: addendum.madeOn, seq: seqs.get(`talkAddendum ${addendum.id}`) ?? 0 };
    });
    const title = fill(planSheetWords.talkProof.zh, { number });
    return { about: 'talk', id, orgId, title, number: `${year}-H-${String(number).padStart(3, '0')}`, on: heldOn, versions: [first, ...others] };
  });
};

/** Proofs of receipts of dues: version 1 is the receipt, a second says that it is void. */
export const proofsOfReceipts = async (reader: Reader, ids: readonly Id[] | null): Promise<Proof[]> => {
  const receipts = reader.db.selectFrom('duesReceipt').selectAll();
  const lines = reader.db.selectFrom('duesReceiptLine').select(['receiptId', 'paymentId']).orderBy('ordinal');
  const [records, paid, seqs] = await Promise.all([
    (ids ? receipts.where('id', 'in', ids) : receipts).execute(),
    (ids ? lines.where('receiptId', 'in', ids) : lines).execute(),
    entriesOf(reader, ['duesReceipt']),
  ]);
  const byReceipt = Map.groupBy(paid, ({ receiptId }) => receiptId);
  return records.map((receipt) => {
    const { id, orgId, year, number, issuedOn, payerName, amountFen, issuedBy, retiredAt, retireReason } = receipt;
    const payments = (byReceipt.get(id) ?? []).map(({ paymentId }) => paymentId);
    const seq = seqs.get(`duesReceipt ${id}`) ?? 0;
    const text = `receipt ${canonicalJson([year, number, issuedOn, payerName, amountFen, issuedBy, payments])}`;
    const first = { text, enteredOn: issuedOn, seq };
    const void2 = retiredAt === null ? [] : [{ text: canonicalJson([text, retireReason]), enteredOn: chinaDate(retiredAt), seq }];
    return {
      about: 'receipt',
      id,
      orgId,
      title: duesPaperWords.receiptTitle.zh,
      number: receiptNumber(receipt),
      on: issuedOn,
      versions: [first, ...void2],
    };
  });
};

/** The journal entry whose hash begins with some hex digits, and how many came after it; null when there is none. */
export const entryWithHash = async (
  { db }: Reader,
  digits: string,
): Promise<{ seq: number; recordedAt: string; hash: string; later: number } | null> => {
  const entry = await db.selectFrom('journal').select(['seq', 'recordedAt', 'hash']).where('hash', 'like', `${digits}%`).executeTakeFirst();
  if (!entry) return null;
  const head = await db.selectFrom('journal').select('seq').orderBy('seq', 'desc').limit(1).executeTakeFirstOrThrow();
  return { ...entry, later: head.seq - entry.seq };
};
