// Is the State Council's notice read as it is written, and refused with the place where it cannot be right?
import { describe, expect, test } from 'vitest';
import { daysOff, readHolidayNotice } from '#shared/core/holidays/notice.ts';
import { holidayTables } from '#shared/core/holidays/tables.ts';

const notices: Readonly<Record<number, string>> = {
  2024: `一、元旦：1月1日放假，与周末连休。
二、春节：2月10日至17日放假调休，共8天。2月4日（星期日）、2月18日（星期日）上班。鼓励各单位结合带薪年休假等制度落实，安排职工在除夕（2月9日）休息。
三、清明节：4月4日至6日放假调休，共3天。4月7日（星期日）上班。
四、劳动节：5月1日至5日放假调休，共5天。4月28日（星期日）、5月11日（星期六）上班。
五、端午节：6月10日放假，与周末连休。
六、中秋节：9月15日至17日放假，共3天。9月14日（星期六）上班。
七、国庆节：10月1日至7日放假调休，共7天。9月29日（星期日）、10月12日（星期六）上班。`,
  2025: `一、元旦：1月1日（周三）放假1天，不调休。
二、春节：1月28日（农历除夕、周二）至2月4日（农历正月初七、周二）放假调休，共8天。1月26日（周日）、2月8日（周六）上班。
三、清明节：4月4日（周五）至6日（周日）放假，共3天。
四、劳动节：5月1日（周四）至5日（周一）放假调休，共5天。4月27日（周日）上班。
五、端午节：5月31日（周六）至6月2日（周一）放假，共3天。
六、国庆节、中秋节：10月1日（周三）至8日（周三）放假调休，共8天。9月28日（周日）、10月11日（周六）上班。`,
  2026: `一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。三、清明节：4月4日（周六）至6日（周一）放假，共3天。四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。五、端午节：6月19日（周五）至21日（周日）放假，共3天。六、中秋节：9月25日（周五）至27日（周日）放假，共3天。七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。`,
};

test.each([2024, 2025, 2026])('%i 年的通知读出来就是内置的安排', (year) => {
  const shipped = holidayTables.find((table) => table.year === year);
  const { table, problem } = readHolidayNotice(year, notices[year] ?? '');
  expect(problem).toBeNull();
  expect(table).toEqual({ ...shipped, source: '' });
});

/** The notice of 2026 with one part written differently. */
const changed = (from: string, to: string) => readHolidayNotice(2026, (notices[2026] ?? '').replace(from, to));

describe('手工照样录入', () => {
  test('序号、括号、全角数字、空格都不要紧；同月的日子可以省去月份', () => {
    const typed = `元旦：１月１日至３日放假。1月4日上班。
      春节: 2月15日-23日 放假。2月14日、28日上班。
      清明节：4月4日至6日放假。劳动节：5月1日至5日放假；5月9日上班。端午节：6月19日至21日放假。
      中秋节：9月25日至27日放假。国庆节：10月1日至7日放假。9月20日、10月10日上班。`;
    expect(readHolidayNotice(2026, typed).table).toEqual({ ...holidayTables.find(({ year }) => year === 2026), source: '' });
  });
  test('上年12月31日起的元旦，本年从1月1日算', () => {
    const { table } = changed('1月1日（周四）至3日（周六）放假调休，共3天', '2025年12月31日至2026年1月2日放假调休，共3天');
    expect(table?.holidays[0]).toEqual({ name: '元旦', from: '2026-01-01', to: '2026-01-02' });
  });
  test('放假天数', () => expect(daysOff({ holidays: holidayTables.find(({ year }) => year === 2026)?.holidays ?? [] })).toBe(33));
});

test.each([
  ['五、端午节', '五、节', 'notice-missing', '端午节'],
  ['4月4日（周六）至6日（周一）放假', '清明时节雨纷纷', 'notice-no-days', '清明节'],
  ['2月15日', '2月30日', 'notice-no-such-day', '2月30日'],
  ['共9天', '共8天', 'notice-count', '春节'],
  ['5月9日（周六）上班', '5月11日（周一）上班', 'notice-not-weekend', '5月11日'],
  ['5月9日（周六）上班', '5月2日（周六）上班', 'notice-in-holiday', '5月2日'],
  ['6月19日（周五）至21日（周日）放假，共3天', '6月21日至19日放假', 'notice-order', '端午节'],
  ['9月25日（周五）至27日（周日）放假，共3天', '9月25日至10月1日放假', 'notice-order', '国庆节'],
])('“%s”写成“%s”不收：%s（%s）', (from, to, code, about) => expect(changed(from, to).problem).toEqual({ code, about }));

test('空的、别的文字不收', () => {
  expect(readHolidayNotice(2027, '').problem?.code).toBe('notice-missing');
  expect(readHolidayNotice(2027, '会议记录').problem?.about).toBe('元旦、春节、清明节、劳动节、端午节、中秋节、国庆节');
});
