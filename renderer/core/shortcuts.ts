// Which key presses are commands? One handler for the whole window; nothing happens while an input method composes.
import { useEffect, useEffectEvent } from 'react';

/** The shortcuts of the window. */
export type Shortcut = 'search' | 'save' | 'print' | 'finish' | 'leave' | 'undo' | 'help';

/** What of a key press matters here; a DOM KeyboardEvent fits. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly isComposing: boolean;
  readonly keyCode: number;
}

/** Tells whether an input method is at work: its Enter, Esc and arrows belong to it (keyCode 229 where isComposing is late). */
export const isComposing = (press: KeyPress): boolean => press.isComposing || press.keyCode === 229;

/** The shortcut that a key press means, or null. Ctrl+K searches, Ctrl+S saves, Ctrl+P prints, Ctrl+Enter finishes, Esc leaves, Ctrl+Z takes back, F1 helps. */
export const shortcutOf = (press: KeyPress): Shortcut | null => {
  if (isComposing(press) || press.altKey || press.shiftKey) return null;
  if (press.key === 'Escape') return press.ctrlKey || press.metaKey ? null : 'leave';
  if (!press.ctrlKey && !press.metaKey) return press.key === 'F1' ? 'help' : null;
  return withControl[press.key.toLowerCase()] ?? null;
};

const withControl: Readonly<Record<string, Shortcut>> = { enter: 'finish', k: 'search', s: 'save', p: 'print', z: 'undo' };

/** Shortcuts that the browser answers in its own way, and never should here. */
const neverBrowsers: readonly Shortcut[] = ['save', 'search', 'print', 'help'];

/** Fields where letters are typed: there Ctrl+Z takes back letters, as everywhere. */
const typed = 'input:not([type=checkbox], [type=radio], [type=button]), textarea, [contenteditable=true]';

const belongsToField = (shortcut: Shortcut, target: EventTarget | null): boolean =>
  shortcut === 'undo' && target instanceof Element && target.matches(typed);

/** Key presses that were only kept from the browser: a listener that comes later may still answer them. */
const keptFromBrowser = new WeakSet<KeyboardEvent>();

/**
 * Listens for shortcuts while the component is shown. Ctrl+K, Ctrl+S, Ctrl+P and F1 never reach the browser; while a dialog is open,
 * only listeners with `inDialog` hear anything; Ctrl+Z in a text field belongs to the field.
 */
export const useShortcuts = (
  handlers: Partial<Readonly<Record<Shortcut, () => void>>>,
  options: { readonly inDialog?: boolean; readonly isOff?: boolean } = {},
): void => {
  const hear = useEffectEvent((event: KeyboardEvent) => {
    const shortcut = shortcutOf(event);
    if (!shortcut || belongsToField(shortcut, event.target) || (event.defaultPrevented && !keptFromBrowser.has(event))) return;
    if (neverBrowsers.includes(shortcut)) {
      event.preventDefault();
      keptFromBrowser.add(event);
    }
    if (options.isOff || (document.querySelector('dialog[open]') !== null && !options.inDialog)) return;
    const handler = handlers[shortcut];
    if (!handler) return;
    event.preventDefault();
    keptFromBrowser.delete(event);
    handler();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => hear(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
};
