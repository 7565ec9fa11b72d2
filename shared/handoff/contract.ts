// Which calls does hand-over (上报交接, 收包台) need?
import { type FeatureName, job, query } from '#shared/core/contract.ts';
import { instantSchema, isoDateSchema } from '#shared/core/date.ts';
import { idSchema } from '#shared/core/id.ts';
import { storedText } from '#shared/core/text.ts';
import { z } from '#shared/core/zod.ts';
import { reportStandings } from '#shared/handoff/board.ts';
import { holdReasons } from '#shared/handoff/holding.ts';
import { personFindings } from '#shared/handoff/person-findings.ts';
import { quarantineCodes } from '#shared/handoff/quarantine.ts';
import { relayOutcomes, relayStates } from '#shared/handoff/relay.ts';

export const packageKinds = ['report', 'receipt', 'card', 'relay', 'reply'] as const;
export type PackageKind = (typeof packageKinds)[number];

/** Figures and names of a sentence. */
const valuesSchema = z.record(z.string(), z.union([z.string(), z.number()]));

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
  /** Rows that the superior did not take. */
  refused: z.int(),
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
const heldPackageSchema = z.strictObject({
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
const attemptSchema = z.strictObject({
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
const setAsideSchema = z.strictObject({
  table: z.string(),
  id: idSchema,
  code: z.enum(quarantineCodes),
  detail: z.string(),
  label: z.string(),
});
export type SetAside = z.infer<typeof setAsideSchema>;

/** What an import would do, or did, in words that a person can check: per table, rows added, changed, retired, set aside, the same. */
const packageReportSchema = z.strictObject({
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
const boardLineSchema = z.strictObject({
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
const findingSchema = z.strictObject({ kind: z.enum(personFindings), people: z.array(foundPersonSchema) });
export type PersonFinding = z.infer<typeof findingSchema>;

/** At the branch: a row that the superior did not take. `page`: where it can be mended; null where that is no page of its own. */
const refusedRowSchema = z.strictObject({
  table: z.string(),
  id: idSchema,
  code: z.enum(quarantineCodes),
  detail: z.string(),
  label: z.string(),
  page: z.string().nullable(),
});
export type RefusedRow = z.infer<typeof refusedRowSchema>;

/** A branch as a relay sees it. `seq`: of its newest report; `outcome`: what the superior's receipt says of that one. */
const relayLineSchema = z.strictObject({
  orgId: idSchema,
  code: z.string(),
  name: z.string(),
  state: z.enum(relayStates),
  seq: z.int().nullable(),
  takenAt: instantSchema.nullable(),
  outcome: z.enum(relayOutcomes).nullable(),
});
export type RelayLine = z.infer<typeof relayLineSchema>;

/** A relay sent, and what its receipt says: packages taken, waiting, refused (the branch and the reason). */
const sentRelaySchema = z.strictObject({
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
const checkLineSchema = z.strictObject({ law: z.string(), isPassed: z.boolean(), detail: z.string() });

/** A text in both languages. */
const wordSchema = z.strictObject({ zh: z.string(), en: z.string() });

/** What packages may change in the books of others. */
const takingTouches: readonly FeatureName[] = [
  'handoff',
  'members',
  'meetings',
  'dues',
  'branch',
  'files',
  'plans',
  'talks',
  'compliance',
  'journal',
  'search',
];

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
      held: z.array(heldPackageSchema),
      attempts: z.array(attemptSchema),
      /** Branches to which remarks are to be written. */
      repliesWaiting: z.int(),
    }),
  ),
  /** Writes this organisation's card (public key and recipients) into a folder. Faults: invalid `file-not-written`. */
  'handoff.exportCard': job(z.strictObject({ folder: z.string() }), z.strictObject({ file: z.string() }), {
    paths: ['folder'],
    touches: ['handoff', 'journal'],
  }),
  /** What would leave with the next report: tables and rows, personal fields with the number of rows that tell them, files (only with a superior's card). */
  'handoff.departure': query(
    z.strictObject({ withIdScans: z.boolean().default(false) }),
    z.strictObject({
      tables: z.array(z.strictObject({ table: z.string(), rows: z.int() })),
      total: z.int(),
      personal: z.array(z.strictObject({ table: z.string(), column: z.string(), rows: z.int() })),
      files: z.strictObject({ sent: z.int(), bytes: z.int(), later: z.int(), home: z.int(), held: z.int() }),
    }),
  ),
  /** Looks at a stick before anything is written: our folder on it, free bytes, what else lies there, packages of ours that have their receipt. */
  'handoff.stick': job(
    z.strictObject({ folder: z.string() }),
    z.strictObject({
      place: z.string(),
      freeBytes: z.int().nullable(),
      others: z.array(z.string()),
      othersCount: z.int(),
      sent: z.array(z.strictObject({ file: z.string(), seq: z.int(), bytes: z.int(), receivedAt: instantSchema })),
    }),
    { paths: ['folder'] },
  ),
  /** Removes packages of ours from a stick, each only when it is unchanged and its receipt is here. */
  'handoff.clearSent': job(
    z.strictObject({ folder: z.string(), files: z.array(z.string().min(1).max(300)).max(500) }),
    z.strictObject({ removed: z.array(z.string()) }),
    { paths: ['folder'] },
  ),
  /** Seals and writes the report to the superior into a folder. Faults: conflict `no-superior-card`, invalid `stick-full`, `file-not-written`. */
  'handoff.export': job(
    /** `withIdScans`: also the scans of identity cards, which stay home otherwise. `ownFolder`: into our own folder below it (a stick). */
    z.strictObject({ folder: z.string(), withIdScans: z.boolean().default(false), ownFolder: z.boolean().default(false) }),
    z.strictObject({
      ...{ id: idSchema, file: z.string(), seq: z.int(), rows: z.int(), bytes: z.int(), sha256: z.string() },
      /** Scans and photos in it, those that go with the next one, those that stay home, and names of those that are missing or damaged here. */
      ...{ files: z.int(), filesLater: z.int(), filesHome: z.int(), filesUnreadable: z.array(z.string()) },
    }),
    { paths: ['folder'], touches: ['handoff', 'journal'] },
  ),
  /** At a committee: what it could pass on to its own superior, branch by branch, and the relays sent so far. `to`: null without the superior's card. */
  'handoff.relay': query(
    z.strictObject({}),
    z.strictObject({
      superiorName: z.string(),
      to: z.strictObject({ name: z.string(), code: z.string(), fingerprint: z.string() }).nullable(),
      nextSeq: z.int(),
      lines: z.array(relayLineSchema),
      sent: z.array(sentRelaySchema),
    }),
  ),
  /**
   * Passes the newest report of every branch on, with its card: signed by the branch as it came, sealed to the superior. `left`: branches whose bytes
   * are not here. Faults: conflict `no-superior-card`, `relay-nothing`, invalid `stick-full`, `file-not-written`.
   */
  'handoff.exportRelay': job(
    z.strictObject({ folder: z.string(), ownFolder: z.boolean().default(false) }),
    z.strictObject({
      ...{ id: idSchema, file: z.string(), seq: z.int(), bytes: z.int(), sha256: z.string() },
      ...{ branches: z.int(), packages: z.int(), left: z.array(z.string()) },
    }),
    { paths: ['folder'], touches: ['handoff', 'journal'] },
  ),
  /** Reads packages, checks every law, and says what an import would do; changes nothing. */
  'handoff.preview': job(z.strictObject({ paths: z.array(z.string()).min(1).max(500) }), z.strictObject({ reports: z.array(packageReportSchema) }), {
    paths: ['paths'],
  }),
  /** What a package would change, row by row, changed rows first, fifty from `offset` on; changes nothing. Faults: those for which it would be refused. */
  'handoff.difference': job(
    z.strictObject({ file: z.string(), offset: z.int().min(0) }),
    z.strictObject({
      total: z.int(),
      changes: z.array(
        z.strictObject({
          table: z.string(),
          id: idSchema,
          kind: z.enum(['added', 'changed', 'retired']),
          label: z.string(),
          fields: z.array(z.strictObject({ label: wordSchema, before: wordSchema, after: wordSchema })),
        }),
      ),
    }),
    { paths: ['file'] },
  ),
  /** Takes packages, each in one transaction: cards, reports, receipts. `paths` may name folders. `left`: not looked at, because a person stopped it. */
  'handoff.import': job(
    z.strictObject({ paths: z.array(z.string()).min(1).max(500) }),
    z.strictObject({ reports: z.array(packageReportSchema), left: z.int() }),
    { paths: ['paths'], touches: takingTouches },
  ),
  /**
   * Decides about a package that waits: takes it with what the person permits, or sets it aside (`report` null). Another reason may then come to
   * light; the package waits on with that one. Faults: not-found `held-unknown`, conflict `held-without-file`.
   */
  'handoff.decide': job(
    z.strictObject({ id: idSchema, take: z.boolean(), note: storedText(500) }),
    z.strictObject({ report: packageReportSchema.nullable() }),
    { touches: takingTouches },
  ),
  /** Takes back the newest package of a sender. Faults: not-found `package-unknown`, conflict `package-undo-newer`, `package-undo-line`, `package-undo-old`. */
  'handoff.undo': job(z.strictObject({ id: idSchema }), z.strictObject({ from: z.string(), seq: z.int(), removed: z.int(), restored: z.int() }), {
    touches: takingTouches,
  }),
  /** The branches whose cards are here: who has brought what, who is late, who is to be reminded. `due`: the latest reporting day. */
  'handoff.board': query(z.strictObject({}), z.strictObject({ due: isoDateSchema, lines: z.array(boardLineSchema) })),
  /** Persons that appear twice, and ID numbers that are wrong, across the branches taken. */
  'handoff.findings': query(z.strictObject({}), z.strictObject({ findings: z.array(findingSchema) })),
  /** Rows of the newest package of a branch that were set aside. */
  'handoff.setAside': query(z.strictObject({ packageId: idSchema }), z.strictObject({ rows: z.array(setAsideSchema) })),
  /** At the branch: rows of a package sent that the superior did not take, with the reason and where to mend them. */
  'handoff.refusedRows': query(z.strictObject({ packageId: idSchema }), z.strictObject({ rows: z.array(refusedRowSchema) })),
  /** Asks a running import to stop after the package in hand; what is taken stays taken. */
  'handoff.stop': job(z.strictObject({}), z.strictObject({})),
  /** Writes the receipts that are not yet written into a folder, and the remarks that are to go out (`replies`: packages of them). Faults: invalid `file-not-written`. */
  'handoff.writeReceipts': job(z.strictObject({ folder: z.string() }), z.strictObject({ files: z.array(z.string()), replies: z.int() }), {
    paths: ['folder'],
    touches: ['handoff', 'journal'],
  }),
  /** Checks one package as far as this ledger's keys allow, law by law. */
  'handoff.verify': job(z.strictObject({ file: z.string() }), z.strictObject({ isSound: z.boolean(), checks: z.array(checkLineSchema) }), {
    paths: ['file'],
  }),
  /** Checks one package without any ledger; `saveTo`: also writes the report in the four words of DA/T 70-2018 as a text. Faults: invalid `file-not-written`. */
  'handoff.verifyAlone': job(
    z.strictObject({ file: z.string(), saveTo: z.string().nullable().default(null) }),
    z.strictObject({
      isSound: z.boolean(),
      checks: z.array(checkLineSchema),
      /** What the envelope says; null when it could not be read. */
      package: z
        .strictObject({
          kind: z.enum(packageKinds),
          from: z.string(),
          code: z.string(),
          seq: z.int(),
          createdAt: instantSchema,
          fingerprint: z.string(),
        })
        .nullable(),
    }),
    { paths: ['file', 'saveTo'], whenClosed: true },
  ),
} as const;
