// What would an undo write, and when does it refuse? The pure decision, case by case.
import { describe, expect, test } from 'vitest';
import { aboutUndo, changedReferences, type TouchedRow, undoneSeq, undoPlan } from '#shared/journal/undo.ts';
import type { TravellingTable } from '#shared/travelling.ts';

const id = '01900000-0000-7000-8000-000000000001';
const other = '01900000-0000-7000-8000-000000000002';
const nothingFinal = new Set<string>();

const aRow = (changes: Partial<TouchedRow> = {}): TouchedRow => ({
  table: 'member',
  id,
  before: { id, name: '王磊' },
  after: { id, name: '王雷' },
  now: { id, name: '王雷' },
  nowSeq: 5,
  isBeforeRedacted: false,
  ...changes,
});
const plan = (rows: readonly TouchedRow[], command = 'members.save', final: ReadonlySet<string> = nothingFinal) => undoPlan({ command, rows }, final);

describe('what is written', () => {
  test('改动的行回到以前的内容，新增的行作废；后写的先还原', () => {
    const added = aRow({ id: other, before: null, after: { id: other }, now: { id: other } });
    expect(plan([aRow(), added])).toEqual({
      ok: true,
      steps: [
        { kind: 'retire', table: 'member', id: other },
        { kind: 'restore', table: 'member', id, content: { id, name: '王磊' }, now: { id, name: '王雷' } },
      ],
    });
  });

  test('改过又改回去的，内容与那一条留下的一样，可以撤销', () => {
    expect(plan([aRow({ nowSeq: 9, now: { name: '王雷', id } })]).ok).toBe(true);
  });
});

describe('what is refused', () => {
  const final = new Set(['meeting', 'duesPayment']);
  const table = (name: TravellingTable) => [aRow(), aRow({ table: name, before: null })];
  test.each([
    ['换口令一类不是对内容的改动', plan([aRow()], 'vault.setActor'), 'not-an-act', null],
    ['收上报包不在这里撤销', plan([aRow()], 'handoff.import'), 'not-an-act', null],
    ['什么都没写', plan([]), 'nothing-written', null],
    ['定稿的记录', plan(table('meeting'), 'meetings.finalise', final), 'final-record', null],
    ['党费流水：用冲正', plan(table('duesPayment'), 'dues.recordPayments', final), 'payment', null],
    ['旧内容已清除', plan([aRow({ before: null, isBeforeRedacted: true })]), 'redacted', null],
    ['现在的内容已清除', plan([aRow({ now: null })]), 'redacted', null],
    ['后来又改过，说出是哪一条', plan([aRow({ now: { id, name: '王累' }, nowSeq: 8 })]), 'changed-since', 8],
  ])('%s', (_, found, obstacle, later) => {
    expect(found).toEqual({ ok: false, obstacle, later });
  });
});

test('日志里的撤销说得出撤销了哪一条，别的命令不说', () => {
  expect(undoneSeq({ command: 'journal.undo', about: aboutUndo(17) })).toBe(17);
  expect(undoneSeq({ command: 'members.importRoster', about: 'undo:17' })).toBeNull();
  expect(undoneSeq({ command: 'journal.undo', about: 'undo:x' })).toBeNull();
});

test('还原后重新指向的人要还在；没有变的指向不问', () => {
  const restore = (content: object, now: object) =>
    changedReferences([{ kind: 'restore', table: 'member', id, content: { id, ...content }, now: { id, ...now } }]);
  expect(restore({ groupId: other }, {})).toEqual([{ table: 'partyGroup', id: other }]);
  expect(restore({ groupId: other }, { groupId: other })).toEqual([]);
  expect(restore({ groupId: other }, { groupId: other, retiredAt: '2026-03-05T01:00:00.000Z' })).toEqual([{ table: 'partyGroup', id: other }]);
  expect(restore({ groupId: other, retiredAt: '2026-03-05T01:00:00.000Z' }, {})).toEqual([]);
});
