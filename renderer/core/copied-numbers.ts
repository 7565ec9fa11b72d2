// Did somebody just copy an ID number? Then the main process clears it from the clipboard after a minute.
import { useEffect } from 'react';
import { desktop } from '#renderer/core/call.ts';

/** Eighteen digits, the last perhaps X, that stand for themselves. */
const idNumber = /(?<!\d)\d{17}[\dXx](?![\dXx])/;

/** Tells whether a text holds an ID number. */
export const holdsIdNumber = (text: string): boolean => idNumber.test(text);

const selected = (): string => {
  const field = document.activeElement;
  const isField = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement;
  if (isField && field.selectionStart !== null) return field.value.slice(field.selectionStart, field.selectionEnd ?? undefined);
  return document.getSelection()?.toString() ?? '';
};

/** Tells the main process of copied ID numbers while the component is shown. */
export const useCopiedNumbers = (): void => {
  useEffect(() => {
    const tell = () => {
      const text = selected();
      // Nothing waits for it, and a clipboard that stays as it is stops nobody's work.
      if (holdsIdNumber(text)) desktop('desktop.copiedNumber', { text: text.slice(0, 100_000) }).catch(() => undefined);
    };
    const events = ['copy', 'cut'] as const;
    for (const event of events) document.addEventListener(event, tell);
    return () => {
      for (const event of events) document.removeEventListener(event, tell);
    };
  }, []);
};
