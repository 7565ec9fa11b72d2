// What is handed over when a new secretary takes the books? An inventory, frozen, and who gave, took and watched.
import { instantSchema, isoDateSchema } from '#shared/core/date.ts';
import { rowSchema } from '#shared/core/row.ts';
import { requiredText, storedText, typedText } from '#shared/core/text.ts';
import { z } from '#shared/core/zod.ts';

/** A text in both languages: the window shows either, the sheet the Chinese one. */
const said = z.strictObject({ zh: z.string(), en: z.string() });

/** Everything that changes hands, as of one moment. */
export const inventorySchema = z.strictObject({
  asOf: isoDateSchema,
  members: z.strictObject({ full: z.int(), probationary: z.int(), groups: z.int() }),
  /** Finalised records by kind and year; `hash`: SHA-256 (first 16 hex digits) over their content hashes in order of number. */
  records: z.array(z.strictObject({ kind: said, year: z.int(), count: z.int(), first: z.int(), last: z.int(), hash: z.string() })),
  /** Unfinished typing, by what it is. */
  drafts: z.array(z.strictObject({ what: said, count: z.int(), savedOn: isoDateSchema })),
  dues: z.strictObject({ year: z.int(), paidFen: z.int(), heldFen: z.int(), arrearsFen: z.int() }),
  arrears: z.array(z.strictObject({ name: z.string(), months: z.int(), fen: z.int() })),
  tasks: z.array(z.strictObject({ text: z.string(), owner: z.string(), dueOn: isoDateSchema.nullable(), heldOn: isoDateSchema })),
  duties: z.array(z.strictObject({ text: said, dueOn: isoDateSchema.nullable(), isOverdue: z.boolean() })),
  packages: z.strictObject({
    sent: z.int(),
    taken: z.int(),
    waiting: z.array(z.strictObject({ seq: z.int(), to: z.string(), createdOn: isoDateSchema })),
  }),
  term: z.strictObject({ end: isoDateSchema.nullable(), seats: z.array(z.strictObject({ role: said, name: z.string(), electedOn: isoDateSchema })) }),
  keys: z.strictObject({
    fingerprint: z.string(),
    backups: z.int(),
    lastBackupAt: instantSchema.nullable(),
    lastCopyAt: instantSchema.nullable(),
    copyPlace: z.string(),
  }),
  journal: z.strictObject({ seq: z.int(), hash: z.string() }),
});
export type Inventory = z.infer<typeof inventorySchema>;

/** Who hands over to whom, before whom, and what both want noted. */
export const handoverInput = z.strictObject({
  handedOn: isoDateSchema,
  outgoing: requiredText(50, '交出人'),
  incoming: requiredText(50, '接收人'),
  supervisor: typedText(50),
  note: typedText(500),
});
export type HandoverInput = z.infer<typeof handoverInput>;

/** A hand-over that was signed; immutable. `inventory`: canonical JSON, `inventoryHash` its SHA-256. */
export const handoverRow = rowSchema({
  handedOn: isoDateSchema,
  outgoing: storedText(50),
  incoming: storedText(50),
  supervisor: storedText(50),
  note: storedText(500),
  inventory: storedText(60_000),
  inventoryHash: z.string().regex(/^[0-9a-f]{64}$/),
});
