// Which rows may not stand side by side, although no unique index says so? Two open terms of one seat, two standings of a member from one month.
import { sql } from 'kysely';
import type { Reader } from '#db/schema.ts';
import type { Id } from '#shared/core/id.ts';

const never = '9999-12-31';

/** True when one of the rows given has a live rival: the same seat or the same person in two seats at a time, or two dues standings from one month. */
export const haveRivals = async (reader: Reader, ids: readonly Id[]): Promise<boolean> => {
  const wanted = sql`(SELECT value FROM json_each(${JSON.stringify(ids)}))`;
  const { rows } = await sql<{ id: Id }>`
    SELECT "a"."id" FROM "committeeSeat" "a" JOIN "committeeSeat" "b" ON "b"."id" <> "a"."id" AND "b"."orgId" = "a"."orgId" AND "b"."retiredAt" IS NULL
      AND ("b"."memberId" = "a"."memberId" OR ("b"."role" = "a"."role" AND "a"."role" NOT IN ('member', 'deputySecretary')))
      AND "b"."electedOn" < coalesce("a"."endedOn", ${never}) AND "a"."electedOn" < coalesce("b"."endedOn", ${never})
    WHERE "a"."orgId" = ${reader.orgId} AND "a"."retiredAt" IS NULL AND "a"."id" IN ${wanted}
    UNION ALL
    SELECT "a"."id" FROM "duesStanding" "a" JOIN "duesStanding" "b" ON "b"."id" <> "a"."id" AND "b"."retiredAt" IS NULL
      AND "b"."memberId" = "a"."memberId" AND "b"."fromMonth" = "a"."fromMonth"
    WHERE "a"."orgId" = ${reader.orgId} AND "a"."retiredAt" IS NULL AND "a"."id" IN ${wanted}
    LIMIT 1`.execute(reader.db);
  return rows.length > 0;
};
