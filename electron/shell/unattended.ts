// When does the ledger lock itself? When nobody is there: after the minutes set on this computer, at the lock screen, before sleep.
import type { PowerMonitor } from 'electron';
import { idlenessOf } from '#shared/vault/idle.ts';

/** The part of the power monitor that this needs. */
export interface Attending extends Pick<PowerMonitor, 'getSystemIdleTime'> {
  on(event: 'lock-screen' | 'suspend', listener: () => void): unknown;
}

/** What is done about it. */
export interface Unattended {
  /** Minutes without key or mouse after which the ledger is locked; 0: never. Asked at every look, so that a change holds at once. */
  minutes(): number;
  /** Says that the lock comes in so many seconds; null: somebody is there again. */
  warn(secondsLeft: number | null): void;
  lock(): void;
}

/** Watches; `every` calls its argument every few seconds, and a test when it likes. */
export const lockWhenUnattended = (monitor: Attending, { minutes, warn, lock }: Unattended, every: (check: () => void) => void): void => {
  let last: 'present' | 'warned' | 'gone' = 'present';
  monitor.on('lock-screen', lock);
  monitor.on('suspend', lock);
  every(() => {
    const idleness = idlenessOf(monitor.getSystemIdleTime(), minutes());
    if (idleness.state === last) return;
    if (idleness.state === 'gone') lock();
    else warn(idleness.state === 'warned' ? idleness.secondsLeft : null);
    last = idleness.state;
  });
};
