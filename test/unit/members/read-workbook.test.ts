// Is every file that a person may pick either read or refused by name?
import { once } from 'node:events';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workbook } from '@cj-tech-master/excelts';
import { afterAll, describe, expect, test } from 'vitest';
import { ZipFile } from 'yazl';
import { readRosterFile, readWorkbook, UnusableWorkbook } from '#electron/members/roster/read-workbook.ts';
import { rosterFixture } from '#test/support/roster-fixture.ts';

const folder = mkdtempSync(join(tmpdir(), 'branch-ledger-roster-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const problemOf = async (work: Promise<unknown>): Promise<string> => {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  return error instanceof UnusableWorkbook ? error.problem : String(error);
};

const workbookOf = async (fill: (workbook: Workbook) => void): Promise<Buffer> => {
  const workbook = new Workbook();
  fill(workbook);
  return Buffer.from(await workbook.xlsx.writeBuffer());
};

/** A zip whose one entry unfolds to that many zero bytes. */
const zipOf = async (name: string, bytes: number): Promise<Buffer> => {
  const zip = new ZipFile();
  zip.addBuffer(Buffer.alloc(bytes), name);
  zip.end();
  const chunks: Buffer[] = [];
  zip.outputStream.on('data', (chunk: Buffer) => chunks.push(chunk));
  await once(zip.outputStream, 'end');
  return Buffer.concat(chunks);
};

describe('files that are no workbook', () => {
  test('a missing file, a folder, a file over 20 MB', async () => {
    expect(await problemOf(readRosterFile(join(folder, 'none.xlsx')))).toBe('missing');
    expect(await problemOf(readRosterFile(folder))).toBe('missing');
    const large = join(folder, 'large.xlsx');
    writeFileSync(large, '');
    truncateSync(large, 20 * 1024 * 1024 + 1);
    expect(await problemOf(readRosterFile(large))).toBe('tooLarge');
  });

  test('an empty file, a text, an old .xls or protected workbook', async () => {
    expect(await problemOf(readWorkbook(Buffer.alloc(0)))).toBe('notWorkbook');
    expect(await problemOf(readWorkbook(Buffer.from('姓名,性别\n王磊,男')))).toBe('notWorkbook');
    expect(await problemOf(readWorkbook(Buffer.from('d0cf11e0a1b11ae100000000', 'hex')))).toBe('encryptedOrOld');
  });

  test('a truncated workbook at every tenth of its length', async () => {
    const whole = rosterFixture('national-export.xlsx');
    for (let tenth = 1; tenth < 10; tenth += 1) {
      expect(await problemOf(readWorkbook(whole.subarray(0, Math.floor((whole.length * tenth) / 10))))).toBe('damaged');
    }
  });

  test('a zip that is no workbook', async () => {
    expect(['notWorkbook', 'damaged']).toContain(await problemOf(readWorkbook(await zipOf('readme.txt', 10))));
  });

  test('a small file that unfolds to 130 MB never reaches the library', async () => {
    const bomb = await zipOf('xl/worksheets/sheet1.xml', 130 * 1024 * 1024);
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect(await problemOf(readWorkbook(bomb))).toBe('tooMuchInside');
  });

  test('a sheet longer than 20,000 rows is refused, not cut off', async () => {
    const bytes = await workbookOf((workbook) => {
      workbook.addWorksheet('长').getCell('A20001').value = '王磊';
    });
    expect(await problemOf(readWorkbook(bytes))).toBe('tooMuchInside');
  });
});

describe('what cells say', () => {
  test('text, numbers in all digits, dates, rich text, links, results of formulas, merged and hidden parts', async () => {
    const bytes = await workbookOf((workbook) => {
      const sheet = workbook.addWorksheet('名册');
      sheet.getCell('A1').value = '党员名册';
      sheet.mergeCells('A1:C1');
      sheet.getCell('A3').value = Number('610822196508150011');
      sheet.getCell('B3').value = new Date(Date.UTC(1965, 7, 15));
      sheet.getCell('C3').value = { richText: [{ text: '王' }, { text: '磊' }] };
      sheet.getCell('D3').value = { text: '0912-8712345', hyperlink: 'tel:09128712345' };
      sheet.getCell('E3').value = { formula: '1+1', result: 2 };
      sheet.getCell('F3').value = 13678976769;
      sheet.getCell('G3').value = 1998.07;
      workbook.addWorksheet('草稿', { state: 'hidden' }).getCell('A1').value = '不看';
    });
    const sheets = await readWorkbook(bytes);
    expect(sheets.map(({ name }) => name)).toEqual(['名册']);
    const [title, line] = sheets[0]?.rows ?? [];
    expect(title).toMatchObject({ row: 1 });
    expect(title?.cells.filter(({ kind }) => kind !== 'empty')).toEqual([{ kind: 'text', text: '党员名册' }]);
    expect(line).toEqual({
      row: 3,
      cells: [
        // 18 digits do not survive in a number: this is what a spreadsheet makes of them.
        { kind: 'number', text: '610822196508150016' },
        { kind: 'date', text: '1965-08-15' },
        { kind: 'text', text: '王磊' },
        { kind: 'text', text: '0912-8712345' },
        { kind: 'number', text: '2' },
        { kind: 'number', text: '13678976769' },
        { kind: 'number', text: '1998.07' },
      ],
    });
  });

  test('national-export.xlsx with its inline strings: 47 rows of 29 columns', async () => {
    const [sheet] = await readWorkbook(rosterFixture('national-export.xlsx'));
    expect(sheet?.rows).toHaveLength(47);
    expect(sheet?.rows[0]?.cells).toHaveLength(29);
    expect(sheet?.rows[1]?.cells[2]).toEqual({ kind: 'text', text: '610822194111225311' });
  });
});
