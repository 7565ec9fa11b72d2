// Who answers the print centre's calls? The same view model and the same printer for preview, file and command line.
import type { HandlersOf, JobContext } from '#electron/ledger/context.ts';
import { writeFileSafely } from '#electron/ledger/write-file.ts';
import { readAnchors } from '#electron/records/lay-out.ts';
import { sheetModelOf } from '#electron/records/model.ts';
import { findCode } from '#electron/records/page-codes.ts';
import { subjectsOf } from '#electron/records/subjects.ts';
import type { recordsContract, SheetChoice } from '#shared/records/contract.ts';
import { recordsWords } from '#shared/records/words.ts';

/** Steps of the longest job: reading, pages, writing. */
const steps = 3;

/** A finished PDF and the number of its pages. */
interface Pages {
  readonly pdf: Uint8Array;
  readonly pages: number;
}

const pagesOf = async (job: JobContext, choice: SheetChoice): Promise<Pages> => {
  job.progress(0, steps, recordsWords.stepModel.zh);
  const model = await job.read((reader) => sheetModelOf(reader, choice));
  job.checkCancelled();
  job.progress(1, steps, recordsWords.stepPages.zh);
  const pdf = await job.printer.pdf(model);
  return { pdf, pages: (await readAnchors(pdf)).pages };
};

export const recordsHandlers: HandlersOf<keyof typeof recordsContract> = {
  'records.model': (reader, choice) => sheetModelOf(reader, choice),

  'records.subjects': (reader, { sheet, year, text }) => subjectsOf(reader, sheet, year, text),

  'records.verifyCode': (reader, { text }) => findCode(reader, text),

  'records.preview': async (job, choice) => {
    const { pdf, pages } = await pagesOf(job, choice);
    job.progress(steps, steps, '');
    return { pdf: Buffer.from(pdf).toString('base64'), pages };
  },

  'records.savePdf': async (job, { file, ...choice }) => {
    const { pdf, pages } = await pagesOf(job, choice);
    job.checkCancelled();
    job.progress(steps - 1, steps, recordsWords.stepWrite.zh);
    await writeFileSafely(file, pdf);
    job.progress(steps, steps, '');
    return { file, pages, bytes: pdf.byteLength, printedOn: job.clock.today() };
  },
};
