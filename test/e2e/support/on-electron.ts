// How does a journey drive real Electron? Through Playwright's own launcher; dialogs are replaced inside the program.
import { _electron, type ElectronApplication } from 'playwright';
import { type App, homeOf, type LaunchOptions } from '#test/e2e/support/app.ts';
import { root } from '#test/e2e/support/runtime.ts';

/** Starts the built program on Electron's runtime. */
export const launchElectron = async (executablePath: string, options: LaunchOptions): Promise<App> => {
  const { home, remove } = homeOf(options);
  const env = { ...definedEnv(), ...options.env, BRANCH_LEDGER_HOME: home };
  const app = await _electron.launch({ executablePath, args: [root, ...(options.args ?? [])], env });
  await replaceDialogs(app);
  const page = await app.firstWindow();
  await page.waitForLoadState('load');
  const ended = new Promise<number>((resolve) => app.process().once('exit', (code) => resolve(code ?? 1)));
  void ended.then(remove);
  return {
    page,
    runtime: 'electron',
    home,
    ended,
    answerDialog: (...paths) =>
      app.evaluate((_electronModule, given) => (Reflect.get(globalThis, 'answerDialog') as (paths: string[]) => void)(given), paths),
    emit: (target, event, ...values) =>
      app.evaluate((electron, sent) => void (electron[sent.target] as NodeJS.EventEmitter).emit(sent.event, ...sent.values), {
        target,
        event,
        values,
      }),
    quit: async () => {
      await app.close();
      return ended;
    },
    kill: async () => {
      app.process().kill('SIGKILL');
      await ended;
    },
  };
};

/** Lets the test answer the system's dialogs, before or after they are asked for. */
const replaceDialogs = (app: ElectronApplication): Promise<void> =>
  app.evaluate(({ dialog }) => {
    const answers: string[][] = [];
    const waiting: ((paths: string[]) => void)[] = [];
    const next = (): Promise<string[]> => {
      const ready = answers.shift();
      return ready ? Promise.resolve(ready) : new Promise((resolve) => waiting.push(resolve));
    };
    Object.assign(globalThis, {
      answerDialog: (paths: string[]) => {
        const first = waiting.shift();
        if (first) first(paths);
        else answers.push(paths);
      },
    });
    dialog.showOpenDialog = async () => next().then((filePaths) => ({ canceled: filePaths.length === 0, filePaths }));
    dialog.showSaveDialog = async () => next().then(([filePath]) => ({ canceled: filePath === undefined, filePath: filePath ?? '' }));
  });

const definedEnv = (): Record<string, string> =>
  Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined));
