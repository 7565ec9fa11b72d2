// How is a sheet saved as Word or Excel? Its drawn page says what stands on it; the document or the table is made of that.
import { resolve } from 'node:path';
import type { JobContext } from '#electron/ledger/context.ts';
import { tableFile } from '#electron/ledger/table-file.ts';
import { writeFileSafely } from '#electron/ledger/write-file.ts';
import { sheetModelOf } from '#electron/records/model.ts';
import { sheetTable } from '#electron/records/sheet-table.ts';
import { wordFile } from '#electron/records/word-file.ts';
import { invalid } from '#shared/core/fault.ts';
import { type Blocks, blocksSchema } from '#shared/records/blocks.ts';
import type { SheetChoice } from '#shared/records/contract.ts';
import type { SheetModel } from '#shared/records/model.ts';
import { recordsWords as w } from '#shared/records/words.ts';

const steps = 3;

/** What the drawn page of a sheet says, and the model that it was drawn from. */
const drawn = async (job: JobContext, choice: SheetChoice): Promise<{ model: SheetModel; blocks: Blocks }> => {
  job.progress(0, steps, w.stepModel.zh);
  const model = await job.read((reader) => sheetModelOf(reader, choice));
  job.progress(1, steps, w.stepPages.zh);
  const blocks = blocksSchema.parse(JSON.parse(new TextDecoder().decode(await job.printer.blocks(model))));
  job.checkCancelled();
  job.progress(steps - 1, steps, w.stepWrite.zh);
  return { model, blocks };
};

const write = async (job: JobContext, file: string, bytes: Uint8Array): Promise<{ file: string; bytes: number }> => {
  const path = resolve(file);
  await writeFileSafely(path, bytes);
  job.progress(steps, steps, '');
  return { file: path, bytes: bytes.byteLength };
};

/** Writes the document. */
export const saveWord = async (job: JobContext, choice: SheetChoice, file: string): Promise<{ file: string; bytes: number }> => {
  const { model, blocks } = await drawn(job, choice);
  return write(job, file, await wordFile(blocks, model.frame));
};

/** Writes the sheet's largest table. Fault: invalid `sheet-without-table`. */
export const saveExcel = async (job: JobContext, choice: SheetChoice, file: string): Promise<{ file: string; rows: number; bytes: number }> => {
  const { blocks } = await drawn(job, choice);
  const table = sheetTable(blocks);
  if (!table) throw invalid('sheet-without-table');
  return { ...(await write(job, file, await tableFile(table, 'xlsx'))), rows: table.rows.length };
};
