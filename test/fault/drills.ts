// Which drills are there? One line each; loaded only when run, so that a broken one stops no other.
import type { Drill } from '#test/fault/drill.ts';

/** The drills by name, in the order of the scoreboard. */
export const drills: Readonly<Record<string, () => Promise<{ readonly drill: Drill }>>> = {
  kill: () => import('#test/fault/kill.ts'),
};
