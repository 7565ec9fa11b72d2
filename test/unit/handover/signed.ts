// How does a test get a ledger whose hand-over is signed and recorded, and whose recovery code was renewed after that?
import type { CallName, InputOf, OutputOf } from '#shared/contract.ts';
import type { Fault, Reply } from '#shared/core/fault.ts';
import type { HandoverInput } from '#shared/handover/model.ts';
import { type Desk, deskAt } from '#test/fault/workload.ts';
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

/** A ledger that lies somewhere already, driven through a dispatcher of its own. */
export interface LedgerCopy extends Desk {
  readonly folder: string;
  call<N extends CallName>(name: N, input: InputOf<N>): Promise<Reply<OutputOf<N>>>;
  /** The fault; fails the test when the call succeeds. */
  fault<N extends CallName>(name: N, input: InputOf<N>): Promise<Fault>;
}

/** The ledger of a folder, still locked, on the day of the hand-over. */
export const ledgerCopyAt = (folder: string): LedgerCopy => {
  const desk = deskAt('2026-03-05T02:00:00.000Z');
  return {
    ...desk,
    folder,
    call: (name, input) => desk.dispatcher.invoke(name, input),
    fault: async (name, input) => {
      const reply = await desk.dispatcher.invoke(name, input);
      if (reply.ok) throw new Error(`${name} succeeded`);
      return reply.fault;
    },
  };
};
