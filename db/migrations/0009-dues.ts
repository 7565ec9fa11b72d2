// What do dues need beside payments? Reductions, reasons, receipts, movements of money, closed months, hand-overs, notices.
import type { Migration } from '#db/migrate.ts';
import { referenceColumn, textColumn, travellingTable } from '#db/migrations/travelling-table.ts';

const fen = (name: string): string => `"${name}" INTEGER NOT NULL CHECK ("${name}" BETWEEN -10000000000 AND 10000000000)`;
const required = (name: string): string => `"${name}" TEXT NOT NULL`;
const member = referenceColumn('memberId', 'member', true);
const months = [required('fromMonth'), required('toMonth')];

const tables = [
  ...travellingTable(
    'duesReduction',
    [
      member,
      ...months,
      `"amountFen" INTEGER NOT NULL CHECK ("amountFen" BETWEEN 0 AND 10000000000)`,
      textColumn('approvalNo', 60),
      required('approvedOn'),
      textColumn('approvedBy', 60),
      textColumn('reason', 200),
    ],
    false,
  ),
  ...travellingTable('duesExcuse', [member, ...months, textColumn('reason', 200), required('decidedOn'), textColumn('decidedBy', 60)], false),
  ...travellingTable(
    'duesReceipt',
    [
      `"year" INTEGER NOT NULL CHECK ("year" BETWEEN 1921 AND 2200)`,
      `"number" INTEGER NOT NULL CHECK ("number" BETWEEN 1 AND 100000)`,
      required('issuedOn'),
      textColumn('payerName', 60),
      fen('amountFen'),
      textColumn('issuedBy', 50),
      required('actionId'),
    ],
    false,
  ),
  ...travellingTable(
    'duesReceiptLine',
    [
      referenceColumn('receiptId', 'duesReceipt', true),
      `"ordinal" INTEGER NOT NULL CHECK ("ordinal" BETWEEN 1 AND 1000)`,
      referenceColumn('paymentId', 'duesPayment', true),
    ],
    false,
  ),
  ...travellingTable(
    'duesMovement',
    [
      required('kind'),
      required('on'),
      fen('amountFen'),
      `"fromMonth" TEXT`,
      `"toMonth" TEXT`,
      textColumn('slipNo', 60),
      textColumn('counterparty', 60),
      `"purpose" TEXT`,
      textColumn('note', 200),
      textColumn('handledBy', 50),
      referenceColumn('reversesId', 'duesMovement', false),
      required('actionId'),
    ],
    true,
  ),
  ...travellingTable(
    'duesClosing',
    [
      required('month'),
      required('closedOn'),
      textColumn('closedBy', 50),
      fen('receivedFen'),
      fen('bookFen'),
      fen('countedFen'),
      textColumn('counted', 200),
      textColumn('explanation', 300),
      required('actionId'),
    ],
    true,
  ),
  ...travellingTable(
    'duesHandover',
    [
      required('handedOn'),
      textColumn('fromName', 50),
      textColumn('toName', 50),
      fen('cashFen'),
      textColumn('lastReceipt', 20),
      textColumn('items', 300),
    ],
    false,
  ),
  ...travellingTable(
    'duesNotice',
    [
      ...months,
      required('publishedOn'),
      required('publishedUntil'),
      textColumn('place', 100),
      textColumn('approvedBy', 50),
      textColumn('feedback', 300),
    ],
    false,
  ),
];

/** Migration 9. Frozen: later shapes are later migrations. */
export const duesMigration: Migration = {
  number: 9,
  name: 'dues',
  statements: [
    // What payments learn: who handed the money over, and whether it goes to the centre.
    `ALTER TABLE "duesPayment" ADD COLUMN "payer" TEXT`,
    `ALTER TABLE "duesPayment" ADD COLUMN "payerName" TEXT CHECK (length("payerName") <= 50)`,
    `ALTER TABLE "duesPayment" ADD COLUMN "isToCentre" INTEGER CHECK ("isToCentre" IN (0, 1))`,
    ...tables,
    `CREATE INDEX "duesPayment_paidOn" ON "duesPayment" ("orgId", "paidOn")`,
    `CREATE INDEX "duesReduction_member" ON "duesReduction" ("memberId")`,
    `CREATE INDEX "duesExcuse_member" ON "duesExcuse" ("memberId")`,
    // Void receipts keep their number: no WHERE here.
    `CREATE UNIQUE INDEX "duesReceipt_number" ON "duesReceipt" ("orgId", "year", "number")`,
    `CREATE INDEX "duesReceiptLine_receipt" ON "duesReceiptLine" ("receiptId")`,
    `CREATE INDEX "duesReceiptLine_payment" ON "duesReceiptLine" ("paymentId")`,
    `CREATE UNIQUE INDEX "duesMovement_reverses" ON "duesMovement" ("reversesId") WHERE "reversesId" IS NOT NULL`,
    `CREATE UNIQUE INDEX "duesClosing_month" ON "duesClosing" ("orgId", "month")`,
  ],
};
