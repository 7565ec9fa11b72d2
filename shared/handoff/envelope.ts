// What does a package say about itself? `data/package.json`, and the small files that cards and receipts add (docs/package-format.md).
import { organisationKinds, orgCodeSchema } from '#shared/branch/model.ts';
import { instantSchema, isoDateSchema } from '#shared/core/date.ts';
import { idSchema } from '#shared/core/id.ts';
import { storedText } from '#shared/core/text.ts';
import { z } from '#shared/core/zod.ts';
import { packageLimits } from '#shared/handoff/limits.ts';
import { packageKinds } from '#shared/handoff/model.ts';
import { relayedKinds, relayOutcomes } from '#shared/handoff/relay.ts';

/** What `format` and `version` say in packages of this form. A newer `version` is refused by older programs. */
export const packageFormat = 'branch-ledger/package';
export const packageVersion = 1;

/** SHA-256 as 64 lower-case hex digits. */
const hashSchema = z.string().regex(/^[0-9a-f]{64}$/);
const seqSchema = z.int().min(1).max(999_999);
const headSeqSchema = z.int().min(0);

/** The part that is read first: it decides whether this program can read the rest. */
export const envelopeHeadSchema = z.looseObject({
  format: z.string(),
  version: z.int().min(1),
  schemaVersion: z.string().regex(/^\d{1,4}\.\d{1,4}$/),
});

const partySchema = z.looseObject({ orgId: idSchema, code: orgCodeSchema, name: storedText(100) });

/** The envelope. Unknown keys come from newer minor versions: they are kept, not dropped (law 12). */
export const envelopeSchema = envelopeHeadSchema.extend({
  format: z.literal(packageFormat),
  version: z.literal(packageVersion),
  id: idSchema,
  kind: z.enum(packageKinds),
  from: partySchema.extend({ publicKey: z.string().max(1_000) }),
  /** Null: for everybody (cards). */
  to: partySchema.nullable(),
  /** Counts per sender and kind, from 1. */
  seq: seqSchema,
  /** The package of the same kind made before this one (reports); null for the first, and in cards and receipts. */
  previous: z.looseObject({ id: idSchema, manifestSha256: hashSchema }).nullable(),
  device: z.string().max(64),
  purpose: z.enum(['real', 'demo']),
  /** Null: everything up to `createdAt`. */
  period: z.looseObject({ from: isoDateSchema, to: isoDateSchema }).nullable(),
  createdAt: instantSchema,
  appVersion: z.string().max(40),
  /** The segment in data/journal.ndjson: entries fromSeq … toSeq (toSeq = fromSeq − 1: none); `fromHash` is the hash before the first, `headHash` of the last. Null without one. */
  journal: z.looseObject({ fromSeq: z.int().min(1), toSeq: headSeqSchema, fromHash: hashSchema, headHash: hashSchema }).nullable(),
  tables: z.record(z.string().regex(/^[A-Za-z]{1,60}$/), z.looseObject({ rows: headSeqSchema, sha256: hashSchema })),
  files: z.looseObject({ count: headSeqSchema, bytes: headSeqSchema }),
  /** For people. */
  counts: z.record(z.string(), z.int()),
  /** For people: rows that stay at home by a local rule, by table; left out when there are none. */
  withheld: z.record(z.string(), headSeqSchema).optional(),
  /** Open duties by rule number, for people. */
  problems: z.array(z.looseObject({ rule: z.string().max(40), severity: z.enum(['ERROR', 'WARN', 'INFO']), count: z.int() })),
  signedOffBy: storedText(50),
});
export type Envelope = z.infer<typeof envelopeSchema>;

/** `data/card.json`: for whom packages to this organisation are sealed. Signed by the key that it introduces. */
export const cardSchema = z.looseObject({
  kind: z.enum(organisationKinds),
  recipient: z.string().regex(/^age1[0-9a-z]{58}$/),
  spareRecipient: z.string().regex(/^age1[0-9a-z]{58}$/),
});
export type Card = z.infer<typeof cardSchema>;

const refusedRowSchema = z.looseObject({
  table: z.string().max(60),
  id: idSchema,
  code: z.string().max(40),
  detail: z.string().max(200).optional(),
});

/** What became of a package that a relay carried; `code`: why it was not taken. */
const innerOutcomeSchema = z.looseObject({
  packageId: idSchema,
  orgId: idSchema,
  code: orgCodeSchema,
  kind: z.enum(relayedKinds),
  seq: seqSchema,
  outcome: z.enum(relayOutcomes),
  reason: z.string().max(40),
  /** The relay inside the relay that held it; absent: it lay in the relay itself. */
  within: idSchema.optional(),
});
export type InnerOutcome = z.infer<typeof innerOutcomeSchema>;

/** `data/relay.json`: what a relay carries, in the order in which it is taken; each lies in data/inner/<sha256>.ledgerpack as its owner signed it. */
export const relaySchema = z.looseObject({
  packages: z
    .array(
      z.looseObject({
        orgId: idSchema,
        code: orgCodeSchema,
        name: storedText(100),
        kind: z.enum(relayedKinds),
        seq: seqSchema,
        packageId: idSchema,
        sha256: hashSchema,
      }),
    )
    .min(1)
    .max(packageLimits.entries),
});
export type RelayList = z.infer<typeof relaySchema>;

/** `data/receipt.json`: which package was taken, what of it, and the co-signed head of the sender's journal. */
export const receiptSchema = z.looseObject({
  packageId: idSchema,
  manifestSha256: hashSchema,
  seq: seqSchema,
  head: z.looseObject({ seq: headSeqSchema, hash: hashSchema }),
  accepted: z.record(z.string(), headSeqSchema),
  /** Rows set aside, with the reason and the column at fault. */
  refused: z.array(refusedRowSchema),
  files: z.array(hashSchema),
  /** Of a relay: what became of each package in it. */
  inner: z.array(innerOutcomeSchema).max(packageLimits.entries).optional(),
});
export type Receipt = z.infer<typeof receiptSchema>;

/** `signature.json`: Ed25519 over `signatureLabel` and the bytes of tagmanifest-sha256.txt. */
export const signatureSchema = z.strictObject({
  algorithm: z.literal('Ed25519'),
  key: z.string().max(1_000),
  signature: z.string().regex(/^[A-Za-z0-9+/]{86}==$/),
});
export const signatureLabel = 'branch-ledger/package/v1\0';

/** A line of data/journal.ndjson: an entry exactly as it is hashed. */
export const entryLineSchema = z.strictObject({
  seq: z.int().min(1),
  recordedAt: instantSchema,
  actor: storedText(60),
  device: z.string().max(64),
  command: z.string().max(100),
  about: z.string().max(200),
  schemaVersion: z.string().max(20),
  previous: hashSchema,
  rows: z.array(z.tuple([z.string().regex(/^[A-Za-z]{1,60}$/), idSchema, z.int().min(1), hashSchema])),
});
export type EntryLine = z.infer<typeof entryLineSchema>;

/** A line of data/salts.ndjson: the salt of the row version that the snapshot holds. */
export const saltLineSchema = z.strictObject({ table: z.string().max(60), rowId: idSchema, rev: z.int().min(1), salt: hashSchema });
