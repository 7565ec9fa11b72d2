// What happens to a call before and after the ledger answers it, and what does the desktop answer itself?
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OpenDialogOptions, SaveDialogOptions } from 'electron';
import { afterAll, describe, expect, test } from 'vitest';
import { type Answering, answerCall } from '#electron/shell/calls.ts';
import { createChosenPaths } from '#electron/shell/chosen-paths.ts';
import { openMemory } from '#electron/shell/memory.ts';
import type { Reply } from '#shared/core/fault.ts';
import type { LooseSheetModel } from '#shared/records/loose-sheet.ts';

const folder = mkdtempSync(join(tmpdir(), 'branch-ledger-calls-'));
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;

/** A desktop whose dialogs answer `picked`, over a ledger that answers `value`. */
const aDesktop = ({ picked = [] as string[], value = {} as unknown } = {}) => {
  files += 1;
  const memory = openMemory(join(folder, `${files}.json`));
  const chosen = createChosenPaths(['/home/a/BranchLedger']);
  const seen = {
    calls: [] as string[],
    dialogs: [] as (OpenDialogOptions | SaveDialogOptions)[],
    shown: [] as string[],
    opened: [] as string[],
    printed: [] as LooseSheetModel[],
  };
  const answering: Answering = {
    chosen,
    memory,
    report: () => 'ab12cd34',
    invoke: async (name): Promise<Reply<unknown>> => {
      seen.calls.push(name);
      if (value instanceof Error) throw value;
      return { ok: true, value };
    },
    desktop: {
      chosen,
      memory,
      defaultFolder: '/home/a/BranchLedger',
      runtime: 'test',
      takeFileToOpen: () => '/media/stick/a.ledgerpack',
      open: async (options) => {
        seen.dialogs.push(options);
        return picked;
      },
      save: async (options) => {
        seen.dialogs.push(options);
        return picked[0] ?? '';
      },
      showInFolder: (file) => void seen.shown.push(file),
      openWithViewer: async (file) => void seen.opened.push(file),
      copiedNumber: (text) => void seen.opened.push(text),
      now: () => '2026-11-25T16:30:00.000Z',
      toPaper: async (sheet) => {
        seen.printed.push(sheet);
        return true;
      },
    },
  };
  return { answering, seen, call: (name: unknown, input: unknown) => answerCall(answering, name, input) };
};

const faulty = (code: string) => ({ ok: false, fault: { code } });

describe('a call', () => {
  test.each([['no.such'], ['__proto__'], ['toString'], [''], [7], [null], [{ toString: () => 'vault.status' }]])(
    'named %j never reaches the ledger',
    async (name) => {
      const { call, seen } = aDesktop();
      expect(await call(name, {})).toMatchObject(faulty('call-unknown'));
      expect(seen.calls).toEqual([]);
    },
  );

  test('with a path that nobody picked never reaches the ledger', async () => {
    const { call, seen } = aDesktop();
    expect(await call('vault.open', { folder: '/etc', passphrase: 'x' })).toMatchObject(faulty('path-not-chosen'));
    expect(await call('handoff.import', { paths: ['/home/a/BranchLedger', '/etc'] })).toMatchObject(faulty('path-not-chosen'));
    expect(await call('vault.create', { folder: '/home/a/BranchLedger', recoveryOut: '/etc/x' })).toMatchObject(faulty('path-not-chosen'));
    expect(seen.calls).toEqual([]);
  });

  test.each(['vault.create', 'vault.open', 'vault.recover', 'backup.restore', 'handover.receive'])(
    '%s with the default folder reaches it, and the ledger that opened is remembered',
    async (name) => {
      const { call, seen, answering } = aDesktop({ value: { folder: '/home/a/BranchLedger' } });
      expect(await call(name, { folder: '/home/a/BranchLedger', passphrase: 'x' })).toMatchObject({ ok: true });
      expect([seen.calls, answering.memory.lastLedger()]).toEqual([[name], '/home/a/BranchLedger']);
    },
  );

  test('that fails for no expected reason is answered with the number in the log, and no stack', async () => {
    const { call } = aDesktop({ value: new Error('secret') });
    expect(await call('vault.status', {})).toEqual({ ok: false, fault: { kind: 'unexpected', code: 'unexpected', values: { ref: 'ab12cd34' } } });
  });
});

