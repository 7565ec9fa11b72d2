// What proves a printed record? Its number, and for each of its versions the text that the page code is made from.
import type { Reader } from '#db/schema.ts';
import { canonicalJson } from '#shared/core/canonical.ts';
import { chinaDate, type IsoDate } from '#shared/core/date.ts';
import type { Id } from '#shared/core/id.ts';
import { recordNumber, recordTitle } from '#shared/records/record-number.ts';

/** One version of a record: what its code commits to, when it was entered, and by which journal entry (0 in another organisation's ledger). */
interface ProofVersion {
  readonly text: string;
  readonly enteredOn: IsoDate;
  readonly seq: number;
}

/** A record that can be printed, its versions oldest first. */
export interface Proof {
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
    entriesOf(reader),
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
    return { id, orgId, title: recordTitle(meeting), number: recordNumber(meeting), on: heldOn, versions: [first, ...others] };
  });
};

const meetingsOf = ({ db }: Reader) => db.selectFrom('meeting').selectAll().where('retiredAt', 'is', null);

const addendaOf = ({ db }: Reader) => db.selectFrom('addendum').selectAll().where('retiredAt', 'is', null).orderBy('ordinal');

/** The entry that first wrote each record and addendum. */
const entriesOf = async ({ db }: Reader): Promise<Map<string, number>> => {
  const rows = await db
    .selectFrom('journalRow')
    .select(['tableName', 'rowId', 'seq'])
    .where('tableName', 'in', ['meeting', 'addendum'])
    .where('rev', '=', 1)
    .execute();
  return new Map(rows.map(({ tableName, rowId, seq }) => [`${tableName} ${rowId}`, seq]));
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
