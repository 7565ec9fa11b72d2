// What does the township see of a whole ledger that was handed over: by mistake on its own stick, afterwards from the new computer, and from the old one that went on?
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { overallWord } from '#shared/handoff/verdict.ts';
import { verdictWords } from '#shared/handoff/verdict-words.ts';
import { deskAt } from '#test/fault/workload.ts';
import { addMember, exportReport, importOne, openPair, put } from '#test/unit/handoff/support.ts';
import { newPassphrase, sign } from '#test/unit/handover/signed.ts';

test('乡镇和没有台账的人误收：说明白这是什么；新台账接着上报，旧台账又记就成了两本', async () => {
  const pair = await openPair([]);
  const { branch, committee, stick } = pair;
  const desk = deskAt('2026-03-06T01:00:00.000Z');
  try {
    const recoveryCode = await sign(branch);
    await importOne(committee, await exportReport(pair));
    const { file } = await branch.must('handover.pack', { folder: stick, recoveryCode });
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

    const folder = join(dirname(branch.folder), 'other-computer', 'ledger');
    await desk.must('handover.receive', { file, recoveryCode, folder, passphrase: newPassphrase });
    await addMember(desk, '新来的');
    const next = await desk.must('handoff.export', { folder: stick });
    expect(await importOne(committee, next.file)).toMatchObject({ outcome: 'applied' });
    await branch.must('handover.resume', { reason: '误会' });
    await addMember(branch, '另一条路');
    const parted = await branch.must('handoff.export', { folder: stick });
    expect((await importOne(committee, parted.file)).outcome).toMatch(/^(held|refused)$/);
  } finally {
    await desk.dispatcher.close(true);
    await pair.close();
  }
});
