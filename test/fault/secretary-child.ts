// A process of its own in which a secretary works until it is ended: opens the ledger, gives command after command, acknowledges each on standard output.
import { writeSync } from 'node:fs';
import { openBranch, work } from '#test/fault/workload.ts';

const [folder = '', first = '0', most = '1000000', lockEvery = '0'] = process.argv.slice(2);
/** Written at once and in order: an acknowledgement stands in the pipe before the next command begins. */
const say = (line: string): void => void writeSync(1, `${line}\n`);

say('opening');
let desk = await openBranch(folder);
say('ready');
for (let step = Number(first); step < Number(first) + Number(most); step += 1) {
  await work(desk, step);
  const { entries } = await desk.must('journal.list', { before: null, limit: 1 });
  say(`ack ${entries[0]?.seq}`);
  if (Number(lockEvery) > 0 && step % Number(lockEvery) === Number(lockEvery) - 1) {
    // Closing checkpoints and writes the anchor: that is disturbed too.
    await desk.must('vault.lock', {});
    desk = await openBranch(folder);
  }
}
await desk.dispatcher.close();
say('done');
