// Does a code lead to its meeting, final or draft, and is a scan read only when it is one?
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { signInCode, signInQr } from '#shared/plans/sign-in-code.ts';
import { openTestBranch, type TestBranch } from '#test/unit/meetings/branch.ts';

let branch: TestBranch;
let folder: string;
beforeEach(async () => {
  branch = await openTestBranch('2026-03-03T09:00:00.000Z');
  folder = mkdtempSync(join(tmpdir(), 'branch-ledger-scans-'));
});
afterEach(async () => {
  await branch.close();
  rmSync(folder, { recursive: true, force: true });
});

test('打印的码和二维码都找到自己的会议；草稿也找得到；别的码找不到', async () => {
  const { id } = await branch.hold('memberMeeting', '2026-03-03');
  const draft = await branch.must('meetings.saveDraft', { id: null, content: await branch.record('committeeMeeting', '2026-03-04') });
  const find = async (code: string) => (await branch.must('plans.findSignIn', { code })).found;
  expect(await find(signInCode(id))).toEqual({ id, state: 'final', kind: 'memberMeeting', heldOn: '2026-03-03' });
  expect(await find(signInQr(id))).toMatchObject({ id });
  expect(await find(signInCode(draft.id))).toEqual({ id: draft.id, state: 'draft', kind: 'committeeMeeting', heldOn: '2026-03-04' });
  expect(await find(signInCode(branch.id('王磊')))).toBeNull();
  expect(await find('不是码')).toBeNull();
});

test('签到表上印的就是这个码，页脚不印会议记录的核对码；给下次会议预印的没有码', async () => {
  const { id } = await branch.hold('memberMeeting', '2026-03-03');
  const sheet = await branch.must('records.model', { sheet: 'sign-in', year: 2026, id });
  expect(sheet).toMatchObject({ code: signInCode(id), qr: signInQr(id) });
  // It is not the record: its foot has the ledger's code.
  expect(sheet.frame.code?.version).toBe(0);
  expect(await branch.must('records.model', { sheet: 'sign-in', year: 2026, isBlank: true, blankKind: 'names' })).toMatchObject({ code: '', qr: '' });
});

test('只读图片和PDF', async () => {
  const file = (name: string, content: string | Uint8Array) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  const pdf = file('a.pdf', '%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
  expect(await branch.must('plans.readScan', { file: pdf })).toMatchObject({ mediaType: 'application/pdf' });
  expect(await branch.fault('plans.readScan', { file: file('b.txt', '签到') })).toMatchObject({ code: 'attachment-kind' });
  expect(await branch.fault('plans.readScan', { file: file('c.png', '') })).toMatchObject({ code: 'attachment-too-large' });
  expect(await branch.fault('plans.readScan', { file: join(folder, 'x.png') })).toMatchObject({
    code: 'attachment-unreadable',
    values: { detail: 'ENOENT' },
  });
  expect(await branch.fault('plans.readScan', { file: folder })).toMatchObject({ code: 'attachment-unreadable', values: { detail: 'EISDIR' } });
});
