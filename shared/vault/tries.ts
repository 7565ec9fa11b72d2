// How long must one wait after wrong passphrases? Longer with each, never longer than a minute: it slows a guesser down and locks nobody out (reliability row 33).
import type { Instant } from '#shared/core/date.ts';

/** Wrong passphrases in a row, and when the last was tried. */
export interface WrongTries {
  readonly count: number;
  readonly lastAt: Instant;
}

/** A slip of the fingers costs nothing: so many wrong ones are free. */
const free = 2;
const first = 5;
const longest = 60;

/** Seconds to wait after so many wrong passphrases in a row: 0, 0, 5, 10, 20, 40, 60, 60 … */
export const secondsAfter = (count: number): number => (count <= free ? 0 : Math.min(longest, first * 2 ** (count - free - 1)));

/** Whole seconds that are still to be waited. A clock that was set back does not shorten the wait, nor make it longer than it was. */
export const secondsToWait = ({ count, lastAt }: WrongTries, now: Instant): number => {
  const passed = Math.max(0, (Date.parse(now) - Date.parse(lastAt)) / 1000);
  return Math.max(0, Math.ceil(secondsAfter(count) - passed));
};
