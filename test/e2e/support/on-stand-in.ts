// How does a journey drive the stand-in? It starts the launcher, hears at which port the page can be joined, and sends messages.
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { homeOf, type LaunchOptions, type StandIn } from '#test/e2e/support/app.ts';
import { root } from '#test/e2e/support/runtime.ts';

type Message = { type: 'window'; port: number; pid: number } | { type: 'value'; id: number; value: unknown };

const launcher = join(root, 'test', 'chromium-electron', 'launch.ts');

/** A start includes a browser's first, cold one; installing a Chromium is not part of a journey. */
const longestStart = 90_000;

/** Starts the built program on the stand-in. Rejects when it ends before its window is there. */
export const launchStandIn = async (options: LaunchOptions = {}): Promise<StandIn> => {
  const { home, remove } = homeOf(options);
  const env = { ...process.env, ...options.env, BRANCH_LEDGER_HOME: home };
  const [command = process.execPath, ...args] = [
    ...(options.under ?? []),
    process.execPath,
    launcher,
    options.verb ?? 'journey',
    ...(options.args ?? []),
  ];
  const child = spawn(command, args, {
    env,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ended = new Promise<number>((resolve) => child.once('close', (code) => resolve(code ?? 1)));
  void ended.then(remove);
  const ask = createAsk(child);
  const { port, pid } = await untilWindow(child, ended);
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const page = browser
    .contexts()
    .flatMap((context) => context.pages())
    .find((one) => one.url().startsWith('http://ledger.localhost/'));
  if (!page) throw new Error('the stand-in said that its window is there, but it is not');
  return {
    page,
    runtime: 'stand-in',
    home,
    ended,
    answerDialog: async (...paths) => void child.send({ type: 'answer-dialog', paths }),
    emit: async (target, event, ...values) => void child.send({ type: 'emit', target, event, values }),
    recorded: () => ask({ type: 'recorded' }) as Promise<Awaited<ReturnType<StandIn['recorded']>>>,
    askPermission: (session, permission) =>
      ask({ type: 'ask-permission', session, permission }) as Promise<Awaited<ReturnType<StandIn['askPermission']>>>,
    quit: async () => {
      child.send({ type: 'quit' });
      const code = await ended;
      await browser.close();
      return code;
    },
    kill: async () => {
      process.kill(pid, 'SIGKILL');
      await ended;
      await browser.close();
    },
  };
};

const untilWindow = (child: ChildProcess, ended: Promise<number>): Promise<{ port: number; pid: number }> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the window did not appear')), longestStart);
    child.on('message', (message: Message) => {
      if (message.type !== 'window') return;
      clearTimeout(timer);
      resolve(message);
    });
    void ended.then((code) => {
      clearTimeout(timer);
      reject(new Error(`the program ended with ${code} before its window was there`));
    });
  });

const createAsk = (child: ChildProcess) => {
  const waiting = new Map<number, (value: unknown) => void>();
  let last = 0;
  child.on('message', (message: Message) => {
    if (message.type !== 'value') return;
    waiting.get(message.id)?.(message.value);
    waiting.delete(message.id);
  });
  return (request: object): Promise<unknown> => {
    last += 1;
    const id = last;
    return new Promise((resolve) => {
      waiting.set(id, resolve);
      child.send({ ...request, id });
    });
  };
};
