// What does the window remember of the ledger? A cache of views, re-read when a call says that it touched their feature.
import {
  keepPreviousData,
  QueryClient,
  type UseMutationResult,
  type UseQueryOptions,
  type UseQueryResult,
  useMutation,
  useQueries,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useCallback } from 'react';
import { call } from '#renderer/core/call.ts';
import { type CallName, contract, type InputOf, type OutputOf } from '#shared/contract.ts';
import type { FaultError } from '#shared/core/fault.ts';

/** Builds the cache. Offline by nature: never paused for a network, never re-read without a reason. */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: { networkMode: 'always', retry: false, refetchOnWindowFocus: false, staleTime: Number.POSITIVE_INFINITY },
      mutations: { networkMode: 'always', retry: false },
    },
  });

const featureOf = (name: CallName): string => name.slice(0, name.indexOf('.'));

/** Reads a view: `useCall('members.list', { … })`. Re-read whenever a call touches the feature in its name. */
export const useCall = <N extends CallName>(
  name: N,
  input: InputOf<N>,
  options: { readonly isEnabled?: boolean; readonly keepsPrevious?: boolean } = {},
): UseQueryResult<OutputOf<N>, FaultError> =>
  useQuery<OutputOf<N>, FaultError>({
    ...queryOf(name, input),
    enabled: options.isEnabled ?? true,
    ...(options.keepsPrevious ? { placeholderData: keepPreviousData } : {}),
  });

const queryOf = <N extends CallName>(name: N, input: InputOf<N>) => ({ queryKey: [featureOf(name), name, input], queryFn: () => call(name, input) });

/** Reads several views of one call, e.g. slices of a list; each is remembered by itself. */
export const useCalls = <N extends CallName>(name: N, inputs: readonly InputOf<N>[]): UseQueryResult<OutputOf<N>, FaultError>[] =>
  useQueries({ queries: inputs.map((input): UseQueryOptions<OutputOf<N>, FaultError> => queryOf(name, input)) });

/** Reads a view at the moment when it is needed, e.g. at the press of a button; what is remembered is not asked again. */
export const useAsk = (): (<N extends CallName>(name: N, input: InputOf<N>) => Promise<OutputOf<N>>) => {
  const client = useQueryClient();
  return useCallback(<N extends CallName>(name: N, input: InputOf<N>) => client.fetchQuery<OutputOf<N>, FaultError>(queryOf(name, input)), [client]);
};

/** Re-reads the views of the features that a call touches; everything but a draft may have left a journal entry. */
export const invalidateTouched = async (client: QueryClient, name: CallName): Promise<void> => {
  const { kind, touches } = contract[name];
  const touched = new Set<string>(kind === 'command' || (kind === 'job' && touches.length > 0) ? [...touches, 'journal'] : touches);
  await Promise.all([...touched].map((feature) => client.invalidateQueries({ queryKey: [feature] })));
};

/** Makes a call on demand: `useCommand('members.save').mutateAsync(input)`; afterwards the touched views are re-read. */
export const useCommand = <N extends CallName>(name: N): UseMutationResult<OutputOf<N>, FaultError, InputOf<N>> => {
  const client = useQueryClient();
  return useMutation<OutputOf<N>, FaultError, InputOf<N>>({
    mutationFn: (input) => call(name, input),
    onSuccess: () => invalidateTouched(client, name),
  });
};
