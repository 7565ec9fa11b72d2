// What do the books of a year hold about one member? For his file on screen and on paper.
import { duesFacts } from '#db/dues/store.ts';
import { talksAtHome } from '#db/handoff/at-home.ts';
import { recordsOfYear } from '#db/meetings/store.ts';
import { filesOf } from '#db/members/person-of.ts';
import { memberById } from '#db/members/store.ts';
import type { Reader } from '#db/schema.ts';
import { talksOfYear } from '#db/talks/store.ts';
import { inBooks } from '#electron/ledger/books.ts';
import type { OutputOf, ParsedOf } from '#shared/contract.ts';
import { notFound } from '#shared/core/fault.ts';
import type { Id } from '#shared/core/id.ts';
import { duesBook } from '#shared/dues/book.ts';
import type { DuesLine } from '#shared/dues/model.ts';
import type { MemberYear } from '#shared/records/member-year.ts';

/** His line of the dues book; null: no member in that year, and nothing paid. */
export const duesLineOf = async (reader: Reader, id: Id, year: number): Promise<DuesLine | null> => {
  const facts = await duesFacts(reader, year);
  return duesBook({ ...facts, members: facts.members.filter(({ memberId }) => memberId === id) }).lines[0] ?? null;
};

/** The meetings of a year on whose list he stands; where two files of his stand on one, the one that was there counts. */
export const attendanceOfMember = async (reader: Reader, id: Id, year: number): Promise<MemberYear['meetings']> => {
  const files = await filesOf(reader, id);
  return (await recordsOfYear(reader, year)).flatMap(({ id: meetingId, kind, number, heldOn, attendance }) => {
    const entries = attendance.filter(({ memberId }) => files.includes(memberId));
    const mine = entries.find(({ status }) => status === 'present') ?? entries[0];
    return mine ? [{ meetingId, kind, number, heldOn, status: mine.status, reason: mine.reason }] : [];
  });
};

const talksOfMember = async (reader: Reader, id: Id, year: number): Promise<MemberYear['talks']> => {
  const files = await filesOf(reader, id);
  return (await talksOfYear(reader, year))
    .filter(({ talkerId, secondId, partnerId }) => [talkerId, secondId, partnerId].some((who) => who !== null && files.includes(who)))
    .map(({ id: talkId, heldOn, category, talkerName, secondName, partnerName, points, opinion, followUp }) => ({
      ...{ id: talkId, heldOn, category, points, opinion, followUp },
      talkers: [talkerName, secondName].filter(Boolean).join('、'),
      partner: partnerName,
    }));
};

/** Answers `records.memberYear`. */
export const memberYear = async (ledger: Reader, { id, year, orgId }: ParsedOf<'records.memberYear'>): Promise<OutputOf<'records.memberYear'>> => {
  const reader = await inBooks(ledger, orgId);
  if (!(await memberById(reader, id))) throw notFound('member-unknown');
  return {
    dues: await duesLineOf(reader, id, year),
    meetings: await attendanceOfMember(reader, id, year),
    talks: await talksOfMember(reader, id, year),
    talksAtHome: reader.orgId === ledger.orgId ? 0 : await talksAtHome(reader, reader.orgId),
  };
};
