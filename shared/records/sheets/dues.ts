// Which sheets do dues have? Ledger, summary and notice of F4, receipts, 党费证, letters, the approval form, closing and cash book.
import { isoDateSchema, monthSchema } from '#shared/core/date.ts';
import { word } from '#shared/core/words.ts';
import { z } from '#shared/core/zod.ts';
import { arrearsLineSchema } from '#shared/dues/arrears.ts';
import { receiptSchema } from '#shared/dues/contract.ts';
import { duesBookSchema, duesReductionInput } from '#shared/dues/model.ts';
import { closingViewSchema, moneyBookSchema } from '#shared/dues/money-book.ts';
import { duesSummaryRow, noticeLineSchema } from '#shared/dues/summary.ts';
import { pageCodeSchema } from '#shared/records/page-code.ts';
import { sheet } from '#shared/records/sheet.ts';

/** The two sides of an empty 党费证, two to a sheet. */
const duesCardBlanks = {
  pages: word('空白内页（一张两份）', 'Empty pages, two to a sheet'),
  covers: word('空白封面（一张两份）', 'Empty covers, two to a sheet'),
} as const;

const common = { group: 'dues', audience: 'internal', isBook: false, isNumbered: false } as const;

/** The sheets of dues. */
export const duesSheets = {
  'dues-ledger': sheet({
    ...common,
    label: word('党费收缴台账', 'Dues ledger'),
    form: 'F4',
    about: 'year',
    blank: 'also',
    /** Null: an empty ledger, to be kept by hand. `passedFen`: passed up month by month, by the day of passing. */
    body: { book: duesBookSchema.nullable(), passedFen: z.array(z.int()) },
  }),
  'dues-summary': sheet({
    ...common,
    label: word('党费收缴年度汇总表', 'Summary of dues'),
    form: 'F4',
    about: 'year',
    blank: 'also',
    body: { asOf: isoDateSchema, rows: z.array(duesSummaryRow) },
  }),
  'dues-notice': sheet({
    ...common,
    label: word('党费收缴情况公示表', 'Public notice of dues'),
    form: 'F4',
    about: 'quarter',
    blank: 'also',
    audience: 'public',
    body: {
      asOf: isoDateSchema,
      fromMonth: monthSchema,
      toMonth: monthSchema,
      lines: z.array(noticeLineSchema),
      passedFen: z.int(),
      refundFen: z.int(),
      usedFen: z.int(),
    },
  }),
  'dues-receipt': sheet({
    ...common,
    label: word('党费收据（两联）', 'Receipt (two parts)'),
    form: 'F4',
    about: 'receipt',
    blank: 'never',
    isNumbered: true,
    isRecord: true,
    body: {
      receipts: z.array(receiptSchema),
      /** The code of each receipt, by its id. */
      codes: z.record(z.string(), pageCodeSchema),
    },
  }),
  'dues-card': sheet({
    ...common,
    label: word('党费证（封面、内页）', 'Dues card (cover, pages)'),
    form: 'F4',
    about: 'payer',
    blank: 'also',
    blankKinds: duesCardBlanks,
    body: {
      /** What an empty sheet is; a filled one has the year's pages, that of one member his cover too. */
      blankKind: z.enum(Object.keys(duesCardBlanks) as [keyof typeof duesCardBlanks, ...(keyof typeof duesCardBlanks)[]]),
      people: z.array(
        z.strictObject({
          name: z.string(),
          months: z.array(z.strictObject({ month: monthSchema, due: z.string(), paid: z.string(), day: z.string(), collector: z.string() })),
        }),
      ),
    },
  }),
  'dues-letter': sheet({
    ...common,
    label: word('党费催交通知书', 'Reminder letter'),
    form: '',
    group: 'letters',
    about: 'debtor',
    blank: 'never',
    body: { asOf: isoDateSchema, letters: z.array(arrearsLineSchema) },
  }),
  'dues-reduction': sheet({
    ...common,
    label: word('党费减免审批表', 'Approval of a reduction'),
    form: '',
    about: 'reduction',
    blank: 'also',
    body: {
      reduction: duesReductionInput.extend({ name: z.string(), category: z.string(), base: z.string(), fullDue: z.string() }).nullable(),
    },
  }),
  'dues-closing': sheet({
    ...common,
    label: word('党费月结单', 'Closing of a month'),
    form: '',
    about: 'month',
    blank: 'also',
    /** Null: the month is not closed; the form is filled in by hand. */
    body: { closing: closingViewSchema.nullable() },
  }),
  'dues-account': sheet({
    ...common,
    label: word('党费收支账', 'Cash book of dues'),
    form: '',
    about: 'year',
    blank: 'never',
    body: { book: moneyBookSchema },
  }),
} as const;
