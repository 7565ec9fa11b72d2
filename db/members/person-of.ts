// Whose is a row of a final record today? Of a file that was merged, the file that stays; the row itself is never rewritten.
import { type RawBuilder, type StringReference, sql } from 'kysely';
import type { Reader, Tables } from '#db/schema.ts';
import type { Id } from '#shared/core/id.ts';

/** Columns of final rows that name a member. */
type MemberColumn = StringReference<Tables, 'attendance' | 'duesPayment' | 'talk'>;

/** The member to whom a column points today, for a select or a group; null where it names nobody. */
export const personOf = <T extends Id | null = Id>(column: MemberColumn): RawBuilder<T> =>
  sql<T>`coalesce((SELECT "mm"."memberId" FROM "memberMerge" "mm" WHERE "mm"."mergedId" = ${sql.ref(column)} AND "mm"."retiredAt" IS NULL), ${sql.ref(column)})`;

/** A member's own file and those that were merged into it: whose final rows are shown as his. */
export const filesOf = async (reader: Reader, memberId: Id): Promise<Id[]> => {
  const merged = await reader.db
    .selectFrom('memberMerge')
    .select('mergedId')
    .where('orgId', '=', reader.orgId)
    .where('memberId', '=', memberId)
    .where('retiredAt', 'is', null)
    .orderBy('id')
    .execute();
  return [memberId, ...merged.map(({ mergedId }) => mergedId)];
};
