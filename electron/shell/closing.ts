// How does the program end in good order? The ledger is closed before the last window's process goes.

/** The part of the application that this needs. */
export interface Quitting {
  on(event: 'before-quit', listener: (event: { preventDefault(): void }) => void): unknown;
  on(event: 'window-all-closed', listener: () => void): unknown;
  quit(): void;
}

/** Holds the quit back once, closes the ledger, then quits; the last window's end quits on every system. */
export const closeBeforeQuit = (app: Quitting, close: () => Promise<unknown>): void => {
  let state: 'open' | 'closing' | 'closed' = 'open';
  const finish = (): void => {
    state = 'closed';
    app.quit();
  };
  app.on('before-quit', (event) => {
    if (state === 'closed') return;
    event.preventDefault();
    if (state === 'closing') return;
    state = 'closing';
    close().then(finish, finish);
  });
  app.on('window-all-closed', () => app.quit());
};
