// When does the ledger lock itself? When nobody is there: after a quarter of an hour, at the lock screen, before sleep.
import type { PowerMonitor } from 'electron';

/** Seconds without key or mouse after which the ledger is locked (reliability row 118). */
export const idleLimit = 15 * 60;

/** The part of the power monitor that this needs. */
export interface Attending extends Pick<PowerMonitor, 'getSystemIdleTime'> {
  on(event: 'lock-screen' | 'suspend', listener: () => void): unknown;
}

/** Watches; `every` calls its argument twice a minute, and a test when it likes. */
export const lockWhenUnattended = (monitor: Attending, lock: () => void, every: (check: () => void) => void): void => {
  let wasIdle = false;
  monitor.on('lock-screen', lock);
  monitor.on('suspend', lock);
  every(() => {
    const isIdle = monitor.getSystemIdleTime() >= idleLimit;
    if (isIdle && !wasIdle) lock();
    wasIdle = isIdle;
  });
};
