// What do the command line and the program started as `--printer` say to each other? One JSON text a line.
import { type FaultError, invalid } from '#shared/core/fault.ts';
import { z } from '#shared/core/zod.ts';
import type { SheetModel } from '#shared/records/model.ts';

/** What is wanted of a sheet: its pages, or what stands on them. */
const paperWants = ['pdf', 'blocks'] as const;
export type PaperWant = (typeof paperWants)[number];

/** A sheet to print. */
export interface PrinterRequest {
  readonly id: number;
  readonly model: SheetModel;
  readonly want: PaperWant;
}

/** A sheet to print, as it arrives: the number first, so that a sheet that is none can be answered by it. */
export const printerRequestSchema = z.strictObject({ id: z.int(), model: z.unknown(), want: z.enum(paperWants).default('pdf') });

/** The pages (base64), or why there are none. */
export const printerAnswerSchema = z.union([z.strictObject({ id: z.int(), pdf: z.string() }), z.strictObject({ id: z.int(), error: z.string() })]);
/** The pages (base64), or why there are none. */
export type PrinterAnswer = z.output<typeof printerAnswerSchema>;

/** What the user is told when no pages came: this sheet cannot be drawn, or pages cannot be made here at all. */
export const notPrinted = (reason: string): FaultError =>
  /^(paper|sheet)-/.test(reason) ? invalid('sheet-not-drawn', { detail: reason }) : invalid('no-printer', { detail: reason });
