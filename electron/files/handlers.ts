// Who answers the calls about scans and photos?
import { basename, extname, resolve } from 'node:path';
import { attachmentById, attachmentsOf, hasOwner, insertAttachment, retireAttachment } from '#db/files/store.ts';
import { captureTimeOf } from '#electron/files/capture-time.ts';
import { checkFiles, sweepOrphans } from '#electron/files/check.ts';
import { mediaTypeOf, pictureSizeOf } from '#electron/files/media-type.ts';
import { readChosen } from '#electron/files/read-chosen.ts';
import { keepContent, readContent } from '#electron/files/share.ts';
import { inBooks } from '#electron/ledger/books.ts';
import type { HandlersOf, JobContext } from '#electron/ledger/context.ts';
import { writeFileSafely } from '#electron/ledger/write-file.ts';
import type { ParsedOf } from '#shared/contract.ts';
import { conflict, invalid, locked, notFound } from '#shared/core/fault.ts';
import type { Id } from '#shared/core/id.ts';
import { cleanText } from '#shared/core/text.ts';
import type { filesContract, ShownFile } from '#shared/files/contract.ts';
import { type Attachment, endings, isPicture, type MediaType, mostPixels } from '#shared/files/model.ts';

/** The type of a file that may be kept. Throws for others, and for pictures that would fill the memory. */
const acceptedType = (bytes: Buffer, file: string): MediaType => {
  const type = mediaTypeOf(bytes, file);
  if (!type) throw invalid('attachment-kind', { file });
  if (!isPicture(type)) return type;
  const size = pictureSizeOf(bytes, type);
  if (!size) throw invalid('attachment-kind', { file });
  if (size.width * size.height > mostPixels) throw invalid('picture-too-large', { file, pixels: `${size.width}×${size.height}` });
  return type;
};

/** The name to keep: what was chosen, with the ending that belongs to the content. */
const keptName = (file: string, type: MediaType): string => {
  const ending = endings[type];
  const stem = cleanText(basename(file, extname(file))).replace(/[\\/:*?"<>|\n\t]/g, '') || '文件';
  return `${stem.slice(0, 180)}${ending}`;
};

const add = async (job: JobContext, input: ParsedOf<'files.add'>): Promise<Attachment> => {
  const path = resolve(input.file);
  const bytes = await readChosen(path);
  const mediaType = acceptedType(bytes, basename(path));
  if (!(await job.read((reader) => hasOwner(reader, input)))) throw notFound('attachment-owner');
  const { files } = job.ledger();
  const sha256 = await keepContent(files, bytes);
  const { ownerKind, ownerId, kind, shelfNumber, note } = input;
  const row = {
    ...{ ownerKind, ownerId, kind, shelfNumber, note, mediaType, sha256 },
    fileName: keptName(path, mediaType),
    bytes: bytes.length,
    takenAt: isPicture(mediaType) ? captureTimeOf(bytes) : null,
  };
  const added = await job.write('files.add', '', (writer) => insertAttachment(writer, row));
  await job.read((reader) => sweepOrphans(reader, files, job.clock.now()));
  return added;
};

/** Which file, of whose books. */
interface Asked {
  readonly id: Id;
  readonly orgId: Id | null;
}

const rowOf = (job: JobContext, { id, orgId }: Asked) => job.read(async (reader) => attachmentById(await inBooks(reader, orgId), id));

/** A known file with its bytes. Throws `attachment-unknown`, `attachment-not-here`, and `attachment-damaged` with the file's name. */
const contentOf = async (job: JobContext, asked: Asked): Promise<{ attachment: Attachment; bytes: Buffer }> => {
  const attachment = await rowOf(job, asked);
  if (!attachment || attachment.retiredAt) throw notFound('attachment-unknown');
  const content = await readContent(job.ledger().files, attachment.sha256);
  // A package takes only so many bytes along: the row may be here before its file.
  if (content.state === 'missing' && asked.orgId !== null) throw conflict('attachment-not-here', { file: attachment.fileName });
  if (content.state !== 'whole')
    throw locked(content.state === 'missing' ? 'attachment-missing' : 'attachment-damaged', { file: attachment.fileName });
  return { attachment, bytes: content.bytes };
};

const shown = ({ attachment, bytes }: { attachment: Attachment; bytes: Buffer }): ShownFile => ({
  fileName: attachment.fileName,
  mediaType: attachment.mediaType,
  base64: bytes.toString('base64'),
});

export const filesHandlers: HandlersOf<keyof typeof filesContract> = {
  'files.list': async (reader, { orgId, ...owner }) => ({ files: await attachmentsOf(await inBooks(reader, orgId), owner) }),

  'files.add': add,

  'files.read': async (job, asked) => {
    const attachment = await rowOf(job, asked);
    if (attachment?.kind === 'idCard') throw conflict('attachment-guarded');
    return shown(await contentOf(job, asked));
  },

  'files.reveal': async (job, asked) => {
    const content = await contentOf(job, asked);
    await job.write('files.reveal', asked.id, async () => undefined);
    return shown(content);
  },

  'files.saveAs': async (job, { file, ...asked }) => {
    const { bytes } = await contentOf(job, asked);
    await job.write('files.saveAs', asked.id, async () => undefined);
    const path = resolve(file);
    await writeFileSafely(path, bytes);
    return { file: path };
  },

  'files.retire': async (writer, { id, reason }) => {
    const attachment = await attachmentById(writer, id);
    if (!attachment || attachment.retiredAt) throw notFound('attachment-unknown');
    await retireAttachment(writer, id, reason);
    return { id };
  },

  'files.check': (job) => job.read((reader) => checkFiles(reader, job.ledger().files)),
};
