// What goes back to a branch? Which package was taken, how many rows of each table, and the co-signed head of its journal (package law 9).
import type { PartnerRow, QuarantinedRowRow, ReceivedPackageRow } from '#db/handoff/table.ts';
import { type BuiltPackage, buildPackage, jsonFile } from '#electron/handoff/build.ts';
import { factsPage } from '#electron/handoff/readable.ts';
import type { Self } from '#electron/handoff/self.ts';
import type { InnerOutcome, Receipt } from '#shared/handoff/envelope.ts';
import type { TableCount } from '#shared/handoff/plan.ts';
import { readableWords } from '#shared/handoff/readable-words.ts';

/** Builds the receipt of a package from what was noted when it was taken: made again, it says the same. */
export const buildReceipt = (
  self: Self,
  to: PartnerRow,
  { taken, refused }: { readonly taken: ReceivedPackageRow; readonly refused: readonly QuarantinedRowRow[] },
): BuiltPackage => {
  // Older rows do not count what was set aside: nothing was.
  const isRelay = taken.kind === 'relay';
  const inner: InnerOutcome[] = isRelay ? JSON.parse(taken.tables) : [];
  const tables: (Pick<TableCount, 'table' | 'rows'> & { quarantined?: number })[] = isRelay ? [] : JSON.parse(taken.tables);
  const receipt: Receipt = {
    packageId: taken.id,
    manifestSha256: taken.manifestSha256,
    seq: taken.seq,
    head: { seq: taken.headSeq, hash: taken.headHash },
    accepted: Object.fromEntries(tables.map(({ table, rows, quarantined }) => [table, rows - (quarantined ?? 0)])),
    refused: refused.map(({ tableName, rowId, code, detail }) => ({ table: tableName, id: rowId, code, ...(detail ? { detail } : {}) })),
    files: taken.files === null ? [] : JSON.parse(taken.files),
    ...(isRelay ? { inner } : {}),
  };
  const payload = new Map([
    ['data/receipt.json', jsonFile(receipt)],
    [
      'data/readable/receipt.html',
      factsPage(readableWords.receiptTitle, [
        [readableWords.from, self.organisation.name],
        [readableWords.to, to.name],
        [readableWords.forSeq, String(taken.seq)],
        [readableWords.accepted, String(isRelay ? inner.filter(({ outcome }) => outcome === 'taken').length : taken.rows - refused.length)],
        ...(refused.length > 0 ? [[readableWords.refusedRows, String(refused.length)] as const] : []),
        [readableWords.head, String(taken.headSeq)],
        [readableWords.createdAt, taken.importedAt],
      ]),
    ],
  ]);
  const parts = {
    id: taken.receiptId,
    seq: taken.receiptSeq,
    kind: 'receipt' as const,
    to: { orgId: to.orgId, code: to.code, name: to.name },
    createdAt: taken.importedAt,
  };
  return buildPackage(self, parts, payload, { recipients: [to.recipient, to.spareRecipient, self.recipient] });
};
