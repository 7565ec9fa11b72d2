// Does the demo's sitting come out as it should, and does its page show what happened?
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { branchesWanted, runSitting } from '#test/township-demo/run.ts';

const home = mkdtempSync(join(tmpdir(), 'branch-ledger-sitting-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

test('sticks in, one of them bad, receipts out, one branch taken back; the page says all of it', { timeout: 240_000 }, async () => {
  const out = join(home, 'demo', 'township');
  expect(await runSitting(out, 4, { say: () => undefined, printer: null })).toBe(0);
  const page = readFileSync(join(out, 'index.html'), 'utf8');
  for (const said of [
    '4 枚U盘',
    '受理上报包 3 个',
    '不完整',
    '1 个支部需催报：清水川镇杨沟村党支部',
    '写出回执 3 个',
    '自己的 1 个，别人的 2 个打不开；支部显示：已接收',
    '撤销清水川镇柳沟村党支部第 1 号包',
    '其余 3 个支部没有动',
    '4 个以前收过，没有变化',
    '完好',
  ])
    expect(page).toContain(said);
});

test('a folder that no demo made is left alone', async () => {
  const out = join(home, 'own');
  mkdirSync(out);
  writeFileSync(join(out, '我的文件.txt'), '');
  expect(await runSitting(out, 4, { say: () => undefined, printer: null })).toBe(2);
  expect(readFileSync(join(out, '我的文件.txt'), 'utf8')).toBe('');
});

test.each<[string[], number | null]>([
  [[], null],
  [['--roster', 'x'], null],
  [['--branches', '12'], 12],
  [['--branches'], 209],
  [['--branches', '1'], 209],
  [['--branches', 'viele'], 209],
])('%j: %s branches', (args, wanted) => expect(branchesWanted(args)).toBe(wanted));
