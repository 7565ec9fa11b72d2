// Are the fuses of a runtime read rightly from its bytes, and is every one that stands open named?
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openFuses, openFusesOf } from '#electron/shell/guards/fuses.ts';

const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
/** A runtime's file with such a wire. */
const binaryWith = (wire: string, version = 1): Buffer =>
  Buffer.concat([
    Buffer.alloc(5000, 7),
    Buffer.from(sentinel),
    Buffer.from([version, wire.length]),
    Buffer.from(wire, 'latin1'),
    Buffer.alloc(5000, 9),
  ]);
/** RunAsNode, cookies, NODE_OPTIONS, inspect, asar integrity, only asar, snapshot, file protocol, wasm. */
const closed = '010011001';

test.each([
  [closed, []],
  ['000011001', []],
  ['110011001', ['RunAsNode']],
  ['011011001', ['EnableNodeOptionsEnvironmentVariable']],
  ['010111001', ['EnableNodeCliInspectArguments']],
  ['010001001', ['EnableEmbeddedAsarIntegrityValidation']],
  ['010010001', ['OnlyLoadAppFromAsar']],
  ['010011101', ['LoadBrowserProcessSpecificV8Snapshot']],
  ['010011011', ['GrantFileProtocolExtraPrivileges']],
  ['010011000', ['WasmTrapHandlers']],
  // As Electron ships it: nothing closed yet.
  [
    '101100011',
    [
      'RunAsNode',
      'EnableNodeOptionsEnvironmentVariable',
      'EnableNodeCliInspectArguments',
      'EnableEmbeddedAsarIntegrityValidation',
      'OnlyLoadAppFromAsar',
      'GrantFileProtocolExtraPrivileges',
    ],
  ],
  ['r10011001', ['RunAsNode']],
  [`${closed}1`, ['unknown-fuses']],
  ['0100110', ['unknown-fuses']],
])('on Windows the wire %s has these open: %j', (wire, open) => expect(openFuses(binaryWith(wire), 'win32')).toEqual(open));

test('asar integrity is asked only where it exists; another version and a file without a wire are no runtime that we know', () => {
  expect(openFuses(binaryWith('010001001'), 'linux')).toEqual([]);
  expect(openFuses(binaryWith(closed, 2), 'linux')).toEqual(['unknown-fuses']);
  expect(openFuses(Buffer.from('no Electron'), 'linux')).toEqual(['no-fuses']);
});

test.each([0, 4 * 1024 * 1024 - 10, 4 * 1024 * 1024 - 40, 9 * 1024 * 1024])(
  'a wire %i bytes into a file is found, over the border of two pieces too',
  async (at) => {
    const folder = mkdtempSync(join(tmpdir(), 'branch-ledger-fuses-'));
    const file = join(folder, 'runtime');
    writeFileSync(file, Buffer.concat([Buffer.alloc(at, 1), binaryWith('110011001').subarray(5000)]));
    expect(await openFusesOf(file, 'win32')).toEqual(['RunAsNode']);
    rmSync(folder, { recursive: true, force: true });
  },
);
