// How does a person without a mouse get about? With Tab, letters and Enter; the page is only read, never touched.
import type { Page } from 'playwright';

/** The name of what has the focus, as a screen reader says it; empty when nothing has, or only the page, which is not named by its content. */
export const focusedName = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const here = document.activeElement;
    if (!(here instanceof HTMLElement) || here === document.body || here.tagName === 'MAIN') return '';
    const labels = here instanceof HTMLInputElement || here instanceof HTMLSelectElement || here instanceof HTMLTextAreaElement ? here.labels : null;
    return (here.getAttribute('aria-label') ?? labels?.[0]?.innerText ?? here.innerText).replace(/\s+/g, ' ').trim();
  });

/** The value of the field that has the focus. */
export const focusedValue = (page: Page): Promise<string> =>
  page.evaluate(() => (document.activeElement instanceof HTMLInputElement ? document.activeElement.value : ''));

/** A page with many fields is gone round once, and one that is still being read is waited for. */
const fewestPresses = 120;
const longestTabbing = 20_000;

/** Presses Tab (or Shift+Tab, upwards) until something of that name has the focus. */
export const tabTo = async (page: Page, name: RegExp, step: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> => {
  const passed: string[] = [];
  const began = Date.now();
  for (let press = 0; press < fewestPresses || Date.now() - began < longestTabbing; press += 1) {
    const here = await focusedName(page);
    if (name.test(here)) return;
    passed.push(here);
    await page.keyboard.press(step);
  }
  throw new Error(`${step} never came to ${name}; it came to ${[...new Set(passed)].join(' | ')}`);
};

/** Goes to a field and types over what stands there. */
export const typeInto = async (page: Page, name: RegExp, text: string): Promise<void> => {
  await tabTo(page, name);
  await page.keyboard.press('Control+a');
  await (text === '' ? page.keyboard.press('Delete') : page.keyboard.insertText(text));
};

/** Goes to a button or link, waits while it says that it is at work, and presses Enter. */
export const enterOn = async (page: Page, name: RegExp): Promise<void> => {
  await tabTo(page, name);
  await page.waitForFunction(() => document.activeElement?.getAttribute('aria-busy') !== 'true');
  await page.keyboard.press('Enter');
};

/** A key that belongs to an input method at work. */
export const composing = (page: Page, key: string, ctrlKey = false): Promise<void> =>
  page.evaluate(
    ([pressed, isCtrl]) => {
      const here = document.activeElement ?? document.body;
      here.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
      here.dispatchEvent(
        new KeyboardEvent('keydown', { key: pressed, ctrlKey: isCtrl, isComposing: true, keyCode: 229, bubbles: true, cancelable: true }),
      );
      here.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
    },
    [key, ctrlKey] as const,
  );

/** Chooses in a list by its arrow keys until its line begins with a text. */
export const chooseLine = async (page: Page, field: RegExp, line: string): Promise<void> => {
  await tabTo(page, field);
  await page.keyboard.press('Home');
  for (let press = 0; press < fewestPresses; press += 1) {
    const here = await page.evaluate(() => {
      const list = document.activeElement;
      return list instanceof HTMLSelectElement ? (list.selectedOptions[0]?.text ?? '') : '';
    });
    if (here.startsWith(line)) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`no line of ${field} begins with ${line}`);
};

/** Goes on to the next list, down to the row whose text holds the words, and opens it. */
export const openRow = async (page: Page, words: RegExp): Promise<void> => {
  const rowHere = () => page.evaluate(() => (document.activeElement instanceof HTMLTableRowElement ? document.activeElement.innerText : null));
  // The focus follows a key with the next frame.
  const press = async (key: string) => {
    await page.keyboard.press(key);
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  };
  for (let step = 0; step < fewestPresses && (await rowHere()) === null; step += 1) await press('Tab');
  await press('Home');
  for (let step = 0; step < fewestPresses; step += 1) {
    if (words.test((await rowHere()) ?? '')) return page.keyboard.press('Enter');
    await press('ArrowDown');
  }
  throw new Error(`no row says ${words}`);
};
