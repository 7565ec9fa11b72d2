// Of which years are there records?
import { sql } from 'kysely';
import type { Reader } from '#db/schema.ts';

/** Where a record says of which year it is. */
const sources = [
  ['meeting', 'heldOn'],
  ['paperRecord', 'heldOn'],
  ['talk', 'heldOn'],
  ['planLine', 'plannedOn'],
  ['duesPayment', 'month'],
  ['duesReceipt', 'issuedOn'],
] as const;

/** The years of this organisation's records, oldest first; retired ones are left out. */
export const yearsWithRecords = async (reader: Reader): Promise<number[]> => {
  const each = sources.map(
    ([table, column]) =>
      sql`SELECT DISTINCT substr(${sql.ref(column)}, 1, 4) AS "year" FROM ${sql.table(table)} WHERE "orgId" = ${reader.orgId} AND "retiredAt" IS NULL`,
  );
  const { rows } = await sql<{ year: string }>`${sql.join(each, sql` UNION `)} ORDER BY "year"`.execute(reader.db);
  return rows.map(({ year }) => Number(year));
};
