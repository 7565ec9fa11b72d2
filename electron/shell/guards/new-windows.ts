// May a page open another window? No.
import type { WebContents } from 'electron';

/** Refuses `window.open` and `target=_blank` (toolchain §1.2 item 14). */
export const guardNewWindows = (contents: Pick<WebContents, 'setWindowOpenHandler'>): void => {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
};
