// Where does the shim come from? The machine's C compiler makes it from shim.c; where there is none on Debian, apt brings one.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { installWithApt } from '#test/support/apt.ts';
import { root } from '#test/support/process.ts';

const source = join(import.meta.dirname, 'shim.c');
const compilers = ['cc', 'gcc', 'clang'];

const answers = (compiler: string): boolean => spawnSync(compiler, ['--version'], { timeout: 20_000 }).status === 0;

/** Whether such a library can be put before a program's calls here at all. */
export const canPreload = process.platform === 'linux';

/** Makes sure that a C compiler is there; installs Debian's as root. Answers whether there is one now. */
export const ensureCompiler = (): boolean => {
  if (!canPreload) return false;
  if (compilers.some(answers)) return true;
  installWithApt(['gcc', 'libc6-dev'], '没有 C 编译器，正在用 apt 安装 gcc（故障演练要用） / installing gcc with apt for the fault drills …');
  return compilers.some(answers);
};

/** The compiled shim's file; throws with one sentence where it cannot be made. */
const shimFile = (): string => {
  if (!canPreload) throw new Error('not run: power loss and I/O faults are simulated with LD_PRELOAD, which only Linux has');
  const digest = createHash('sha256').update(readFileSync(source)).digest('hex').slice(0, 16);
  const folder = resolve(root, 'test-out/fault-shim');
  const file = join(folder, `${digest}.so`);
  if (existsSync(file)) return file;
  ensureCompiler();
  const compiler = compilers.find(answers);
  if (!compiler) throw new Error('not run: the shim needs a C compiler (apt-get install gcc libc6-dev)');
  mkdirSync(folder, { recursive: true });
  const part = `${file}.${process.pid}`;
  const made = spawnSync(compiler, ['-O2', '-fPIC', '-shared', '-Wall', '-o', part, source, '-ldl', '-lpthread'], { encoding: 'utf8' });
  if (made.status !== 0) throw new Error(`not run: the shim does not compile: ${made.stderr}`);
  renameSync(part, file);
  return file;
};

/** The environment under which a process's changes below a folder are followed: logged into a file, or made to fail once it is armed. */
export const shimmed = (folder: string, log: string | null): NodeJS.ProcessEnv => ({
  LD_PRELOAD: shimFile(),
  SHIM_ROOT: folder,
  // Such calls would pass the shim by.
  UV_USE_IO_URING: '0',
  ...(log === null ? {} : { SHIM_LOG: log }),
});
