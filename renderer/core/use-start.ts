// What does the desktop say when the window begins?
import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { desktop } from '#renderer/core/call.ts';
import type { DesktopRequests } from '#shared/contract.ts';

/** The last ledger's folder, the default one, language and text size, and the package that the program was started with (told once). */
export const useStart = (): UseQueryResult<DesktopRequests['desktop.start']['output']> =>
  useQuery({ queryKey: ['desktop', 'start'], queryFn: () => desktop('desktop.start', {}) });
