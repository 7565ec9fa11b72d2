// Which package did a person double-click? It waits until the window asks, or is told to it; nothing is imported by itself.
import { packageFile } from '#electron/shell/package-file.ts';
import { z } from '#shared/core/zod.ts';

const handedOver = z.object({ file: z.string() });

/** The part of the application that this needs. */
export interface Opening {
  on(event: 'open-file', listener: (event: { preventDefault(): void }, path: string) => void): unknown;
  on(event: 'second-instance', listener: (event: unknown, argv: string[], folder: string, data: unknown) => void): unknown;
}

/** Packages that arrived from outside. */
export interface FilesToOpen {
  /** The package that is waiting; empty when none is, and afterwards. */
  take(): string;
  /** From now on told of each package, or with an empty text when a second start only wants the window in front. */
  listen(listener: (file: string) => void): void;
}

/** Collects packages from the first start, the system's open-file and second starts, each an existing `.ledgerpack` or ignored (row 104). */
export const receiveFiles = (app: Opening, first: string): FilesToOpen => {
  let waiting = first;
  let told: ((file: string) => void) | null = null;
  const arrive = (file: string): void => {
    if (told) told(file);
    else waiting = file || waiting;
  };
  app.on('open-file', (event, path) => {
    event.preventDefault();
    arrive(packageFile(path, '/'));
  });
  // Arguments may be reordered on their way; only the data that our own second start sent is read (toolchain §1.8).
  app.on('second-instance', (_event, _argv, _folder, data) => {
    const parsed = handedOver.safeParse(data);
    arrive(parsed.success ? packageFile(parsed.data.file, '/') : '');
  });
  return {
    take: () => {
      const file = waiting;
      waiting = '';
      return file;
    },
    listen: (listener) => {
      told = listener;
    },
  };
};
