// How does the page hold the draft of a talk? What is typed is kept here, handed to the autosaver, and flushed when one leaves.
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react';
import { type Autosaver, createAutosaver, type SaveState } from '#renderer/core/autosaver.ts';
import { call } from '#renderer/core/call.ts';
import { invalidateTouched } from '#renderer/core/query-client.ts';
import type { TalkContent } from '#shared/talks/model.ts';

/** A draft as it was loaded; id null: a new one, kept from the first change on. */
export interface LoadedTalk {
  readonly id: string | null;
  readonly savedAt: string | null;
  readonly content: TalkContent;
}

/** The draft in hand. */
export interface TalkDraft {
  readonly content: TalkContent;
  readonly save: SaveState;
  readonly saver: Autosaver<TalkContent>;
  readonly edit: (change: Partial<TalkContent>) => void;
}

const later = (milliseconds: number, work: () => void): (() => void) => {
  const timer = setTimeout(work, milliseconds);
  return () => clearTimeout(timer);
};

/** Holds a draft and keeps it safe: after typing stops, every few seconds while it goes on, when the window loses sight, on leaving. */
export const useTalkDraft = (loaded: LoadedTalk): TalkDraft => {
  const client = useQueryClient();
  const [content, setContent] = useState(loaded.content);
  const [saver] = useState(() =>
    createAutosaver<TalkContent>(loaded, { save: (id, next) => call('talks.saveDraft', { id, content: next }), now: () => Date.now(), later }),
  );
  const save = useSyncExternalStore(saver.subscribe, saver.state);
  const leave = useEffectEvent(() => {
    saver
      .flush()
      .then(() => invalidateTouched(client, 'talks.saveDraft'))
      .catch(() => undefined);
  });
  useEffect(() => {
    const flush = () => void saver.flush();
    const events = ['focusout', 'blur', 'pagehide'] as const;
    for (const event of events) window.addEventListener(event, flush);
    return () => {
      for (const event of events) window.removeEventListener(event, flush);
      leave();
    };
  }, [saver]);
  const edit = (change: Partial<TalkContent>) => {
    const next = { ...content, ...change };
    setContent(next);
    saver.typed(next);
  };
  return { content, save, saver, edit };
};
