// How does a test get a ledger whose hand-over is signed and recorded, and whose recovery code was renewed after that?
import type { HandoverInput } from '#shared/handover/model.ts';
import { type TestLedger, testPassphrase } from '#test/support/ledger.ts';

/** What the new secretary sets. */
export const newPassphrase = '麻雀 石板 春分 一百零八';

/** Who hands over to whom. */
export const people: HandoverInput = { handedOn: '2026-03-05', outgoing: '王磊', incoming: '杨波', supervisor: '高健', note: '' };

/** Signs and records the hand-over and renews the recovery code; the code. */
export const sign = async (ledger: Pick<TestLedger, 'must'>): Promise<string> => {
  const { id } = await ledger.must('handover.prepare', { people });
  await ledger.must('handover.record', { id });
  return (await ledger.must('vault.renewRecovery', { passphrase: testPassphrase })).recoveryCode;
};
