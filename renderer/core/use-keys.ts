// How does a part of the page hear keys that were pressed inside it? By a listener on its element; the element itself stays without a role.
import { type RefObject, useEffect, useEffectEvent } from 'react';
import { isComposing } from '#renderer/core/shortcuts.ts';

/** Hears every key pressed inside an element, except those that belong to an input method at work. */
export const useKeys = (element: RefObject<HTMLElement | null>, hear: (event: KeyboardEvent) => void): void => {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!isComposing(event)) hear(event);
  });
  useEffect(() => {
    const heard = element.current;
    const listen = (event: KeyboardEvent) => onKey(event);
    heard?.addEventListener('keydown', listen);
    return () => heard?.removeEventListener('keydown', listen);
  }, [element]);
};
