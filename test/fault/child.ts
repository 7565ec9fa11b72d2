// How does a drill watch a process of ours at work? It says lines on its standard output; the drill listens, and may end it without warning.
import { type ChildProcess, spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** A child at work. */
export interface Child {
  /** The lines said so far. */
  readonly lines: readonly string[];
  /** Resolves when a line was said; false when the child ended before. */
  said(line: string): Promise<boolean>;
  /** Resolves when so many lines were said, or the child ended. */
  heard(count: number): Promise<void>;
  /** SIGKILL, and resolves once the process is gone and its output read. */
  kill(): Promise<void>;
  /** Resolves when it ended of itself: exit code (or signal) and what it said on stderr. */
  readonly ended: Promise<{ readonly code: number | string; readonly errors: string }>;
}

/** Starts a script of ours under this Node. `env` is added to the environment (the shim's settings). */
export const startChild = (script: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Child => {
  const compiled = join(tmpdir(), 'branch-ledger-fault-compiled');
  const child: ChildProcess = spawn(process.execPath, [script, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_COMPILE_CACHE: compiled, ...env },
  });
  const lines: string[] = [];
  const waiting = new Map<string, (isSaid: boolean) => void>();
  const counting = new Map<number, () => void>();
  const errors: Buffer[] = [];
  child.stderr?.on('data', (part: Buffer) => errors.push(part));
  if (child.stdout) {
    createInterface({ input: child.stdout }).on('line', (line) => {
      lines.push(line);
      waiting.get(line)?.(true);
      counting.get(lines.length)?.();
    });
  }
  const ended = new Promise<{ code: number | string; errors: string }>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      for (const answer of waiting.values()) answer(false);
      for (const answer of counting.values()) answer();
      resolve({ code: signal ?? code ?? 1, errors: Buffer.concat(errors).toString('utf8') });
    });
  });
  let isOver = false;
  void ended.then(() => {
    isOver = true;
  });
  return {
    lines,
    said: (line) => (lines.includes(line) || isOver ? Promise.resolve(lines.includes(line)) : new Promise((resolve) => waiting.set(line, resolve))),
    heard: (count) => (lines.length >= count || isOver ? Promise.resolve() : new Promise((resolve) => counting.set(count, resolve))),
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
    ended,
  };
};
