// What is a trick? One thing that is wrong (or right) in a package whose every signature and hash is true.
import type { Chance } from '#test/fault/chance.ts';
import type { Draft, LooseObject } from '#test/fault/packages/forger.ts';
import type { Kept } from '#test/fault/packages/prepare.ts';

/** What a trick works on. */
export interface Stage {
  readonly draft: Draft;
  readonly kept: Kept;
  readonly chance: Chance;
}

/** A row that a trick put into the package: `bad` must never be stored, `good` must be when nothing else is wrong. */
export interface Planted {
  readonly table: string;
  readonly id: string;
  readonly rev: number;
  /** A column and what must (or must not) stand in it, where the version alone does not tell. */
  readonly column?: string;
  readonly value?: string | number;
}

/**
 * `package`: the whole package must not be applied. `row`: the planted rows must not be stored; the others may be.
 * `honest`: nothing is wrong, so that a reader that refuses everything does not pass.
 */
export interface Trick {
  readonly name: string;
  readonly kind: 'package' | 'row' | 'honest';
  /** Codes that this trick alone may be refused with. */
  readonly codes: readonly string[];
  play(stage: Stage): readonly Planted[];
}

const nothing: readonly Planted[] = [];

/** A trick on the package as a whole. */
export const packageTrick = (name: string, codes: string | readonly string[], play: (stage: Stage) => void): Trick => ({
  name,
  kind: 'package',
  codes: typeof codes === 'string' ? [codes] : codes,
  play: (stage) => {
    play(stage);
    return nothing;
  },
});

/** Changes keys of the envelope. */
export const inEnvelope =
  (changes: LooseObject) =>
  ({ draft }: Stage): void => {
    draft.envelope = { ...draft.envelope, ...changes };
  };

/** Changes keys of an object in the envelope. */
export const inPart =
  (part: string, changes: LooseObject | ((stage: Stage) => LooseObject)) =>
  (stage: Stage): void => {
    const { draft } = stage;
    const made = typeof changes === 'function' ? changes(stage) : changes;
    draft.envelope = { ...draft.envelope, [part]: { ...((draft.envelope[part] ?? {}) as LooseObject), ...made } };
  };
