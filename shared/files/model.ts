// What is a scan or photo? One row that names it; the bytes lie in an encrypted file beside the ledger, found by their SHA-256.
import { idSchema } from '#shared/core/id.ts';
import { rowSchema } from '#shared/core/row.ts';
import { storedText } from '#shared/core/text.ts';
import { z } from '#shared/core/zod.ts';

/** What a file can belong to. */
export const fileOwnerKinds = ['member', 'meeting', 'plan', 'talk', 'duesSlip', 'organisation'] as const;
export type FileOwnerKind = (typeof fileOwnerKinds)[number];

/** What a file is. `idCard`: a scanned identity card; seen only after a click that the journal keeps (GB/T 45574-2025, reliability §5). */
export const fileKinds = ['photo', 'scan', 'idCard', 'signIn', 'material'] as const;
export type FileKind = (typeof fileKinds)[number];

/** What may be kept, by what its first bytes say. Only pictures and PDF are shown inside the window. */
export const mediaTypes = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/msword',
  'application/vnd.ms-excel',
  'text/plain',
] as const;
export type MediaType = (typeof mediaTypes)[number];

/** The ending of a file's name for each type. */
export const endings: Readonly<Record<MediaType, string>> = {
  'image/jpeg': '.jpg',
  'image/png': '.png',
  'image/webp': '.webp',
  'application/pdf': '.pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': '.docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': '.xlsx',
  'application/msword': '.doc',
  'application/vnd.ms-excel': '.xls',
  'text/plain': '.txt',
};

/** Tells whether the window can show a file of this type as a picture. */
export const isPicture = (type: MediaType): boolean => type.startsWith('image/');

/** 50 MB: a whole file is encrypted at once. */
export const greatestFile = 50 * 1024 * 1024;

/** 40 megapixels: beyond, a small file could fill the memory (reliability row 66). */
export const mostPixels = 40_000_000;

const localTimeSchema = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/);

const facts = {
  ownerKind: z.enum(fileOwnerKinds),
  ownerId: idSchema,
  kind: z.enum(fileKinds),
  fileName: storedText(200),
  mediaType: z.enum(mediaTypes),
  bytes: z.int().min(1).max(greatestFile),
  /** When a photo was taken by the camera's own clock, without zone; null: it does not say. */
  takenAt: localTimeSchema.nullable(),
  /** Where the paper stands: box, shelf, page. */
  shelfNumber: storedText(60),
  note: storedText(300),
} as const;

/** One file that belongs to something. `sha256`: of the plain bytes, lower-case hex. Rows travel, bytes stay until packages carry files. */
export const attachmentRow = rowSchema({ ...facts, sha256: z.string().regex(/^[0-9a-f]{64}$/) });

/** A file as lists show it. */
export const attachmentSchema = z.strictObject({ id: idSchema, ...facts, recordedAt: z.string() });
export type Attachment = z.infer<typeof attachmentSchema>;
