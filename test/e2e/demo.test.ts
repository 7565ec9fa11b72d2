// Does the demo's year come out as its story wants it?
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readPages } from '#test/e2e/paper/read-pages.ts';
import { root } from '#test/e2e/support/runtime.ts';

const out = mkdtempSync(join(tmpdir(), 'branch-ledger-demo-'));
afterAll(() => rmSync(out, { recursive: true, force: true }));

test('roster, year, paper, cards, package and receipt; what it says is what lies there', async () => {
  const ended = spawnSync(process.execPath, ['out/main/cli.js', 'demo', '--out', out, '--json'], { cwd: root, encoding: 'utf8', timeout: 200_000 });
  expect([ended.status, ended.stderr]).toEqual([0, '']);
  const { steps } = JSON.parse(ended.stdout) as { steps: { label: string; result: string }[] };
  const said = steps.map((step) => step.result).join('\n');
  expect(said).toContain(
    '党员 46 名（正式 39、预备 7）；党员大会 5 次、支委会 12 次、党小组会 23 次、党课 4 次、主题党日 12 次、其他 2 次，其中补录 1 次、补充更正 2 条',
  );
  expect(said).toContain('支部显示：已接收');
  expect(said).toContain('支部 完好，上级 完好');
  expect(existsSync(join(out, 'index.html'))).toBe(true);
  expect(
    readdirSync(join(out, 'stick'))
      .map((name) => name.split('-').at(-2))
      .sort(),
  ).toEqual(['card', 'card', 'receipt', 'report']);

  const { pages } = await readPages(readFileSync(join(out, 'year-book-2026.pdf')));
  expect(said).toContain(`记录本 ${pages.length} 页`);
  const text = pages.map((page) => page.text).join('');
  for (const expected of ['支部党员大会记录（第5次）', '支部委员会会议记录（第12次）', '不足法定人数，未表决', '补录', '更正'])
    expect(text).toContain(expected);
});

test('a folder that is not the demo’s own is left alone', () => {
  const ended = spawnSync(process.execPath, ['out/main/cli.js', 'demo', '--out', root], { cwd: root, encoding: 'utf8' });
  expect(ended.status).toBe(2);
  expect(existsSync(join(root, 'package.json'))).toBe(true);
});
