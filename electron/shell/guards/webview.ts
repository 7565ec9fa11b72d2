// May a page embed another page? No.
import type { Event } from 'electron';

/** The part of a page's contents that this guard needs. */
export interface Attaching {
  on(event: 'will-attach-webview', listener: (event: Event) => void): unknown;
}

/** Refuses every `<webview>`; the tag is off as well (toolchain §1.2 items 11, 12). */
export const guardWebview = (contents: Attaching): void => {
  contents.on('will-attach-webview', (event) => event.preventDefault());
};
