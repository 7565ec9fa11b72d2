// After how many idle minutes does the ledger lock itself? A setting of this computer; it travels nowhere.

/** The answers, in minutes; 0: never. */
export const idleChoices = [5, 10, 15, 30, 60, 0] as const;
export type IdleMinutes = (typeof idleChoices)[number];

/** Until somebody chooses otherwise (reliability row 118). */
export const usualIdleMinutes: IdleMinutes = 15;

/** Seconds before the lock at which the window says so. */
const warningSeconds = 60;

/** What an idle time means under a setting. */
export type Idleness = { readonly state: 'present' } | { readonly state: 'warned'; readonly secondsLeft: number } | { readonly state: 'gone' };

/** Judges an idle time: there, gone in a minute, gone. */
export const idlenessOf = (idleSeconds: number, minutes: number): Idleness => {
  const limit = minutes * 60;
  if (limit === 0 || idleSeconds < limit - warningSeconds) return { state: 'present' };
  return idleSeconds < limit ? { state: 'warned', secondsLeft: Math.ceil(limit - idleSeconds) } : { state: 'gone' };
};
