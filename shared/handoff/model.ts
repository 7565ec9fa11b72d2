// What are the facts of hand-over: partners, packages sent, taken and waiting, the board, findings, relays?
import { instantSchema, isoDateSchema } from '#shared/core/date.ts';
import { idSchema } from '#shared/core/id.ts';
import { z } from '#shared/core/zod.ts';
import { reportStandings } from '#shared/handoff/board.ts';
import { holdReasons } from '#shared/handoff/holding.ts';
import { personFindings } from '#shared/handoff/person-findings.ts';
import { quarantineCodes } from '#shared/handoff/quarantine.ts';
import { relayOutcomes, relayStates } from '#shared/handoff/relay.ts';

export const packageKinds = ['report', 'receipt', 'card', 'relay', 'reply', 'handover'] as const;
export type PackageKind = (typeof packageKinds)[number];

/** Figures and names of a sentence. */
const valuesSchema = z.record(z.string(), z.union([z.string(), z.number()]));

/** An organisation whose card was taken: its pinned key as fingerprint of 8 × 4 digits, to be compared by telephone. */
export const partnerSchema = z.strictObject({
  orgId: idSchema,
  code: z.string(),
  name: z.string(),
  kind: z.enum(['branch', 'committee']),
  fingerprint: z.string(),
  pinnedAt: instantSchema,
});
export type Partner = z.infer<typeof partnerSchema>;

/** A package sent: exported, or accepted by the superior (已接收). */
export const sentPackageSchema = z.strictObject({
  id: idSchema,
  seq: z.int(),
  to: z.string(),
  fileName: z.string(),
  createdAt: instantSchema,
  rows: z.int(),
  state: z.enum(['exported', 'received']),
  receivedAt: instantSchema.nullable(),
  /** Rows that the superior did not take. */
  refused: z.int(),
});
/** A package taken from a branch. */
export const receivedPackageSchema = z.strictObject({
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
  /** Rows set aside. */
  quarantined: z.int(),
  /** The committee that passed it on; null: it came directly. */
  via: z.string().nullable(),
  /** When a person took it back. */
  undoneAt: instantSchema.nullable(),
  /** True for the newest of its sender, when what it brought is noted. */
  canUndo: z.boolean(),
});

/** A package that waits for a person, or waited. */
export const heldPackageSchema = z.strictObject({
  id: idSchema,
  orgId: idSchema,
  from: z.string(),
  kind: z.enum(packageKinds),
  seq: z.int(),
  createdAt: instantSchema,
  fileName: z.string(),
  code: z.enum(holdReasons),
  values: valuesSchema,
  heldAt: instantSchema,
  decision: z.enum(['taken', 'dismissed']).nullable(),
  decidedAt: instantSchema.nullable(),
  decidedBy: z.string().nullable(),
  note: z.string(),
});
export type HeldPackage = z.infer<typeof heldPackageSchema>;

/** A refusal that was not yet followed by a package taken from the same file. */
export const attemptSchema = z.strictObject({
  fileName: z.string(),
  at: instantSchema,
  orgId: idSchema.nullable(),
  from: z.string(),
  seq: z.int().nullable(),
  code: z.string(),
  values: valuesSchema,
});
export type Attempt = z.infer<typeof attemptSchema>;

/** A row set aside, with its name before a person. `detail`: the column at fault. */
export const setAsideSchema = z.strictObject({
  table: z.string(),
  id: idSchema,
  code: z.enum(quarantineCodes),
  detail: z.string(),
  label: z.string(),
});
export type SetAside = z.infer<typeof setAsideSchema>;

