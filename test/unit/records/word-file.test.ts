// Is a Word document made of real styles and tables, and does it say what the blocks say?
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fromBufferPromise } from 'yauzl';
import { wordFile } from '#electron/records/word-file.ts';
import type { BlockParagraph, Blocks } from '#shared/records/blocks.ts';
import { noPrinter, openTestLedger } from '#test/support/ledger.ts';
import { aFrame as frame } from '#test/unit/records/sheet-models.ts';

const partsOf = async (bytes: Uint8Array): Promise<Map<string, string>> => {
  const zip = await fromBufferPromise(Buffer.from(bytes), { lazyEntries: true });
  const parts = new Map<string, string>();
  for await (const entry of zip.eachEntry()) {
    let text = '';
    for await (const chunk of await zip.openReadStreamPromise(entry)) text += String(chunk);
    parts.set(entry.fileName, text);
  }
  return parts;
};

const paragraph = (text: string, more: Partial<BlockParagraph> = {}): BlockParagraph => ({
  kind: 'paragraph',
  runs: [{ text, isBold: false }],
  align: 'left',
  level: 0,
  points: 12,
  isIndented: false,
  beginsPage: false,
  ...more,
});

const cell = (text: string, across = 1, down = 1) => ({ across, down, isHead: false, paragraphs: [paragraph(text)] });

const blocks: Blocks = {
  isLandscape: false,
  title: '党员大会记录',
  blocks: [
    paragraph('支部党员大会记录', { level: 1, align: 'center' }),
    paragraph('一、议题', { level: 2 }),
    paragraph('甲 & 乙 <丙>\n第二行', { isIndented: true }),
    {
      kind: 'table',
      widths: [30, 60, 30],
      isRuled: true,
      headRows: 1,
      rows: [
        { height: 8, cells: [cell('姓名'), cell('签到', 2)] },
        { height: 8, cells: [cell('𠅤㛃', 1, 2), cell(''), cell('备注')] },
        { height: 8, cells: [cell('古丽娜尔·艾合买提', 2)] },
      ],
    },
    paragraph('以下空白', { align: 'right', beginsPage: true }),
  ],
};

describe('a document', () => {
  test('headings are styles, text is text, marks are escaped, a new page begins where the sheet began one', async () => {
    const document = (await partsOf(await wordFile(blocks, frame))).get('word/document.xml') ?? '';
    expect(document).toMatch(/<w:pStyle w:val="SheetTitle"\/>.*?支部党员大会记录/);
    expect(document).toMatch(/<w:pStyle w:val="Heading2"\/>.*?一、议题/);
    expect(document).toContain('甲 &amp; 乙 &lt;丙&gt;');
    expect(document).toMatch(/<w:br\/>.*?第二行/);
    expect(document).toMatch(/<w:pageBreakBefore\/>(?:(?!<\/w:p>).)*以下空白/);
    expect(document).toMatch(/w:w="11906"[^>]*w:h="16838"/);
  });

  test('tables keep their columns, spans and repeated head; rare characters stay whole', async () => {
    const document = (await partsOf(await wordFile(blocks, frame))).get('word/document.xml') ?? '';
    expect(document.match(/<w:gridCol /g)).toHaveLength(3);
    // 30, 60 and 30 mm; the second row’s name reaches down, so the third row’s cell spans the last two columns.
    expect([...document.matchAll(/<w:tcW w:type="dxa" w:w="(\d+)"/g)].map(([, width]) => Math.round(Number(width) / 56.7))).toEqual([
      30, 90, 30, 60, 30, 30, 90,
    ]);
    expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(document).toMatch(/<w:gridSpan w:val="2"\/>/);
    expect(document).toMatch(/<w:vMerge w:val="restart"\/>/);
    expect(document).toContain('𠅤㛃');
    expect(document).toContain('古丽娜尔·艾合买提');
  });

  test('head and foot name the branch and count pages; a numbered form says that this is a copy', async () => {
    const parts = await partsOf(await wordFile(blocks, { ...frame, copy: { number: 1, reason: '' } }));
    const around = [...parts].filter(([name]) => /header|footer/.test(name)).map(([, text]) => text);
    expect(around.join()).toContain(frame.organisation.name);
    expect(around.join()).toContain('NUMPAGES');
    expect(around.join()).toContain('不是编号的正本');
  });
});

test('a sheet is saved from what its drawn page says; a page that says something else than blocks is not written', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'branch-ledger-word-'));
  let said: unknown = blocks;
  const printer = { ...noPrinter, blocks: () => Promise.resolve(new TextEncoder().encode(JSON.stringify(said))) };
  const ledger = await openTestLedger({ printer });
  const file = join(folder, '名册.docx');
  const saved = await ledger.must('records.saveWord', { sheet: 'roster', year: 2026, file });
  expect((await partsOf(readFileSync(saved.file))).get('word/document.xml')).toContain('支部党员大会记录');
  expect(await ledger.must('records.saveExcel', { sheet: 'roster', year: 2026, file: join(folder, '名册.xlsx') })).toMatchObject({ rows: 2 });
  said = { ...blocks, blocks: [] };
  expect((await ledger.fault('records.saveExcel', { sheet: 'roster', year: 2026, file: join(folder, '无.xlsx') })).code).toBe('sheet-without-table');
  said = { blocks: [{ kind: 'script' }] };
  expect((await ledger.fault('records.saveWord', { sheet: 'roster', year: 2026, file: `${file}.docx` })).code).toBe('unexpected');
  expect(readdirSync(folder)).toEqual(['名册.docx', '名册.xlsx']);
  await ledger.close();
  rmSync(folder, { recursive: true });
});
