// How do the lines of a sheet get their numbers? By their place, which on paper never changes and so is also their identity.

/** Each item with its number from 1. */
export const numbered = <T>(items: readonly T[]): { readonly ordinal: number; readonly item: T }[] =>
  items.map((item, index) => ({ ordinal: index + 1, item }));
