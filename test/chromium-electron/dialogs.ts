// Who answers a dialog on a machine without a desktop? In a journey the test; otherwise the person, on the terminal.
import { createInterface } from 'node:readline/promises';
import type { Dialog, OpenDialogOptions, OpenDialogReturnValue, SaveDialogOptions, SaveDialogReturnValue } from 'electron';
import { record } from './records.ts';
import { readSettings } from './settings.ts';

type Options = OpenDialogOptions | SaveDialogOptions;

const answers: string[][] = [];
const waiting: ((paths: string[]) => void)[] = [];

/** The test's answer to the next dialog, open already or not; no paths: cancelled. */
export const answerDialog = (paths: string[]): void => {
  const next = waiting.shift();
  if (next) next(paths);
  else answers.push(paths);
};

const ask = async (kind: string, options: Options): Promise<string[]> => {
  record(`dialog.${kind}`, options);
  if (readSettings().mode !== 'journey') return askOnTerminal(options);
  return answers.shift() ?? new Promise((resolve) => waiting.push(resolve));
};

/** One path a line would be too clever: several are separated by a semicolon; nothing cancels. */
const askOnTerminal = async ({ title, defaultPath }: Options): Promise<string[]> => {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await terminal.question(`${title ?? ''}（路径，多个用分号隔开，回车取消）${defaultPath ? ` [${defaultPath}]` : ''}: `);
  terminal.close();
  return answer
    .split(/[;；]/)
    .map((path) => path.trim())
    .filter((path) => path !== '');
};

/** In front of a window or not makes no difference here: the options come last. */
type Asking<R> = (...given: readonly unknown[]) => Promise<R>;

const optionsOf = (given: readonly unknown[]): Options => given.at(-1) as Options;

/** Electron's dialogs, answered as said above. */
export const standInDialog: {
  readonly showOpenDialog: Asking<OpenDialogReturnValue>;
  readonly showSaveDialog: Asking<SaveDialogReturnValue>;
  readonly showErrorBox: Dialog['showErrorBox'];
} = {
  showOpenDialog: async (...given) => {
    const filePaths = await ask('showOpenDialog', optionsOf(given));
    return { canceled: filePaths.length === 0, filePaths };
  },
  showSaveDialog: async (...given) => {
    const [filePath] = await ask('showSaveDialog', optionsOf(given));
    return { canceled: filePath === undefined, filePath: filePath ?? '' };
  },
  showErrorBox: (title, content) => {
    record('dialog.showErrorBox', title, content);
    process.stderr.write(`${title}: ${content}\n`);
  },
};
