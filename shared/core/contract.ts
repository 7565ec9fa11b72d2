// What is a call, and which kinds are there?
import type { z } from '#shared/core/zod.ts';

/**
 * How a call may touch the ledger.
 * `query` reads · `command` writes in one transaction and leaves a journal entry · `draft` replaces one row of table
 * `draft`, without journal · `job` runs steps, each of them a command or a file operation.
 */
export type CallKind = 'query' | 'command' | 'draft' | 'job';

/** The features whose views a call may change; the window re-reads exactly these. */
export type FeatureName =
  | 'vault'
  | 'backup'
  | 'branch'
  | 'members'
  | 'files'
  | 'meetings'
  | 'plans'
  | 'talks'
  | 'phrases'
  | 'dues'
  | 'compliance'
  | 'handoff'
  | 'records'
  | 'journal'
  | 'filters'
  | 'handover'
  | 'search';

/** One call of the contract: its kind, what goes in, what comes out, whom it touches, which inputs are paths. */
export interface Call<K extends CallKind = CallKind, I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly kind: K;
  readonly input: I;
  readonly output: O;
  readonly touches: readonly FeatureName[];
  /** Names of input fields that hold a path: a window may only send one that a person has picked in a dialog. */
  readonly paths: readonly string[];
  /** True for the few calls that work while no ledger is open (create, open, status, verify). */
  readonly whenClosed: boolean;
}

interface Extras {
  readonly touches?: readonly FeatureName[];
  readonly paths?: readonly string[];
  readonly whenClosed?: boolean;
}

const call = <K extends CallKind, I extends z.ZodType, O extends z.ZodType>(kind: K, input: I, output: O, extras: Extras = {}): Call<K, I, O> => ({
  kind,
  input,
  output,
  touches: extras.touches ?? [],
  paths: extras.paths ?? [],
  whenClosed: extras.whenClosed ?? false,
});

/** Declares a call that only reads. */
export const query = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) => call('query', input, output);

/** Declares a call that writes in one transaction and leaves one journal entry. */
export const command = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O, touches: readonly FeatureName[]) =>
  call('command', input, output, { touches });

/** Declares a call that keeps unfinished typing: one row of table `draft`, no journal, never in packages. */
export const draft = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O, touches: readonly FeatureName[]) =>
  call('draft', input, output, { touches });

/** Declares a call that works in steps: files, packages, printing. */
export const job = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O, extras: Extras = {}) => call('job', input, output, extras);
