// Which use case answers which call of hand-over?
import { resolve } from 'node:path';
import { organisationOf } from '#db/branch/store.ts';
import { refusedCounts } from '#db/handoff/board.ts';
import { countOwnRows, countPersonal } from '#db/handoff/departure.ts';
import { attemptsOf, heldPackagesOf } from '#db/handoff/held.ts';
import { nextSeqOf, partnersOf, receivedPackagesOf, secretsOf, sentPackagesOf } from '#db/handoff/store.ts';
import type { HeldPackageRow, PartnerRow, ReceivedPackageRow, SentPackageRow } from '#db/handoff/table.ts';
import { backupBefore } from '#electron/backup/keeper.ts';
import { board, findings, refusedRows, relayNames, setAside, shownAttempt } from '#electron/handoff/board.ts';
import { decide } from '#electron/handoff/decide.ts';
import { sendableFiles } from '#electron/handoff/departing-files.ts';
import { difference, heldDifference } from '#electron/handoff/difference.ts';
import { exportCard, exportReport, superiorOf, writeReceipts } from '#electron/handoff/export.ts';
import { importPackages, previewPackages } from '#electron/handoff/import.ts';
import { namedOrigins, originList, originOf } from '#electron/handoff/provenance.ts';
import { exportRelay, relayOverview } from '#electron/handoff/relay.ts';
import { clearSent, lookAtStick, targetIn } from '#electron/handoff/stick.ts';
import { undoPackage } from '#electron/handoff/undo-package.ts';
import { verifyAlone, verifyWithLedger } from '#electron/handoff/verify.ts';
import { withheldOf } from '#electron/handoff/withheld.ts';
import { pendingReplies, writeReplies } from '#electron/handoff/write-replies.ts';
import type { HandlersOf } from '#electron/ledger/context.ts';
import { fingerprintOf } from '#electron/ledger/fingerprint.ts';
import type { OutputOf } from '#shared/contract.ts';
import type { handoffContract } from '#shared/handoff/contract.ts';
import type { HeldPackage, Partner } from '#shared/handoff/model.ts';
import { withheldCounts } from '#shared/handoff/withheld.ts';

type Overview = OutputOf<'handoff.overview'>;

const shownPartner = ({ orgId, code, name, kind, fingerprint, pinnedAt }: PartnerRow): Partner => ({
  orgId,
  code,
  name,
  kind,
  fingerprint,
  pinnedAt,
});

const shownSent = (row: SentPackageRow, refused: number): Overview['sent'][number] => ({
  id: row.id,
  seq: row.seq,
  to: row.toName,
  fileName: row.fileName,
  createdAt: row.createdAt,
  rows: row.rows,
  state: row.state === 'received' ? 'received' : 'exported',
  receivedAt: row.receivedAt,
  refused,
});

const shownReceived = (row: ReceivedPackageRow, newest: ReadonlySet<string>, via: string | null): Overview['received'][number] => ({
  id: row.id,
  orgId: row.orgId,
  from: row.fromName,
  seq: row.seq,
  kind: row.kind,
  createdAt: row.createdAt,
  importedAt: row.importedAt,
  rows: row.rows,
  added: row.added,
  changed: row.changed,
  gap: row.gap,
  receiptWritten: row.receiptWrittenAt !== null,
  quarantined: row.quarantined ?? 0,
  via,
  undoneAt: row.undoneAt,
  canUndo: row.undoable === 1 && row.undoneAt === null && newest.has(row.id),
});

/** Ids of the packages taken last from each sender. */
const newestIds = (rows: readonly ReceivedPackageRow[]): ReadonlySet<string> => {
  const newest = new Map<string, ReceivedPackageRow>();
  for (const row of rows) {
    if (row.undoneAt === null && row.receiptSeq > (newest.get(row.orgId)?.receiptSeq ?? 0)) newest.set(row.orgId, row);
  }
  return new Set([...newest.values()].map(({ id }) => id));
};

