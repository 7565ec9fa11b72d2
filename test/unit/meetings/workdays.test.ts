// Are working days counted with holidays and 调休, and does an unknown year say so?
import { describe, expect, test } from 'vitest';
import { addDays, isIsoDate } from '#shared/core/date.ts';
import { holidayTables } from '#shared/core/holidays/tables.ts';
import { holidayOn, isWorkday, workdayFrom, workdaysBetween } from '#shared/core/workdays.ts';

describe('工作日', () => {
  test.each([
    ['2026-03-03', '2026-03-03', 0],
    ['2026-03-03', '2026-03-02', 0],
    ['2026-03-03', '2026-03-04', 1],
    ['2026-03-06', '2026-03-08', 0],
    ['2026-03-06', '2026-03-09', 1],
    // 春节: Saturday 14 February is worked, 15–23 February is off, Saturday 28 February is worked.
    ['2026-02-13', '2026-02-14', 1],
    ['2026-02-13', '2026-02-23', 1],
    ['2026-02-13', '2026-02-24', 2],
    ['2026-02-27', '2026-03-01', 1],
    // 国庆 2025: 28 September (Sunday) worked, 1–8 October off, 11 October (Saturday) worked.
    ['2025-09-27', '2025-10-12', 6],
    ['2024-02-09', '2024-02-18', 1],
  ])('%s 之后到 %s 有 %i 个', (from, to, days) => {
    expect(workdaysBetween(from, to)).toEqual({ days, yearsWithoutTable: [] });
  });

  test('没有放假安排的年份扣周末和日子固定的法定假日，并说明是哪几年', () => {
    expect(workdaysBetween('2026-12-31', '2027-01-08')).toEqual({ days: 5, yearsWithoutTable: [2027] });
    // 2023: 1 January, 1 May, 1–3 October are off by law; of these 1 January and 1 October are Sundays.
    expect(workdaysBetween('2022-12-30', '2024-01-02')).toEqual({ days: 258, yearsWithoutTable: [2022, 2023] });
    expect(holidayOn('2027-10-01')?.name).toBe('国庆节');
    expect([2024, 2025, 2027].map((year) => holidayOn(`${year}-05-02`)?.name ?? null)).toEqual(['劳动节', '劳动节', '劳动节']);
    expect(holidayOn('2023-05-02')).toBeNull();
    expect(isWorkday('2027-10-04')).toBe(true);
  });

  test.each([
    ['2027-01-01', '2027-01-04'],
    ['2026-05-01', '2026-05-06'],
    ['2026-02-28', '2026-02-28'],
    ['2026-05-31', '2026-05-29'],
  ])('%s 或其后的工作日是 %s（月内没有就往前）', (date, workday) => expect(workdayFrom(date)).toBe(workday));
});

describe('放假安排表', () => {
  const weekday = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay();

  test.each(holidayTables.map((table) => [table.year, table] as const))('%i 年：日期存在、顺序对、调休都是周末且不在假期里', (year, table) => {
    const { holidays, worked } = table;
    expect(holidays.every(({ from, to }) => isIsoDate(from) && isIsoDate(to) && from <= to && from.startsWith(`${year}-`))).toBe(true);
    expect(holidays.every(({ from }, index) => index === 0 || (holidays[index - 1]?.to ?? '') < from)).toBe(true);
    expect(worked.every((date) => [0, 6].includes(weekday(date)) && holidayOn(date) === null)).toBe(true);
  });

  test.each([
    // 全国年节及纪念日放假办法: 11 days until 2024, 13 from 2025; every further weekday off is paid for by a worked weekend day.
    [2024, 11],
    [2025, 13],
    [2026, 13],
  ])('%i 年：放假的周一至周五天数减去调休上班天数，等于法定放假天数', (year, statutory) => {
    const table = holidayTables.find((candidate) => candidate.year === year);
    const daysOff = (table?.holidays ?? []).flatMap(({ from, to }) => {
      const days: string[] = [];
      for (let date = from; date <= to; date = addDays(date, 1)) days.push(date);
      return days;
    });
    const weekdaysOff = daysOff.filter((date) => ![0, 6].includes(weekday(date))).length;
    expect(weekdaysOff - (table?.worked.length ?? 0)).toBe(statutory);
  });
});
