// May one leave this page? Not without a question while it holds unsaved text.
import { createContext, type ReactNode, useCallback, useContext, useEffect, useId, useMemo, useState } from 'react';

interface Guard {
  /** True while some form on the page holds unsaved text. */
  readonly isDirty: boolean;
  readonly mark: (id: string, isDirty: boolean) => void;
  /** Leaves at once, or keeps the step until a person has answered. */
  readonly attempt: (leave: () => void) => void;
  /** The step that waits for an answer; null when none does. */
  readonly waiting: (() => void) | null;
  readonly answer: (mayLeave: boolean) => void;
}

const GuardContext = createContext<Guard | null>(null);

/** Knows which forms hold unsaved text. */
export const LeaveGuardProvider = ({ children }: { readonly children: ReactNode }) => {
  const [dirty, setDirty] = useState<ReadonlySet<string>>(new Set());
  const [waiting, setWaiting] = useState<(() => void) | null>(null);
  const isDirty = dirty.size > 0;
  const mark = useCallback((id: string, isNowDirty: boolean) => {
    setDirty((before) => {
      if (before.has(id) === isNowDirty) return before;
      return isNowDirty ? new Set([...before, id]) : new Set([...before].filter((other) => other !== id));
    });
  }, []);
  const guard = useMemo<Guard>(
    () => ({
      isDirty,
      mark,
      attempt: (leave) => (isDirty ? setWaiting(() => leave) : leave()),
      waiting,
      answer: (mayLeave) => {
        setWaiting(null);
        if (mayLeave) waiting?.();
      },
    }),
    [isDirty, mark, waiting],
  );
  return <GuardContext value={guard}>{children}</GuardContext>;
};

/** The guard itself, for the shell. */
export const useLeaveGuard = (): Guard => {
  const guard = useContext(GuardContext);
  if (!guard) throw new Error('the shell puts LeaveGuardProvider around every page');
  return guard;
};

/** Says that this form holds unsaved text; leaving the page then asks first. */
export const useUnsaved = (isDirty: boolean): void => {
  const { mark } = useLeaveGuard();
  const id = useId();
  useEffect(() => {
    mark(id, isDirty);
    return () => mark(id, false);
  }, [mark, id, isDirty]);
};
