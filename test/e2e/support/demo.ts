// What does a journey find that begins with the demo's year? Its branch's ledger, made by the built command line, opened by keyboard.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { App } from '#test/e2e/support/app.ts';
import { enterOn } from '#test/e2e/support/keyboard.ts';
import { launchApp } from '#test/e2e/support/launch-app.ts';
import { root } from '#test/e2e/support/runtime.ts';
import { unlock } from '#test/e2e/support/steps.ts';

export const demoPassphrase = '演示台账 请勿存真实资料';

/** Makes the demo below a program's home, and opens its branch in a window of 1280×720; also where the demo lies. */
export const launchDemo = async (home: string): Promise<{ app: App; demo: string }> => {
  const demo = join(home, 'demo');
  const made = spawnSync(process.execPath, ['out/main/cli.js', 'demo', '--out', demo], { cwd: root, encoding: 'utf8' });
  expect(made.stderr).toBe('');
  const app = await launchApp({ home });
  await app.page.setViewportSize({ width: 1280, height: 720 });
  await app.answerDialog(join(demo, 'branch'));
  await enterOn(app.page, /^打开(另一本|已有的)台账/);
  await app.page.getByText(join(demo, 'branch')).waitFor();
  await unlock(app, demoPassphrase);
  return { app, demo };
};