const shownHeld = (row: HeldPackageRow): HeldPackage => ({
  id: row.id,
  orgId: row.orgId,
  from: row.fromName,
  kind: row.kind,
  seq: row.seq,
  createdAt: row.createdAt,
  fileName: row.fileName,
  code: row.code,
  values: JSON.parse(row.details),
  heldAt: row.heldAt,
  decision: row.decision,
  decidedAt: row.decidedAt,
  decidedBy: row.decidedBy,
  note: row.decidedNote,
});

export const handoffHandlers: HandlersOf<keyof typeof handoffContract> = {
  'handoff.overview': async (reader) => {
    const organisation = await organisationOf(reader);
    const secrets = await secretsOf(reader.db);
    const received = await receivedPackagesOf(reader);
    const newest = newestIds(received);
    const relays = relayNames(received);
    const refused = await refusedCounts(reader);
    return {
      fingerprint: fingerprintOf(secrets['signing.public']),
      partners: (await partnersOf(reader)).map(shownPartner),
      sent: (await sentPackagesOf(reader, 'report')).map((row) => shownSent(row, refused.get(row.id) ?? 0)),
      received: received.map((row) => shownReceived(row, newest, relays.get(row.viaId ?? '') ?? null)),
      nextSeq: await nextSeqOf(reader, 'report'),
      superiorId: organisation.kind === 'branch' ? ((await superiorOf(reader, organisation.superiorName))?.orgId ?? null) : null,
      held: (await heldPackagesOf(reader)).map(shownHeld),
      attempts: (await attemptsOf(reader)).map(shownAttempt),
      repliesWaiting: (await pendingReplies(reader)).size,
    };
  },

  'handoff.departure': async (reader, { withIdScans }) => {
    const withheld = await withheldOf(reader);
    const tables = await countOwnRows(reader, withheld);
    const { superiorName } = await organisationOf(reader);
    const to = await superiorOf(reader, superiorName);
    const { sent, later, home, held } = await sendableFiles(reader, { superiorId: to?.orgId ?? '', withIdScans, withheld });
    return {
      tables,
      total: tables.reduce((sum, { rows }) => sum + rows, 0),
      personal: await countPersonal(reader, withheld),
      withheld: Object.entries(withheldCounts(withheld)).map(([table, rows]) => ({ table, rows })),
      files: { sent: sent.length, bytes: sent.reduce((sum, { bytes }) => sum + bytes, 0), later: later.length, home: home.length, held },
    };
  },
  'handoff.stick': (job, { folder }) => lookAtStick(job, folder),
  'handoff.clearSent': async (job, { folder, files }) => ({ removed: await clearSent(job, folder, files) }),

  'handoff.exportCard': exportCard,
  'handoff.relay': relayOverview,
  'handoff.exportRelay': exportRelay,
  'handoff.export': (job, input) => exportReport(job, input),
  'handoff.preview': async (job, { paths }) => ({ reports: await job.withUnpacker((unpacker) => previewPackages(job, paths, unpacker)) }),
  'handoff.import': async (job, { paths }) => {
    await backupBefore(job, 'packages');
    return job.withUnpacker((unpacker) => importPackages(job, paths, unpacker));
  },
  'handoff.difference': difference,
  'handoff.heldDifference': heldDifference,
  'handoff.origin': originOf,
  'handoff.originList': originList,
  'handoff.originsOf': namedOrigins,
  'handoff.board': board,
  'handoff.findings': findings,
  'handoff.setAside': setAside,
  'handoff.refusedRows': refusedRows,
  'handoff.stop': async (job) => {
    job.stop('handoff.import');
    job.stop('handoff.preview');
    return {};
  },
  'handoff.decide': decide,
  'handoff.undo': undoPackage,
  'handoff.writeReceipts': async (job, target) => {
    const folder = await targetIn(target);
    const receipts = await writeReceipts(job, folder);
    const replies = await writeReplies(job, folder);
    return { files: [...receipts, ...replies], replies: replies.length };
  },
  'handoff.verify': (job, { file }) => verifyWithLedger(job, file),
  'handoff.verifyAlone': (job, { file, saveTo }) => verifyAlone(job, resolve(file), saveTo === null ? null : resolve(saveTo)),
};
