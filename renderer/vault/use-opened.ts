// What happens once a ledger is open?
import { useQueryClient } from '@tanstack/react-query';

/** Gives the function that lets the window look anew at what is open. */
export const useOpened = (): (() => Promise<void>) => {
  const client = useQueryClient();
  return () => client.resetQueries();
};
