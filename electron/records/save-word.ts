// How is a sheet saved as Word? Its drawn page says what stands on it; the document is made of that.
import { resolve } from 'node:path';
import type { JobContext } from '#electron/ledger/context.ts';
import { writeFileSafely } from '#electron/ledger/write-file.ts';
import { sheetModelOf } from '#electron/records/model.ts';
import { wordFile } from '#electron/records/word-file.ts';
import { blocksSchema } from '#shared/records/blocks.ts';
import type { SheetChoice } from '#shared/records/contract.ts';
import { recordsWords as w } from '#shared/records/words.ts';

const steps = 3;

/** Writes the document. */
export const saveWord = async (job: JobContext, choice: SheetChoice, file: string): Promise<{ file: string; bytes: number }> => {
  job.progress(0, steps, w.stepModel.zh);
  const model = await job.read((reader) => sheetModelOf(reader, choice));
  job.progress(1, steps, w.stepPages.zh);
  const blocks = blocksSchema.parse(JSON.parse(new TextDecoder().decode(await job.printer.blocks(model))));
  job.checkCancelled();
  job.progress(steps - 1, steps, w.stepWrite.zh);
  const bytes = await wordFile(blocks, model.frame);
  const path = resolve(file);
  await writeFileSafely(path, bytes);
  job.progress(steps, steps, '');
  return { file: path, bytes: bytes.byteLength };
};
