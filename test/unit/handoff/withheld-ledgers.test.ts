// Between two real ledgers: does a talk stay at home, arrive once it may, and is a list that lies refused?
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openPackage } from '#electron/handoff/open-package.ts';
import { unseal } from '#electron/handoff/seal.ts';
import { emptyTalk } from '#shared/talks/model.ts';
import { png } from '#test/unit/files/pictures.ts';
import {
  addMember,
  editJson,
  editLines,
  exportReport,
  forge,
  importOne,
  openedFiles,
  openPair,
  type Pair,
  put,
  secretsOf,
} from '#test/unit/handoff/support.ts';

let pair: Pair;
let talkId: string;
const secret = '担心孩子上学';
beforeEach(async () => {
  pair = await openPair([]);
  const [talkerId, partnerId] = [await addMember(pair.branch, '王磊'), await addMember(pair.branch, '赵敏')];
  const content = { ...emptyTalk({ talkerId, partnerId }), heldOn: '2026-03-02', place: '办公室', points: secret };
  talkId = (await pair.branch.must('talks.finalise', { draftId: null, content })).id;
  await pair.branch.must('talks.addAddendum', { talkId, text: '已转妇联', reason: '后续' });
}, 60_000);
afterEach(() => pair.close());

const talksStayHome = async (value: boolean) => {
  const { settings } = await pair.branch.must('branch.overview', {});
  await pair.branch.must('branch.saveSettings', { ...settings, talksStayHome: value });
};
const noteCodes = (report: Awaited<ReturnType<typeof importOne>>) => report.notes.map(({ code }) => code);
const rowsOf = (report: Awaited<ReturnType<typeof importOne>>) => report.tables.find(({ table }) => table === 'talk');

test('a talk stays at home with its addendum and salts, and arrives when it may; later kept again, the version that went stays', async () => {
  expect((await pair.branch.must('handoff.departure', {})).withheld).toEqual([
    { table: 'talk', rows: 1 },
    { table: 'talkAddendum', rows: 1 },
  ]);
  const file = await exportReport(pair);
  const files = await openedFiles(file, (await secretsOf(pair.branch))['age.identity'] ?? null);
  expect([...files.values()].some((bytes) => String(bytes).includes(secret))).toBe(false);
  expect(String(files.get('data/salts.ndjson'))).not.toContain(talkId);
  const first = await importOne(pair.committee, file);
  expect([first.outcome, rowsOf(first)?.rows, noteCodes(first).includes('withheld')]).toEqual(['applied', 0, true]);
  await talksStayHome(false);
  const second = await importOne(pair.committee, await exportReport(pair));
  expect([second.outcome, rowsOf(second)?.added, noteCodes(second)]).toEqual(['applied', 1, []]);
  await talksStayHome(true);
  expect(noteCodes(await importOne(pair.committee, await exportReport(pair)))).toEqual(['withheld', 'withheld-earlier']);
});

test.each([
  ['a wrong version', { rev: 7 }, 'withheld-wrong'],
  ['a row never committed to', { id: '01999999-0000-7000-8000-000000000003' }, 'row-missing|withheld-wrong'],
  ['a table that may not stay', { table: 'meeting' }, 'withheld-table'],
])('%s is refused', async (_, change, codes) => {
  const secrets = await secretsOf(pair.branch);
  const files = await openedFiles(await exportReport(pair), secrets['age.identity'] ?? null);
  editLines(files, 'data/withheld.ndjson', ([line, ...rest]) => [{ ...line, ...change }, ...rest]);
  const recipient = (await secretsOf(pair.committee))['age.recipient'] ?? '';
  const report = await importOne(pair.committee, put(join(pair.stick), 'forged.ledgerpack', await forge(files, secrets, [recipient])));
  expect([report.outcome, codes.split('|').includes(report.code)]).toEqual(['refused', true]);
});

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const addFile = async (name: string, bytes: Buffer, owner: { ownerKind: 'talk' | 'member'; ownerId: string }) => {
  const file = join(pair.stick, '..', name);
  writeFileSync(file, bytes);
  return pair.branch.must('files.add', { file, ...owner, kind: 'photo', note: `说明 ${name}` });
};

