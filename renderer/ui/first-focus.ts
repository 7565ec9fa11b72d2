// Where does the cursor stand when a page or dialog opens?
import { type RefObject, useEffect, useRef } from 'react';

/** A ref whose element receives the focus once, when `isWanted`. */
export const useFirstFocus = <E extends HTMLElement>(isWanted = false): RefObject<E | null> => {
  const ref = useRef<E>(null);
  useEffect(() => {
    if (!isWanted || !ref.current) return;
    // A dialog that opens after this reads the attribute; everything else is focused at once.
    ref.current.autofocus = true;
    ref.current.focus();
  }, [isWanted]);
  return ref;
};
