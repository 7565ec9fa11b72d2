// How does the page hold the draft of a meeting? Its content and the reasons for warnings, autosaved as they are typed.
import { useMemo, useState } from 'react';
import { call } from '#renderer/core/call.ts';
import { type Autosaved, type Loaded, useAutosave } from '#renderer/core/use-autosave.ts';
import { reasonKey } from '#renderer/meetings/obstacle.ts';
import type { AcknowledgementInput, MeetingContent } from '#shared/meetings/model.ts';

/** A draft as it was loaded. */
export interface LoadedDraft extends Loaded {
  readonly content: MeetingContent;
  readonly reasons: readonly AcknowledgementInput[];
}

/** What is kept of a draft: its content and the reasons given for warnings. */
interface Kept {
  readonly content: MeetingContent;
  readonly reasons: AcknowledgementInput[];
}

/** The draft in hand. */
export interface Draft extends Autosaved<Kept> {
  readonly content: MeetingContent;
  /** Reasons given for warnings, by the key of their finding. */
  readonly reasons: ReadonlyMap<string, string>;
  /** Gives a reason for a warning; it is kept with the draft. */
  readonly giveReason: (of: Pick<AcknowledgementInput, 'rule' | 'field'>, reason: string) => void;
  /** Changes the content by hand: it will be saved. */
  readonly edit: (change: Partial<MeetingContent>) => void;
  /** Fills in what the ledger proposes: shown, but alone no reason to keep a draft. */
  readonly propose: (next: MeetingContent) => void;
}

/** Holds a draft and keeps it safe, its reasons included. */
export const useDraft = (loaded: LoadedDraft): Draft => {
  const [kept, setKept] = useState<Kept>({ content: loaded.content, reasons: [...loaded.reasons] });
  const { save, saver } = useAutosave<Kept>(loaded, 'meetings.saveDraft', (id, next) => call('meetings.saveDraft', { id, ...next }));

  return useMemo(() => {
    const { content, reasons } = kept;
    const type = (next: Kept) => {
      setKept(next);
      saver.typed(next);
    };
    return {
      content,
      reasons: new Map(reasons.map((given) => [reasonKey(given), given.reason])),
      save,
      saver,
      edit: (change) => type({ content: { ...content, ...change }, reasons }),
      giveReason: ({ rule, field }, reason) =>
        type({ content, reasons: [...reasons.filter((given) => reasonKey(given) !== reasonKey({ rule, field })), { rule, field, reason }] }),
      propose: (next) => {
        const proposed = { content: next, reasons };
        setKept(proposed);
        if (saver.state().id !== null) saver.typed(proposed);
      },
    };
  }, [kept, save, saver]);
};
