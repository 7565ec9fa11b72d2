// How long may a copied ID number lie on the clipboard? A minute, or until the program ends; whatever else was copied since is left alone (reliability row 110).

/** What of Electron's clipboard this needs. */
export interface ClipboardOfText {
  readText(): Promise<string>;
  clear(): void;
}

/** Milliseconds that a person has to paste it. */
export const clearedAfter = 60_000;

/** Watches over numbers that were copied from the window. */
export interface CopiedNumbers {
  /** A text with an ID number in it was copied. */
  readonly copied: (text: string) => void;
  /** Clears now what was copied and still lies there: the program ends. */
  readonly forget: () => Promise<void>;
}

/** `later` runs work after some milliseconds. Only the text copied last is remembered, and no longer than it must be. */
export const createCopiedNumbers = (clipboard: ClipboardOfText, later: (work: () => void, milliseconds: number) => unknown): CopiedNumbers => {
  let last: { readonly text: string } | null = null;
  const clearIfThere = async (one: { readonly text: string } | null): Promise<void> => {
    if (one === null || last !== one) return;
    last = null;
    if ((await clipboard.readText()) === one.text) clipboard.clear();
  };
  return {
    copied: (text) => {
      const one = { text };
      last = one;
      // A clipboard that another program holds just now cannot be read; then it is not ours to clear either.
      later(() => void clearIfThere(one).catch(() => undefined), clearedAfter);
    },
    forget: () => clearIfThere(last).catch(() => undefined),
  };
};
