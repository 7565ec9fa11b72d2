// Does the program end, lock and fail in good order?
import { EventEmitter } from 'node:events';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { createPortPrinter } from '#electron/records/port-printer.ts';
import { closeBeforeQuit } from '#electron/shell/closing.ts';
import { codeOf, createEnd, watchFailures } from '#electron/shell/last-words.ts';
import { servePrinter } from '#electron/shell/printer-process.ts';
import { lockWhenUnattended } from '#electron/shell/unattended.ts';
import { idleChoices } from '#shared/vault/idle.ts';
import { isPrevented } from '#test/unit/shell/recorder.ts';
import { aSheet } from '#test/unit/shell/sheet.ts';

describe('quitting', () => {
  const start = () => {
    const done: string[] = [];
    let closed = (): void => undefined;
    const close = () =>
      new Promise<void>((resolve) => {
        done.push('close');
        closed = resolve;
      });
    const app = Object.assign(new EventEmitter(), { quit: () => void done.push('quit') });
    closeBeforeQuit(app, close);
    return { app, done, closed: () => closed() };
  };

  test('is held back until the ledger is closed, and closes it once', async () => {
    const { app, done, closed } = start();
    expect([isPrevented(app, 'before-quit'), isPrevented(app, 'before-quit')]).toEqual([true, true]);
    expect(done).toEqual(['close']);
    closed();
    await expect.poll(() => done).toEqual(['close', 'quit']);
    expect(isPrevented(app, 'before-quit')).toBe(false);
  });

  test('follows the last window on every system', () => {
    const { app, done } = start();
    app.emit('window-all-closed');
    expect(done).toEqual(['quit']);
  });
});

describe('a failure that nobody caught', () => {
  test.each(['uncaughtException', 'unhandledRejection'])('%s: code logged, ledger closed, one dialog, end', (event) => {
    const done: string[] = [];
    const failing = new EventEmitter();
    const end = createEnd({
      log: (...parts) => void done.push(`log ${parts[0]} ${parts[2] ?? parts[1]}`),
      closeNow: () => {
        done.push('close');
        return true;
      },
      showError: (_title, sentence) => void done.push(/编号 [0-9a-f]{8}/.test(sentence) && !sentence.includes('王磊') ? 'dialog' : sentence),
      exit: (code) => void done.push(`exit ${code}`),
    });
    watchFailures(failing, end);
    failing.emit(event, Object.assign(new Error('王磊'), { code: 'EIO' }));
    failing.emit(event, new Error('again'));
    const what = event === 'uncaughtException' ? 'uncaught-exception' : 'unhandled-rejection';
    expect(done).toEqual([`log ${what} Error EIO`, 'close', 'log closed true', 'dialog', 'exit 1']);
  });

  test.each([
    [new TypeError('王磊'), 'TypeError'],
    ['王磊', 'string'],
    [null, 'object'],
  ])('is logged without its words', (error, code) => expect(codeOf(error)).toBe(code));
});

describe('a ledger left alone', () => {
  const start = (minutes = 15) => {
    const state = { idle: 0, minutes, said: [] as (number | string | null)[], check: (): void => undefined };
    const monitor = Object.assign(new EventEmitter(), { getSystemIdleTime: () => state.idle });
    const unattended = {
      minutes: () => state.minutes,
      warn: (secondsLeft: number | null) => void state.said.push(secondsLeft),
      lock: () => void state.said.push('lock'),
    };
    lockWhenUnattended(monitor, unattended, (check) => {
      state.check = check;
    });
    const said = (...idle: number[]) => {
      for (const seconds of idle) {
        state.idle = seconds;
        state.check();
      }
      return state.said;
    };
    return { monitor, state, said };
  };

  test('is locked at the limit, with a word a minute before, once, and again after somebody came back', () => {
    const limit = 15 * 60;
    expect(start().said(0, limit - 61, limit - 60, limit - 30, limit, limit + 30, 5, limit)).toEqual([60, 'lock', null, 'lock']);
  });

  test('stays open when somebody comes back within that minute', () => {
    expect(start().said(15 * 60 - 20, 3, 100)).toEqual([20, null]);
  });

  test('is never locked by the clock when that was chosen, and a new choice holds at once', () => {
    const { state, said } = start(0);
    expect(said(100_000)).toEqual([]);
    state.minutes = 5;
    expect(said(100_005)).toEqual(['lock']);
  });

  test.each(idleChoices.filter((minutes) => minutes > 0))('after %i minutes to the second', (minutes) => {
    expect(start(minutes).said(minutes * 60 - 1)).toEqual([1]);
    expect(start(minutes).said(minutes * 60)).toEqual(['lock']);
  });

  test.each(['lock-screen', 'suspend'])('is locked at %s, whatever was chosen', (event) => {
    const { monitor, state } = start(0);
    monitor.emit(event);
    expect(state.said).toEqual(['lock']);
  });
});

describe('printing', () => {
  test('from the worker: answers come back to the sheet that asked, what cannot be drawn and what has no engine are told apart', async () => {
    const asked: number[] = [];
    const printer = createPortPrinter((id) => void asked.push(id));
    const [first, second] = [printer.pdf(aSheet), printer.pdf(aSheet)];
    printer.notPrinted(asked[1] ?? 0, 'paper-silent');
    printer.printed(asked[0] ?? 0, new Uint8Array([1]));
    printer.printed(99, new Uint8Array([9]));
    expect(await first).toEqual(new Uint8Array([1]));
    await expect(second).rejects.toMatchObject({ fault: { code: 'sheet-not-drawn', values: { detail: 'paper-silent' } } });
    const third = printer.pdf(aSheet);
    printer.notPrinted(asked[2] ?? 0, 'launch.ts');
    await expect(third).rejects.toMatchObject({ fault: { code: 'no-printer', values: { detail: 'launch.ts' } } });
  });

  const serve = async (lines: readonly string[]) => {
    const [input, output] = [new PassThrough(), new PassThrough()];
    const pdf = async () => {
      if (lines.length === 2) throw new Error('paper-silent');
      return new Uint8Array([1, 2]);
    };
    input.end(lines.join('\n'));
    const served = servePrinter({ pdf, blocks: pdf }, input, output).finally(() => output.end());
    return {
      served,
      answers: (await text(output))
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line)),
    };
  };

  test('for the command line: one answer a line, until the input ends', async () => {
    const { answers } = await serve([JSON.stringify({ id: 1, model: aSheet }), '', JSON.stringify({ id: 2, model: aSheet })]);
    expect(answers).toEqual([
      { id: 1, pdf: 'AQI=' },
      { id: 2, pdf: 'AQI=' },
    ]);
  });

  test('for the command line: a failure names its code, and a sheet that is none only where it fails', async () => {
    const { answers } = await serve([JSON.stringify({ id: 1, model: aSheet }), JSON.stringify({ id: 2, model: { ...aSheet, place: 7 } })]);
    expect(answers).toEqual([
      { id: 1, error: 'paper-silent' },
      { id: 2, error: 'sheet-invalid place' },
    ]);
  });
});
