// Do the small decisions of print centre, hand-over and standings hold at their edges?

import { describe, expect, test } from 'vitest';
import { figureKind, layColumn } from '#renderer/dues/standing-figures.ts';
import {
  countOutcomes,
  fileNameOf,
  inReadingOrder,
  movedTables,
  refusalText,
  sizeText,
  type tableName,
  withoutNews,
} from '#renderer/handoff/report-text.ts';
import { adopt, type Expected } from '#renderer/meetings/adopt.ts';
import { scaleOf, stepZoom } from '#renderer/paper/zoom.ts';
import { fileNameFor, isSameChoice, sheetsFound, wishOf } from '#renderer/records/choice.ts';
import { holidayTables } from '#shared/core/holidays/tables.ts';
import { fill } from '#shared/core/words.ts';
import type { PackageReport } from '#shared/handoff/model.ts';
import { tableLabels } from '#shared/handoff/words.ts';
import { emptyMeeting } from '#shared/meetings/model.ts';
import { catalogue, sheetIds } from '#shared/records/catalogue.ts';
import { daysOf, isComplete, plainChoice } from '#shared/records/choice.ts';
import { travellingTableNames } from '#shared/travelling.ts';

const t: Parameters<typeof tableName>[1] = (word, values) => fill(word.zh, values);
const id = '01912d3c-1f2a-7b3c-8d4e-5f6a7b8c9d0e';

describe('print centre', () => {
  test.each([
    ['fit', 794, 1060, (1060 - 32) / 794],
    ['fit', 794, 5000, 1.5],
    ['fit', 1123, 200, 0.3],
    [2, 794, 200, 2],
  ] as const)('zoom %s of a page %i wide in a frame of %i', (zoom, page, frame, scale) => {
    expect(scaleOf(zoom, page, frame)).toBeCloseTo(scale);
  });
  test('zooming steps from whatever fits, and the ends hold', () => {
    expect(stepZoom(0.92, 'in')).toBe(1);
    expect(stepZoom(0.92, 'out')).toBe(0.8);
    expect(stepZoom(3, 'in')).toBe(3);
    expect(stepZoom(0.5, 'out')).toBe(0.5);
  });
  test('a wish from another page is taken only when it is one', () => {
    expect(wishOf({ sheet: 'meeting-record', id, year: 2025 }, 2026)).toEqual({ ...plainChoice('meeting-record', 2025), id });
    expect(wishOf({ sheet: 'dues-ledger', isBlank: true }, 2026)).toEqual({ ...plainChoice('dues-ledger', 2026), isBlank: true });
    for (const state of [null, {}, { sheet: 'nothing', id: null }, { sheet: 'roster', id: '../x' }]) expect(wishOf(state, 2026)).toBeNull();
  });
  test('a meeting’s record and a member’s form may stay blank', () => {
    expect(isComplete(plainChoice('meeting-record', 2026))).toBe(true);
    expect(isComplete({ ...plainChoice('meeting-record', 2026), id })).toBe(true);
    expect(isComplete(plainChoice('member-form', 2026))).toBe(true);
  });
  test.each([
    [{}, '2026-01-01', '2026-12-31'],
    [{ part: 2 }, '2026-02-01', '2026-02-28'],
    [{ part: 2, from: '2025-12-30', to: '2026-01-02' }, '2025-12-30', '2026-01-02'],
    [{ from: '2025-11-30' }, '2025-11-30', '2025-12-31'],
    [{ to: '2025-11-30' }, '2025-01-01', '2025-11-30'],
  ])('the diary of %j runs from %s to %s', (days, from, to) => {
    const choice = { ...plainChoice('diary', 2026), ...days };
    expect(daysOf(choice)).toEqual({ from, to });
    expect(isComplete(choice)).toBe(true);
  });
  test('days in the wrong order are not printed', () => {
    expect(isComplete({ ...plainChoice('diary', 2026), from: '2026-03-02', to: '2026-03-01' })).toBe(false);
    expect(isComplete({ ...plainChoice('diary', 2026), from: '2026-03-02', to: '2026-03-02' })).toBe(true);
  });
  test('a form without its member is the same sheet as the blank one', () => {
    const form = plainChoice('member-form', 2026);
    expect(isSameChoice(form, { ...form, isBlank: true })).toBe(true);
    expect(isSameChoice(form, { ...form, id })).toBe(false);
  });
  test('sheets are found by name and by form number, in their groups', () => {
    const found = (text: string) => sheetsFound(text, (sheet) => catalogue[sheet].label.zh).flatMap(({ sheets }) => sheets);
    expect(found('名册')).toEqual(['roster']);
    expect(found(' f6 ')).toEqual(['member-form', 'unit-form']);
    expect(found('')).toHaveLength(sheetIds.length);
    expect(found('没有的')).toEqual([]);
  });
  test('the file’s name holds nothing that Windows refuses', () => {
    expect(fileNameFor(['府谷县 A/B:支部', '2026', '党员"名册"?'])).toBe('府谷县AB支部-2026-党员名册.pdf');
  });
});

