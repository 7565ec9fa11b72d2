// How does the page hold the draft of a talk? Autosaved as it is typed.
import { call } from '#renderer/core/call.ts';
import { type AutosavedContent, type Loaded, useAutosavedContent } from '#renderer/core/use-autosave.ts';
import type { TalkContent } from '#shared/talks/model.ts';

/** A draft as it was loaded. */
export interface LoadedTalk extends Loaded {
  readonly content: TalkContent;
}

/** The draft in hand. */
export type TalkDraft = AutosavedContent<TalkContent>;

/** Holds a draft and keeps it safe. */
export const useTalkDraft = (loaded: LoadedTalk): TalkDraft =>
  useAutosavedContent(loaded, 'talks.saveDraft', (id, content) => call('talks.saveDraft', { id, content }));
