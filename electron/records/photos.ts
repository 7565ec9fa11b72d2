// Where do the bytes of a sheet's photos come from? Decrypted for the printer alone, so that no query hands them out.
import { attachmentById } from '#db/files/store.ts';
import { readContent } from '#electron/files/share.ts';
import type { JobContext } from '#electron/ledger/context.ts';
import type { SheetModel } from '#shared/records/model.ts';
import { greatestPrinted, type PaperPhoto } from '#shared/records/photos.ts';

/** The same sheet with the bytes of its photos; one that is too large, missing or damaged keeps its caption only. */
export const withPhotos = async (job: JobContext, model: SheetModel): Promise<SheetModel> => {
  if (model.sheet !== 'meeting-record' || model.photos.length === 0) return model;
  const photos: PaperPhoto[] = [];
  for (const photo of model.photos) photos.push({ ...photo, base64: await bytesOf(job, photo) });
  return { ...model, photos };
};

const bytesOf = async (job: JobContext, { id }: PaperPhoto): Promise<string> => {
  const file = await job.read((reader) => attachmentById(reader, id));
  if (!file || file.bytes > greatestPrinted) return '';
  const content = await readContent(job.ledger().files, file.sha256);
  return content.state === 'whole' ? content.bytes.toString('base64') : '';
};
