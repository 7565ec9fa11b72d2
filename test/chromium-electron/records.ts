// What was asked of Electron that a browser cannot do? Each such request is recorded here, for tests to look at.

/** One request that was recorded instead of carried out. */
export interface Recorded {
  readonly what: string;
  readonly values: readonly unknown[];
}

const all: Recorded[] = [];

/** Records a request. Functions among the values are recorded as the text `function`. */
export const record = (what: string, ...values: readonly unknown[]): void => {
  all.push({ what, values: values.map((value) => (typeof value === 'function' ? 'function' : value)) });
};

/** Everything recorded since the start. */
export const recorded = (): readonly Recorded[] => all;
