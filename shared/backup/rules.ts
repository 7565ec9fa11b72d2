// When is a backup due, which backups are kept, and when is a stick asked for? Decisions without a clock (reliability §3.1.7).
import { addDays, chinaDate, daysFromTo, type Instant, weekdayOf } from '#shared/core/date.ts';

/** Minutes between two automatic backups, when something changed. */
const minutesBetweenBackups = 30;
/** Days after which a copy on a stick is asked for. */
const daysBetweenCopies = 7;
/** Days after which the monthly health check is asked for. */
const daysBetweenChecks = 31;

/** What the decision about the next automatic backup needs. */
export interface BackupNeed {
  readonly now: Instant;
  /** The newest backup, or null when there is none. */
  readonly last: { readonly takenAt: Instant; readonly headSeq: number } | null;
  /** The journal's newest entry now. */
  readonly headSeq: number;
  /** When a draft was typed last; null when there is none. */
  readonly draftSavedAt: Instant | null;
}

/** Tells whether anything that a backup would keep changed since the newest one: a journal entry, or a draft. */
export const isChangedSince = ({ last, headSeq, draftSavedAt }: BackupNeed): boolean =>
  last === null || last.headSeq !== headSeq || (draftSavedAt !== null && draftSavedAt > last.takenAt);

/** Tells whether the automatic backup is due: something changed, and the newest is half an hour old (or from a clock ahead of this one). */
export const isBackupDue = (need: BackupNeed): boolean => {
  if (!isChangedSince(need)) return false;
  if (need.last === null) return true;
  const minutes = (Date.parse(need.now) - Date.parse(need.last.takenAt)) / 60_000;
  return minutes >= minutesBetweenBackups || minutes < 0;
};

/** A backup as the tiers see it. */
export interface TierBackup {
  readonly name: string;
  readonly takenAt: Instant;
  readonly isWhole: boolean;
}

/** The Monday of a day's week, as that week's name. */
const weekOf = (at: Instant): string => {
  const date = chinaDate(at);
  return addDays(date, -((weekdayOf(date) + 6) % 7));
};

/** Of how many days, weeks, months and years the newest backup is kept; years without end. */
const tiers: readonly { readonly periodOf: (at: Instant) => string; readonly count: number }[] = [
  { periodOf: chinaDate, count: 7 },
  { periodOf: weekOf, count: 4 },
  { periodOf: (at) => chinaDate(at).slice(0, 7), count: 12 },
  { periodOf: (at) => chinaDate(at).slice(0, 4), count: Number.POSITIVE_INFINITY },
];

/** Days from which every backup is kept. */
const daysKeptWhole = 2;

/**
 * The backups that may go: not of the last two days, not the newest of one of the last 7 days, 4 weeks, 12 months or of any year that have one,
 * never the newest whole one; and what is not whole is left for a person to look at.
 */
export const backupsToDrop = (backups: readonly TierBackup[], now: Instant): string[] => {
  const whole = backups.filter((backup) => backup.isWhole).toSorted((a, b) => b.takenAt.localeCompare(a.takenAt));
  const youngest = new Date(Date.parse(now) - daysKeptWhole * 86_400_000).toISOString();
  const kept = new Set(whole.filter(({ takenAt }, index) => index === 0 || takenAt > youngest).map(({ name }) => name));
  for (const { periodOf, count } of tiers) {
    const newest = new Map<string, string>();
    for (const { name, takenAt } of whole) {
      const period = periodOf(takenAt);
      if (!newest.has(period) && newest.size < count) newest.set(period, name);
    }
    for (const name of newest.values()) kept.add(name);
  }
  return whole.filter(({ name }) => !kept.has(name)).map(({ name }) => name);
};

/** Whole days from one moment to another by China's calendar; never below 0. */
export const daysSince = (then: Instant, now: Instant): number => Math.max(0, daysFromTo(chinaDate(then), chinaDate(now)));

/** Tells whether a copy on a stick is asked for: a week after the last one, or a week after the ledger began when there is none. */
export const isCopyDue = (facts: { readonly now: Instant; readonly lastCopyAt: Instant | null; readonly since: Instant }): boolean =>
  daysSince(facts.lastCopyAt ?? facts.since, facts.now) >= daysBetweenCopies;

/** Tells whether the monthly health check is asked for. */
export const isCheckDue = (facts: { readonly now: Instant; readonly lastCheckAt: Instant | null; readonly since: Instant }): boolean =>
  daysSince(facts.lastCheckAt ?? facts.since, facts.now) >= daysBetweenChecks;
