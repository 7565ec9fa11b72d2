// Which calls keep, show and hand out scans and photos?
import { whoseBooks } from '#shared/core/books.ts';
import { command, job, query } from '#shared/core/contract.ts';
import { idSchema } from '#shared/core/id.ts';
import { reasonText, typedText } from '#shared/core/text.ts';
import { z } from '#shared/core/zod.ts';
import { attachmentSchema, fileKinds, fileOwnerKinds, mediaTypes } from '#shared/files/model.ts';

const ref = z.strictObject({ id: idSchema });
const refInBooks = ref.extend(whoseBooks);

/** The bytes of a file, base64. */
const shownFileSchema = z.strictObject({ fileName: z.string(), mediaType: z.enum(mediaTypes), base64: z.string() });
export type ShownFile = z.infer<typeof shownFileSchema>;

export const filesContract = {
  /** The files of one owner, oldest first; retired ones are left out. */
  'files.list': query(
    z.strictObject({ ownerKind: z.enum(fileOwnerKinds), ownerId: idSchema, ...whoseBooks }),
    z.strictObject({ files: z.array(attachmentSchema) }),
  ),
  /**
   * Keeps a file: encrypted beside the ledger first, then its row. Faults: invalid `attachment-unreadable`, `attachment-too-large`,
   * `attachment-kind`, `picture-too-large`, `file-not-written`; not-found `attachment-owner`.
   */
  'files.add': job(
    z.strictObject({
      file: z.string().min(1).max(4000),
      ownerKind: z.enum(fileOwnerKinds),
      ownerId: idSchema,
      kind: z.enum(fileKinds),
      shelfNumber: typedText(60).default(''),
      note: typedText(300).default(''),
    }),
    attachmentSchema,
    { paths: ['file'], touches: ['files', 'members'] },
  ),
  /**
   * The bytes for showing. Faults: not-found `attachment-unknown`; conflict `attachment-guarded` for an identity card (use `files.reveal`),
   * `attachment-not-here` for a branch's file that comes with a later package; locked `attachment-damaged`.
   */
  'files.read': job(refInBooks, shownFileSchema),
  /** The same for an identity card too; the journal keeps who looked. */
  'files.reveal': job(refInBooks, shownFileSchema, { touches: ['journal'] }),
  /** Writes a file out of the ledger, unencrypted, to a place that a person chose; the journal keeps it. Faults: as `files.read`, invalid `file-not-written`. */
  'files.saveAs': job(refInBooks.extend({ file: z.string().min(1).max(4000) }), z.strictObject({ file: z.string() }), {
    paths: ['file'],
    touches: ['journal'],
  }),
  /** Takes a file out of its owner's list, with the reason; the bytes are kept. Faults: not-found `attachment-unknown`. */
  'files.retire': command(z.strictObject({ id: idSchema, reason: reasonText() }), ref, ['files', 'members']),
  /** Decrypts every file and compares it with its row. `problems` name files, never paths. */
  'files.check': job(
    z.strictObject({}),
    z.strictObject({
      checked: z.int(),
      problems: z.array(z.strictObject({ id: idSchema, fileName: z.string(), problem: z.enum(['missing', 'damaged']) })),
    }),
  ),
} as const;
