// What does the township see of a whole ledger that was handed over: by mistake on its own stick, afterwards from the new computer, and from the old one that went on? One story in five acts.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { overallWord } from '#shared/handoff/verdict.ts';
import { verdictWords } from '#shared/handoff/verdict-words.ts';
import { deskAt } from '#test/fault/workload.ts';
import { addMember, exportReport, importOne, openPair, type Pair, put } from '#test/unit/handoff/support.ts';
import { newPassphrase, sign } from '#test/unit/handover/signed.ts';

const desk = deskAt('2026-03-06T01:00:00.000Z');
const story: { pair: Pair | null; file: string; recoveryCode: string } = { pair: null, file: '', recoveryCode: '' };
const pairOf = (): Pair => {
  if (!story.pair) throw new Error('the act before this one failed');
  return story.pair;
};
afterAll(async () => {
  await desk.dispatcher.close(true);
  await story.pair?.close();
});

test('支部上报过', async () => {
  story.pair = await openPair([]);
  expect(await importOne(pairOf().committee, await exportReport(pairOf()))).toMatchObject({ outcome: 'applied' });
});

test('然后整本交出', async () => {
  const { branch, stick } = pairOf();
  story.recoveryCode = await sign(branch);
  story.file = (await branch.must('handover.pack', { folder: stick, recoveryCode: story.recoveryCode })).file;
  expect((await branch.must('vault.status', {})).handedOver).toMatchObject({ incoming: '杨波' });
});

test('乡镇误收、没有台账的人核验：都说明白这是什么，换个文件名也一样', async () => {
  const { committee, branch, stick } = pairOf();
  const { file } = story;
  expect(await importOne(committee, file)).toMatchObject({ outcome: 'refused', code: 'handover-package' });
  const renamed = put(stick, 'report.ledgerpack', readFileSync(file));
  expect(await importOne(committee, renamed)).toMatchObject({ outcome: 'refused', code: 'handover-package' });
  const alone = await desk.must('handoff.verifyAlone', { file });
  expect(alone.checks.map(({ law, isPassed }) => [law, isPassed])).toEqual([
    ['length', true],
    ['seal', false],
  ]);
  expect(overallWord(alone.checks)).toBe(verdictWords.sealedHandover);
  expect(await branch.must('handoff.verify', { file })).toMatchObject({ isSound: true });
});

test('新电脑上的台账接着上报，乡镇照收', async () => {
  const { committee, branch, stick } = pairOf();
  const folder = join(dirname(branch.folder), 'other-computer', 'ledger');
  await desk.must('handover.receive', { file: story.file, recoveryCode: story.recoveryCode, folder, passphrase: newPassphrase });
  await addMember(desk, '新来的');
  const next = await desk.must('handoff.export', { folder: stick });
  expect(await importOne(committee, next.file)).toMatchObject({ outcome: 'applied' });
});

test('旧电脑上又接着记，就成了两本：乡镇发现，不收', async () => {
  const { committee, branch, stick } = pairOf();
  await branch.must('handover.resume', { reason: '误会' });
  await addMember(branch, '另一条路');
  const parted = await branch.must('handoff.export', { folder: stick });
  expect((await importOne(committee, parted.file)).outcome).toMatch(/^(held|refused)$/);
});
