// What does the search box find beyond one's own books? A committee's branches by name or code, and their people by name.
import { sql } from 'kysely';
import type { Reader } from '#db/schema.ts';
import { condensedName, literally } from '#db/search/words.ts';
import { printedDate } from '#shared/core/date.ts';
import type { Id } from '#shared/core/id.ts';
import type { SearchHit } from '#shared/search/contract.ts';

/** At most so many branches, and so many of their people. */
const most = 10;

/** Branches whose card was taken; one that brought no books yet leads to the inbox. */
const branchesFound = async (reader: Reader, plain: string): Promise<SearchHit[]> => {
  const like = `%${plain}%`;
  const rows = await reader.db
    .selectFrom('partner')
    .leftJoin('organisation as books', 'books.id', 'partner.orgId')
    .select(['partner.orgId', 'partner.name', 'partner.code', 'books.id as booksOf'])
    .where('partner.kind', '=', 'branch')
    .where(sql<boolean>`("partner"."name" LIKE ${like} ESCAPE '\\' OR "partner"."code" LIKE ${like} ESCAPE '\\')`)
    .orderBy('partner.code')
    .limit(most)
    .execute();
  return rows.map(({ orgId, name, code, booksOf }) => ({ kind: 'branch', id: orgId, orgId: booksOf, title: name, detail: code }));
};

/** Ids and names of all the branches' people that count. */
export const reportedNames = (reader: Reader): Promise<{ id: Id; name: string }[]> =>
  reader.db.selectFrom('member').select(['id', 'name']).where('orgId', '<>', reader.orgId).where('retiredAt', 'is', null).execute();

/** A part of the name, or the last four or more characters of the ID number; or somebody whose name is read as what was typed. */
const personFound = (plain: string, readAs: readonly Id[]) => {
  if (readAs.length > 0) return sql<boolean>`"member"."id" IN (SELECT value FROM json_each(${JSON.stringify(readAs)}))`;
  const named = sql<boolean>`replace(replace("member"."name", ' ', ''), '·', '') LIKE ${`%${plain}%`} ESCAPE '\\'`;
  return /^\d{3,}[\dx]$/.test(plain) ? sql<boolean>`(${named} OR "member"."idNumber" LIKE ${`%${plain}`})` : named;
};

const reportedPeopleFound = async (reader: Reader, plain: string, readAs: readonly Id[]): Promise<SearchHit[]> => {
  const people = await reader.db
    .selectFrom('member')
    .innerJoin('partner', 'partner.orgId', 'member.orgId')
    .select(['member.id', 'member.orgId', 'member.name', 'member.birthDate', 'partner.name as branch'])
    .where('member.orgId', '<>', reader.orgId)
    .where('member.retiredAt', 'is', null)
    .where(personFound(plain, readAs))
    .orderBy('member.name')
    .orderBy('partner.code')
    .limit(most)
    .execute();
  return people.map(({ id, orgId, name, birthDate, branch }) => ({
    kind: 'reported',
    id,
    orgId,
    title: name,
    detail: [branch, printedDate(birthDate?.slice(0, 7) ?? null)].filter(Boolean).join(' · '),
  }));
};

/** Branches, then their people, at most ten of each; nothing in the ledger of a branch. */
export const findReported = async (reader: Reader, text: string, readAs: () => Promise<readonly Id[]>): Promise<SearchHit[]> => {
  const plain = literally(condensedName(text));
  const own = await reader.db.selectFrom('organisation').select('kind').where('id', '=', reader.orgId).executeTakeFirst();
  if (!plain || own?.kind !== 'committee') return [];
  return [...(await branchesFound(reader, plain)), ...(await reportedPeopleFound(reader, plain, await readAs()))];
};
