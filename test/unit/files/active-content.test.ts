// Is what others wrote (PDF, Word, Excel) stored and looked at without ever being run or handed to another program (reliability row 67)?
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { mediaTypes } from '#shared/files/model.ts';
import { fileWords } from '#shared/files/words.ts';

const root = join(import.meta.dirname, '../../..');
/** The sources of a layer, by path. */
const sourcesOf = (layer: string): (readonly [string, string])[] =>
  readdirSync(join(root, layer), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [path.slice(root.length + 1).replaceAll('\\', '/'), readFileSync(path, 'utf8')] as const);
const withoutNotes = (text: string): string => text.replace(/^\s*(\/\/|\*|\/\*\*).*$/gm, '');
const naming = (layer: string, pattern: RegExp): string[] =>
  sourcesOf(layer).flatMap(([path, text]) => (pattern.test(withoutNotes(text)) ? [path] : []));

describe('inside the program', () => {
  test('nothing in the window embeds a document that could run by itself', () => {
    expect(naming('renderer', /<(iframe|embed|object|webview)\b|srcDoc|createElement\(['"](iframe|embed|object|script)/)).toEqual([]);
  });
  test('PDFs are drawn by one file, which draws pages and runs no scripts; Word and Excel files of others have no reader in the window', () => {
    expect(naming('renderer', /getDocument\(/)).toEqual(['renderer/paper/pdf.ts']);
    expect(naming('renderer', /from 'pdfjs-dist\/(web|legacy\/web)|pdf\.sandbox|enableScripting|from '(docx|mammoth|xlsx|exceljs)/)).toEqual([]);
  });
  test('what could be run is no kind of file that is kept', () => {
    expect(mediaTypes.filter((type) => /html|svg|xml$|javascript|x-ms|octet/.test(type))).toEqual([]);
  });
});

describe('outside the program', () => {
  test('one place hands a file to the system, after one check', () => {
    expect(naming('electron', /shell\.openPath|shell\.openExternal/)).toEqual(['electron/shell/system-desktop.ts']);
    expect(naming('electron', /openWithViewer\(/)).toEqual(['electron/shell/desktop-requests.ts']);
  });
  test('before a file leaves its encryption the window warns of macros', () => {
    expect(fileWords.saveWarning.zh).toMatch(/宏.*来路清楚/);
    const viewer = sourcesOf('renderer/files').find(([path]) => path.endsWith('viewer-dialog.tsx'))?.[1] ?? '';
    expect(viewer).toMatch(/saveWarning/);
    expect(naming('renderer', /'files\.saveAs'/)).toEqual(['renderer/files/viewer-dialog.tsx']);
  });
});
