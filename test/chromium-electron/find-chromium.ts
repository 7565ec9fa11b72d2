// Which Chromium prints and drives the journeys? An installed one; else one is installed, with Chinese fonts, or one line says how.
import { spawn, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const windowsPlaces = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe', 'Chromium\\Application\\chrome.exe'];
const macPlaces = ['Google Chrome.app/Contents/MacOS/Google Chrome', 'Chromium.app/Contents/MacOS/Chromium'];

/** Minutes that an installation may take before the next way is tried. */
const patience = 10;

/**
 * The file of a Chromium. Looks at `BRANCH_LEDGER_CHROMIUM`, the path, the usual places and Playwright's own; installs one where
 * nothing is found: Debian's with Noto CJK as root (the same engine as Electron's), else Playwright's. Rejects with one line that says what to do.
 */
export const ensureChromium = async (): Promise<string> => {
  const found = findChromium();
  if (found) return found;
  const installers = [installWithApt, installWithPlaywright];
  for (const install of installers) {
    await install();
    const installed = findChromium();
    if (installed) return installed;
  }
  throw new Error(
    '找不到 Chromium，也没能装上。Please install one: apt-get install chromium fonts-noto-cjk, or set BRANCH_LEDGER_CHROMIUM to its file.',
  );
};

/** The file of an installed Chromium; null when there is none. */
const findChromium = (): string | null => {
  const given = process.env.BRANCH_LEDGER_CHROMIUM;
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  const programs = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].filter((folder) => folder !== undefined);
  const onWindows = programs.flatMap((folder) => windowsPlaces.map((place) => join(folder, place)));
  const onMac = macPlaces.map((place) => join('/Applications', place));
  const places = [...(given ? [given] : []), ...onPath, ...onWindows, ...onMac, chromium.executablePath()];
  return places.find((file) => isProgram(file) && answers(file)) ?? null;
};

const isProgram = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK);
    return existsSync(file);
  } catch {
    return false;
  }
};

/** Where a stub stands in for a browser that is not installed (Ubuntu's does), it does not say its version. Windows' browsers never do. */
const answers = (file: string): boolean => {
  if (process.platform === 'win32') return true;
  const { status, stdout } = spawnSync(file, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  return status === 0 && /\d+\.\d+/.test(stdout);
};

const installWithApt = async (): Promise<void> => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  process.stderr.write('没有 Chromium，正在用 apt 安装 chromium 与中文字体 / installing chromium and CJK fonts with apt …\n');
  const quiet = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], quiet);
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], quiet);
};

const installWithPlaywright = async (): Promise<void> => {
  process.stderr.write('正在用 Playwright 下载 Chromium / downloading Chromium with Playwright …\n');
  const cli = join(import.meta.dirname, '../../node_modules/playwright/cli.js');
  await run(process.execPath, [cli, 'install', 'chromium'], process.env);
};

/** Runs an installer; its words go to stderr, and whether it worked shows in what is found afterwards. */
const run = (program: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<void> =>
  new Promise((resolve) => {
    const child = spawn(program, args, { stdio: ['ignore', 2, 2], env, timeout: patience * 60_000 });
    child.once('error', () => resolve());
    child.once('close', () => resolve());
  });
