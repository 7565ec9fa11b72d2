// When is a backup due, which ones may go, and when is a stick asked for?
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { backupsToDrop, daysSince, isBackupDue, isChangedSince, isCheckDue, isCopyDue, type TierBackup } from '#shared/backup/rules.ts';

const at = (days: number, minutes = 0): string =>
  new Date(Date.parse('2026-11-25T12:00:00.000Z') - days * 86_400_000 - minutes * 60_000).toISOString();
const now = at(0);
const need = (facts: Partial<Parameters<typeof isBackupDue>[0]>) => ({
  now,
  last: { takenAt: at(0, 45), headSeq: 7 },
  headSeq: 8,
  draftSavedAt: null,
  ...facts,
});

describe('an automatic backup', () => {
  test.each([
    ['changed, newest 45 minutes old', need({}), true],
    ['changed, newest exactly 30 minutes old', need({ last: { takenAt: at(0, 30), headSeq: 7 } }), true],
    ['changed, newest 29 minutes old', need({ last: { takenAt: at(0, 29), headSeq: 7 } }), false],
    ['nothing changed for days', need({ headSeq: 7, last: { takenAt: at(9), headSeq: 7 } }), false],
    ['only a draft was typed since', need({ headSeq: 7, draftSavedAt: at(0, 5) }), true],
    ['a draft from before the newest', need({ headSeq: 7, draftSavedAt: at(0, 50) }), false],
    ['there is none yet', need({ last: null }), true],
    ['the newest is from a clock ahead of this one', need({ last: { takenAt: at(-3), headSeq: 7 } }), true],
  ])('%s → %s', (_case, facts, isDue) => expect(isBackupDue(facts)).toBe(isDue));

  test('what changed is a journal entry or a draft, and without any backup everything', () => {
    expect([need({ headSeq: 7 }), need({}), need({ headSeq: 7, last: null })].map(isChangedSince)).toEqual([false, true, true]);
  });
});

const backup = (days: number, minutes = 0, isWhole = true): TierBackup => ({ name: `${days}d${minutes}m`, takenAt: at(days, minutes), isWhole });
const dropped = (...backups: TierBackup[]): string[] => backupsToDrop(backups, now).sort();

describe('the tiers', () => {
  test('keep everything of the last two days', () => {
    expect(dropped(...Array.from({ length: 90 }, (_, index) => backup(0, index * 30)))).toEqual([]);
  });

  test('keep the newest of a day once it is older than two days', () => {
    expect(dropped(backup(0), backup(3, 10), backup(3, 40), backup(3, 70))).toEqual(['3d40m', '3d70m']);
  });

  test('keep 7 days, 4 weeks, 12 months and every year of a ledger that is used every day for four years', () => {
    const daily = Array.from({ length: 4 * 365 }, (_, day) => backup(day));
    const kept = daily.length - dropped(...daily).length;
    // 7 days; weeks 2–4; months 2–12 (the first month's newest is a day's); years 2023 to 2025 have theirs among the months or for good.
    expect(kept).toBe(7 + 3 + 11 + 3 - 1);
  });

  test('count days on which there is a backup, not days of the calendar: a branch that opens its ledger weekly keeps seven of them', () => {
    expect(dropped(...Array.from({ length: 7 }, (_, week) => backup(week * 7 + 1)))).toEqual([]);
  });

  test('never drop the newest whole backup, however old it is', () => {
    expect(dropped(backup(3_000), backup(3_000, 5))).toEqual(['3000d5m']);
  });

  test('leave what is not whole for a person to look at, and never count it as the one that is kept', () => {
    expect(dropped(backup(10, 0, false), backup(10, 5), backup(20, 0, false))).toEqual([]);
  });

  test('whatever there is: the newest whole one and one of every year stay, and a second tidying drops nothing more', () => {
    const any = fc.array(
      fc.record({ days: fc.integer({ min: 0, max: 3_000 }), minutes: fc.integer({ min: 0, max: 1_400 }), isWhole: fc.boolean() }),
      {
        maxLength: 60,
      },
    );
    fc.assert(
      fc.property(any, (list) => {
        const backups = list.map(({ days, minutes, isWhole }, index) => ({ ...backup(days, minutes, isWhole), name: String(index) }));
        const gone = new Set(backupsToDrop(backups, now));
        const left = backups.filter(({ name }) => !gone.has(name));
        const years = (some: readonly TierBackup[]) => new Set(some.filter((one) => one.isWhole).map((one) => one.takenAt.slice(0, 4)));
        expect(years(left).size).toBeGreaterThanOrEqual(years(backups).size - 1);
        const newest = backups.filter((one) => one.isWhole).reduce<TierBackup | null>((a, b) => (a && a.takenAt >= b.takenAt ? a : b), null);
        expect(newest === null || left.some((one) => one.takenAt === newest.takenAt)).toBe(true);
        expect(backupsToDrop(left, now)).toEqual([]);
      }),
    );
  });
});

describe('what is asked for', () => {
  test.each([
    [null, at(6), false],
    [null, at(7), true],
    [at(6), at(400), false],
    [at(7), at(400), true],
  ])('a copy on a stick: last %s, ledger begun %s → %s', (lastCopyAt, since, isDue) => expect(isCopyDue({ now, lastCopyAt, since })).toBe(isDue));

  test.each([
    [null, at(30), false],
    [null, at(31), true],
    [at(30), at(400), false],
    [at(31), at(400), true],
  ])('the health check: last %s, ledger begun %s → %s', (lastCheckAt, since, isDue) => expect(isCheckDue({ now, lastCheckAt, since })).toBe(isDue));

  test('days are those of China’s calendar', () => {
    expect(daysSince('2026-11-24T15:59:00.000Z', '2026-11-24T16:01:00.000Z')).toBe(1);
    expect(daysSince('2026-11-26T00:00:00.000Z', '2026-11-25T00:00:00.000Z')).toBe(0);
  });
});
