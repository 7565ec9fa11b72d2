// Does a list come out of its file as it went in, with no formula in it, whatever nasty text its cells hold?
import { Workbook } from '@cj-tech-master/excelts';
import { parseCsv } from '@cj-tech-master/excelts/csv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromBufferPromise } from 'yauzl';
import { cellText, tableFile } from '#electron/ledger/table-file.ts';
import { csvText, type TableModel, tableCellKinds } from '#shared/core/table.ts';

const textKinds = ['text', 'id', 'phone', 'date'] as const;

/** Texts that spreadsheets trip over, and any other. */
const nasty = fc.oneof(
  fc.constantFrom(
    '=1+1',
    '+86 912',
    '-5',
    '@SUM(A1)',
    '\tx',
    '\rx',
    '\r=1+1',
    '\n=1+1',
    '＝1+1',
    '＋1',
    '－1',
    '＠x',
    "'610822",
    '=HYPERLINK("http://x","y")',
    '_x0041_',
    '"',
    'a"b',
    'a,b',
    '第一行\n第二行',
  ),
  fc.constantFrom('610822196508150011', '61082219650815001X', '0912-8712345', '13678976769', '1998.10', '2026-03-05', '007', '1e5', 'TRUE', '#N/A'),
  fc.constantFrom(
    '𠅤㛃',
    '古丽娜尔·艾合买提',
    '實(shí)',
    '\u0000\u0007x',
    '\u007f',
    '\u0085x',
    ' 前后空格 ',
    '\u{1f600}',
    '\ufffe',
    '\ud800x',
    '&amp;<b>',
    ']]>',
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

const table = fc
  .array(fc.constantFrom(...textKinds), { minLength: 1, maxLength: 5 })
  .chain((kinds) => fc.array(fc.tuple(...kinds.map(() => nasty)), { minLength: 1, maxLength: 6 }).map((rows) => tableOf(kinds, rows)));

const tableOf = (kinds: readonly TableModel['columns'][number]['kind'][], rows: TableModel['rows']): TableModel => ({
  title: '名单',
  under: '',
  columns: kinds.map((kind, index) => ({ label: `=列${index}`, kind })),
  rows,
});

const sheetXml = async (bytes: Uint8Array): Promise<string> => {
  const zip = await fromBufferPromise(Buffer.from(bytes), { lazyEntries: true });
  let xml = '';
  for await (const entry of zip.eachEntry()) {
    if (!entry.fileName.startsWith('xl/worksheets/')) continue;
    for await (const chunk of await zip.openReadStreamPromise(entry)) xml += String(chunk);
  }
  return xml;
};

describe('a workbook', () => {
  test('any text in any column: read back identical, a text cell, no formula (reliability row 97)', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (model) => {
        const bytes = await tableFile(model, 'xlsx');
        const book = new Workbook();
        await book.xlsx.load(bytes);
        const [sheet] = book.worksheets;
        for (const [row, cells] of model.rows.entries()) {
          for (const [column, cell] of cells.entries()) {
            const found = sheet?.getCell(row + 2, column + 1);
            expect(found?.value ?? '').toBe(cellText(String(cell)));
            expect(found?.numFmt).toBe('@');
          }
        }
        expect(await sheetXml(bytes)).not.toMatch(/<f[ >]/);
      }),
      { numRuns: 60 },
    );
  });

  test('numbers and money are figures that can be added up; ID numbers and telephones are texts', async () => {
    const bytes = await tableFile(
      tableOf(['id', 'phone', 'number', 'money', 'date'], [['610822196508150011', '13678976769', 23, 123_450, '1990-07']]),
      'xlsx',
    );
    const book = new Workbook();
    await book.xlsx.load(bytes);
    const row = book.worksheets[0]?.getRow(2);
    expect([1, 2, 3, 4, 5].map((column) => row?.getCell(column).value)).toEqual(['610822196508150011', '13678976769', 23, 1234.5, '1990-07']);
    expect(row?.getCell(4).numFmt).toBe('#,##0.00');
  });
});

describe('a CSV', () => {
  const dangerous = /^[=+\-@\t\r\n＝＋－＠]/;

  test('any text in any column: quoted, read back identical but for the apostrophe, never a formula (reliability row 98)', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (model) => {
        const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await tableFile(model, 'csv'));
        expect(text.startsWith('\ufeff"')).toBe(true);
        const [, ...lines] = parseCsv(text.slice(1), { skipEmptyLines: false });
        const kinds = model.columns.map(({ kind }) => kind);
        expect(lines.filter((line) => line.length === kinds.length)).toEqual(
          model.rows.map((row) => row.map((cell, index) => csvText(cellText(String(cell)), kinds[index] ?? 'text'))),
        );
        for (const cell of lines.flat()) expect(cell).not.toMatch(dangerous);
      }),
      { numRuns: 200 },
    );
  });

  test('an ID number and a telephone of digits only get an apostrophe, a date and a name do not; a negative amount stays a figure', async () => {
    const bytes = await tableFile(tableOf([...tableCellKinds], [['王磊', '610822196508150011', '13678976769', '1990-07-01', -3, -500]]), 'csv');
    expect(new TextDecoder().decode(bytes).split('\r\n')[1]).toBe(`"王磊","'610822196508150011","'13678976769","1990-07-01","-3","-5.00"`);
  });
});
