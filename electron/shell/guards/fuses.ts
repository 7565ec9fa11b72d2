// Was the installed runtime closed against being used as something else? Its fuses are read from its own file (toolchain §1.4, reliability row 105).
import { open } from 'node:fs/promises';

/** The bits of an Electron binary, in the order of its wire (version 1), as an installed program must have them. */
const wanted = [
  ['RunAsNode', '0'],
  ['EnableCookieEncryption', null],
  ['EnableNodeOptionsEnvironmentVariable', '0'],
  ['EnableNodeCliInspectArguments', '0'],
  ['EnableEmbeddedAsarIntegrityValidation', '1'],
  ['OnlyLoadAppFromAsar', '1'],
  ['LoadBrowserProcessSpecificV8Snapshot', '0'],
  ['GrantFileProtocolExtraPrivileges', '0'],
  ['WasmTrapHandlers', '1'],
] as const;

/** What stands before the wire in every Electron binary. Taken apart, so that this program's own text is not mistaken for one. */
const sentinel = ['dL7pKGdnNz796Pbb', 'jQWNKmHXBZaB9tsX'].join('');
/** Sentinel, version, length, wire. */
const longestWire = sentinel.length + 2 + 64;
const chunkSize = 4 * 1024 * 1024;

/**
 * The fuses that do not stand as wanted in the bytes of a runtime, by name; `no-fuses` when there is no wire, `unknown-fuses` when it is of another version or
 * has a fuse that this list does not know. Asar integrity does not exist on Linux.
 */
export const openFuses = (bytes: Buffer, platform: NodeJS.Platform): readonly string[] => {
  const at = bytes.indexOf(sentinel, 0, 'latin1');
  if (at === -1) return ['no-fuses'];
  const start = at + sentinel.length;
  const length = bytes[start + 1] ?? 0;
  const wire = bytes.toString('latin1', start + 2, start + 2 + length);
  if (bytes[start] !== 1 || length < wanted.length || length > 64) return ['unknown-fuses'];
  const open = wanted.flatMap(([name, value], index) => {
    const isAsked = value !== null && !(name === 'EnableEmbeddedAsarIntegrityValidation' && platform === 'linux');
    return isAsked && wire[index] !== value ? [name] : [];
  });
  return length > wanted.length ? [...open, 'unknown-fuses'] : open;
};

/** The fuses of a runtime's file that do not stand as wanted; the file is read piece by piece until its wire is found. */
export const openFusesOf = async (file: string, platform: NodeJS.Platform): Promise<readonly string[]> => {
  const handle = await open(file, 'r');
  try {
    let kept = Buffer.alloc(0);
    const piece = Buffer.alloc(chunkSize);
    for (;;) {
      const { bytesRead } = await handle.read(piece, 0, chunkSize);
      const seen = Buffer.concat([kept, piece.subarray(0, bytesRead)]);
      const at = seen.indexOf(sentinel, 0, 'latin1');
      const isWhole = at !== -1 && (seen.length >= at + longestWire || bytesRead === 0);
      if (isWhole || bytesRead === 0) return openFuses(seen, platform);
      kept = seen.subarray(Math.max(0, at === -1 ? seen.length - longestWire : at));
    }
  } finally {
    await handle.close();
  }
};
