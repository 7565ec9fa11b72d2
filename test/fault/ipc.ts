// R21: what happens to ten thousand malformed calls? Each is answered with a fault that has a sentence, and none does anything.
import fc from 'fast-check';
import { systemClock } from '#electron/ledger/clock.ts';
import { createDispatcher } from '#electron/ledger/dispatch.ts';
import { answerCall } from '#electron/shell/calls.ts';
import { createChosenPaths } from '#electron/shell/chosen-paths.ts';
import { openMemory } from '#electron/shell/memory.ts';
import { contract } from '#shared/contract.ts';
import { faultWords } from '#shared/core/fault-words.ts';
import { type Drill, figure, verdictOf } from '#test/fault/drill.ts';
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
    toPaper: refuse,
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

/** What is wrong with the answer to a malformed call; null: it was refused by name, with a sentence. */
const wrongAnswer = async (name: unknown, input: unknown): Promise<string | null> => {
  const reply = await answerCall(answering, name, input);
  if (reply.ok) return 'accepted';
  if (reply.fault.code === 'unexpected') return 'unhandled';
  return Object.hasOwn(faultWords, reply.fault.code) ? null : `no sentence for ${reply.fault.code}`;
};

/** Every call of the contract says what goes in, what comes out, and refuses what it does not know. */
const looseCalls = (): readonly string[] =>
  Object.entries(contract).flatMap(([name, call]) => (call.input.safeParse({ 'no-such-field': 1 }).success ? [`${name} takes unknown fields`] : []));

export const drill: Drill = {
  name: 'ipc',
  rows: ['R21'],
  goal: '10,000 malformed calls: 0 unhandled, 0 accepted; every call has a schema',
  run: async ({ chance }) => {
    const wanted = 10_000;
    const problems = [...looseCalls()];
    let done = 0;
    await fc.assert(
      fc.asyncProperty(anyName, wrongInput, async (name, input) => {
        const wrong = await wrongAnswer(name, input);
        done += 1;
        if (wrong !== null) problems.push(`${String(name)}: ${wrong}`);
      }),
      { numRuns: wanted, seed: chance.below(2 ** 31) },
    );
    return verdictOf(
      `${figure(done)} malformed calls, ${names.length} calls with schemas, ${problems.length} accepted or unhandled`,
      problems,
      done >= wanted,
    );
  },
};
