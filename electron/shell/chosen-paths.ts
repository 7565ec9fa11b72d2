// Which places may a call use? Those that a person has picked in this session, and what lies below a picked folder.
import { isAbsolute, relative, resolve } from 'node:path';
import { contract, isCallName } from '#shared/contract.ts';

/** Remembers what was picked and what was written, for one session of the program. */
export interface ChosenPaths {
  /** A person picked this file or folder in a dialog, or handed it over by a double click. */
  choose(path: string): void;
  /** A call wrote this file. `isOurs`: the program made its content; a kept file of others, saved again, is not ours. */
  noteWritten(path: string, isOurs: boolean): void;
  /** True for a picked path and for what lies below a picked folder. */
  mayUse(path: string): boolean;
  /** True for exactly the files that were picked or written: these may be shown in their folder. */
  mayShow(path: string): boolean;
  /** True for files whose content the program made: only these are handed to another program (reliability rows 67, 103). */
  mayOpen(path: string): boolean;
}

/** Builds the memory; `known` are places that need no dialog: the default folder and the last ledger. */
export const createChosenPaths = (known: readonly string[]): ChosenPaths => {
  const chosen = new Set(known.filter(isUsable).map((path) => resolve(path)));
  const written = new Set<string>();
  const made = new Set<string>();
  return {
    choose: (path) => void (isUsable(path) && chosen.add(resolve(path))),
    noteWritten: (path, isOurs) => {
      if (!isUsable(path)) return;
      written.add(resolve(path));
      if (isOurs) made.add(resolve(path));
      else made.delete(resolve(path));
    },
    mayUse: (path) => isUsable(path) && [...chosen].some((place) => isAtOrBelow(place, resolve(path))),
    mayShow: (path) => isUsable(path) && (chosen.has(resolve(path)) || written.has(resolve(path))),
    mayOpen: (path) => isUsable(path) && made.has(resolve(path)),
  };
};

const isUsable = (path: string): boolean => isAbsolute(path) && !path.includes('\0');

const isAtOrBelow = (place: string, path: string): boolean => {
  const inside = relative(place, path);
  return inside === '' || (!/^\.\.([/\\]|$)/.test(inside) && !isAbsolute(inside));
};

/** The paths that a call's input carries, by the contract's `paths`; what is no text is left for the schema to refuse. */
export const pathsOf = (name: string, input: unknown): string[] => {
  if (!isCallName(name)) return [];
  return contract[name].paths.flatMap((field) => fieldOf(input, field)).filter((value) => typeof value === 'string');
};

const fieldOf = (input: unknown, field: string): unknown[] => {
  if (typeof input !== 'object' || input === null || !Object.hasOwn(input, field)) return [];
  const value: unknown = Reflect.get(input, field);
  if (value === null || value === undefined) return [];
  return Array.isArray(value) ? value : [value];
};

/** Tells whether the program makes what a call writes; a scan or a letter that was kept comes from others, whatever it is called. */
export const makesContent = (name: string): boolean => name !== 'files.saveAs';

/** The files that a reply says were written (`file`, `files`), for calls that take a place to write to. */
export const writtenBy = (name: string, value: unknown): string[] => {
  if (!isCallName(name) || contract[name].kind !== 'job' || contract[name].paths.length === 0) return [];
  return [...fieldOf(value, 'file'), ...fieldOf(value, 'files')].filter((file) => typeof file === 'string');
};
