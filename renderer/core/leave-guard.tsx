// May one leave this page? Not without a question while it holds unsaved text.
import { createContext, type ReactNode, useCallback, useContext, useId, useLayoutEffect, useMemo, useState } from 'react';
import { uiWords } from '#shared/core/ui-words.ts';
import type { Word } from '#shared/core/words.ts';

/** The question that is asked before leaving. */
export interface LeaveQuestion {
  readonly title: Word;
  readonly body: Word;
  readonly leave: Word;
}

const usualQuestion: LeaveQuestion = { title: uiWords.unsavedTitle, body: uiWords.unsavedBody, leave: uiWords.leaveAnyway };

interface Guard {
  /** True while some form on the page holds unsaved text. */
  readonly isDirty: boolean;
  readonly mark: (id: string, question: LeaveQuestion | null) => void;
  /** What is asked while something is unsaved. */
  readonly question: LeaveQuestion;
  /** Leaves at once, or keeps the step until a person has answered. */
  readonly attempt: (leave: () => void) => void;
  /** The step that waits for an answer; null when none does. */
  readonly waiting: (() => void) | null;
  readonly answer: (mayLeave: boolean) => void;
}

const GuardContext = createContext<Guard | null>(null);

/** Knows which forms hold unsaved text. */
export const LeaveGuardProvider = ({ children }: { readonly children: ReactNode }) => {
  const [dirty, setDirty] = useState<ReadonlyMap<string, LeaveQuestion>>(new Map());
  const [waiting, setWaiting] = useState<(() => void) | null>(null);
  const isDirty = dirty.size > 0;
  const mark = useCallback((id: string, question: LeaveQuestion | null) => {
    setDirty((before) => {
      if ((before.get(id) ?? null) === question) return before;
      const others = [...before].filter(([other]) => other !== id);
      return new Map(question ? [...others, [id, question]] : others);
    });
  }, []);
  const guard = useMemo<Guard>(
    () => ({
      isDirty,
      mark,
      // What would be lost is said before what is kept.
      question: [...dirty.values()].find((one) => one === usualQuestion) ?? [...dirty.values()][0] ?? usualQuestion,
      attempt: (leave) => (isDirty ? setWaiting(() => leave) : leave()),
      waiting,
      answer: (mayLeave) => {
        setWaiting(null);
        if (mayLeave) waiting?.();
      },
    }),
    [isDirty, dirty, mark, waiting],
  );
  return <GuardContext value={guard}>{children}</GuardContext>;
};

/** The guard itself, for the shell. */
export const useLeaveGuard = (): Guard => {
  const guard = useContext(GuardContext);
  if (!guard) throw new Error('the shell puts LeaveGuardProvider around every page');
  return guard;
};

/** Says that this form holds unsaved text; leaving the page then asks first, in words of its own where it has some (declared outside the component). */
export const useUnsaved = (isDirty: boolean, question: LeaveQuestion = usualQuestion): void => {
  const { mark } = useLeaveGuard();
  const id = useId();
  // With the drawing itself: a key that follows at once must not meet a question about a form that has just gone.
  useLayoutEffect(() => {
    mark(id, isDirty ? question : null);
    return () => mark(id, null);
  }, [mark, id, isDirty, question]);
};
