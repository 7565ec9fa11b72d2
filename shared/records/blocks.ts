// What stands on a sheet, told without its layout? Headings, paragraphs and tables in order, read off the drawn page, for an editable document.
import { z } from '#shared/core/zod.ts';

const runSchema = z.strictObject({ text: z.string(), isBold: z.boolean() });
export type BlockRun = z.infer<typeof runSchema>;

const alignSchema = z.enum(['left', 'center', 'right']);

const paragraphSchema = z.strictObject({
  kind: z.literal('paragraph'),
  runs: z.array(runSchema),
  align: alignSchema,
  /** 0: text; 1: the title of a sheet; 2, 3: headings below it. */
  level: z.int().min(0).max(3),
  /** Size of its letters in points. */
  points: z.number().min(4).max(60),
  isIndented: z.boolean(),
  beginsPage: z.boolean(),
});
export type BlockParagraph = z.infer<typeof paragraphSchema>;

const cellSchema = z.strictObject({
  across: z.int().min(1).max(100),
  down: z.int().min(1).max(500),
  isHead: z.boolean(),
  paragraphs: z.array(paragraphSchema),
});
export type BlockCell = z.infer<typeof cellSchema>;

const tableSchema = z.strictObject({
  kind: z.literal('table'),
  /** Widths of its columns in millimetres. */
  widths: z.array(z.number()),
  isRuled: z.boolean(),
  /** Rows at the top that are said again on each page. */
  headRows: z.int(),
  rows: z.array(z.strictObject({ height: z.number(), cells: z.array(cellSchema) })),
});
export type BlockTable = z.infer<typeof tableSchema>;

/** A whole sheet. */
export const blocksSchema = z.strictObject({
  isLandscape: z.boolean(),
  title: z.string(),
  blocks: z.array(z.discriminatedUnion('kind', [paragraphSchema, tableSchema])),
});
export type Blocks = z.infer<typeof blocksSchema>;
