// How does the page hold a draft? What is typed is kept here, handed to the autosaver, and flushed when one leaves.
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useMemo, useState, useSyncExternalStore } from 'react';
import { type Autosaver, createAutosaver, type SaveState } from '#renderer/core/autosaver.ts';
import { call } from '#renderer/core/call.ts';
import { invalidateTouched } from '#renderer/core/query-client.ts';
import type { MeetingContent } from '#shared/meetings/model.ts';

/** A draft as it was loaded; id null: a new one, kept from the first change on. */
export interface LoadedDraft {
  readonly id: string | null;
  readonly savedAt: string | null;
  readonly content: MeetingContent;
}

/** The draft in hand. */
export interface Draft {
  readonly content: MeetingContent;
  readonly save: SaveState;
  readonly saver: Autosaver<MeetingContent>;
  /** Changes the content by hand: it will be saved. */
  readonly edit: (change: Partial<MeetingContent>) => void;
  /** Fills in what the ledger proposes: shown, but alone no reason to keep a draft. */
  readonly propose: (next: MeetingContent) => void;
}

const later = (milliseconds: number, work: () => void): (() => void) => {
  const timer = setTimeout(work, milliseconds);
  return () => clearTimeout(timer);
};

const newSaver = (loaded: LoadedDraft): Autosaver<MeetingContent> =>
  createAutosaver<MeetingContent>(loaded, { save: (id, content) => call('meetings.saveDraft', { id, content }), now: () => Date.now(), later });

/** Holds a draft and keeps it safe: after typing stops, every few seconds while it goes on, when the window loses sight, on leaving. */
export const useDraft = (loaded: LoadedDraft): Draft => {
  const client = useQueryClient();
  const [content, setContent] = useState(loaded.content);
  const [saver] = useState(() => newSaver(loaded));
  const save = useSyncExternalStore(saver.subscribe, saver.state);

  const leave = useEffectEvent(() => {
    saver
      .flush()
      .then(() => invalidateTouched(client, 'meetings.saveDraft'))
      .catch(() => undefined);
  });
  useEffect(() => {
    const flush = () => void saver.flush();
    // Leaving a field keeps it at once, so that a click on another page or on 锁定 finds everything saved.
    const events = ['focusout', 'blur', 'pagehide'] as const;
    for (const event of events) window.addEventListener(event, flush);
    return () => {
      for (const event of events) window.removeEventListener(event, flush);
      leave();
    };
  }, [saver]);

  return useMemo(
    () => ({
      content,
      save,
      saver,
      edit: (change) => {
        const next = { ...content, ...change };
        setContent(next);
        saver.typed(next);
      },
      propose: (next) => {
        setContent(next);
        if (saver.state().id !== null) saver.typed(next);
      },
    }),
    [content, save, saver],
  );
};
