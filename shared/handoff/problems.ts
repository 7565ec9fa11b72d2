// Which open problems travel with a report? Overdue duties by rule number, for the superior's eye.
import type { Envelope } from '#shared/handoff/envelope.ts';

/** A duty as far as this question goes. */
interface OpenDuty {
  readonly state: string;
  readonly rule: string;
}

/** Overdue duties counted by rule, in the order of the rules. */
export const problemsIn = (duties: readonly OpenDuty[]): Envelope['problems'] => {
  const counts = new Map<string, number>();
  for (const { state, rule } of duties) if (state === 'overdue' && rule) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return [...counts].sort().map(([rule, count]) => ({ rule, severity: 'WARN' as const, count }));
};
