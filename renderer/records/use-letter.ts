// How does the page hold a letter? What is typed is kept here, handed to the autosaver, and flushed when one leaves.
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react';
import { type Autosaver, createAutosaver, type SaveState } from '#renderer/core/autosaver.ts';
import { call } from '#renderer/core/call.ts';
import { invalidateTouched } from '#renderer/core/query-client.ts';
import type { LetterContent } from '#shared/records/letter.ts';

/** A letter as it was loaded; id null: a new one, kept from the first change on. */
export interface LoadedLetter {
  readonly id: string | null;
  readonly savedAt: string | null;
  readonly content: LetterContent;
}

/** The letter in hand. */
export interface LetterDraft {
  readonly content: LetterContent;
  readonly save: SaveState;
  readonly saver: Autosaver<LetterContent>;
  readonly edit: (change: Partial<LetterContent>) => void;
}

const later = (milliseconds: number, work: () => void): (() => void) => {
  const timer = setTimeout(work, milliseconds);
  return () => clearTimeout(timer);
};

/** Holds a letter and keeps it safe: after typing stops, every few seconds while it goes on, when the window loses sight, on leaving. */
export const useLetter = (loaded: LoadedLetter): LetterDraft => {
  const client = useQueryClient();
  const [content, setContent] = useState(loaded.content);
  const [saver] = useState(() =>
    createAutosaver<LetterContent>(loaded, { save: (id, next) => call('records.saveLetter', { id, content: next }), now: () => Date.now(), later }),
  );
  const save = useSyncExternalStore(saver.subscribe, saver.state);
  const leave = useEffectEvent(() => {
    saver
      .flush()
      .then(() => invalidateTouched(client, 'records.saveLetter'))
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
  const edit = (change: Partial<LetterContent>) => {
    const next = { ...content, ...change };
    setContent(next);
    saver.typed(next);
  };
  return { content, save, saver, edit };
};
