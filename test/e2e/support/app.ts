// What is the running program to a journey?
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';

/** A request that a browser cannot carry out: see test/chromium-electron/records.ts. */
interface Recorded {
  readonly what: string;
  readonly values: readonly unknown[];
}

/** The running program, as a journey needs it. */
export interface App {
  readonly page: Page;
  readonly runtime: 'electron' | 'stand-in';
  /** The program's folder (BRANCH_LEDGER_HOME); the default ledger is `<home>/BranchLedger`. */
  readonly home: string;
  /** The answer to the next dialog, whether it is open already or not; no paths: cancelled. */
  answerDialog(...paths: string[]): Promise<void>;
  /** Emits an event of the system: `lock-screen` of powerMonitor, `open-file` of app … */
  emit(target: 'app' | 'powerMonitor', event: string, ...values: unknown[]): Promise<void>;
  /** Resolves to the exit code once the program has ended, for whatever reason. */
  readonly ended: Promise<number>;
  /** Quits in good order and waits for the end; resolves to the exit code. */
  quit(): Promise<number>;
  /** Kills the process as a power cut would (SIGKILL), and waits for its end. */
  kill(): Promise<void>;
}

/** The stand-in's extra doors, which tests of the desktop itself use. */
export interface StandIn extends App {
  recorded(): Promise<readonly Recorded[]>;
  /** Asks the permission handlers that were set on a session. */
  askPermission(session: 'window' | 'paper', permission: string): Promise<{ request: boolean; check: boolean; device: boolean }>;
}

/** `home` keeps a ledger over several starts; `args` are the program's arguments, e.g. a package that was double-clicked. */
export interface LaunchOptions {
  readonly home?: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** `empty` starts the bare runtime with an empty window (stand-in only; benchmarks compare with it). */
  readonly verb?: 'journey' | 'empty';
  /** A command in front of the program's own, e.g. strace (stand-in only; the leak drill). */
  readonly under?: readonly string[];
}

/** The folder that a test named and keeps, or a fresh one that goes with the program. */
export const homeOf = ({ home }: LaunchOptions): ReturnType<typeof freshHome> => (home ? { home, remove: () => undefined } : freshHome());

/** A fresh folder for a program, and its removal. */
export const freshHome = (): { home: string; remove(): void } => {
  const home = mkdtempSync(join(tmpdir(), 'branch-ledger-journey-'));
  return { home, remove: () => rmSync(home, { recursive: true, force: true }) };
};

/** Keeps a picture in the folder LEDGER_SHOTS, where somebody wants to look at what a journey saw. */
export const keepPicture = async (page: Page, name: string): Promise<void> => {
  const folder = process.env.LEDGER_SHOTS;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
};