describe('a dialog', () => {
  test.each([
    ['openRoster', '/home/a/名册.xlsx', '/home/a'],
    ['openPackages', '/media/stick/a.ledgerpack', '/media/stick'],
    ['folder', '/media/stick', '/media/stick'],
    ['ledgerFolder', '/home/a/ledger', '/home/a/ledger'],
    ['backupFolder', '/media/stick', '/media/stick'],
    ['savePdf', '/home/a/book.pdf', '/home/a'],
    ['recoveryFile', '/home/a/code.txt', '/home/a'],
  ])('for %s makes its path usable and remembers the folder for that purpose only', async (purpose, path, remembered) => {
    const { call, answering } = aDesktop({ picked: [path] });
    expect(await call('desktop.choose', { purpose, suggestedName: '' })).toEqual({ ok: true, value: { paths: [path] } });
    expect([answering.chosen.mayUse(path), answering.memory.folderFor(purpose), answering.memory.folderFor('other')]).toEqual([true, remembered, '']);
  });

  test('that was cancelled picks nothing', async () => {
    const { call } = aDesktop();
    expect(await call('desktop.choose', { purpose: 'folder', suggestedName: '' })).toEqual({ ok: true, value: null });
    expect(await call('desktop.choose', { purpose: 'savePdf', suggestedName: 'a' })).toEqual({ ok: true, value: null });
  });

  test.each([
    ['年度记录本 2026', '年度记录本 2026.pdf'],
    ['年度记录本.pdf', '年度记录本.pdf'],
    ['../../etc/passwd', 'passwd.pdf'],
    ['C:\\Windows\\x.pdf', 'x.pdf'],
    ['a<b>:"|?*\u202e\n.pdf', 'ab.pdf'],
    ['name. . ', 'name.pdf'],
    ['', '支部台账.pdf'],
    ['..', '支部台账.pdf'],
  ])('to save suggests a plain name: %j → %s', async (suggestedName, name) => {
    const { call, seen } = aDesktop();
    await call('desktop.choose', { purpose: 'savePdf', suggestedName });
    expect(seen.dialogs[0]?.defaultPath).toBe(name);
  });

  test('begins in the folder that was last used for the purpose', async () => {
    const { call, seen, answering } = aDesktop();
    answering.memory.rememberFolder('openPackages', '/media/stick');
    await call('desktop.choose', { purpose: 'openPackages', suggestedName: '' });
    expect(seen.dialogs[0]).toMatchObject({ defaultPath: '/media/stick', properties: ['openFile', 'multiSelections'] });
  });

  test.each([[{}], [{ purpose: 'other', suggestedName: '' }], [{ purpose: 'folder', suggestedName: '', more: 1 }], [null]])(
    'asked for with %j does not open',
    async (input) => {
      const { call, seen } = aDesktop();
      expect(await call('desktop.choose', input)).toMatchObject(faulty('invalid-input'));
      expect(seen.dialogs).toEqual([]);
    },
  );
});

describe('showing a file', () => {
  test('works for a file that a call wrote, and for no other', async () => {
    const { call, seen, answering } = aDesktop({ value: { file: '/home/a/BranchLedger/book.pdf' } });
    expect(await call('desktop.showFile', { file: '/home/a/BranchLedger/book.pdf' })).toMatchObject(faulty('path-not-chosen'));
    await call('records.savePdf', { file: '/home/a/BranchLedger/book.pdf' });
    expect(await call('desktop.showFile', { file: '/home/a/BranchLedger/book.pdf' })).toEqual({ ok: true, value: null });
    expect(await call('desktop.openFile', { file: '/home/a/BranchLedger/book.pdf' })).toEqual({ ok: true, value: null });
    answering.chosen.noteWritten('/home/a/run.exe', true);
    expect(await call('desktop.openFile', { file: '/home/a/run.exe' })).toMatchObject(faulty('path-not-chosen'));
    expect([seen.shown, seen.opened]).toEqual([['/home/a/BranchLedger/book.pdf'], ['/home/a/BranchLedger/book.pdf']]);
  });

  // Reliability row 67: a PDF or Word file that others wrote may hold scripts and macros.
  test('a kept file of others that was saved outside is shown in its folder and never opened, nor is one that was only picked', async () => {
    const { call, seen } = aDesktop({ value: { file: '/home/a/BranchLedger/申请书.pdf' }, picked: ['/home/a/收到的.pdf'] });
    await call('files.saveAs', { id: '01912d3c-1f2a-7b3c-8d4e-5f6a7b8c9d0e', file: '/home/a/BranchLedger/申请书.pdf' });
    expect(await call('desktop.showFile', { file: '/home/a/BranchLedger/申请书.pdf' })).toEqual({ ok: true, value: null });
    expect(await call('desktop.openFile', { file: '/home/a/BranchLedger/申请书.pdf' })).toMatchObject(faulty('path-not-chosen'));
    await call('desktop.choose', { purpose: 'openAttachments', suggestedName: '' });
    expect(await call('desktop.openFile', { file: '/home/a/收到的.pdf' })).toMatchObject(faulty('path-not-chosen'));
    expect(seen.opened).toEqual([]);
    // The same name holds our own pages now.
    await call('records.savePdf', { file: '/home/a/BranchLedger/申请书.pdf' });
    expect(await call('desktop.openFile', { file: '/home/a/BranchLedger/申请书.pdf' })).toEqual({ ok: true, value: null });
  });
});

