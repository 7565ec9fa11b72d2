// When are the pages of a large ledger checked that opening left for later? Once the first screen stands, and always before anything is written.
import type { OpenLedger } from '#electron/vault/session.ts';
import { type Fault, FaultError } from '#shared/core/fault.ts';

/** The check of one open ledger; nothing to do where opening has made it. */
export interface PageCheck {
  /** Now, because something is about to be written. Throws locked `ledger-damaged`; the ledger is closed then. */
  now(): void;
  /** A call came: whoever looks at something does not wait for the check. */
  hold(): void;
  /** A call was answered: once the window rests, in any case within seconds. */
  soon(): void;
  /** The ledger is being closed. */
  stop(): void;
}

/** The window rests when so many milliseconds have passed without a call. */
const rest = 1_000;
/** However busy the window is. */
const latest = 10_000;

/** Builds the check. `onDamage` closes the ledger. */
export const createPageCheck = (ledger: OpenLedger, onDamage: (fault: Fault) => void): PageCheck => {
  const timers: { soon?: NodeJS.Timeout; latest?: NodeJS.Timeout } = {};
  const stop = (): void => {
    clearTimeout(timers.soon);
    clearTimeout(timers.latest);
  };
  const now = (): void => {
    if (!ledger.arePagesUnchecked()) return;
    stop();
    try {
      ledger.checkPages();
    } catch (error) {
      if (error instanceof FaultError) onDamage(error.fault);
      throw error;
    }
  };
  const unasked = (): void => {
    try {
      now();
    } catch {
      // Said by onDamage; nobody waits for this check.
    }
  };
  if (ledger.arePagesUnchecked()) timers.latest = setTimeout(unasked, latest).unref();
  return {
    now,
    hold: () => clearTimeout(timers.soon),
    soon: () => {
      if (!ledger.arePagesUnchecked()) return;
      clearTimeout(timers.soon);
      timers.soon = setTimeout(unasked, rest).unref();
    },
    stop,
  };
};
