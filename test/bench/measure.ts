// How is a measure written down? Medians and ratios of one run, as one JSON line; a goal that is missed is said, never hidden.
import { existsSync, readFileSync } from 'node:fs';
import { arch, cpus, platform } from 'node:os';

/** One figure of a run. `value` is compared with `goal`; both in `unit` (ratios: ×). */
export interface Measure {
  readonly name: string;
  readonly value: number;
  readonly unit: 'ms' | '×' | 'MB';
  readonly goal: number;
  /** What else a reader wants to know: medians, p99, counts. */
  readonly detail: Readonly<Record<string, number | string>>;
}

/** Runs work and tells how long it took, in milliseconds. */
export const timed = async <T>(work: () => Promise<T> | T): Promise<{ value: T; ms: number }> => {
  const began = performance.now();
  const value = await work();
  return { value, ms: performance.now() - began };
};

/** The value below which a share of the samples lies (nearest rank). */
export const quantile = (samples: readonly number[], share: number): number => {
  const sorted = samples.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? Number.NaN;
};

export const median = (samples: readonly number[]): number => quantile(samples, 0.5);

/** The most memory that this process held at any time, in MB. Linux remembers the parent's peak in a new process's usage; the process's own stands in its status. */
export const peakMb = (): number => {
  const status = '/proc/self/status';
  const own = existsSync(status) ? /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(status, 'utf8'))?.[1] : undefined;
  return (own === undefined ? process.resourceUsage().maxRSS : Number(own)) / 1024;
};

/** Three significant places are all that a run can promise. */
export const rounded = (value: number): number => Number(value.toPrecision(3));

/** One line of output. */
export const lineOf = (measure: Measure): string =>
  JSON.stringify({ ...measure, value: rounded(measure.value), met: measure.value <= measure.goal, at: new Date().toISOString(), machine: machine() });

const machine = (): string => `${platform()} ${arch()} ${cpus().length}× ${cpus()[0]?.model ?? ''} node ${process.version}`;
