// How does the built program start? Under Electron's runtime where there is one, else under the stand-in; spawned as a process, never imported.
import { type ChildProcess, type Serializable, type StdioOptions, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureChromium } from './find-chromium.ts';
import { root } from './root.ts';
import { fetchElectron, findElectron, hasDisplay } from './runtimes.ts';

type Mode = 'window' | 'printer' | 'journey';

const main = join(root, 'out', 'main', 'main.js');
/** The bare runtime, for benchmarks: one empty window instead of the program. */
const empty = join(root, 'test', 'bench', 'empty-window.ts');
const register = pathToFileURL(join(import.meta.dirname, 'register.ts')).href;

const say = (text: string): void => void process.stderr.write(`${text}\n`);

/** Runs a program to its end and hands signals and messages through; resolves to its exit code. */
const follow = (child: ChildProcess): Promise<number> =>
  new Promise((resolve) => {
    process.on('SIGTERM', () => child.kill('SIGTERM'));
    process.on('SIGINT', () => child.kill('SIGINT'));
    if (process.send && child.send) {
      child.on('message', (message) => process.send?.(message));
      process.on('message', (message: Serializable) => child.connected && child.send(message));
      process.on('disconnect', () => child.connected && child.disconnect());
    }
    child.once('error', () => resolve(1));
    // Not `close`, which also waits for a channel that may be gone already.
    child.once('exit', (code) => resolve(code ?? 1));
  });

const build = (): Promise<number> => {
  if (existsSync(main) && existsSync(join(root, 'out', 'renderer', 'index.html'))) return Promise.resolve(0);
  say('正在构建 / building …');
  const vite = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  return follow(spawn(process.execPath, [vite, 'build'], { cwd: root, stdio: ['ignore', 2, 2] }));
};

const runElectron = (file: string, args: readonly string[]): Promise<number> =>
  follow(spawn(file, [root, ...args], { cwd: process.cwd(), stdio: 'inherit' }));

const runStandIn = async (mode: Mode, args: readonly string[], program = main): Promise<number> => {
  const env = { ...process.env, STAND_IN_CHROMIUM: ensureChromium(), STAND_IN_MODE: mode };
  const stdio: StdioOptions = mode === 'journey' ? ['inherit', 'inherit', 'inherit', 'ipc'] : 'inherit';
  return follow(spawn(process.execPath, ['--import', register, program, ...args], { env, stdio }));
};

const start = async (args: readonly string[]): Promise<number> => {
  if (!hasDisplay()) {
    say('没有显示器，打不开窗口。命令行可用：npm run -s ledger。 No display, so no window can open; the command line works: npm run -s ledger.');
    return 2;
  }
  const electron = await fetchElectron();
  say(
    electron
      ? '支部台账：Electron'
      : '支部台账：没有 Electron 运行环境，改用本机 Chromium / no Electron runtime, running on the Chromium installed here',
  );
  return electron ? runElectron(electron, args) : runStandIn('window', args);
};

/** A printer needs no display on the stand-in; Electron's does, so without one the stand-in prints. Nothing is fetched for it. */
const print = (): Promise<number> => {
  const electron = hasDisplay() ? findElectron() : null;
  return electron ? runElectron(electron, ['--printer']) : runStandIn('printer', ['--printer']);
};

const act = async ([verb, ...rest]: readonly string[]): Promise<number> => {
  if ((await build()) !== 0) return 1;
  if (verb === 'start') return start(rest);
  if (verb === '--printer') return print();
  if (verb === 'journey') return runStandIn('journey', rest);
  if (verb === 'empty') return runStandIn('journey', rest, empty);
  say('launch.ts start | --printer | journey | empty');
  return 1;
};

process.exitCode = await act(process.argv.slice(2)).catch((error: unknown) => {
  say(error instanceof Error ? error.message : String(error));
  return 1;
});
if (process.connected) process.disconnect?.();
