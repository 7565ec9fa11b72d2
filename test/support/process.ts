// How does a script of ours run a program? With its output shown or captured, and its exit code as the answer.
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

/** The checkout's root. */
export const root = resolve(import.meta.dirname, '../..');

/** A program of node_modules/.bin or of the system, run in the checkout; resolves with exit code and (when captured) output. */
export const run = (
  program: string,
  args: readonly string[],
  options: { capture?: boolean; env?: NodeJS.ProcessEnv } = {},
): Promise<{ code: number; output: string }> =>
  new Promise((done) => {
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, PATH: `${resolve(root, 'node_modules/.bin')}:${process.env.PATH}`, ...options.env },
      stdio: options.capture ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      shell: process.platform === 'win32',
    });
    const parts: Buffer[] = [];
    child.stdout?.on('data', (part: Buffer) => parts.push(part));
    child.stderr?.on('data', (part: Buffer) => parts.push(part));
    child.on('error', (error) => done({ code: 127, output: error.message }));
    child.on('close', (code) => done({ code: code ?? 1, output: Buffer.concat(parts).toString('utf8') }));
  });
