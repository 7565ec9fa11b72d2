// Who answers the print centre's calls? The same view model and the same two passes for preview, file and command line.
import type { HandlersOf, JobContext } from '#electron/ledger/context.ts';
import { writeFileSafely } from '#electron/ledger/write-file.ts';
import { layOut, type Pages } from '#electron/records/contents.ts';
import { sheetModelOf } from '#electron/records/model.ts';
import { subjectsOf } from '#electron/records/subjects.ts';
import { fill } from '#shared/core/words.ts';
import type { recordsContract, SheetChoice } from '#shared/records/contract.ts';
import { recordsWords } from '#shared/records/words.ts';

/** Steps of the longest job: reading, at most three passes, writing. */
const steps = 5;

const pagesOf = async (job: JobContext, choice: SheetChoice): Promise<Pages> => {
  job.progress(0, steps, recordsWords.stepModel.zh);
  const model = await job.read((reader) => sheetModelOf(reader, choice));
  return layOut(job.printer, model, (pass) => {
    job.checkCancelled();
    job.progress(pass, steps, fill(recordsWords.stepPages.zh, { pass }));
  });
};

export const recordsHandlers: HandlersOf<keyof typeof recordsContract> = {
  'records.model': (reader, choice) => sheetModelOf(reader, choice),

  'records.subjects': (reader, { sheet, year, text }) => subjectsOf(reader, sheet, year, text),

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
