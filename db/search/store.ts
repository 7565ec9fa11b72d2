// What does the search box find? People by name and reading, records by any words in them.
import { sql } from 'kysely';
import type { Reader, Writer } from '#db/schema.ts';
import { findReported } from '#db/search/reported.ts';
import type { SearchTables } from '#db/search/table.ts';
import { condensedName, excerptAround, indexedWords, literally, phraseQuery } from '#db/search/words.ts';
import { daysFromTo, type PartialDate, printedDate } from '#shared/core/date.ts';
import type { Id } from '#shared/core/id.ts';
import type { SearchHit } from '#shared/search/contract.ts';

/** How a name is read, without tones, lower case: the reading from each syllable on (shanwenbin wenbin bin), and the initials (swb). */
export interface NameReading {
  readonly pinyin: string;
  readonly initials: string;
}

/** Makes a member findable, or findable under a new name. */
export const indexMember = async (writer: Writer, member: { id: Id; name: string }, reading: NameReading): Promise<void> => {
  const row = { memberId: member.id, name: condensedName(member.name), pinyin: reading.pinyin, initials: reading.initials };
  await writer.db
    .insertInto('memberSearch')
    .values(row)
    .onConflict((conflict) => conflict.column('memberId').doUpdateSet(row))
    .execute();
};

/** A record as the index takes it. `text`: all its texts, one a line. */
export interface FindableRecord {
  readonly kind: SearchTables['searchText']['kind'];
  readonly id: Id;
  readonly heldOn: PartialDate;
  readonly title: string;
  readonly text: string;
}

/** Rows of the index are numbered by day and place within the day, so that the newest hits come first without sorting all of them. */
const placesOfDay = 100_000;
/** The Julian day of 1970-01-01, from which migration 11 numbered. */
const julianStart = 2_440_587;

/** The first place of a day in the index; a year or month alone stands at its first day. */
const firstPlaceOf = (heldOn: PartialDate): number =>
  (julianStart + daysFromTo('1970-01-01', `${heldOn}${'-01-01'.slice(0, 10 - heldOn.length)}`)) * placesOfDay;

/** Makes a record findable by its words; called again (an addendum), it replaces what was known. */
export const indexRecord = async ({ db, orgId }: Pick<Reader, 'db' | 'orgId'>, { kind, id, heldOn, title, text }: FindableRecord): Promise<void> => {
  const first = firstPlaceOf(heldOn);
  const last = first + placesOfDay - 1;
  const { rows: known } = await sql<{ rowid: number }>`
    SELECT rowid FROM "searchText" WHERE rowid BETWEEN ${first} AND ${last} AND "recordId" = ${id}`.execute(db);
  for (const { rowid } of known) await sql`DELETE FROM "searchText" WHERE rowid = ${rowid}`.execute(db);
  await sql`
    INSERT INTO "searchText" (rowid, "kind", "orgId", "recordId", "title", "body", "words")
    VALUES (
      (SELECT coalesce(max(rowid) + 1, ${first}) FROM "searchText" WHERE rowid BETWEEN ${first} AND ${last}),
      ${kind}, ${orgId}, ${id}, ${title}, ${text}, ${indexedWords(`${title}\n${text}`)}
    )`.execute(db);
};

/** How every member's name is found, by id; those of other organisations too, where the ledger has any. */
export const memberReadings = async (reader: Reader): Promise<Map<Id, { name: string; pinyin: string; initials: string }>> => {
  const rows = await reader.db.selectFrom('memberSearch').select(['memberId', 'name', 'pinyin', 'initials']).execute();
  return new Map(rows.map(({ memberId, ...reading }) => [memberId, reading]));
};

/** Members in whose own fields a text stands today; an answer is found by its name. */
const ownValueFound = (reader: Reader, plain: string) => {
  const today = reader.clock.today();
  return sql<boolean>`"member"."id" IN (
    SELECT "v"."memberId" FROM "ownValue" "v" JOIN "ownField" "f" ON "f"."id" = "v"."fieldId" LEFT JOIN "ownChoice" "c" ON "c"."id" = "v"."value"
    WHERE "v"."orgId" = ${reader.orgId} AND "v"."retiredAt" IS NULL AND "f"."retiredAt" IS NULL AND "f"."isPrivate" = 0
      AND coalesce("v"."fromOn", '') <= ${today} AND ("v"."until" IS NULL OR "v"."until" >= substr(${today}, 1, length("v"."until")))
      AND lower(replace(coalesce("c"."name", "v"."value"), ' ', '')) LIKE ${`%${plain}%`} ESCAPE '\\')`;
};

