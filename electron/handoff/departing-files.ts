// Which scans and photos go with the next package, and which stay? Whole ones that the superior does not hold, up to the package's budget.
import { crc32 } from 'node:zlib';
import { ownFiles } from '#db/files/store.ts';
import { heldBySuperior } from '#db/handoff/held-files.ts';
import type { Reader } from '#db/schema.ts';
import { type FileShare, readContent } from '#electron/files/share.ts';
import type { StoredFile } from '#electron/handoff/zip-writer.ts';
import type { Id } from '#shared/core/id.ts';
import { type DepartingFile, filesToSend, type SendableFiles } from '#shared/handoff/departing-files.ts';
import type { WithheldLine } from '#shared/handoff/withheld.ts';

interface FilesWish {
  readonly superiorId: Id;
  readonly withIdScans: boolean;
  /** Rows that stay at home: a file that no other row names stays with them. */
  readonly withheld: readonly WithheldLine[];
}

/** Sorts the own files by what the superior holds. */
export const sendableFiles = async (reader: Reader, { superiorId, withIdScans, withheld }: FilesWish): Promise<SendableFiles> => {
  const atHome = new Set(withheld.flatMap(({ table, id }) => (table === 'attachment' ? [id] : [])));
  const leaving = (await ownFiles(reader)).filter(({ id }) => !atHome.has(id));
  return filesToSend(leaving, { held: await heldBySuperior(reader, superiorId), withIdScans });
};

/** A file about to be packed, by its name in the package, and those that are missing or damaged here. */
export interface PackedFiles {
  readonly files: ReadonlyMap<string, StoredFile & { readonly sha256: string }>;
  readonly unreadable: readonly DepartingFile[];
}

/** Reads each file once to see that it is whole; it is read again when it is packed, so that they never lie in memory together. */
export const readyToPack = async (share: FileShare, sent: readonly DepartingFile[], onFile: (done: number) => void): Promise<PackedFiles> => {
  const files = new Map<string, StoredFile & { sha256: string }>();
  const unreadable: DepartingFile[] = [];
  for (const [index, file] of sent.entries()) {
    onFile(index);
    const content = await readContent(share, file.sha256);
    if (content.state !== 'whole' || content.bytes.length !== file.bytes) {
      unreadable.push(file);
      continue;
    }
    const { sha256, bytes } = file;
    files.set(`data/files/${sha256}`, { sha256, bytes, crc: crc32(content.bytes), read: () => wholeContent(share, sha256) });
  }
  return { files, unreadable };
};

const wholeContent = async (share: FileShare, sha256: string): Promise<Buffer> => {
  const content = await readContent(share, sha256);
  if (content.state !== 'whole') throw new Error(`a file became ${content.state} while it was packed`);
  return content.bytes;
};
