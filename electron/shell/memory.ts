// What does the program remember from one start to the next? The last ledger's folder and the last folder per purpose.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from '#shared/core/zod.ts';

const memorySchema = z.object({ lastLedger: z.string().catch(''), folders: z.record(z.string(), z.string()).catch({}) });

/** Remembers folders; never a person, never a passphrase. */
export interface Memory {
  lastLedger(): string;
  rememberLedger(folder: string): void;
  /** The folder last used for a purpose; empty when there was none. The system's dialogs forget it (toolchain §1.8), and sticks matter. */
  folderFor(purpose: string): string;
  rememberFolder(purpose: string, folder: string): void;
}

/** Reads the memory from a file; a missing or damaged one is an empty memory. */
export const openMemory = (file: string): Memory => {
  let memory = read(file);
  const keep = (next: typeof memory): void => {
    memory = next;
    write(file, JSON.stringify(memory));
  };
  return {
    lastLedger: () => memory.lastLedger,
    rememberLedger: (folder) => keep({ ...memory, lastLedger: folder }),
    folderFor: (purpose) => (Object.hasOwn(memory.folders, purpose) ? (memory.folders[purpose] ?? '') : ''),
    rememberFolder: (purpose, folder) => keep({ ...memory, folders: { ...memory.folders, [purpose]: folder } }),
  };
};

const read = (file: string): z.output<typeof memorySchema> => {
  try {
    return memorySchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return { lastLedger: '', folders: {} };
  }
};

const write = (file: string, text: string): void => {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.new`, text);
    renameSync(`${file}.new`, file);
  } catch {
    // A convenience only: without it the next dialog starts elsewhere.
  }
};
