// Where does the cursor stand when a page or dialog opens?
import { type RefObject, useEffect, useRef } from 'react';

/** A ref whose element receives the focus once, when `isWanted`. */
export const useFirstFocus = <E extends HTMLElement>(isWanted = false): RefObject<E | null> => {
  const ref = useRef<E>(null);
  useEffect(() => {
    if (isWanted) ref.current?.focus();
  }, [isWanted]);
  return ref;
};