test('of talks that stay at home no text, no file and no name of a file is anywhere in the bytes that leave', async () => {
  const [talkerId, partnerId] = [await addMember(pair.branch, '丁一'), await addMember(pair.branch, '丙二')];
  const told = { place: '标记甲地点', points: '标记乙谈话', opinion: '标记丙意见', followUp: '标记丁落实' };
  const content = { ...emptyTalk({ talkerId, partnerId }), heldOn: '2026-03-03', ...told };
  const { id } = await pair.branch.must('talks.finalise', { draftId: null, content });
  await pair.branch.must('talks.addAddendum', { talkId: id, text: '标记戊补充', reason: '标记己理由' });
  const [ofTalk, ofMember] = [png(41, 29), png(43, 31)];
  await addFile('标记庚谈话照片.png', ofTalk, { ownerKind: 'talk', ownerId: id });
  await addFile('入党志愿书.png', ofMember, { ownerKind: 'member', ownerId: talkerId });

  const marks = ['标记甲', '标记乙', '标记丙', '标记丁', '标记戊', '标记己', '标记庚', secret, '已转妇联', digest(ofTalk)];
  const identity = (await secretsOf(pair.branch))['age.identity'] ?? '';
  /** Everything that the package holds, unpacked, and the container as it lies under the seal. */
  const everything = async (file: string): Promise<Buffer[]> => {
    const opened = await openPackage(readFileSync(file), identity);
    const large = await Promise.all([...opened.large.values()].map((content) => content.read()));
    const names = [...opened.files.keys(), ...opened.large.keys(), basename(file)].map((name) => Buffer.from(name));
    return [...opened.files.values(), ...large, ...names, await unseal(readFileSync(file), identity)];
  };
  const seen = (parts: readonly Buffer[]) => marks.filter((mark) => parts.some((part) => part.includes(mark)));
  const parts = await everything(await exportReport(pair));
  expect(seen(parts)).toEqual([]);
  expect(parts.some((part) => part.equals(ofTalk))).toBe(false);
  // The very same search finds them all once they may leave, and the other file always.
  expect(parts.some((part) => part.equals(ofMember))).toBe(true);
  await talksStayHome(false);
  const after = await everything(await exportReport(pair));
  expect(seen(after)).toEqual(marks);
  expect(after.some((part) => part.equals(ofTalk))).toBe(true);
}, 60_000);

test('a photo of a record that travels cannot be withdrawn by saying that it stays at home', async () => {
  const memberId = await addMember(pair.branch, '丁一');
  const { id } = await addFile('入党志愿书.png', png(43, 31), { ownerKind: 'member', ownerId: memberId });
  expect(await importOne(pair.committee, await exportReport(pair))).toMatchObject({ outcome: 'applied' });
  const secrets = await secretsOf(pair.branch);
  const files = await openedFiles(await exportReport(pair), secrets['age.identity'] ?? null);
  editLines(files, 'data/tables/attachment.ndjson', (lines) => lines.filter((line) => line.id !== id));
  editLines(files, 'data/salts.ndjson', (lines) => lines.filter((line) => line.rowId !== id));
  editLines(files, 'data/withheld.ndjson', (lines) => [{ table: 'attachment', id, rev: 1 }, ...lines]);
  editJson(files, 'data/package.json', (value) => ({ ...value, files: { count: 0, bytes: 0 } }));
  const recipient = (await secretsOf(pair.committee))['age.recipient'] ?? '';
  const report = await importOne(pair.committee, put(join(pair.stick), 'forged.ledgerpack', await forge(files, secrets, [recipient])));
  expect(report).toMatchObject({ outcome: 'refused', code: 'withheld-wrong' });
}, 60_000);