describe('packages', () => {
  const report = (change: Partial<PackageReport>): PackageReport => ({
    file: 'E:\\包\\a.ledgerpack',
    outcome: 'refused',
    code: '',
    values: {},
    kind: 'report',
    from: '府谷县林业局党支部',
    seq: 3,
    createdAt: null,
    tables: [],
    quarantined: 0,
    setAside: [],
    notes: [],
    ...change,
  });
  test('what needs a person stands before what went well, and what was known comes last', () => {
    const reports = [
      report({ file: 'known', outcome: 'alreadyApplied' }),
      report({ file: 'smooth', outcome: 'applied' }),
      report({ file: 'said', outcome: 'applied', notes: [{ code: 'gap', values: { missing: '2' } }] }),
      report({ file: 'aside', outcome: 'wouldApply', quarantined: 1 }),
      report({ file: 'held', outcome: 'held' }),
      report({ file: 'refused' }),
    ];
    const { trouble, smooth, known } = inReadingOrder(reports);
    expect([trouble, smooth, known].map((part) => part.map(({ file }) => file))).toEqual([
      ['refused', 'held', 'said', 'aside'],
      ['smooth'],
      ['known'],
    ]);
  });
  test('who brought nothing new is named; a file that cannot be opened counts as its name says', () => {
    const named = (from: string, file: string, change: Partial<PackageReport>) => report({ from, file, ...change });
    const reports = [
      named('石沟', '/u/A-1-000001-report-20260301.ledgerpack', { outcome: 'alreadyApplied' }),
      named('石沟', '/u/A-1-000002-report-20260401.ledgerpack', { outcome: 'wouldApply' }),
      named('柳沟', '/u/A-2-000001-report-20260301.ledgerpack', { outcome: 'alreadyApplied' }),
      named('杨沟', '/u/A-3-000001-report-20260301.ledgerpack', { outcome: 'alreadyApplied' }),
      named('', '/u/A-3-000002-report-20260401.ledgerpack', { kind: null }),
      named('马沟', '/u/A-4-000001-card-20260301.ledgerpack', { kind: 'card', outcome: 'alreadyApplied' }),
      named('王沟', '/u/B-0-000001-relay-20260301.ledgerpack', { outcome: 'alreadyApplied', notes: [{ code: 'via', values: {} }] }),
    ];
    expect(withoutNews(reports)).toEqual(['柳沟']);
  });
  test('every table that travels has a name for people', () => {
    for (const table of travellingTableNames) expect(tableLabels[table]?.zh, table).toMatch(/\p{Script=Han}/u);
  });
  test('a refusal names the table in words and leaves no mark unfilled', () => {
    const text = refusalText(report({ code: 'row-not-committed', values: { from: '林业局', table: 'duesPayment', row: 'x1' } }), t);
    expect(text).toContain('党费收缴');
    expect(text).not.toMatch(/\{\w+\}|duesPayment/);
    expect(refusalText(report({ code: 'something-new' }), t)).toContain('something-new');
  });
  test('paths of both systems end in the file’s name', () => {
    expect([fileNameOf('E:\\包\\a.ledgerpack'), fileNameOf('/media/usb/b.ledgerpack')]).toEqual(['a.ledgerpack', 'b.ledgerpack']);
  });
  test('only moved tables are listed, and outcomes are counted apart', () => {
    const tables = [
      { table: 'member', rows: 46, added: 0, changed: 1, retired: 0, quarantined: 0 },
      { table: 'meeting', rows: 14, added: 0, changed: 0, retired: 0, quarantined: 0 },
      { table: 'talk', rows: 3, added: 0, changed: 0, retired: 0, quarantined: 1 },
    ];
    expect(movedTables(report({ tables })).map(({ table }) => table)).toEqual(['member', 'talk']);
    const outcomes = (['wouldApply', 'applied', 'alreadyApplied', 'refused', 'refused'] as const).map((outcome) => report({ outcome }));
    expect(countOutcomes(outcomes)).toEqual({ ready: 1, applied: 1, held: 0, again: 1, refused: 2 });
  });
  test.each([
    [0, '0\u00a0KB'],
    [10, '1\u00a0KB'],
    [156_000, '152\u00a0KB'],
    [1_572_864, '1.5\u00a0MB'],
    [78_580_000_000, '73.2\u00a0GB'],
  ])('%i bytes read as %s', (bytes, text) => {
    expect(sizeText(bytes)).toBe(text);
  });
});

