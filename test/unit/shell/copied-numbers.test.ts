// Is a copied ID number gone after a minute, and is everything else that was copied left alone?
import { expect, test } from 'vitest';
import { clearedAfter, createCopiedNumbers } from '#electron/shell/copied-numbers.ts';
import { holdsIdNumber } from '#renderer/core/copied-numbers.ts';

const number = '610822196508150011';

/** A clipboard and a clock that the test moves. */
const aDesk = () => {
  let content = '';
  let now = 0;
  const waiting: { readonly at: number; readonly work: () => void }[] = [];
  const clipboard = {
    readText: async () => content,
    clear: () => {
      content = '';
    },
  };
  const guard = createCopiedNumbers(clipboard, (work, milliseconds) => waiting.push({ at: now + milliseconds, work }));
  return {
    copy: (text: string, isNumber = true) => {
      content = text;
      if (isNumber) guard.copied(text);
    },
    pass: async (milliseconds: number) => {
      now += milliseconds;
      for (const one of waiting.splice(0)) {
        if (one.at <= now) one.work();
        else waiting.push(one);
      }
      await new Promise(setImmediate);
    },
    end: guard.forget,
    content: () => content,
  };
};

test('a minute after it was copied the number is gone, not before', async () => {
  const desk = aDesk();
  desk.copy(number);
  await desk.pass(clearedAfter - 1);
  expect(desk.content()).toBe(number);
  await desk.pass(1);
  expect(desk.content()).toBe('');
});

test('what was copied since stays, also the same number copied again', async () => {
  const desk = aDesk();
  desk.copy(number);
  await desk.pass(30_000);
  desk.copy('会议通知', false);
  await desk.pass(30_000);
  expect(desk.content()).toBe('会议通知');
  desk.copy(number);
  await desk.pass(30_000);
  desk.copy(number);
  await desk.pass(30_000);
  expect(desk.content()).toBe(number);
  await desk.pass(30_000);
  expect(desk.content()).toBe('');
});

test('when the program ends the number does not stay behind', async () => {
  const desk = aDesk();
  desk.copy(number);
  await desk.end();
  expect(desk.content()).toBe('');
  desk.copy('会议通知', false);
  await desk.end();
  expect(desk.content()).toBe('会议通知');
});

test.each([
  [number, true],
  ['61082219650815001X', true],
  [`刘志强\t${number}\t公务员`, true],
  ['610822********0011', false],
  ['13800138000', false],
  ['6222020000000000000', false],
  ['', false],
])('%j holds an ID number: %s', (text, is) => expect(holdsIdNumber(text)).toBe(is));
