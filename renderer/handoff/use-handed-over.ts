// Was a package double-clicked? Then it is looked at here, and still nothing is taken without a click.
import { useEffect, useEffectEvent } from 'react';
import type { Taking } from '#renderer/handoff/use-taking.ts';
import { z } from '#shared/core/zod.ts';

const handedOver = z.object({ paths: z.array(z.string().min(1)).min(1) });

/** Looks at the packages that the step to this page brought along (`navigate('/inbox', { state: { paths } })`), once. */
export const usePackagesHandedOver = (taking: Taking): void => {
  const look = useEffectEvent((paths: readonly string[]) => void taking.look(paths));
  useEffect(() => {
    const parsed = handedOver.safeParse(history.state);
    if (!parsed.success) return;
    history.replaceState(null, '');
    look(parsed.data.paths);
  }, []);
};
