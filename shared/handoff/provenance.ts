// Where does a row of another organisation come from? Its branch, the package, the version, when it was entered there and by whom, when it came here.
import { chinaDate, type Instant, instantSchema } from '#shared/core/date.ts';
import { type Id, idSchema } from '#shared/core/id.ts';
import { z } from '#shared/core/zod.ts';
import { packageFileName } from '#shared/handoff/names.ts';

/** The package that brought the version of a row which lies here. `fileName`: the name under which the branch wrote it. */
const bringingSchema = z.strictObject({
  id: idSchema,
  seq: z.int(),
  fileName: z.string(),
  createdAt: instantSchema,
  /** Null: it was only looked at, not taken yet. */
  receivedAt: instantSchema.nullable(),
  /** The committee that passed it on; null: it came directly. */
  via: z.string().nullable(),
});

/** 来历 of one row. */
export const provenanceSchema = z.strictObject({
  table: z.string(),
  id: idSchema,
  orgId: idSchema,
  organisation: z.string(),
  code: z.string(),
  /** The version that lies here. */
  rev: z.int(),
  /** The newest version to which the branch's journal committed; above `rev` when that one was set aside or taken back. */
  newestRev: z.int(),
  /** The entry of the branch's journal that made this version; null where it is not known. */
  entry: z.int().nullable(),
  enteredAt: instantSchema,
  /** Null: not known. */
  enteredBy: z.string().nullable(),
  /** Null: an older program took it and did not note which package brought it. */
  package: bringingSchema.nullable(),
});
export type Provenance = z.infer<typeof provenanceSchema>;

/** What the ledger knows of a row of another organisation. */
export interface KnownOrigin {
  readonly row: { readonly table: string; readonly id: Id; readonly rev: number; readonly recordedAt: Instant };
  readonly branch: { readonly orgId: Id; readonly code: string; readonly name: string };
  /** The newest commitment of the branch's journal: the version, and the number of the entry that made it. */
  readonly newest: { readonly rev: number; readonly seq: number | null };
  /** That entry as it was taken; null where its moment was not kept. */
  readonly entry: { readonly recordedAt: Instant; readonly actor: string } | null;
  readonly package: {
    readonly id: Id;
    readonly seq: number;
    /** The branch's code as it stood in the package. */
    readonly code: string;
    readonly createdAt: Instant;
    readonly receivedAt: Instant | null;
    readonly via: string | null;
  } | null;
}

/**
 * The provenance of a row. The journal speaks for the newest version only: of an older one that still lies here (its successor was set aside or taken back)
 * the row's own moment counts, which its commitment covers, and who entered it is not known.
 */
export const provenanceOf = ({ row, branch, newest, entry, package: brought }: KnownOrigin): Provenance => {
  const isNewest = newest.rev === row.rev;
  return {
    table: row.table,
    id: row.id,
    orgId: branch.orgId,
    organisation: branch.name,
    code: branch.code,
    rev: row.rev,
    newestRev: newest.rev,
    entry: isNewest ? newest.seq : null,
    enteredAt: isNewest && entry ? entry.recordedAt : row.recordedAt,
    enteredBy: isNewest && entry ? entry.actor : null,
    package: brought && {
      id: brought.id,
      seq: brought.seq,
      fileName: packageFileName({ code: brought.code, seq: brought.seq, kind: 'report', date: chinaDate(brought.createdAt) }),
      createdAt: brought.createdAt,
      receivedAt: brought.receivedAt,
      via: brought.via,
    },
  };
};
