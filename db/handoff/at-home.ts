// How many heart talks did an organisation keep at home by its local rule?
import type { Reader } from '#db/schema.ts';
import type { Id } from '#shared/core/id.ts';

/** Talks that its newest package only names and that never came with an earlier one; 0 where they come, or nothing was taken. */
export const talksAtHome = async (reader: Reader, orgId: Id): Promise<number> => {
  const newest = await reader.db
    .selectFrom('receivedPackage')
    .select('envelope')
    .where('orgId', '=', orgId)
    .where('kind', '=', 'report')
    .where('undoneAt', 'is', null)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  const { withheld = {} }: { withheld?: Readonly<Record<string, number>> } = newest ? JSON.parse(newest.envelope) : {};
  const { here } = await reader.db
    .selectFrom('talk')
    .select((eb) => eb.fn.countAll<number>().as('here'))
    .where('orgId', '=', orgId)
    .executeTakeFirstOrThrow();
  // The rule keeps all talks or none: those that lie here from earlier are among those named.
  return Math.max(0, (withheld.talk ?? 0) - Number(here));
};
