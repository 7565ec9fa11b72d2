// When is unfinished typing kept? Soon after it stops, and often while it goes on; one save at a time, none after the end.

/** What is known of the draft's safety. */
export interface SaveState {
  readonly phase: 'clean' | 'dirty' | 'saving' | 'failed';
  /** Null until the first save. */
  readonly id: string | null;
  readonly savedAt: string | null;
  /** Why the last save failed. */
  readonly error: unknown;
}

/** What the saver needs from outside: where to save, and a clock that can be played in tests. */
export interface SaverPorts<T> {
  readonly save: (id: string | null, content: T) => Promise<{ id: string; savedAt: string }>;
  readonly now: () => number;
  /** Runs `work` after some milliseconds; returns how to call it off. */
  readonly later: (milliseconds: number, work: () => void) => () => void;
}

/** Milliseconds: after the last key, and at most after the first unsaved one (ui.md: five seconds may be lost, no more). */
export const saveAfter = { idle: 2_000, longest: 4_000 } as const;

/** Moment of the next save, in milliseconds. */
export const nextSaveAt = (firstUnsavedAt: number, lastTypedAt: number): number =>
  Math.min(lastTypedAt + saveAfter.idle, firstUnsavedAt + saveAfter.longest);

/** Keeps typing safe: see `createAutosaver`. */
export interface Autosaver<T> {
  readonly state: () => SaveState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Something was typed. */
  readonly typed: (content: T) => void;
  /** Saves now what is unsaved; true when everything is kept. */
  readonly flush: () => Promise<boolean>;
  /** Ends saving (the draft becomes final or is thrown away); waits for a save under way. */
  readonly stop: () => Promise<void>;
  /** Goes on after a stop that came to nothing (finishing was refused). */
  readonly resume: () => void;
}

interface Work<T> {
  content: T | null;
  firstUnsavedAt: number | null;
  running: Promise<void> | null;
  callOff: () => void;
  isStopped: boolean;
}

/** Builds the saver of one draft. */
export const createAutosaver = <T>(start: { id: string | null; savedAt: string | null }, ports: SaverPorts<T>): Autosaver<T> => {
  let state: SaveState = { phase: 'clean', ...start, error: null };
  const listeners = new Set<() => void>();
  const work: Work<T> = { content: null, firstUnsavedAt: null, running: null, callOff: () => undefined, isStopped: false };

  const change = (next: Partial<SaveState>) => {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  };
  const arm = (milliseconds: number) => {
    work.callOff();
    work.callOff = ports.later(Math.max(0, milliseconds), () => void flush());
  };
  const saveOnce = async (content: T) => {
    work.firstUnsavedAt = null;
    change({ phase: 'saving' });
    try {
      const { id, savedAt } = await ports.save(state.id, content);
      change({ id, savedAt, error: null, phase: work.firstUnsavedAt === null ? 'clean' : 'dirty' });
    } catch (error) {
      work.firstUnsavedAt ??= ports.now();
      change({ phase: 'failed', error });
      if (!work.isStopped) arm(saveAfter.longest);
    }
  };
  const flush = async (): Promise<boolean> => {
    while (work.running) await work.running;
    work.callOff();
    if (work.isStopped || work.firstUnsavedAt === null || work.content === null) return state.phase === 'clean';
    work.running = saveOnce(work.content).finally(() => {
      work.running = null;
    });
    await work.running;
    return work.firstUnsavedAt === null;
  };
  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    typed: (content) => {
      if (work.isStopped) return;
      const now = ports.now();
      work.content = content;
      work.firstUnsavedAt ??= now;
      if (state.phase !== 'saving') change({ phase: 'dirty' });
      arm(nextSaveAt(work.firstUnsavedAt, now) - now);
    },
    flush,
    stop: async () => {
      work.isStopped = true;
      work.callOff();
      while (work.running) await work.running;
    },
    resume: () => {
      work.isStopped = false;
      if (work.firstUnsavedAt !== null) arm(saveAfter.idle);
    },
  };
};
