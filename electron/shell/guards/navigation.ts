// Where may a page go? Nowhere: an address other than its own is refused, in every frame.
import type { Event } from 'electron';

/** A navigation that is about to happen. */
type Navigation = Event & { readonly url: string };

/** The part of a page's contents that this guard needs. */
export interface Navigating {
  getURL(): string;
  on(event: 'will-navigate' | 'will-redirect' | 'will-frame-navigate', listener: (event: Navigation) => void): unknown;
}

const withoutHash = (address: string): string => address.replace(/#.*$/s, '');

/** Allows a page to reload itself and to change its hash, nothing else (toolchain §1.2 item 13; reliability rows 99, 101). */
export const guardNavigation = (contents: Navigating): void => {
  const refuse = (event: Navigation): void => {
    const isItself = event.url.startsWith('app://ledger/') && withoutHash(event.url) === withoutHash(contents.getURL());
    if (!isItself) event.preventDefault();
  };
  contents.on('will-navigate', refuse);
  contents.on('will-redirect', refuse);
  contents.on('will-frame-navigate', refuse);
};
