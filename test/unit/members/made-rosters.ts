// How does a test make a roster as ugly as secretaries have them? A workbook or a text in a folder of its own.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workbook } from '@cj-tech-master/excelts';

/** A folder for made rosters. */
export const rosterFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'branch-ledger-rosters-'));
  let written = 0;
  const place = (ending: string): string => {
    written += 1;
    return join(folder, `${written}.${ending}`);
  };
  return {
    /** Writes a workbook; `shape` may merge cells and add sheets. */
    workbook: async (
      rows: unknown[][],
      shape: (sheet: ReturnType<Workbook['addWorksheet']>, book: Workbook) => void = () => undefined,
    ): Promise<string> => {
      const book = new Workbook();
      const sheet = book.addWorksheet('花名册');
      for (const row of rows) sheet.addRow(row);
      shape(sheet, book);
      const path = place('xlsx');
      writeFileSync(path, await book.xlsx.writeBuffer());
      return path;
    },
    text: (content: string | Uint8Array): string => {
      const path = place('csv');
      writeFileSync(path, content);
      return path;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
};
