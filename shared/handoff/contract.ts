// Which calls does hand-over (上报交接, 收包台) need?
import { type FeatureName, job, query } from '#shared/core/contract.ts';
import { instantSchema, isoDateSchema } from '#shared/core/date.ts';
import { idSchema } from '#shared/core/id.ts';
import { storedText } from '#shared/core/text.ts';
import { z } from '#shared/core/zod.ts';
import {
  attemptSchema,
  boardLineSchema,
  checkLineSchema,
  findingSchema,
  heldPackageSchema,
  packageReportSchema,
  partnerSchema,
  receivedPackageSchema,
  refusedRowSchema,
  relayLineSchema,
  sentPackageSchema,
  sentRelaySchema,
  setAsideSchema,
} from '#shared/handoff/model.ts';
import { provenanceSchema } from '#shared/handoff/provenance.ts';
import { verifiedPackageSchema } from '#shared/handoff/verdict-sheet.ts';

/** A text in both languages. */
const wordSchema = z.strictObject({ zh: z.string(), en: z.string() });

/** Where packages are written: into a folder, or (a stick, `ownFolder`) into our own one below it, the one place of ours there. */
const target = z.strictObject({ folder: z.string(), ownFolder: z.boolean().default(false) });

/** A row of another organisation by name, and where it comes from. */
const originSchema = z.strictObject({ label: z.string(), isRetired: z.boolean(), provenance: provenanceSchema });

/** What a package would change. */
const differenceSchema = z.strictObject({
  total: z.int(),
  changes: z.array(
    z.strictObject({
      table: z.string(),
      id: idSchema,
      kind: z.enum(['added', 'changed', 'retired']),
      label: z.string(),
      fields: z.array(z.strictObject({ label: wordSchema, before: wordSchema, after: wordSchema })),
      /** Where the version that lies here comes from (null: none lies here). */
      held: provenanceSchema.nullable(),
      /** Where the version of the package comes from (null: the ledger would set it aside). */
      arriving: provenanceSchema.nullable(),
    }),
  ),
});

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
  'records',
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
  /** Writes this organisation's card (public key and recipients) into a folder, or into our own folder below it (a stick). Faults: invalid `file-not-written`. */
  'handoff.exportCard': job(target, z.strictObject({ file: z.string() }), {
    paths: ['folder'],
    touches: ['handoff', 'journal'],
  }),
  /** What would leave with the next report: tables and rows, personal fields with the number of rows that tell them, files (only with a superior's card), and rows that stay by a local rule. */
  'handoff.departure': query(
    z.strictObject({ withIdScans: z.boolean().default(false) }),
    z.strictObject({
      tables: z.array(z.strictObject({ table: z.string(), rows: z.int() })),
      total: z.int(),
      personal: z.array(z.strictObject({ table: z.string(), column: z.string(), rows: z.int() })),
      withheld: z.array(z.strictObject({ table: z.string(), rows: z.int() })),
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
    /** `withIdScans`: also the scans of identity cards, which stay home otherwise. */
    target.extend({ withIdScans: z.boolean().default(false) }),
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
    target,
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
  'handoff.difference': job(z.strictObject({ file: z.string(), offset: z.int().min(0) }), differenceSchema, { paths: ['file'] }),
  /** The same of a package that waits, before a person decides about it. Faults: also not-found `held-unknown`, conflict `held-without-file`. */
  'handoff.heldDifference': job(z.strictObject({ id: idSchema, offset: z.int().min(0) }), differenceSchema),
  /** 来历: where a row of another organisation comes from. Faults: not-found `origin-unknown`, `organisation-unknown`. */
  'handoff.origin': query(z.strictObject({ table: z.string().max(60), id: idSchema }), originSchema),
  /**
   * The rows behind a branch's books with where each comes from: of one table, the newest first, fifty from `offset` on; `text`: only those whose name
   * holds it. `tables`: of which tables rows lie here. Faults: as `handoff.origin`.
   */
  'handoff.originList': query(
    z.strictObject({ orgId: idSchema, table: z.string().max(60), text: z.string().max(50), offset: z.int().min(0) }),
    z.strictObject({
      tables: z.array(z.strictObject({ table: z.string(), rows: z.int() })),
      total: z.int(),
      rows: z.array(originSchema),
    }),
  ),
  /** The same of rows that are named, of several tables perhaps, table by table; those that do not lie here are left out. */
  'handoff.originsOf': query(
    z.strictObject({ orgId: idSchema, rows: z.array(z.strictObject({ table: z.string().max(60), id: idSchema })).max(1_000) }),
    z.strictObject({ rows: z.array(originSchema) }),
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
  /** Asks a running import or preview to stop after the package in hand; what is taken stays taken, of a preview nothing stays (conflict `cancelled`). */
  'handoff.stop': job(z.strictObject({}), z.strictObject({})),
  /** Writes the receipts that are not yet written into a folder, and the remarks that are to go out (`replies`: packages of them). Faults: invalid `file-not-written`. */
  'handoff.writeReceipts': job(target, z.strictObject({ files: z.array(z.string()), replies: z.int() }), {
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
      package: verifiedPackageSchema.nullable(),
    }),
    { paths: ['file', 'saveTo'], whenClosed: true },
  ),
} as const;
