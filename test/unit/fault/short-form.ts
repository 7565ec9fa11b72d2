// How does a drill's short form become a test? It must pass; where the shim cannot be loaded at all, it must say so.
import { expect } from 'vitest';
import { type Drill, runDrill } from '#test/fault/drill.ts';
import { canPreload } from '#test/fault/shim/compile.ts';

/** Runs the short form with a fixed seed and expects it to be green. `needsShim`: power losses and I/O faults are simulated on Linux only. */
export const expectGreen = async (drill: Drill, needsShim: boolean): Promise<void> => {
  const verdict = await runDrill(drill, { isLong: false, seed: 1 });
  if (needsShim && !canPreload) expect(verdict.problems.join()).toContain('not run');
  else expect(verdict).toMatchObject({ problems: [], passed: true });
};
