// Does the roster follow F5, and does the public one keep personal data to itself?
import { expect, test } from 'vitest';
import { internalColumns, publicColumns } from '#shared/records/roster-sheet.ts';
import { aMember } from '#test/unit/records/sheet-models.ts';

const member = { ...aMember('李㛃', 7), note: '备注一' };

test('内部版栏目按 F5 的次序', () => {
  const labels = internalColumns({}, []).map(({ label }) => label);
  expect(labels).toEqual([
    ...['姓名', '性别', '民族', '出生年月', '籍贯', '学历', '公民身份号码', '入党时间', '转正时间', '党龄', '党内职务', '党小组'],
    ...['工作单位及职务／岗位', '人员类别', '党费标准', '联系电话', '现居住地', '流动／失联／困难', '备注'],
  ]);
});

test('公开版不含号码、电话、住址和生日', () => {
  const printed = publicColumns.map(({ text }) => text(member)).join(' ');
  expect(printed).toContain('李㛃');
  expect(printed).toContain('1986');
  for (const secret of [member.idNumber, member.mobile, member.address, '06-15', '06.15', member.note]) expect(printed).not.toContain(secret);
});

test('党费标准只印核定了的', () => {
  const dues = internalColumns({ [member.id]: 4320 }, []).find(({ key }) => key === 'dues');
  expect(dues?.text(member)).toBe('43.20');
  expect(dues?.text({ ...member, id: 'x' })).toBe('');
  expect(
    internalColumns({ [member.id]: null }, [])
      .find(({ key }) => key === 'dues')
      ?.text(member),
  ).toBe('');
});

test.each([
  [{ isMobile: false, lostContactSince: null }, false, ''],
  [{ isMobile: true, lostContactSince: null }, false, '流动'],
  [{ isMobile: false, lostContactSince: '2026-01' }, true, '失联、困难'],
  [{ isMobile: true, lostContactSince: '2026-01' }, true, '流动、失联、困难'],
  [{ isMobile: false, lostContactSince: null }, true, '困难'],
])('流动、失联、困难一栏：%j，困难 %s → %s', (facts, isInHardship, said) => {
  const situation = internalColumns({}, isInHardship ? [member.id] : []).find(({ key }) => key === 'situation');
  expect(situation?.text({ ...member, ...facts })).toBe(said);
});
