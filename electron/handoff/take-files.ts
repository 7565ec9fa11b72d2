// Which bytes of a report are kept? Those of files that its own rows name; they lie in the ledger's share before any row names them.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileDigestsOf } from '#db/files/store.ts';
import type { Reader } from '#db/schema.ts';
import { mediaTypeOf, pictureSizeOf } from '#electron/files/media-type.ts';
import { type FileShare, keepContent, storedNameOf } from '#electron/files/share.ts';
import type { ReportContents } from '#electron/handoff/contents.ts';
import type { UnpackedPackage } from '#electron/handoff/unpack.ts';
import type { Id } from '#shared/core/id.ts';
import { isPicture, mostPixels } from '#shared/files/model.ts';

/** Where files come from and go to. */
export interface FileTaking {
  readonly share: FileShare;
  /** A file of the package that is open, by its hash. */
  file(sha256: string): Promise<Buffer>;
}

/** Keeps the files of a report, one after another; the hashes of those that were not what their rows say (law 13: 40 megapixels; reliability row 66). */
export const takeFiles = async (taking: FileTaking | undefined, opened: UnpackedPackage, report: ReportContents): Promise<string[]> => {
  if (!taking) return [];
  const named = new Map((report.tables.get('attachment') ?? []).map(({ stored }) => [String(stored?.sha256), stored]));
  const strange: string[] = [];
  for (const { sha256 } of opened.attachments) {
    const row = named.get(sha256);
    if (!row) continue;
    const bytes = await taking.file(sha256);
    if (isAsNamed(bytes, String(row.mediaType), String(row.fileName))) await keepContent(taking.share, bytes);
    else strange.push(sha256);
  }
  return strange;
};

const isAsNamed = (bytes: Buffer, mediaType: string, fileName: string): boolean => {
  const type = mediaTypeOf(bytes, fileName);
  if (type !== mediaType) return false;
  if (!isPicture(type)) return true;
  const size = pictureSizeOf(bytes, type);
  return size !== null && size.width * size.height <= mostPixels;
};

/** The files of an organisation that are held here, for its receipt: sorted, each once. */
export const filesHeldOf = async (reader: Reader, share: FileShare, orgId: Id): Promise<string[]> =>
  (await fileDigestsOf(reader, orgId)).filter((sha256) => existsSync(join(share.folder, storedNameOf(share, sha256))));