test('the window learns at its start what there is', async () => {
  const { call } = aDesktop();
  expect(await call('desktop.start', {})).toEqual({
    ok: true,
    value: {
      lastFolder: '',
      defaultFolder: '/home/a/BranchLedger',
      fileToOpen: '/media/stick/a.ledgerpack',
      runtime: 'test',
      speech: { language: 'zh', textSize: 'normal', contrast: 'normal' },
      idleMinutes: 15,
    },
  });
});

test('the idle minutes hold at once and at the next start; a number that is not offered is refused', async () => {
  const { call } = aDesktop();
  expect(await call('desktop.rememberIdle', { minutes: 30 })).toEqual({ ok: true, value: null });
  expect(await call('desktop.start', {})).toMatchObject({ value: { idleMinutes: 30 } });
  for (const minutes of [1, -5, '15', null]) expect(await call('desktop.rememberIdle', { minutes })).toMatchObject(faulty('invalid-input'));
  expect(await call('desktop.start', {})).toMatchObject({ value: { idleMinutes: 30 } });
});

test('language and text size are told again at the next start; anything else is refused', async () => {
  const { call } = aDesktop();
  expect(await call('desktop.rememberSpeech', { language: 'en', textSize: 'larger', contrast: 'high' })).toEqual({ ok: true, value: null });
  expect(await call('desktop.start', {})).toMatchObject({ value: { speech: { language: 'en', textSize: 'larger', contrast: 'high' } } });
  expect(await call('desktop.rememberSpeech', { language: 'fr', textSize: 'larger', contrast: 'high' })).toMatchObject(faulty('invalid-input'));
});

test('the report of a check goes to the printer with the moment of the click; what is not a report does not', async () => {
  const { call, seen } = aDesktop();
  const verdict = {
    file: 'E:\\BranchLedger\\FG-01-000001-report.ledgerpack',
    checks: [{ law: 'length', isPassed: true, detail: '' }],
    package: null,
  };
  expect(await call('desktop.printVerdict', verdict)).toEqual({ ok: true, value: { isPrinted: true } });
  expect(seen.printed).toEqual([
    { sheet: 'verdict', verifiedAt: expect.stringMatching(/^2026-11-2/), ...verdict, file: 'FG-01-000001-report.ledgerpack' },
  ]);
  expect(seen.calls).toEqual([]);
  for (const wrong of [
    { ...verdict, file: '' },
    { ...verdict, checks: 'all' },
    { ...verdict, more: 1 },
  ]) {
    expect(await call('desktop.printVerdict', wrong)).toMatchObject(faulty('invalid-input'));
  }
});

test('the recovery sheet goes to the printer with today’s date in China, and nowhere near the ledger', async () => {
  const { call, seen } = aDesktop();
  const recoveryCode = '12345-67890-12345-67890-12345-67890-12345-67890';
  expect(await call('desktop.printRecovery', { organisation: '林业局党支部', recoveryCode })).toEqual({ ok: true, value: { isPrinted: true } });
  expect(seen.printed).toEqual([{ sheet: 'recovery', organisation: '林业局党支部', recoveryCode, madeOn: '2026-11-26' }]);
  expect(seen.calls).toEqual([]);
  for (const wrong of [{ organisation: '', recoveryCode }, { organisation: '林业局', recoveryCode: '12345' }, { recoveryCode }]) {
    expect(await call('desktop.printRecovery', wrong)).toMatchObject(faulty('invalid-input'));
  }
});
