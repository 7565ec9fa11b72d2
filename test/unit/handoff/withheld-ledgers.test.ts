// Between two real ledgers: does a talk stay at home, arrive once it may, and is a list that lies refused?
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { emptyTalk } from '#shared/talks/model.ts';
import {
  addMember,
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