/** What an import would do, or did, in words that a person can check: per table, rows added, changed, retired, set aside, the same. */
export const packageReportSchema = z.strictObject({
  file: z.string(),
  /** `held`: it waits for a person's decision. */
  outcome: z.enum(['applied', 'alreadyApplied', 'wouldApply', 'held', 'wouldHold', 'refused']),
  /** Why refused or held: a fault code of fault-words.ts; empty otherwise. */
  code: z.string(),
  values: valuesSchema,
  kind: z.enum(packageKinds).nullable(),
  from: z.string(),
  seq: z.int().nullable(),
  createdAt: instantSchema.nullable(),
  tables: z.array(z.strictObject({ table: z.string(), rows: z.int(), added: z.int(), changed: z.int(), retired: z.int(), quarantined: z.int() })),
  /** Rows set aside; the first hundred of them by name. */
  quarantined: z.int(),
  setAside: z.array(setAsideSchema),
  /** Things accepted but worth showing, e.g. `gap`, `first-package`. */
  notes: z.array(z.strictObject({ code: z.string(), values: valuesSchema })),
});
export type PackageReport = z.infer<typeof packageReportSchema>;

/** A branch on the board (收包台). */
export const boardLineSchema = z.strictObject({
  orgId: idSchema,
  code: z.string(),
  name: z.string(),
  fingerprint: z.string(),
  /** The committee that passes its packages on; null: it reports directly. */
  via: z.string().nullable(),
  last: z
    .strictObject({ id: idSchema, seq: z.int(), importedAt: instantSchema, createdAt: instantSchema, gap: z.string(), receiptWritten: z.boolean() })
    .nullable(),
  standing: z.enum(reportStandings),
  daysMissing: z.int(),
  /** Packages that wait for a decision, and rows of the newest package that were set aside. */
  held: z.int(),
  setAside: z.int(),
  /** Kinds of overdue duties in its newest package, by its own word. */
  problems: z.int(),
  /** The newest refusal, when nothing was taken since. */
  refused: attemptSchema.nullable(),
});
export type BoardLine = z.infer<typeof boardLineSchema>;

/** A person of a finding, with the branch whose row it is. */
const foundPersonSchema = z.strictObject({
  orgId: idSchema,
  organisation: z.string(),
  memberId: idSchema,
  name: z.string(),
  idNumber: z.string(),
  /** The package that brought the row, and the day on which the branch entered it. */
  seq: z.int().nullable(),
  enteredOn: isoDateSchema,
});
/** What is odd about persons across branches: for people to clear up, never merged by the program. */
export const findingSchema = z.strictObject({ kind: z.enum(personFindings), people: z.array(foundPersonSchema) });

/** At the branch: a row that the superior did not take. `page`: where it can be mended; null where that is no page of its own. */
export const refusedRowSchema = z.strictObject({
  table: z.string(),
  id: idSchema,
  code: z.enum(quarantineCodes),
  detail: z.string(),
  label: z.string(),
  page: z.string().nullable(),
});

/** A branch, or a committee below, as a relay sees it. `seq`: of its newest report or relay; `outcome`: what the superior's receipt says of that one. */
export const relayLineSchema = z.strictObject({
  orgId: idSchema,
  code: z.string(),
  name: z.string(),
  kind: z.enum(['branch', 'committee']),
  state: z.enum(relayStates),
  seq: z.int().nullable(),
  takenAt: instantSchema.nullable(),
  outcome: z.enum(relayOutcomes).nullable(),
});
export type RelayLine = z.infer<typeof relayLineSchema>;

/** A relay sent, and what its receipt says: packages taken, waiting, refused (the branch and the reason). */
export const sentRelaySchema = z.strictObject({
  id: idSchema,
  seq: z.int(),
  to: z.string(),
  fileName: z.string(),
  createdAt: instantSchema,
  packages: z.int(),
  receivedAt: instantSchema.nullable(),
  taken: z.int(),
  held: z.int(),
  refused: z.array(z.strictObject({ packageId: idSchema, name: z.string(), code: z.string() })),
});
export type SentRelay = z.infer<typeof sentRelaySchema>;

/** One law of the package checked, for `verify` and the window. */
export const checkLineSchema = z.strictObject({ law: z.string(), isPassed: z.boolean(), detail: z.string() });
