// May this report be taken, and what does taking it write? Number, journal, rows, losses, in this order; each may say no (laws 2–6 and 10).
import { applyPlan, RowRefused } from '#db/handoff/apply.ts';
import { filesElsewhere, knownJournalOf, liveRows } from '#db/handoff/foreign.ts';
import { nextReceiptSeq, noteReceivedPackage, packageNumbersOf, receivedPackageOf } from '#db/handoff/store.ts';
import type { ReceivedPackageRow } from '#db/handoff/table.ts';
import { forgetOldBefore } from '#db/handoff/undo.ts';
import { decided, hashIn, type ReportContents } from '#electron/handoff/contents.ts';
import { setAsideLines } from '#electron/handoff/row-label.ts';
import { filesHeldOf, takeFiles } from '#electron/handoff/take-files.ts';
import { already, type Taken, type Taking } from '#electron/handoff/taking.ts';
import { organisationKindLabels } from '#shared/branch/labels.ts';
import { type Canonical, canonicalJson } from '#shared/core/canonical.ts';
import { conflict, type Decision, invalid } from '#shared/core/fault.ts';
import { continueJournal, type JournalGrowth, type KnownJournal, rowKey, withoutEntries } from '#shared/handoff/continuity.ts';
import { countsOf, type MergePlan, parted, planMerge, type TableCount } from '#shared/handoff/plan.ts';
import type { QuarantinedRow } from '#shared/handoff/quarantine.ts';
import { judgeSequence } from '#shared/handoff/sequence.ts';
import { shrunkTable } from '#shared/handoff/shrink.ts';
import { heldEarlier, withheldCounts } from '#shared/handoff/withheld.ts';

/** Takes a report whose sender and addressee are right. Throws FaultError with the reason why it must not be taken. */
export const takeReport = async (taking: Taking, contents: Decision<ReportContents>): Promise<Taken> => {
  const { writer, raw, opened, self, passed, permits, via } = taking;
  const { envelope, manifestSha256 } = opened;
  if (self.organisation.kind !== 'committee') throw conflict('wrong-ledger-kind', { kind: organisationKindLabels.branch.zh });
  await refuseNamesake(taking);
  const known = await packageNumbersOf(writer, envelope.from.orgId, 'report');
  const arriving = { id: envelope.id, seq: envelope.seq, manifestSha256, from: envelope.from.name, previous: envelope.previous };
  const judged = judgeSequence(known, arriving, permits.has('package-fork') || permits.has('history-restored'));
  // Who restored a backup forgot his last packages: that is the better reason to show.
  if (!judged.ok && judged.fault.code === 'package-fork') decided(restoringOf(taking, contents));
  const verdict = decided(judged);
  passed('sequence');
  if (verdict.state === 'known') return already;
  const report = decided(contents);
  passed('contents');
  const planned = planOf(taking, report);
  await taking.planned?.(planned.plan);
  const retired = refuseShrinking(taking, planned.plan);
  const strange = await takeFiles(taking.files, opened, report);
  const refused = write(taking, planned);
  const counts = countsOf(planned.plan, retired, refused);
  const setAside = [...planned.plan.quarantined, ...refused];
  await noteReceivedPackage(writer, await receivedRow(taking, { counts, gap: verdict.missing, known: planned.known, setAside }));
  forgetOldBefore(raw, envelope.from.orgId);
  const notes = [
    ...(via ? [{ code: 'via', values: { from: via.name } }] : []),
    ...(verdict.isFirst ? [{ code: 'first-package', values: {} }] : []),
    ...(verdict.missing ? [{ code: 'gap', values: { missing: verdict.missing } }] : []),
    ...(strange.length > 0 ? [{ code: 'files-strange', values: { count: strange.length } }] : []),
    ...withheldNotes(report.withheld, planned.known),
    ...(planned.known.givenUpFrom === null ? [] : [{ code: 'new-line', values: { entry: planned.known.givenUpFrom } }]),
  ];
  return { outcome: 'applied', tables: counts, notes, quarantined: setAside.length, setAside: await setAsideLines(writer, setAside) };
};

/** What stays with its owner is said, and what of it lies here from before. */
const withheldNotes = (withheld: ReportContents['withheld'], known: KnownJournal): Taken['notes'][number][] => {
  if (withheld.size === 0) return [];
  const lines = [...withheld].map(([key, rev]) => ({ ...parted(key), rev }));
  const earlier = heldEarlier(withheld, known);
  const values = { count: withheld.size, tables: Object.keys(withheldCounts(lines)).join(' ') };
  return [{ code: 'withheld', values }, ...(earlier > 0 ? [{ code: 'withheld-earlier', values: { count: earlier } }] : [])];
};

/**
 * Ids name packages of all senders and kinds: with another's id a package would take that one's place in our books, and its taking back would be the
 * other's. Throws invalid `package-tampered`.
 */
export const refuseNamesake = async ({ writer, opened }: Taking): Promise<void> => {
  const { id, from, kind } = opened.envelope;
  const namesake = await receivedPackageOf(writer, id);
  if (namesake && (namesake.orgId !== from.orgId || namesake.kind !== kind)) throw invalid('package-tampered', { detail: 'package-id' });
};

