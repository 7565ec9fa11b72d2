// What does a package of kind `handover` carry, and may its list be believed? Pure rules; the bytes are judged by their hashes.
import { instantSchema, isoDateSchema } from '#shared/core/date.ts';
import { idSchema } from '#shared/core/id.ts';
import { storedText } from '#shared/core/text.ts';
import { z } from '#shared/core/zod.ts';
import { packageLimits } from '#shared/handoff/limits.ts';

/** Bytes of one part: below the limit of an entry, and no more than one part lies in memory. */
export const partBytes = 32 * 1024 * 1024;

/** Beside the parts the container holds its manifests and the readable page. */
const mostParts = packageLimits.entries - 50;
const mostBytes = packageLimits.totalBytes - 64 * 1024 * 1024;

/** Every handover holds these; attachments come beside them. */
export const ledgerFileNames = ['ledger.db', 'keyring.json', 'backup.json'] as const;

const hashSchema = z.string().regex(/^[0-9a-f]{64}$/);
const partSchema = z.looseObject({ sha256: hashSchema, bytes: z.int().min(1) });

const listedFileSchema = z.looseObject({
  /** A file of a backup folder, or an attachment under the name that tells nothing. */
  name: z.string().regex(/^(ledger\.db|keyring\.json|backup\.json|files\/[0-9a-f]{64})$/),
  bytes: z.int().min(1),
  sha256: hashSchema,
  /** In order; one after the other they are the file. */
  parts: z.array(partSchema).min(1),
});
export type ListedFile = z.infer<typeof listedFileSchema>;

/** `data/ledger.json`: the files of a verified backup in parts, and what people want to know of the ledger first. */
export const wholeLedgerSchema = z.looseObject({
  ledgerId: idSchema,
  outgoing: storedText(50),
  incoming: storedText(50),
  handedOn: isoDateSchema,
  /** The journal's newest entry in it. */
  head: z.looseObject({ seq: z.int().min(1), hash: hashSchema, recordedAt: instantSchema }),
  files: z.array(listedFileSchema).min(ledgerFileNames.length).max(packageLimits.entries),
});
export type WholeLedger = z.infer<typeof wholeLedgerSchema>;

/** How many bytes each part of a file has, in order. */
export const partSizes = (bytes: number): number[] =>
  Array.from({ length: Math.ceil(bytes / partBytes) }, (_, index) => Math.min(partBytes, bytes - index * partBytes));

const partsOf = (files: readonly ListedFile[]) => files.flatMap(({ parts }) => parts);

/** Why a list is not to be believed, or null. `present`: bytes of every part that the package holds, by hash. */
export const wholeLedgerProblem = ({ files }: Pick<WholeLedger, 'files'>, present: ReadonlyMap<string, number>): string | null => {
  const names = new Set(files.map(({ name }) => name));
  if (names.size !== files.length || !ledgerFileNames.every((name) => names.has(name))) return 'ledger-names';
  const sumOf = ({ parts }: ListedFile): number => parts.reduce((sum, { bytes }) => sum + bytes, 0);
  if (files.some((file) => sumOf(file) !== file.bytes)) return 'ledger-sizes';
  const parts = partsOf(files);
  if (parts.some(({ sha256, bytes }) => bytes > partBytes || present.get(sha256) !== bytes)) return 'ledger-parts';
  return new Set(parts.map(({ sha256 }) => sha256)).size === present.size ? null : 'ledger-parts';
};

/** Bytes of all files together. */
export const bytesOf = (files: readonly ListedFile[]): number => files.reduce((sum, { bytes }) => sum + bytes, 0);

/** Tells whether a ledger fits into one package; one that does not goes as a backup on a stick. */
export const fitsOnePackage = (files: readonly ListedFile[]): boolean => partsOf(files).length <= mostParts && bytesOf(files) <= mostBytes;
