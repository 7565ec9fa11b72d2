// Do shortcuts leave the input method alone?
import { expect, test } from 'vitest';
import { type KeyPress, shortcutOf } from '#renderer/core/shortcuts.ts';

const press = (part: Partial<KeyPress>): KeyPress => ({
  key: 'a',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  isComposing: false,
  keyCode: 65,
  ...part,
});

test.each([
  [{ key: 'k', ctrlKey: true }, 'search'],
  [{ key: 'K', ctrlKey: true }, 'search'],
  [{ key: 's', ctrlKey: true }, 'save'],
  [{ key: 's', metaKey: true }, 'save'],
  [{ key: 'p', ctrlKey: true }, 'print'],
  [{ key: 'Enter', ctrlKey: true }, 'finish'],
  [{ key: 'Escape' }, 'leave'],
  [{ key: 'z', ctrlKey: true }, 'undo'],
  [{ key: 'F1' }, 'help'],
  [{ key: 'F1', ctrlKey: true }, null],
  [{ key: 'z', ctrlKey: true, shiftKey: true }, null],
  [{ key: 'z' }, null],
  [{ key: 'Enter' }, null],
  [{ key: 's' }, null],
  [{ key: 's', ctrlKey: true, altKey: true }, null],
  [{ key: 's', ctrlKey: true, shiftKey: true }, null],
  [{ key: 'Escape', ctrlKey: true }, null],
] as const)('%o 是 %s', (part, shortcut) => expect(shortcutOf(press(part))).toBe(shortcut));

test.each([
  { key: 'Escape', isComposing: true },
  { key: 'Enter', ctrlKey: true, isComposing: true },
  { key: 'Process', ctrlKey: true, keyCode: 229 },
  { key: 'Escape', keyCode: 229 },
] as const)('输入法组字时 %o 什么也不做', (part) => expect(shortcutOf(press(part))).toBeNull());
