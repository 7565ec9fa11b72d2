// Does the table of a sheet come into a spreadsheet as it stands on paper, amounts as figures and numbers of cards as text?
import { expect, test } from 'vitest';
import { sheetTable } from '#electron/records/sheet-table.ts';
import type { BlockCell, Blocks } from '#shared/records/blocks.ts';

const cell = (text: string, across = 1, down = 1): BlockCell => ({
  across,
  down,
  isHead: false,
  paragraphs: [{ kind: 'paragraph', runs: [{ text, isBold: false }], align: 'left', level: 0, points: 9, isIndented: false, beginsPage: false }],
});

const sheet = (...tables: BlockCell[][][]): Blocks => ({
  isLandscape: true,
  title: '党费收缴台账',
  blocks: tables.map((rows) => ({
    kind: 'table',
    widths: [10, 20, 40, 20, 20],
    isRuled: true,
    headRows: 2,
    rows: rows.map((cells) => ({ height: 8, cells })),
  })),
});

const ledger = [
  [cell('序号', 1, 2), cell('姓名', 1, 2), cell('身份证号', 1, 2), cell('党费', 2)],
  [cell('应交'), cell('实交')],
  [cell('1'), cell('王磊'), cell('610822196508150011'), cell('1,043.20'), cell('43.20')],
  [cell('2'), cell('𠅤㛃'), cell(''), cell(''), cell('-3.00')],
];

test('headings of two lines become one; amounts and ordinals are figures, numbers of cards text', () => {
  expect(sheetTable(sheet([[cell('页脚')]], ledger))).toEqual({
    title: '党费收缴台账',
    under: '',
    columns: [
      { label: '序号', kind: 'number' },
      { label: '姓名', kind: 'text' },
      { label: '身份证号', kind: 'text' },
      { label: '党费 应交', kind: 'money' },
      { label: '实交', kind: 'money' },
    ],
    rows: [
      [1, '王磊', '610822196508150011', 104_320, 4320],
      [2, '𠅤㛃', null, null, -300],
    ],
  });
});

test('a sheet without a table has none', () => expect(sheetTable(sheet())).toBeNull());
