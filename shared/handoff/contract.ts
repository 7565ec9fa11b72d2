// Which calls does hand-over (上报交接, 收包台) need?
import { job, query } from '#shared/core/contract.ts';
import { instantSchema } from '#shared/core/date.ts';
import { idSchema } from '#shared/core/id.ts';
import { z } from '#shared/core/zod.ts';

export const packageKinds = ['report', 'receipt', 'card'] as const;

/** An organisation whose card was taken: its pinned key as fingerprint of 8 × 4 digits, to be compared by telephone. */
const partnerSchema = z.strictObject({
  orgId: idSchema,
  code: z.string(),
  name: z.string(),
  kind: z.enum(['branch', 'committee']),
  fingerprint: z.string(),
  pinnedAt: instantSchema,
});
export type Partner = z.infer<typeof partnerSchema>;

/** A package sent: exported, or accepted by the superior (已接收). */
const sentPackageSchema = z.strictObject({
  id: idSchema,
  seq: z.int(),
  to: z.string(),
  fileName: z.string(),
  createdAt: instantSchema,
  rows: z.int(),
  state: z.enum(['exported', 'received']),
  receivedAt: instantSchema.nullable(),
});
/** A package taken from a branch. */
const receivedPackageSchema = z.strictObject({
  id: idSchema,
  orgId: idSchema,
  from: z.string(),
  seq: z.int(),
  kind: z.enum(packageKinds),
  createdAt: instantSchema,
  importedAt: instantSchema,
  rows: z.int(),
  added: z.int(),
  changed: z.int(),
  gap: z.string(),
  receiptWritten: z.boolean(),
});

/** What an import would do, or did, in words that a person can check: per table, rows added, changed, the same. */
const packageReportSchema = z.strictObject({
  file: z.string(),
  outcome: z.enum(['applied', 'alreadyApplied', 'wouldApply', 'refused']),
  /** Why refused: a fault code of fault-words.ts; empty otherwise. */
  code: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  kind: z.enum(packageKinds).nullable(),
  from: z.string(),
  seq: z.int().nullable(),
  createdAt: instantSchema.nullable(),
  tables: z.array(z.strictObject({ table: z.string(), rows: z.int(), added: z.int(), changed: z.int() })),
  /** Things accepted but worth showing, e.g. `gap`, `first-package`. */
  notes: z.array(z.strictObject({ code: z.string(), values: z.record(z.string(), z.union([z.string(), z.number()])) })),
});
export type PackageReport = z.infer<typeof packageReportSchema>;

/** One law of the package checked, for `verify` and the window. */
const checkLineSchema = z.strictObject({ law: z.string(), isPassed: z.boolean(), detail: z.string() });

export const handoffContract = {
  /** Partners, packages sent, packages taken. */
  'handoff.overview': query(
    z.strictObject({}),
    z.strictObject({
      fingerprint: z.string(),
      partners: z.array(partnerSchema),
      sent: z.array(sentPackageSchema),
      received: z.array(receivedPackageSchema),
      nextSeq: z.int(),
      superiorId: idSchema.nullable(),
    }),
  ),
  /** Writes this organisation's card (public key and recipients) into a folder. Faults: invalid `file-not-written`. */
  'handoff.exportCard': job(z.strictObject({ folder: z.string() }), z.strictObject({ file: z.string() }), {
    paths: ['folder'],
    touches: ['handoff', 'journal'],
  }),
  /** What would leave: tables and rows of the next report. */
  'handoff.departure': query(
    z.strictObject({}),
    z.strictObject({ tables: z.array(z.strictObject({ table: z.string(), rows: z.int() })), total: z.int() }),
  ),
  /** Seals and writes the report to the superior into a folder. Faults: conflict `no-superior-card`, invalid `file-not-written`. */
  'handoff.export': job(
    z.strictObject({ folder: z.string() }),
    z.strictObject({ id: idSchema, file: z.string(), seq: z.int(), rows: z.int(), bytes: z.int(), sha256: z.string() }),
    { paths: ['folder'], touches: ['handoff', 'journal'] },
  ),
  /** Reads packages, checks every law, and says what an import would do; changes nothing. */
  'handoff.preview': job(z.strictObject({ paths: z.array(z.string()).min(1).max(500) }), z.strictObject({ reports: z.array(packageReportSchema) }), {
    paths: ['paths'],
  }),
  /** Takes packages, each in one transaction: cards, reports, receipts. `paths` may name folders. */
  'handoff.import': job(z.strictObject({ paths: z.array(z.string()).min(1).max(500) }), z.strictObject({ reports: z.array(packageReportSchema) }), {
    paths: ['paths'],
    touches: ['handoff', 'members', 'meetings', 'dues', 'branch', 'compliance', 'journal', 'search'],
  }),
  /** Writes the receipts that are not yet written into a folder. Faults: invalid `file-not-written`. */
  'handoff.writeReceipts': job(z.strictObject({ folder: z.string() }), z.strictObject({ files: z.array(z.string()) }), {
    paths: ['folder'],
    touches: ['handoff', 'journal'],
  }),
  /** Checks one package as far as this ledger's keys allow, law by law. */
  'handoff.verify': job(z.strictObject({ file: z.string() }), z.strictObject({ isSound: z.boolean(), checks: z.array(checkLineSchema) }), {
    paths: ['file'],
  }),
} as const;
