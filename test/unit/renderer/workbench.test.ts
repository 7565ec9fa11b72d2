// Does each duty lead to the page that settles it, and do overdue ones stand first?
import { expect, test } from 'vitest';
import { buttonOf, countsOf, daysLeftInMonth, pathOfDuty, pathToSee, sortedDuties } from '#renderer/workbench/duty-view.ts';
import type { Duty } from '#shared/compliance/contract.ts';

const id = '01a200c4-6280-7aa5-b371-e56b597d6524';
const aDuty = (part: Partial<Duty>): Duty => ({
  key: 'k',
  kind: 'dues',
  rule: '',
  state: 'todo',
  dueOn: null,
  daysLeft: null,
  values: {},
  target: { page: 'dues', id: null, meetingKind: null },
  ...part,
});

test('先逾期，再待办（近的在前，没有期限的在后），再已办，最后不适用', () => {
  const duties = [
    aDuty({ key: 'na', state: 'notApplicable' }),
    aDuty({ key: 'late', dueOn: '2026-12-31' }),
    aDuty({ key: 'none' }),
    aDuty({ key: 'done', state: 'done', dueOn: '2026-01-01' }),
    aDuty({ key: 'soon', dueOn: '2026-11-26' }),
    aDuty({ key: 'over', state: 'overdue', dueOn: '2026-09-30' }),
  ];
  expect(sortedDuties(duties).map((duty) => duty.key)).toEqual(['over', 'soon', 'late', 'none', 'done', 'na']);
  expect(countsOf(duties)).toEqual({ done: 1, todo: 3, overdue: 1 });
});

test.each([
  [{ kind: 'memberMeeting', target: { page: 'meetings', id: null, meetingKind: 'memberMeeting' } }, '/meetings/new/memberMeeting'],
  [{ kind: 'unfinishedDraft', target: { page: 'meetings', id, meetingKind: null } }, `/meetings/draft/${id}`],
  [{ kind: 'openDecision', target: { page: 'tasks', id, meetingKind: null } }, `/meetings/tasks/${id}`],
  [{ kind: 'memberMeeting', target: { page: 'meetings', id: null, meetingKind: null } }, '/meetings'],
  [{ kind: 'probationEnds', target: { page: 'members', id, meetingKind: null } }, `/members/${id}`],
  [{ kind: 'organisation', target: { page: 'members', id: null, meetingKind: null } }, '/members'],
  [{ kind: 'dues', target: { page: 'dues', id: null, meetingKind: null } }, '/dues'],
  [{ kind: 'report', target: { page: 'handoff', id: null, meetingKind: null } }, '/handoff'],
] as const)('%o 在 %s 办理', (part, path) => expect(pathOfDuty(aDuty(part))).toBe(path));

test('已开的会只能查看，不会又开一份新草稿', () => {
  const held = aDuty({ kind: 'memberMeeting', state: 'done', target: { page: 'meetings', id: null, meetingKind: 'memberMeeting' } });
  expect(pathToSee(held)).toBe('/meetings');
});

test('不适用的事项没有按钮', () => expect(buttonOf(aDuty({ state: 'notApplicable' }))).toBeNull());

test.each([
  ['2026-11-22', 8],
  ['2026-11-30', 0],
  ['2028-02-01', 28],
])('%s 本月还有 %i 天', (today, days) => expect(daysLeftInMonth(today)).toBe(days));
