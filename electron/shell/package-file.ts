// Which package was the program started with? Only an existing .ledgerpack file; anything else is ignored.
import { statSync } from 'node:fs';
import { extname, resolve } from 'node:path';

/** The absolute path of a package, or an empty text when this is none. */
export const packageFile = (path: string, workingFolder: string): string => {
  if (path.startsWith('-') || path.includes('\0') || extname(path).toLowerCase() !== '.ledgerpack') return '';
  const file = resolve(workingFolder, path);
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : '';
};

/** The first package among a program's arguments; flags and the program itself are skipped (toolchain §1.8). */
export const packageAmong = (argv: readonly string[], workingFolder: string): string =>
  argv
    .slice(1)
    .map((argument) => packageFile(argument, workingFolder))
    .find((file) => file !== '') ?? '';
