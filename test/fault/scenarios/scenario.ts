// What is disturbed? One story of the program below one folder: how it is prepared, what is done in a process of its own, and what must hold whenever that was cut off.
import { FaultError } from '#shared/core/fault.ts';
import type { Desk } from '#test/fault/workload.ts';
import { testPassphrase } from '#test/support/ledger.ts';

/** What the preparation knows and the folder does not: a recovery code, a name. */
export type Facts = Readonly<Record<string, string>>;

/** Says a line that counts as acknowledged from then on. */
export type Say = (line: string) => void;

/** A story. `home` is the folder that is watched; in `check` it is what a fault left, at another place. */
export interface Scenario {
  readonly name: string;
  prepare(home: string): Promise<Facts>;
  /** Runs in the child. A fault that the program answers is no reason to end: a person goes on. */
  act(home: string, say: Say, facts: Facts): Promise<void>;
  /** What is wrong with a state, or null. `said`: what had been acknowledged. */
  check(home: string, said: readonly string[], facts: Facts): Promise<string | null>;
}

/** Runs a step; false, and said, when the program answered with a fault. */
export const tried = async (say: Say, step: () => Promise<unknown>): Promise<boolean> => {
  try {
    await step();
    return true;
  } catch (error) {
    if (!(error instanceof FaultError)) throw error;
    say(`fault ${error.fault.code} ${String(error.fault.values.detail ?? '')}`);
    return false;
  }
};

/** Opens again what a fault may have closed, as a person would; false when it does not open now. */
export const reopened = async (desk: Desk, folder: string, say: Say): Promise<boolean> => {
  const { state } = await desk.must('vault.status', {});
  return state === 'open' || tried(say, () => desk.must('vault.open', { folder, passphrase: testPassphrase }));
};

/** The greatest number after a word in what was said; 0 when it was never said. */
export const greatest = (said: readonly string[], word: string): number =>
  Math.max(0, ...said.filter((line) => line.startsWith(`${word} `)).map((line) => Number(line.split(' ')[1])));

/** The newest entry's number. */
export const seqOf = async (desk: Desk): Promise<number> => (await desk.must('journal.list', { before: null, limit: 1 })).entries[0]?.seq ?? 0;