/** The refusal of a journal that says that a backup was restored; anything else is fine here. */
const restoringOf = ({ raw, opened }: Taking, contents: Decision<ReportContents>): Decision<null> => {
  if (!contents.ok) return { ok: true, value: null };
  const { orgId, name: from } = opened.envelope.from;
  const { journal, entries } = contents.value;
  const followed = continueJournal(knownJournalOf(raw, orgId, journal.fromSeq), { from, journal, entries }, hashIn(contents.value));
  return followed.ok || followed.fault.code !== 'history-restored' ? { ok: true, value: null } : followed;
};

interface Planned {
  readonly known: KnownJournal;
  readonly plan: MergePlan;
}

/** Journal continuity first, then every row against the newest commitment (law 10). */
const planOf = (taking: Taking, contents: ReportContents): Planned => {
  const { raw, opened, passed } = taking;
  const { orgId, name: from } = opened.envelope.from;
  const { known, growth } = continued(taking, knownJournalOf(raw, orgId, contents.journal.fromSeq), contents);
  passed('journal');
  const elsewhere = filesElsewhere(raw, orgId, contents.withheld.keys());
  const plan = decided(planMerge(known, growth, { from, ...contents, elsewhere }));
  passed('rows');
  return { known, plan };
};

/** Follows the journal; where a person permitted it, from before the first entry that differs. */
const continued = ({ opened, permits }: Taking, known: KnownJournal, contents: ReportContents): { known: KnownJournal; growth: JournalGrowth } => {
  const from = opened.envelope.from.name;
  const segment = { from, journal: contents.journal, entries: contents.entries };
  const hashOf = hashIn(contents);
  const first = continueJournal(known, segment, hashOf);
  if (first.ok) return { known, growth: first.value };
  const { code, values } = first.fault;
  const entry = Number(values.entry);
  // Two packages of one number, taken knowingly, come from two lines of the history; which one goes on is asked once more.
  const isParted = code === 'history-rewritten' && permits.has('package-fork');
  if (isParted && !permits.has('history-parted')) throw conflict('history-parted', { from, entry });
  if (!isParted && !(code === 'history-restored' && permits.has('history-restored'))) decided(first);
  const rest = withoutEntries(known, entry);
  return { known: rest, growth: decided(continueJournal(rest, segment, hashOf)) };
};

/** Law 6. Returns the keys of the rows that counted and are retired now. */
const refuseShrinking = ({ raw, opened, permits }: Taking, plan: MergePlan): ReadonlySet<string> => {
  const { orgId, name: from } = opened.envelope.from;
  const candidates = plan.upserts.filter(({ isNew, stored }) => !isNew && typeof stored?.retiredAt === 'string');
  if (candidates.length === 0 && plan.removals.length === 0) return new Set();
  const known = plan.removals.filter(({ table }) => plan.sizes.has(table));
  const { live, totals } = liveRows(raw, orgId, [...candidates, ...known]);
  const losses = [...totals].map(([table, total]) => ({
    table,
    live: total,
    retired: [...candidates, ...known].filter((row) => row.table === table && live.has(rowKey(table, row.id))).length,
  }));
  const shrunk = shrunkTable(losses);
  if (shrunk && !permits.has('package-shrinks')) throw conflict('package-shrinks', { from, ...shrunk });
  return live;
};

const write = ({ raw, opened, writer }: Taking, { known, plan }: Planned): readonly QuarantinedRow[] => {
  const { orgId, name: from } = opened.envelope.from;
  try {
    return applyPlan(raw, { orgId, packageId: opened.envelope.id, known, at: writer.at }, plan);
  } catch (error) {
    if (!(error instanceof RowRefused)) throw error;
    throw invalid('row-invalid', { from, table: error.table, line: error.id, detail: 'constraint' });
  }
};

const sum = (counts: readonly TableCount[], of: (count: TableCount) => number): number => counts.reduce((total, count) => total + of(count), 0);

interface Outcome {
  readonly counts: readonly TableCount[];
  readonly gap: string;
  readonly known: KnownJournal;
  readonly setAside: readonly QuarantinedRow[];
}

const receivedRow = async (
  { writer, opened, fileSha256, files, via }: Taking,
  { counts, gap, known, setAside }: Outcome,
): Promise<ReceivedPackageRow> => {
  const { envelope } = opened;
  return {
    id: envelope.id,
    orgId: envelope.from.orgId,
    fromName: envelope.from.name,
    kind: 'report',
    seq: envelope.seq,
    createdAt: envelope.createdAt,
    importedAt: writer.at,
    rows: sum(counts, (count) => count.rows),
    added: sum(counts, (count) => count.added),
    changed: sum(counts, (count) => count.changed + count.retired),
    gap,
    manifestSha256: opened.manifestSha256,
    envelope: opened.envelopeText,
    tables: canonicalJson(counts as unknown as Canonical),
    headSeq: envelope.journal?.toSeq ?? 0,
    headHash: envelope.journal?.headHash ?? '',
    receiptId: writer.newId(),
    receiptSeq: await nextReceiptSeq(writer),
    receiptWrittenAt: null,
    undoneAt: null,
    undoable: known.givenUpFrom === null ? 1 : 0,
    quarantined: setAside.length,
    fileSha256,
    viaId: via?.id ?? null,
    files: canonicalJson(files ? await filesHeldOf(writer, files.share, envelope.from.orgId) : []),
  };
};
