// What does the program remember from one start to the next? The last ledger's folder, the last folder per purpose, language and text size.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { SpeechChoice } from '#shared/contract.ts';
import { z } from '#shared/core/zod.ts';
import { type IdleMinutes, idleChoices, usualIdleMinutes } from '#shared/vault/idle.ts';

/** Language, text size and contrast as the window sends and the memory keeps them; an older memory has no contrast. */
export const speechSchema = z.strictObject({
  language: z.enum(['zh', 'en']),
  textSize: z.enum(['normal', 'large', 'larger']),
  contrast: z.enum(['normal', 'high']).default('normal'),
});

/** The idle minutes as the window sends and the memory keeps them. */
export const idleSchema = z.strictObject({ minutes: z.literal([...idleChoices]) });

const usualSpeech: SpeechChoice = { language: 'zh', textSize: 'normal', contrast: 'normal' };

const memorySchema = z.object({
  lastLedger: z.string().catch(''),
  folders: z.record(z.string(), z.string()).catch({}),
  speech: speechSchema.catch(usualSpeech),
  idleMinutes: idleSchema.shape.minutes.catch(usualIdleMinutes),
});

/** Remembers folders; never a person, never a passphrase. */
export interface Memory {
  lastLedger(): string;
  rememberLedger(folder: string): void;
  /** The folder last used for a purpose; empty when there was none. The system's dialogs forget it (toolchain §1.8), and sticks matter. */
  folderFor(purpose: string): string;
  rememberFolder(purpose: string, folder: string): void;
  speech(): SpeechChoice;
  rememberSpeech(speech: SpeechChoice): void;
  /** Idle minutes after which the ledger locks itself; 0: never. */
  idleMinutes(): IdleMinutes;
  rememberIdleMinutes(minutes: IdleMinutes): void;
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
    speech: () => memory.speech,
    rememberSpeech: (speech) => keep({ ...memory, speech }),
    idleMinutes: () => memory.idleMinutes,
    rememberIdleMinutes: (idleMinutes) => keep({ ...memory, idleMinutes }),
  };
};

const read = (file: string): z.output<typeof memorySchema> => {
  try {
    return memorySchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return { lastLedger: '', folders: {}, speech: usualSpeech, idleMinutes: usualIdleMinutes };
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
