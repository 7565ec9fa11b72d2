// Which package was handed over by a double click? It waits until a ledger is open, and is only looked at, never taken by itself.
import { useEffect, useState } from 'react';
import { useStart } from '#renderer/core/use-start.ts';

/** The path of the package that waits, empty when none does; and how to say that it was shown. */
export const useHandedFile = (): readonly [file: string, clear: () => void] => {
  const start = useStart();
  const [file, setFile] = useState('');
  const first = start.data?.fileToOpen ?? '';
  useEffect(() => {
    if (first !== '') setFile(first);
  }, [first]);
  useEffect(() => window.ledger.on('file-to-open', ({ path }) => setFile(path)), []);
  return [file, () => setFile('')];
};
