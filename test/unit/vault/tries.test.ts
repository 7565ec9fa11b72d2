// Does the wait after wrong passphrases grow, stay under a minute, outlive a restart, and lock nobody out?
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { secondsAfter, secondsToWait } from '#shared/vault/tries.ts';
import { openTestLedger, type TestLedger, testPassphrase } from '#test/support/ledger.ts';

const wrong = '不是这个口令啊';
let ledger: TestLedger;
beforeEach(async () => {
  ledger = await openTestLedger({ now: '2026-03-05T01:00:00.000Z' });
  await ledger.must('vault.lock', {});
});
afterEach(() => ledger.close());

const tryOpen = async (passphrase: string): Promise<string> => {
  const reply = await ledger.call('vault.open', { folder: ledger.folder, passphrase });
  return reply.ok ? 'open' : `${reply.fault.code} ${reply.fault.values.seconds ?? ''}`.trim();
};
const at = (time: string) => ledger.clock.set(`2026-03-05T${time}.000Z`);

test('每错一次等得更久，最长一分钟', () => {
  expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 500].map(secondsAfter)).toEqual([0, 0, 0, 5, 10, 20, 40, 60, 60, 60]);
});

test.each([
  ['01:00:00', 5],
  ['01:00:04', 1],
  ['01:00:05', 0],
  ['02:00:00', 0],
  // A clock set back neither shortens the wait nor stretches it.
  ['00:00:00', 5],
])('第三次在 01:00:00 错了，%s 还要等 %i 秒', (now, seconds) =>
  expect(secondsToWait({ count: 3, lastAt: '2026-03-05T01:00:00.000Z' }, `2026-03-05T${now}.000Z`)).toBe(seconds),
);

test('错三次以后要等，口令对也要等；等完就能打开，打开后从头算', async () => {
  expect([await tryOpen(wrong), await tryOpen(wrong), await tryOpen(wrong)]).toEqual(['wrong-passphrase', 'wrong-passphrase', 'wrong-passphrase']);
  expect(await tryOpen(testPassphrase)).toBe('passphrase-wait 5');
  at('01:00:03');
  expect(await tryOpen(testPassphrase)).toBe('passphrase-wait 2');
  at('01:00:05');
  expect(await tryOpen(wrong)).toBe('wrong-passphrase');
  expect(await tryOpen(testPassphrase)).toBe('passphrase-wait 10');
  at('01:00:15');
  expect(await tryOpen(testPassphrase)).toBe('open');
  expect(existsSync(join(ledger.folder, 'tries.json'))).toBe(false);
  expect((await ledger.fault('vault.changePassphrase', { passphrase: wrong, newPassphrase: '白日依山尽 黄河入海流' })).code).toBe(
    'passphrase-not-yours',
  );
});

test('重新启动程序不能省掉等待；时钟拨回去，等待也会完', async () => {
  for (let count = 0; count < 3; count += 1) await tryOpen(wrong);
  // Another program that opens the same folder: the count lies in it.
  const other = await openTestLedger({ now: '2026-03-05T01:00:01.000Z' });
  await other.must('vault.lock', {});
  expect((await other.fault('vault.open', { folder: ledger.folder, passphrase: testPassphrase })).code).toBe('passphrase-wait');
  other.clock.set('2026-03-04T00:00:00.000Z');
  expect((await other.fault('vault.open', { folder: ledger.folder, passphrase: testPassphrase })).code).toBe('passphrase-wait');
  other.clock.set('2026-03-04T00:00:05.000Z');
  await other.must('vault.open', { folder: ledger.folder, passphrase: testPassphrase });
  await other.close();
});
