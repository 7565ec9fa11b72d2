// Which time is it? The machine's, or — for the demo's story and the tests — one that is set.
import type { Clock } from '#db/schema.ts';
import { chinaDate, type Instant } from '#shared/core/date.ts';

/** The machine's clock; days are those of China. */
export const systemClock: Clock = {
  now: () => new Date().toISOString(),
  today: () => chinaDate(new Date().toISOString()),
};

/** A clock that stands still until it is set. */
export interface MovableClock extends Clock {
  set(instant: Instant): void;
}

/** Builds a clock that stands at a moment. */
export const movableClock = (start: Instant): MovableClock => {
  let now = start;
  return {
    now: () => now,
    today: () => chinaDate(now),
    set: (instant) => {
      now = instant;
    },
  };
};
