// Does the dispatcher refuse whatever is not a call, and say why?
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contract } from '#shared/contract.ts';
import { faultWords } from '#shared/core/fault-words.ts';
import { openTestLedger, type TestLedger } from '#test/support/ledger.ts';

let ledger: TestLedger;
beforeAll(async () => {
  ledger = await openTestLedger();
});
afterAll(() => ledger.close());

test.each(['', 'dues', 'dues.drop', '__proto__', 'constructor', 'toString', 'branch.overview '])('%j is no call', async (name) => {
  const reply = await ledger.dispatcher.invokeUnknown(name, {});
  expect(reply.ok ? '' : reply.fault.code).toBe('call-unknown');
});

test('an input with a stray, missing or wrong field is refused and the field is named', async () => {
  const refused = async (input: unknown) => {
    const reply = await ledger.dispatcher.invokeUnknown('branch.saveGroup', input);
    return reply.ok || reply.fault.kind !== 'invalid' ? null : reply.fault.fields.map((field) => field.path);
  };
  expect(await refused({ id: null, name: '第一党小组' })).toEqual(['leaderId']);
  expect(await refused({ id: null, name: '  ', leaderId: null })).toEqual(['name']);
  expect(await refused({ id: null, name: '第一党小组', leaderId: null, sql: 'x' })).toEqual(['']);
  expect(await refused(null)).toEqual(['']);
});

test('whatever is thrown at any call is answered with a value or a fault that has a sentence', async () => {
  const names = Object.keys(contract).filter((name) => !['vault.lock', 'vault.create', 'vault.open', 'vault.recover'].includes(name));
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...names), fc.anything({ withBigInt: true, withDate: true }), async (name, input) => {
      const reply = await ledger.dispatcher.invokeUnknown(name, input);
      if (!reply.ok) expect(faultWords[reply.fault.code].zh.length).toBeGreaterThan(5);
      expect(reply.ok || reply.fault.kind !== 'unexpected').toBe(true);
    }),
    { numRuns: 400 },
  );
});
