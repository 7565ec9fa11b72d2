// What happens when the program itself fails? The code is logged, the ledger closed, one dialog shown, and it ends.
import { randomBytes } from 'node:crypto';
import type { Log } from '#electron/shell/log.ts';
import { shellWords } from '#electron/shell/words.ts';
import { fill, type Word } from '#shared/core/words.ts';

/** What ending needs. */
export interface Ending {
  readonly log: Log;
  /** Closes the ledger within these milliseconds. */
  closeNow(milliseconds: number): boolean;
  showError(title: string, text: string): void;
  exit(code: number): void;
}

/** The process's two events of a failure that nobody caught. */
export interface Failing {
  on(event: 'uncaughtException' | 'unhandledRejection', listener: (error: unknown) => void): unknown;
}

/** A name and a code for the log: never the message, which may hold a person's words. */
export const codeOf = (error: unknown): string => {
  if (!(error instanceof Error)) return typeof error;
  return 'code' in error ? `${error.name} ${String(error.code)}` : error.name;
};

/** The number that the user is given and the log holds. */
export const newReference = (): string => randomBytes(4).toString('hex');

/** Ends the program once, whatever else fails meanwhile (toolchain §1.8). */
export const createEnd = (ending: Ending) => {
  let isEnding = false;
  return (what: string, error: unknown, sentence: Word = shellWords.crashed): void => {
    if (isEnding) return;
    isEnding = true;
    const ref = newReference();
    ending.log(what, ref, codeOf(error));
    ending.log('closed', String(ending.closeNow(5000)));
    ending.showError(shellWords.productName.zh, fill(sentence.zh, { ref }));
    ending.exit(1);
  };
};

/** Listens for failures that nobody caught. */
export const watchFailures = (failing: Failing, end: (what: string, error: unknown) => void): void => {
  failing.on('uncaughtException', (error) => end('uncaught-exception', error));
  failing.on('unhandledRejection', (error) => end('unhandled-rejection', error));
};
