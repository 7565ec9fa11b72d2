// Which names may a package and its entries have? Names are compared, never used as paths.
import { packageLimits } from '#shared/handoff/limits.ts';

/** The extension of a package, sealed or not. */
export const packageExtension = '.ledgerpack';

/** File name of a package: `<orgCode>-<seq 6 digits>-<kind>-<yyyymmdd>.ledgerpack`. */
export const packageFileName = (parts: { code: string; seq: number; kind: string; date: string }): string =>
  `${parts.code}-${String(parts.seq).padStart(6, '0')}-${parts.kind}-${parts.date.replaceAll('-', '')}${packageExtension}`;

/** The code of the organisation that a package's file name says it is from, whether or not the file can be opened; null where it says none. */
export const codeInName = (fileName: string): string | null => /^(.+)-\d{6}-[a-z]+-\d{8}/.exec(fileName)?.[1] ?? null;

/** Tells by a path whether it may be a whole ledger; what it is, the package itself says. */
export const isHandoverName = (path: string): boolean => /-handover-[^\\/]*\.ledgerpack$/i.test(path);

/** Names that Windows keeps for devices: a stranger's unpacker would stumble over them. */
const deviceName = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** What is wrong with an entry's name, or null: ASCII of `[A-Za-z0-9._/-]`, relative, no empty or dotted step, no device, no folder entry. */
export const entryNameProblem = (name: string): string | null => {
  if (name.length === 0 || name.length > packageLimits.nameLength) return 'name-length';
  if (!/^[A-Za-z0-9._/-]+$/.test(name)) return 'name-characters';
  const steps = name.split('/');
  if (steps.some((step) => step === '' || step === '.' || step === '..')) return 'name-path';
  if (steps.some((step) => step.endsWith('.') || deviceName.test(step))) return 'name-reserved';
  return null;
};

/** What is wrong with the names together, or null: no two that differ only in case, one top folder. */
export const entryNamesProblem = (names: readonly string[]): string | null => {
  const folded = new Set(names.map((name) => name.toLowerCase()));
  if (folded.size !== names.length) return 'name-twice';
  const tops = new Set(names.map((name) => (name.includes('/') ? name.slice(0, name.indexOf('/')) : '')));
  return tops.size === 1 && !tops.has('') ? null : 'top-folder';
};
