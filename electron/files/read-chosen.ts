// How is a file read that a person chose? Not at all when it is too large; what the system refuses is said with its code.
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { invalid } from '#shared/core/fault.ts';
import { greatestFile } from '#shared/files/model.ts';

/** The bytes of a chosen file. Faults: invalid `attachment-unreadable` (with the system's code), `attachment-too-large` (empty ones too). */
export const readChosen = async (path: string): Promise<Buffer> => {
  const file = basename(path);
  const read = async (): Promise<Buffer> => {
    const { size } = await stat(path);
    if (size > greatestFile || size === 0) throw invalid('attachment-too-large', { file });
    return readFile(path);
  };
  try {
    return await read();
  } catch (error) {
    if (error instanceof Error && 'code' in error && typeof error.code === 'string')
      throw invalid('attachment-unreadable', { file, detail: error.code });
    throw error;
  }
};
