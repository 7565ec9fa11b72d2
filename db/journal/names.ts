// What is a row called where another row points at it?
import { sql } from 'kysely';
import type { Reader } from '#db/schema.ts';
import type { Id } from '#shared/core/id.ts';
import { meetingKindLabels } from '#shared/meetings/labels.ts';

/** What somebody looked at or took out: a person's numbers, a file. `organisation`: whose it is; null for one's own. */
export interface LookedAt {
  readonly name: string;
  readonly organisation: string | null;
}

/** Members and files by id, of any organisation whose books lie here. */
export const lookedAtNames = async (reader: Reader, ids: readonly Id[]): Promise<Map<Id, LookedAt>> => {
  const wanted = sql`(SELECT value FROM json_each(${JSON.stringify(ids)}))`;
  const { rows } = await sql<LookedAt & { id: Id }>`
    SELECT "row"."id", "row"."name", CASE WHEN "row"."orgId" = ${reader.orgId} THEN NULL ELSE "organisation"."name" END AS "organisation" FROM
      (SELECT "id", "orgId", "name" FROM "member" WHERE "id" IN ${wanted}
       UNION ALL SELECT "id", "orgId", "fileName" FROM "attachment" WHERE "id" IN ${wanted}) AS "row"
    LEFT JOIN "organisation" ON "organisation"."id" = "row"."orgId"`.execute(reader.db);
  return new Map(rows.map(({ id, ...looked }) => [id, looked]));
};

/** Names by id: of members, groups, own fields and their answers the name, of meetings day and kind, of decisions their text; others are left out. */
export const rowNames = async (reader: Reader, ids: readonly Id[]): Promise<Map<Id, string>> => {
  const wanted = sql`(SELECT value FROM json_each(${JSON.stringify([...new Set(ids)])}))`;
  const { rows } = await sql<{ id: Id; name: string; kind: keyof typeof meetingKindLabels | null }>`
    SELECT "id", "name", NULL AS "kind" FROM "member" WHERE "id" IN ${wanted}
    UNION ALL SELECT "id", "name", NULL FROM "partyGroup" WHERE "id" IN ${wanted}
    UNION ALL SELECT "id", "name", NULL FROM "ownField" WHERE "id" IN ${wanted}
    UNION ALL SELECT "id", "name", NULL FROM "ownChoice" WHERE "id" IN ${wanted}
    UNION ALL SELECT "id", "text", NULL FROM "decision" WHERE "id" IN ${wanted}
    UNION ALL SELECT "id", "heldOn", "kind" FROM "meeting" WHERE "id" IN ${wanted}`.execute(reader.db);
  return new Map(rows.map(({ id, name, kind }) => [id, kind ? `${name} ${meetingKindLabels[kind].zh}` : name]));
};
