// May the developer tools be opened? Not in an installed program.

/** The part of a page's contents that this guard needs. */
export interface Inspectable {
  on(event: 'devtools-opened', listener: () => void): unknown;
  closeDevTools(): void;
}

/** Closes the developer tools at once in an installed program; the preference `devTools` is off there too (reliability row 107). */
export const guardDevTools = (contents: Inspectable, isPackaged: boolean): void => {
  if (!isPackaged) return;
  contents.on('devtools-opened', () => contents.closeDevTools());
};
