// Which places may a call use, and which packages may start the program?
import { EventEmitter } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createChosenPaths, pathsOf, writtenBy } from '#electron/shell/chosen-paths.ts';
import { receiveFiles } from '#electron/shell/files-to-open.ts';
import { openLog } from '#electron/shell/log.ts';
import { openMemory } from '#electron/shell/memory.ts';
import { packageAmong, packageFile } from '#electron/shell/package-file.ts';
import { anEvent } from '#test/unit/shell/recorder.ts';

const folder = mkdtempSync(join(tmpdir(), 'branch-ledger-paths-'));
const sealed = join(folder, '府谷 一.ledgerpack');

beforeAll(() => {
  writeFileSync(sealed, 'x');
  writeFileSync(join(folder, 'a.txt'), 'x');
  mkdirSync(join(folder, 'folder.ledgerpack'));
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('chosen paths', () => {
  const chosen = createChosenPaths(['/home/a/BranchLedger', '']);
  chosen.choose('/media/stick');
  chosen.choose('/home/a/roster.xlsx');
  chosen.choose('relative/folder');
  test.each([
    ['/home/a/BranchLedger', true],
    ['/home/a/BranchLedger/files/x', true],
    ['/media/stick/a.ledgerpack', true],
    ['/media/stick/../stick/a', true],
    ['/home/a/roster.xlsx', true],
    ['/media/stick/../other/a', false],
    ['/media/stick2/a', false],
    ['/media', false],
    ['/home/a/BranchLedger2', false],
    ['/home/a/other.xlsx', false],
    ['/media/stick/..', false],
    ['/media/stick/...', true],
    ['/media/stick/a\0b', false],
    ['relative/folder', false],
    ['', false],
    ['/', false],
  ])('%j may be used: %s', (path, isAllowed) => expect(chosen.mayUse(path)).toBe(isAllowed));

  test('only files that were picked or written are shown, not what lies beside them', () => {
    chosen.noteWritten('/media/stick/book.pdf', true);
    expect(['/media/stick/book.pdf', '/home/a/roster.xlsx', '/media/stick/other.pdf', '/etc/passwd'].map(chosen.mayShow)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  test('nothing is allowed before anybody has picked anything', () => {
    expect(['/', '/home', '', '.'].map(createChosenPaths(['']).mayUse)).toEqual([false, false, false, false]);
  });
});

describe('the paths of a call', () => {
  test.each([
    ['handoff.preview', { paths: ['/a', '/b'] }, ['/a', '/b']],
    ['vault.create', { folder: '/a', recoveryOut: '/b' }, ['/a', '/b']],
    ['vault.create', { folder: '/a', recoveryOut: null }, ['/a']],
    ['vault.open', { folder: 7 }, []],
    ['vault.open', null, []],
    ['vault.open', { __proto__: { folder: '/a' } }, []],
    ['members.list', { folder: '/a' }, []],
    ['toString', { folder: '/a' }, []],
  ])('%s %j', (name, input, paths) => expect(pathsOf(name, input)).toEqual(paths));

  test('what a job says that it wrote may be shown afterwards', () => {
    expect(writtenBy('records.savePdf', { file: '/a.pdf', pages: 1 })).toEqual(['/a.pdf']);
    expect(writtenBy('handoff.writeReceipts', { files: ['/a', '/b'] })).toEqual(['/a', '/b']);
    expect(writtenBy('members.list', { file: '/etc/passwd' })).toEqual([]);
  });
});

describe('a package to open', () => {
  test('is found among arguments, wherever it stands', () => {
    expect(packageAmong(['electron', '.', '--flag', sealed], '/')).toBe(sealed);
    expect(packageAmong(['app', '府谷 一.ledgerpack'], folder)).toBe(sealed);
  });
  test.each([
    ['the program itself', [sealed]],
    ['a flag', ['app', `--x=${sealed}`]],
    ['another file', ['app', join(folder, 'a.txt')]],
    ['a folder', ['app', join(folder, 'folder.ledgerpack')]],
    ['a missing file', ['app', join(folder, 'b.ledgerpack')]],
    ['an address', ['app', 'https://example.com/a.ledgerpack']],
    ['a NUL', ['app', `${sealed}\0.ledgerpack`]],
  ])('%s is none', (_what, argv) => expect(packageAmong(argv, '/')).toBe(''));

  test('capital letters make no difference, as on a stick written by Windows', () => {
    const file = join(folder, 'B.LEDGERPACK');
    writeFileSync(file, 'x');
    expect(packageFile(file, '/')).toBe(file);
  });

  test('waits until the window asks, once', () => {
    const files = receiveFiles(new EventEmitter(), sealed);
    expect([files.take(), files.take()]).toEqual([sealed, '']);
  });

  test('from the system or a second start reaches the window that listens; the system’s own handling is prevented', () => {
    const app = new EventEmitter();
    const files = receiveFiles(app, '');
    const event = anEvent();
    app.emit('open-file', event, sealed);
    expect([event.wasPrevented, files.take()]).toEqual([true, sealed]);
    const heard: string[] = [];
    files.listen((file) => heard.push(file));
    app.emit('second-instance', {}, ['ignored', sealed], '/', { file: sealed });
    app.emit('second-instance', {}, [sealed, sealed], '/', {});
    app.emit('second-instance', {}, [], '/', { file: 'a.txt' });
    app.emit('second-instance', {}, [], '/', null);
    expect(heard).toEqual([sealed, '', '', '']);
    expect(files.take()).toBe('');
  });
});

describe('memory', () => {
  test('keeps the last ledger and a folder per purpose over a start', () => {
    const file = join(folder, 'program', 'places.json');
    const memory = openMemory(file);
    expect([memory.lastLedger(), memory.folderFor('folder'), memory.folderFor('toString')]).toEqual(['', '', '']);
    memory.rememberLedger('/a');
    memory.rememberFolder('folder', '/media/stick');
    const again = openMemory(file);
    expect([again.lastLedger(), again.folderFor('folder'), again.folderFor('savePdf')]).toEqual(['/a', '/media/stick', '']);
  });
  test.each(['', '{', '[]', 'null', '{"lastLedger":7,"folders":[1]}'])('a damaged file (%j) is an empty memory', (text) => {
    const file = join(folder, 'damaged.json');
    writeFileSync(file, text);
    expect([openMemory(file).lastLedger(), openMemory(file).folderFor('folder')]).toEqual(['', '']);
  });
});

describe('the log', () => {
  test('holds codes, and no sentence, name or ID number can slip in', () => {
    const log = openLog(join(folder, 'logs'), () => '2026-03-05T01:00:00.000Z');
    log('unexpected', 'ab12', '王磊 610822198001011234', 'a\nb');
    expect(readFileSync(join(folder, 'logs', 'main.log'), 'utf8')).toBe('2026-03-05T01:00:00.000Z unexpected ab12 ?? # a?b\n');
  });
});
