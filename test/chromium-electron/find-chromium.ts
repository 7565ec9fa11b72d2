// Which Chromium prints and drives the journeys? An installed one; else one is installed, with Chinese fonts, or one line says how.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';
import { installWithApt } from '#test/support/apt.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const windowsPlaces = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe', 'Chromium\\Application\\chrome.exe'];
const macPlaces = ['Google Chrome.app/Contents/MacOS/Google Chrome', 'Chromium.app/Contents/MacOS/Chromium'];

/** Minutes that Playwright's download may take. */
const patience = 10;

/**
 * The file of a Chromium. Looks at `BRANCH_LEDGER_CHROMIUM`, the path, the usual places and Playwright's own; installs one where
 * nothing is found: Debian's with Noto CJK as root (the same engine as Electron's), else Playwright's. Throws one line that says what to do.
 */
export const ensureChromium = (): string => {
  const found = findChromium();
  if (found) return found;
  for (const install of [fromDebian, fromPlaywright]) {
    install();
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

const fromDebian = (): void => {
  const why = '没有 Chromium，正在用 apt 安装 chromium 与中文字体 / installing chromium and CJK fonts with apt …';
  installWithApt(['chromium', 'fonts-noto-cjk'], why);
};

/** Its words go to stderr, and whether it worked shows in what is found afterwards. */
const fromPlaywright = (): void => {
  process.stderr.write('正在用 Playwright 下载 Chromium / downloading Chromium with Playwright …\n');
  const cli = join(import.meta.dirname, '../../node_modules/playwright/cli.js');
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: ['ignore', 2, 2], timeout: patience * 60_000 });
};
