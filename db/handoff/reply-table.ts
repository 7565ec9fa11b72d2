// Which tables do remarks need beside the travelling answer? Those written here, those that arrived, and the packages that brought them.
import type { Instant, IsoDate } from '#shared/core/date.ts';
import type { Id } from '#shared/core/id.ts';
import type { RemarkKind } from '#shared/handoff/replies.ts';

/** What a remark says; `tableName` and `rowId` null: about the branch as a whole. */
interface RemarkSaid {
  kind: RemarkKind;
  tableName: string | null;
  rowId: Id | null;
  title: string;
  text: string;
  by: string;
  at: Instant;
  /** By when the superior wants it done; null: it named no day. */
  dueOn: IsoDate | null;
}

/** At the superior: a remark to a branch. `packageId`: the first package that carried it; null: it can still be changed. */
export interface RemarkRow extends RemarkSaid {
  id: Id;
  orgId: Id;
  packageId: Id | null;
}

/** At the branch: a remark that arrived, in its newest wording. */
export interface SuperiorRemarkRow extends RemarkSaid {
  id: Id;
  superiorId: Id;
  superior: string;
  packageId: Id;
  arrivedAt: Instant;
}

/** At the branch: a package of remarks that was taken. */
export interface ReplyPackageRow {
  id: Id;
  orgId: Id;
  seq: number;
  manifestSha256: string;
  createdAt: Instant;
  takenAt: Instant;
}

export interface ReplyTables {
  remark: RemarkRow;
  superiorRemark: SuperiorRemarkRow;
  replyPackage: ReplyPackageRow;
}