describe('standings', () => {
  test.each([
    ['salary', 'base'],
    ['retired', 'base'],
    ['farmer', 'flat'],
    ['student', 'none'],
    ['minimumLiving', 'none'],
  ] as const)('%s asks for %s', (category, kind) => {
    expect(figureKind(category, '2026-01')).toBe(kind);
  });
  test('a pasted column fills from the person on; what is no amount changes nothing, the end holds', () => {
    const before = new Map<string, number | null>([
      ['a', 1],
      ['b', 2],
      ['c', null],
    ]);
    const after = layColumn(before, ['a', 'b', 'c'], 'b', [['5,000.01', 'beside'], ['无'], ['9']]);
    expect([...after]).toEqual([
      ['a', 1],
      ['b', 500_001],
      ['c', null],
    ]);
    expect([...layColumn(before, ['a'], 'stranger', [['7']])]).toEqual([...before]);
  });
});

describe('what the ledger fills in', () => {
  const fresh = { isNew: true, themeDay: 'firstFriday', holidays: holidayTables } as const;
  const expected: Expected = {
    people: [{ memberId: 'a', name: '甲', standing: 'full', post: '书记', groupName: '' }],
    rememberedPlace: '党员活动室',
    rememberedHostId: 'a',
    rememberedRecorderId: 'left',
    rememberedStart: '14:30',
    rememberedEnd: '16:00',
    returning: [],
  };
  test('a new record takes the usual place and host, but nobody who is not expected that day', () => {
    const next = adopt(emptyMeeting('memberMeeting'), expected, fresh);
    expect(next).toMatchObject({ place: '党员活动室', hostId: 'a', recorderId: null, startTime: '14:30', endTime: '16:00' });
    expect(next.attendance).toHaveLength(1);
    expect(adopt(next, expected, fresh)).toBe(next);
  });
  test('a kept draft only follows the people of the day; what was typed stays', () => {
    const typed = { ...emptyMeeting('memberMeeting'), place: '会议室', hostId: 'b' };
    expect(adopt(typed, expected, { ...fresh, isNew: false })).toMatchObject({ place: '会议室', hostId: 'b', recorderId: null, priorDecisions: '' });
    expect(adopt(typed, expected, fresh)).toMatchObject({ place: '会议室', hostId: 'b' });
  });
});
