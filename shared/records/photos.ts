// Which photos are printed with a record? Those attached to it as photos, a few of them, with the moment at which the camera took them.
import { idSchema } from '#shared/core/id.ts';
import { z } from '#shared/core/zod.ts';
import { type Attachment, isPicture } from '#shared/files/model.ts';

/** A photo of the sheet. `base64`: its bytes, filled in only for the printer; empty: too large or not readable, the caption alone is printed. */
export const paperPhotoSchema = z.strictObject({
  id: idSchema,
  mediaType: z.string(),
  takenAt: z.string().nullable(),
  note: z.string(),
  base64: z.string(),
});
export type PaperPhoto = z.infer<typeof paperPhotoSchema>;

/** As many as stand on half a page. */
const most = 4;

/** Larger ones are kept, but not printed: 8 MB of a camera’s picture. */
export const greatestPrinted = 8 * 1024 * 1024;

/** The photos to be printed, oldest first, without their bytes. */
export const photosToPrint = (files: readonly Attachment[]): PaperPhoto[] =>
  files
    .filter(({ kind, mediaType }) => kind === 'photo' && isPicture(mediaType))
    .slice(0, most)
    .map(({ id, mediaType, takenAt, note }) => ({ id, mediaType, takenAt, note, base64: '' }));
