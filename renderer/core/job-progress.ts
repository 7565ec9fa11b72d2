// How far is a long piece of work?
import { useEffect, useState } from 'react';
import type { CallName, LedgerEvents } from '#shared/contract.ts';

/** The last progress message of a job while `isRunning`; null before the first one. */
export const useJobProgress = (name: CallName, isRunning: boolean): LedgerEvents['job-progress'] | null => {
  const [progress, setProgress] = useState<LedgerEvents['job-progress'] | null>(null);
  useEffect(() => {
    if (!isRunning) return;
    setProgress(null);
    return window.ledger.on('job-progress', (message) => {
      if (message.call === name) setProgress(message);
    });
  }, [name, isRunning]);
  return progress;
};
