// Who answers the print centre's calls? The same view model and the same printer for preview, file and command line.
import { printRegister } from '#db/records/prints.ts';
import { inBooks } from '#electron/ledger/books.ts';
import type { HandlersOf, JobContext } from '#electron/ledger/context.ts';
import { writeFileSafely } from '#electron/ledger/write-file.ts';
import { pageCountOf } from '#electron/records/lay-out.ts';
import { memberYear } from '#electron/records/member-year.ts';
import { sheetModelOf } from '#electron/records/model.ts';
import { findCode } from '#electron/records/page-codes.ts';
import { withPhotos } from '#electron/records/photos.ts';
import { registerPrint, takeBackPrint, withCopy } from '#electron/records/register.ts';
import { saveExcel, saveWord } from '#electron/records/save-editable.ts';
import { tableHandlers } from '#electron/records/save-table.ts';
import { subjectsOf } from '#electron/records/subjects.ts';
import { notFound } from '#shared/core/fault.ts';
import { declarationOf, plainChoice } from '#shared/records/choice.ts';
import type { recordsContract, SheetChoice } from '#shared/records/contract.ts';
import type { SheetModel } from '#shared/records/model.ts';
import { recordsWords } from '#shared/records/words.ts';

/** Steps of the longest job: reading, pages, writing. */
const steps = 3;

/** A finished PDF and the number of its pages. */
interface Pages {
  readonly pdf: Uint8Array;
  readonly pages: number;
}

const pagesOf = async (job: JobContext, model: SheetModel): Promise<Pages> => {
  job.checkCancelled();
  job.progress(1, steps, recordsWords.stepPages.zh);
  const pdf = await job.printer.pdf(await withPhotos(job, model));
  return { pdf, pages: await pageCountOf(pdf) };
};

const modelFor = (job: JobContext, choice: SheetChoice): Promise<SheetModel> => {
  job.progress(0, steps, recordsWords.stepModel.zh);
  return job.read((reader) => sheetModelOf(reader, choice));
};

const writePages = async (job: JobContext, model: SheetModel, file: string) => {
  const { pdf, pages } = await pagesOf(job, model);
  job.checkCancelled();
  job.progress(steps - 1, steps, recordsWords.stepWrite.zh);
  await writeFileSafely(file, pdf);
  job.progress(steps, steps, '');
  return { file, pages, bytes: pdf.byteLength, printedOn: job.clock.today() };
};

/** A numbered form is entered before it is printed, and taken back when it could not be written. */
const writeNumbered = async (job: JobContext, model: SheetModel, { file, reason, ...choice }: SheetChoice & { file: string; reason: string }) => {
  const { sheet, year, id } = choice;
  const print = await job.call('records.registerPrint', { sheet, year, id, reason, code: model.frame.code?.code ?? '' });
  try {
    return await writePages(job, withCopy(model, print.number, reason), file);
  } catch (error) {
    await job.call('records.withdrawPrint', { id: print.id, reason: recordsWords.notWritten.zh });
    throw error;
  }
};

export const recordsHandlers: HandlersOf<keyof typeof recordsContract> = {
  ...tableHandlers,

  'records.model': (reader, choice) => sheetModelOf(reader, choice),

  'records.subjects': (reader, input) => subjectsOf(reader, input),

  'records.memberYear': memberYear,

  'records.verifyCode': (reader, { text }) => findCode(reader, text),

  'records.registerPrint': (writer, request) => registerPrint(writer, request),

  'records.withdrawPrint': async (writer, { id, reason }) => {
    await takeBackPrint(writer, id, reason);
    return {};
  },

  'records.prints': (reader, { year }) => printRegister(reader, year),

  'records.preview': async (job, choice) => {
    const { pdf, pages } = await pagesOf(job, await modelFor(job, choice));
    job.progress(steps, steps, '');
    return { pdf: Buffer.from(pdf).toString('base64'), pages };
  },

  'records.branchBook': async (job, { orgId, sheet, year, id, file }) => {
    job.progress(0, steps, recordsWords.stepModel.zh);
    if (declarationOf(sheet).about === 'member' && id === null) throw notFound('member-unknown');
    const model = await job.read(async (reader) => sheetModelOf(await inBooks(reader, orgId), { ...plainChoice(sheet, year), id }));
    const { pdf, pages } = await pagesOf(job, model);
    if (file !== null) await writeFileSafely(file, pdf);
    job.progress(steps, steps, '');
    return { pdf: Buffer.from(pdf).toString('base64'), pages };
  },

  'records.saveWord': (job, { file, ...choice }) => saveWord(job, choice, file),

  'records.saveExcel': (job, { file, ...choice }) => saveExcel(job, choice, file),

  'records.savePdf': async (job, input) => {
    const { file, reason, ...choice } = input;
    const model = await modelFor(job, choice);
    return model.frame.copy === null ? writePages(job, model, file) : writeNumbered(job, model, input);
  },
};
