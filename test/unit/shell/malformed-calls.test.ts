// What happens to ten thousand malformed calls? Each is answered with a fault that has a sentence, and none does anything (reliability R21).
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { systemClock } from '#electron/ledger/clock.ts';
import { createDispatcher } from '#electron/ledger/dispatch.ts';
import { answerCall } from '#electron/shell/calls.ts';
import { createChosenPaths } from '#electron/shell/chosen-paths.ts';
import { openMemory } from '#electron/shell/memory.ts';
import { contract } from '#shared/contract.ts';
import { faultWords } from '#shared/core/fault-words.ts';
import { noPrinter } from '#test/support/ledger.ts';

const dispatcher = createDispatcher({ clock: systemClock, appVersion: '0.1.0', printer: noPrinter });
const chosen = createChosenPaths([]);
const memory = openMemory('/nonexistent/places.json');
const refuse = (): never => {
  throw new Error('a malformed call reached the system');
};
const answering = {
  chosen,
  memory,
  report: refuse,
  invoke: dispatcher.invokeUnknown,
  desktop: {
    chosen,
    memory,
    defaultFolder: '',
    runtime: '',
    takeFileToOpen: () => '',
    open: refuse,
    save: refuse,
    showInFolder: refuse,
    openWithViewer: refuse,
    copiedNumber: refuse,
    now: () => '',
    printRecovery: refuse,
  },
};

const names = Object.keys(contract);
const fields = ['folder', 'file', 'paths', 'passphrase', 'id', 'input', '__proto__', 'constructor', 'purpose', 'suggestedName', 'year', 'sheet'];
const anything = fc.anything({ key: fc.oneof(fc.constantFrom(...fields), fc.string()), withBigInt: true, withDate: true, withNullPrototype: true });
/** An object with one more field than any call knows, so that no input can be right by chance. */
const wrongObject = fc.dictionary(fc.constantFrom(...fields), fc.anything()).map((input) => ({ ...input, 'no-such-field': 1 }));
const wrongInput = fc.oneof(
  wrongObject,
  anything.filter((input) => typeof input !== 'object' || input === null || Array.isArray(input)),
);
const anyName = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...names) },
  { weight: 1, arbitrary: fc.constantFrom('desktop.choose', 'desktop.showFile', 'desktop.openFile', 'desktop.start') },
  { weight: 1, arbitrary: fc.anything() },
);

test('ten thousand malformed calls: all refused by name, none unhandled, none accepted', async () => {
  await fc.assert(
    fc.asyncProperty(anyName, wrongInput, async (name, input) => {
      const reply = await answerCall(answering, name, input);
      expect(reply.ok).toBe(false);
      if (reply.ok) return;
      expect(Object.keys(faultWords)).toContain(reply.fault.code);
      expect(reply.fault.code).not.toBe('unexpected');
    }),
    { numRuns: 10_000 },
  );
});
