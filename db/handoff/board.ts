// What does a township know of its branches, all together?
import type { Reader } from '#db/schema.ts';
import type { Instant } from '#shared/core/date.ts';
import type { Id } from '#shared/core/id.ts';
import type { ReportedPerson } from '#shared/handoff/person-findings.ts';

/** Rows set aside of a package, as they came. */
export const setAsideOf = (reader: Reader, packageId: Id) =>
  reader.db.selectFrom('quarantinedRow').selectAll().where('packageId', '=', packageId).orderBy('tableName').orderBy('rowId').limit(500).execute();

/** Number of rows that a superior did not take, by package. */
export const refusedCounts = async (reader: Reader): Promise<Map<Id, number>> => {
  const rows = await reader.db
    .selectFrom('refusedRow')
    .select(['packageId', (eb) => eb.fn.countAll<number>().as('count')])
    .groupBy('packageId')
    .execute();
  return new Map(rows.map(({ packageId, count }) => [packageId, Number(count)]));
};

/** Rows of a package that the superior did not take. */
export const refusedRowsOf = (reader: Reader, packageId: Id) =>
  reader.db.selectFrom('refusedRow').selectAll().where('packageId', '=', packageId).orderBy('tableName').orderBy('rowId').limit(500).execute();

/** Where a row comes from: the number of the package that brought the version stored (null: an older program took it), and when the branch entered it. */
interface Provenance {
  readonly seq: number | null;
  readonly recordedAt: Instant;
}

/** Every person that the branches report and that counts, with the branch's name as its newest card gives it. */
export const reportedPersons = (reader: Reader): Promise<(ReportedPerson & Provenance & { organisation: string })[]> =>
  reader.db
    .selectFrom('member')
    .innerJoin('partner', 'partner.orgId', 'member.orgId')
    .select((eb) =>
      eb
        .selectFrom('foreignCommitment as known')
        .innerJoin('receivedPackage as package', 'package.id', 'known.packageId')
        .select('package.seq')
        .whereRef('known.orgId', '=', 'member.orgId')
        .where('known.tableName', '=', 'member')
        .whereRef('known.rowId', '=', 'member.id')
        .as('seq'),
    )
    .select('member.recordedAt')
    .select(['member.orgId', 'member.id as memberId', 'member.name', 'member.idNumber', 'member.birthDate', 'partner.name as organisation'])
    .where('member.orgId', '<>', reader.orgId)
    .where('member.retiredAt', 'is', null)
    .orderBy('partner.code')
    .orderBy('member.name')
    .execute();
