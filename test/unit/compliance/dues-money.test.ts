// Does the workbench ask for what waits with the money of dues, by its day, and for nothing else?
import { describe, expect, test } from 'vitest';
import { defaultSettings } from '#shared/branch/settings.ts';
import { moneyDuties } from '#shared/compliance/dues-money-duties.ts';
import type { DuesMoneyState } from '#shared/compliance/facts.ts';
import { dutyTitle } from '#shared/compliance/words.ts';
import { shortDuties, someFacts } from '#test/unit/compliance/facts.ts';

const duties = (changes: Partial<DuesMoneyState>, today = '2026-04-08') =>
  moneyDuties(someFacts({ today, duesMoney: { ...someFacts().duesMoney, ...changes } }));
const quarter = { fromMonth: '2026-01', toMonth: '2026-03' };

describe('党费的钱', () => {
  test('没有要办的就不出现', () => expect(duties({})).toEqual([]));
  test.each([
    ['2026-04-10', 'todo'],
    ['2026-04-11', 'overdue'],
  ])('一季度的党费 %s 还没上缴是 %s', (today, state) => {
    expect(duties({ toPassUp: [{ ...quarter, amountFen: 4_500 }] }, today)[0]).toMatchObject({ state, rule: 'DUES-11', dueOn: '2026-04-10' });
  });
  test.each([
    ['2026-05-01', 'todo'],
    ['2026-05-02', 'overdue'],
  ])('一季度的收缴情况 %s 还没公布是 %s', (today, state) => {
    expect(duties({ unpublished: [quarter] }, today)[0]).toMatchObject({ state, rule: 'DUES-12' });
  });
  test('上缴和公布的天数由本地规则定', () => {
    const settings = { ...defaultSettings, duesPassUpDays: 5, duesNoticeDays: 15 };
    const duesMoney = { ...someFacts().duesMoney, toPassUp: [{ ...quarter, amountFen: 4_500 }], unpublished: [quarter] };
    expect(moneyDuties(someFacts({ today: '2026-04-08', settings, duesMoney })).map(({ dueOn }) => dueOn)).toEqual(['2026-04-05', '2026-04-15']);
  });
  test('没结过账的支部不催结账；结过的，过完的月份要结', () => {
    expect(duties({ toClose: '2026-03' })).toEqual([]);
    expect(shortDuties(duties({ hasClosed: true, toClose: '2026-03' }))).toEqual(['todo duesMoney:close:2026-03 DUES-L5 2026-04-30 22']);
  });
  test('年度核定过了1月还有人没核定是逾期，打开核定页', () => {
    expect(duties({ toReview: ['吴静'] }, '2026-01-31')[0]).toMatchObject({ state: 'todo', target: { page: 'dues/bases' } });
    expect(duties({ toReview: ['吴静'] })[0]).toMatchObject({ state: 'overdue', rule: 'DUES-14' });
  });
  test('每一条都说得清楚', () => {
    const all = duties({
      hasClosed: true,
      toClose: '2026-03',
      toPassUp: [{ ...quarter, amountFen: 4_500 }],
      unpublished: [quarter],
      collectorChanges: [{ month: '2026-03', collectors: ['王磊', '李军'] }],
      toReview: ['吴静'],
    });
    expect(all.map((duty) => dutyTitle(duty, 'zh'))).toEqual([
      '2026-01至2026-03的党费应上缴45.00元',
      '2026-01至2026-03的党费收缴情况还没有公布',
      '2026-03有几个人收党费（王磊、李军），请办理交接',
      '2026-03的党费还没有点钱结账',
      '1人的党费基数本年还没有核定：吴静',
    ]);
    for (const duty of all) expect(dutyTitle(duty, 'en')).not.toMatch(/\{\w+\}|[。，]/);
  });
});
