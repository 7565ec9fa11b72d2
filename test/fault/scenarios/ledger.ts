// The ledger itself: commands, with locking (checkpoint, anchor) in between, or so many that SQLite checkpoints of itself.
import { join } from 'node:path';
import { notedSeq } from '#electron/vault/folder.ts';
import { inspect } from '#test/fault/inspect.ts';
import { greatest, reopened, type Scenario, seqOf, tried } from '#test/fault/scenarios/scenario.ts';
import { type Desk, makeBranch, openBranch, work } from '#test/fault/workload.ts';
import { testPassphrase } from '#test/support/ledger.ts';

const folderOf = (home: string): string => join(home, 'ledger');

const ledgerScenario = (name: string, steps: number, lockEvery: number): Scenario => ({
  name,
  prepare: async (home) => ({ recoveryCode: await makeBranch(folderOf(home)) }),
  act: async (home, say) => {
    const folder = folderOf(home);
    let desk: Desk | null = null;
    const opened = await tried(say, async () => {
      desk = await openBranch(folder);
    });
    if (!opened || desk === null) return;
    const open: Desk = desk;
    for (let step = 0; step < steps; step += 1) {
      if (!(await reopened(open, folder, say))) continue;
      if (await tried(say, () => work(open, step))) await tried(say, async () => say(`ack ${await seqOf(open)}`));
      if (lockEvery > 0 && step % lockEvery === lockEvery - 1) {
        const seq = greatestSeq(await open.dispatcher.invoke('journal.list', { before: null, limit: 1 }));
        if (await tried(say, () => open.must('vault.lock', {}))) say(`locked ${seq}`);
        await tried(say, () => open.must('vault.open', { folder, passphrase: testPassphrase }));
      }
    }
    await tried(say, () => open.must('vault.lock', {}));
  },
  check: async (home, said) => {
    const noted = notedSeq(folderOf(home)) ?? 0;
    if (noted < greatest(said, 'locked')) return `the anchor says ${noted} after locking at ${greatest(said, 'locked')}`;
    return (await inspect(folderOf(home), greatest(said, 'ack'))).problem;
  },
});

const greatestSeq = (reply: { ok: true; value: { entries: { seq: number }[] } } | { ok: false }): number =>
  reply.ok ? (reply.value.entries[0]?.seq ?? 0) : 0;

/** Every second command is followed by locking: a checkpoint and an anchor. */
export const locking = ledgerScenario('locking', 12, 2);
/** No locking: everything lies in the write-ahead log. */
export const working = ledgerScenario('working', 24, 0);
/** So much that SQLite empties the write-ahead log while the work goes on (1,000 pages). */
export const checkpointing = ledgerScenario('checkpointing', 90, 0);
