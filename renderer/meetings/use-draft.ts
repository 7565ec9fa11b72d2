// How does the page hold a draft? What is typed is kept here, handed to the autosaver, and flushed when one leaves.
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useMemo, useState, useSyncExternalStore } from 'react';
import { type Autosaver, createAutosaver, type SaveState } from '#renderer/core/autosaver.ts';
import { call } from '#renderer/core/call.ts';
import { invalidateTouched } from '#renderer/core/query-client.ts';
import { reasonKey } from '#renderer/meetings/obstacle.ts';
import type { AcknowledgementInput, MeetingContent } from '#shared/meetings/model.ts';

/** A draft as it was loaded; id null: a new one, kept from the first change on. */
export interface LoadedDraft {
  readonly id: string | null;
  readonly savedAt: string | null;
  readonly content: MeetingContent;
  readonly reasons: readonly AcknowledgementInput[];
}

/** What is kept of a draft: its content and the reasons given for warnings. */
interface Kept {
  readonly content: MeetingContent;
  readonly reasons: AcknowledgementInput[];
}

/** The draft in hand. */
export interface Draft {
  readonly content: MeetingContent;
  /** Reasons given for warnings, by the key of their finding. */
  readonly reasons: ReadonlyMap<string, string>;
  /** Gives a reason for a warning; it is kept with the draft. */
  readonly giveReason: (of: Pick<AcknowledgementInput, 'rule' | 'field'>, reason: string) => void;
  readonly save: SaveState;
  readonly saver: Autosaver<Kept>;
  /** Changes the content by hand: it will be saved. */
  readonly edit: (change: Partial<MeetingContent>) => void;
  /** Fills in what the ledger proposes: shown, but alone no reason to keep a draft. */
  readonly propose: (next: MeetingContent) => void;
}

const later = (milliseconds: number, work: () => void): (() => void) => {
  const timer = setTimeout(work, milliseconds);
  return () => clearTimeout(timer);
};

const newSaver = (loaded: LoadedDraft): Autosaver<Kept> =>
  createAutosaver<Kept>(loaded, { save: (id, kept) => call('meetings.saveDraft', { id, ...kept }), now: () => Date.now(), later });

/** Holds a draft and keeps it safe: after typing stops, every few seconds while it goes on, when the window loses sight, on leaving. */
export const useDraft = (loaded: LoadedDraft): Draft => {
  const client = useQueryClient();
  const [kept, setKept] = useState<Kept>({ content: loaded.content, reasons: [...loaded.reasons] });
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