/**
 * Ids of the members whom a text finds, retired ones too: a part of the name, the reading from any syllable on, initials,
 * the last four or more characters of the ID number, any four digits in a row of a telephone, two or more characters of what stands in an
 * own field of the branch today that is not personal. Blanks and dots do not matter.
 */
export const membersFoundBy = async (reader: Reader, text: string): Promise<Set<Id>> => {
  const wanted = condensedName(text);
  if (!wanted) return new Set();
  const plain = literally(wanted);
  const isNumber = /^[\dx-]+$/.test(wanted);
  const rows = await reader.db
    .selectFrom('member')
    .innerJoin('memberSearch', 'memberSearch.memberId', 'member.id')
    .select('member.id')
    .where('member.orgId', '=', reader.orgId)
    .where((eb) =>
      eb.or([
        sql<boolean>`"memberSearch"."name" LIKE ${`%${plain}%`} ESCAPE '\\'`,
        sql<boolean>`' ' || "pinyin" LIKE ${`% ${plain}%`} ESCAPE '\\'`,
        sql<boolean>`"initials" LIKE ${`${plain}%`} ESCAPE '\\'`,
        ...(wanted.length >= 2 ? [ownValueFound(reader, plain)] : []),
        ...(isNumber && wanted.length >= 4 ? [sql<boolean>`"idNumber" LIKE ${`%${wanted}`}`] : []),
        ...(isNumber && wanted.length >= 4
          ? [sql<boolean>`"mobile" LIKE ${`%${wanted}%`}`, sql<boolean>`replace("landline", '-', '') LIKE ${`%${wanted.replaceAll('-', '')}%`}`]
          : []),
      ]),
    )
    .execute();
  return new Set(rows.map(({ id }) => id));
};

const peopleFound = async (reader: Reader, text: string, most: number): Promise<SearchHit[]> => {
  const ids = await membersFoundBy(reader, text);
  if (ids.size === 0) return [];
  const people = await reader.db
    .selectFrom('member')
    .select(['id', 'name', 'workplace', 'post', 'birthDate'])
    .where('orgId', '=', reader.orgId)
    .where('retiredAt', 'is', null)
    .where(sql<boolean>`"id" IN (SELECT value FROM json_each(${JSON.stringify([...ids])}))`)
    .orderBy('name')
    .limit(most)
    .execute();
  return people.map(({ id, name, workplace, post, birthDate }) => ({
    kind: 'member',
    id,
    orgId: null,
    title: name,
    detail: [printedDate(birthDate?.slice(0, 7) ?? null), workplace || post].filter(Boolean).join(' · '),
  }));
};

const recordsFound = async (reader: Reader, text: string, most: number): Promise<SearchHit[]> => {
  const phrases = phraseQuery(text);
  if (!phrases) return [];
  // A copied record may be retired; the others are for good.
  const { rows } = await sql<{ kind: FindableRecord['kind']; id: Id; title: string; body: string; heldOn: PartialDate }>`
    SELECT "searchText"."kind", "searchText"."recordId" AS "id", "title", "body",
      coalesce("meeting"."heldOn", "talk"."heldOn", "paperRecord"."heldOn") AS "heldOn"
    FROM "searchText"
    LEFT JOIN "meeting" ON "meeting"."id" = "searchText"."recordId"
    LEFT JOIN "talk" ON "talk"."id" = "searchText"."recordId"
    LEFT JOIN "paperRecord" ON "paperRecord"."id" = "searchText"."recordId" AND "paperRecord"."retiredAt" IS NULL
    WHERE "words" MATCH ${phrases} AND "searchText"."orgId" = ${reader.orgId}
      AND coalesce("meeting"."heldOn", "talk"."heldOn", "paperRecord"."heldOn") IS NOT NULL
    ORDER BY "searchText".rowid DESC LIMIT ${most}`.execute(reader.db);
  return rows.map(({ kind, id, title, body, heldOn }) => ({
    kind,
    id,
    orgId: null,
    title,
    detail: `${printedDate(heldOn)} · ${excerptAround(body, text)}`,
  }));
};

/**
 * People first, then branches and their people, then records, newest first; at most 30 hits together. Any text may be given, also one with quotes or
 * operators in it. `readAs`: gives the branches' people whose names are read as the text.
 */
export const findAnything = async (reader: Reader, text: string, readAs: () => Promise<readonly Id[]>): Promise<SearchHit[]> => {
  const people = await peopleFound(reader, text, 10);
  const first = [...people, ...(await findReported(reader, text, readAs))];
  return [...first, ...(await recordsFound(reader, text, 30 - first.length))];
};
