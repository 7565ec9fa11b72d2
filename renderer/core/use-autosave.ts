// How does a page keep what is typed? It is handed to the autosaver, and flushed when one leaves a field, the window or the page.
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react';
import { type Autosaver, createAutosaver, type SaverPorts, type SaveState } from '#renderer/core/autosaver.ts';
import { invalidateTouched } from '#renderer/core/query-client.ts';
import type { CallName } from '#shared/contract.ts';

/** A draft as it was loaded; id null: a new one, kept from the first change on. */
export interface Loaded {
  readonly id: string | null;
  readonly savedAt: string | null;
}

/** Typing that is kept: how safe it is, and the saver to hand more to. */
export interface Autosaved<T> {
  readonly save: SaveState;
  readonly saver: Autosaver<T>;
}

/** A draft in hand whose content is all that is kept of it. */
export interface AutosavedContent<T> extends Autosaved<T> {
  readonly content: T;
  readonly edit: (change: Partial<T>) => void;
}

const later = (milliseconds: number, work: () => void): (() => void) => {
  const timer = setTimeout(work, milliseconds);
  return () => clearTimeout(timer);
};

/** Keeps typing safe: after it stops, every few seconds while it goes on, when the window loses sight, on leaving. `command` names the saving call. */
export const useAutosave = <T>(loaded: Loaded, command: CallName, keep: SaverPorts<T>['save']): Autosaved<T> => {
  const client = useQueryClient();
  const [saver] = useState(() => createAutosaver<T>(loaded, { save: keep, now: () => Date.now(), later }));
  const save = useSyncExternalStore(saver.subscribe, saver.state);
  const leave = useEffectEvent(() => {
    saver
      .flush()
      .then(() => invalidateTouched(client, command))
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
  return { save, saver };
};

/** The same for a draft of which nothing but its content is kept. */
export const useAutosavedContent = <T extends object>(
  loaded: Loaded & { readonly content: T },
  command: CallName,
  keep: SaverPorts<T>['save'],
): AutosavedContent<T> => {
  const [content, setContent] = useState(loaded.content);
  const { save, saver } = useAutosave<T>(loaded, command, keep);
  const edit = (change: Partial<T>) => {
    const next = { ...content, ...change };
    setContent(next);
    saver.typed(next);
  };
  return { content, save, saver, edit };
};
