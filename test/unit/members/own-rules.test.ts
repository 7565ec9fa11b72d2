// What may stand in an own field, whom does a filter find by it, and which definition is refused? The tables of the rules.
import { describe, expect, test } from 'vitest';
import { memberViewSchema, noFilter, partsAsked, usualView } from '#shared/members/filter.ts';
import { memberSortSchema } from '#shared/members/line.ts';
import { type OwnAsked, ownColumnOf } from '#shared/members/own-model.ts';
import { ownMatches, ownObstacle, ownSortValue, readOwnValue, shownOwnValue } from '#shared/members/own-rules.ts';

const [low, poor, gone] = [1, 2, 3].map((count) => `01900000-0000-7000-8000-00000000000${count}`) as [string, string, string];
const choices = [
  { id: low, name: '低保户', isRetired: false },
  { id: poor, name: '脱贫户', isRetired: false },
  { id: gone, name: '五保户', isRetired: true },
];

describe('what is kept of a typed text', () => {
  test.each([
    ['text', '  园艺、书法 ', '园艺、书法'],
    ['text', '', ''],
    ['text', '字'.repeat(301), null],
    ['number', '12', '12'],
    ['number', '１，２００', '1200'],
    ['number', '012.50', '12.5'],
    ['number', '-0', '0'],
    ['number', '0', '0'],
    ['number', '12 小时', null],
    ['number', '12345678901', null],
    ['number', '1.23456', null],
    ['date', '2026.3', '2026-03'],
    ['date', '2026年3月5日', '2026-03-05'],
    ['date', '20260305', '2026-03-05'],
    ['date', '2026', '2026'],
    ['date', '2026-02-30', null],
    ['date', '春天', null],
    ['yesNo', '是', '是'],
    ['yesNo', '√', '是'],
    ['yesNo', '否', '否'],
    ['yesNo', '无', '否'],
    ['yesNo', '也许', null],
    ['choice', low, low],
    ['choice', '低保户', low],
    ['choice', ' 脱 贫户', poor],
    // No longer offered: kept where it was given, not given anew by its name.
    ['choice', gone, gone],
    ['choice', '五保户', null],
    ['choice', '富户', null],
  ] as const)('%s: %j becomes %j', (kind, typed, kept) => {
    expect(readOwnValue({ kind, choices }, typed)).toBe(kept);
  });

  test('an answer reads by its name, everything else as it stands', () => {
    expect(shownOwnValue({ kind: 'choice', choices }, gone)).toBe('五保户');
    expect(shownOwnValue({ kind: 'number', choices: [] }, '12.5')).toBe('12.5');
  });
});

describe('whom a filter finds', () => {
  const asked = (part: Partial<OwnAsked>): OwnAsked => ({ fieldId: low, kind: 'text', state: 'match', value: '', upTo: '', ...part });
  test.each([
    [{ state: 'known' }, '园艺', true],
    [{ state: 'known' }, '', false],
    [{ state: 'unknown' }, '', true],
    [{ state: 'unknown' }, '0', false],
    [{ value: '书 法' }, '园艺、书法', true],
    [{ value: 'abc' }, 'xABCx', true],
    [{ value: '' }, '', false],
    [{ kind: 'number', value: '10', upTo: '' }, '9.9', false],
    [{ kind: 'number', value: '10', upTo: '' }, '10', true],
    [{ kind: 'number', value: '', upTo: '100' }, '100', true],
    [{ kind: 'number', value: '', upTo: '100' }, '100.5', false],
    [{ kind: 'number', value: '9', upTo: '11' }, '', false],
    // As texts, 9 would come after 10.
    [{ kind: 'number', value: '9', upTo: '11' }, '10', true],
    [{ kind: 'date', value: '2026-03', upTo: '2026-03' }, '2026-03-31', true],
    [{ kind: 'date', value: '2026-03', upTo: '2026-03' }, '2026-04-01', false],
    [{ kind: 'date', value: '2026-03-10', upTo: '' }, '2026-03', true],
    [{ kind: 'date', value: '2026-04-01', upTo: '' }, '2026-03', false],
    [{ kind: 'yesNo', value: '是' }, '是', true],
    [{ kind: 'yesNo', value: '是' }, '否', false],
    [{ kind: 'choice', value: low }, poor, false],
    [{ kind: 'choice', value: '' }, poor, true],
  ] as [Partial<OwnAsked>, string, boolean][])('%j of %j: %s', (part, kept, isFound) => {
    expect(ownMatches(kept, asked(part))).toBe(isFound);
  });

  test('it is one part of a filter, and a view kept before there were own fields is still read', () => {
    expect(partsAsked({ ...noFilter, own: asked({}) })).toBe(1);
    const { own, ...earlier } = noFilter;
    expect(memberViewSchema.parse({ ...usualView, filter: earlier })).toEqual(usualView);
  });

  test('a list can be sorted by an own field: numbers by their size', () => {
    expect(memberSortSchema.parse({ column: ownColumnOf(low), isDescending: true })).toEqual({ column: `own:${low}`, isDescending: true });
    expect(memberSortSchema.safeParse({ column: 'own:x', isDescending: true }).success).toBe(false);
    expect(['9', '10.5', '低保户', ''].map(ownSortValue)).toEqual([9, 10.5, '低保户', null]);
  });
});

describe('which definition is refused', () => {
  const others = [{ id: low, name: '志愿服务小时' }];
  const limits = { kindBefore: null, most: 2 };
  const proposal = { id: null, name: '帮扶类别', kind: 'choice' as const, choices: [{ name: '低保户' }] };
  test.each([
    [{}, limits, null],
    [{ name: '志愿 服务小时' }, limits, 'own-name-taken'],
    [{ id: low, name: '志愿服务小时' }, limits, null],
    [{ name: '学历' }, limits, 'own-name-built-in'],
    // A heading that rosters use for a fact of the program.
    [{ name: '家庭住址' }, limits, 'own-name-built-in'],
    [{ name: '联系电话' }, limits, 'own-name-built-in'],
    [{ id: low, name: '志愿服务小时', kind: 'text' as const }, { kindBefore: 'number' as const, most: 2 }, 'own-kind-fixed'],
    [{ choices: [] }, limits, 'own-no-choices'],
    [{ kind: 'text' as const, choices: [] }, limits, null],
    [{ choices: [{ name: '低保户' }, { name: '低保 户' }] }, limits, 'own-choice-twice'],
    [{}, { kindBefore: null, most: 1 }, 'own-too-many'],
    [{ id: low }, { kindBefore: null, most: 1 }, null],
  ])('%j within %j: %s', (part, within, obstacle) => {
    expect(ownObstacle({ ...proposal, ...part }, others, within)).toBe(obstacle);
  });
});
