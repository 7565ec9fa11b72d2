// How does the page hold a letter? Autosaved as it is typed.
import { call } from '#renderer/core/call.ts';
import { type AutosavedContent, type Loaded, useAutosavedContent } from '#renderer/core/use-autosave.ts';
import type { LetterContent } from '#shared/records/letter.ts';

/** A letter as it was loaded. */
export interface LoadedLetter extends Loaded {
  readonly content: LetterContent;
}

/** The letter in hand. */
export type LetterDraft = AutosavedContent<LetterContent>;

/** Holds a letter and keeps it safe. */
export const useLetter = (loaded: LoadedLetter): LetterDraft =>
  useAutosavedContent(loaded, 'records.saveLetter', (id, content) => call('records.saveLetter', { id, content }));
