// How does the story speak to the ledger? Through the same calls as the windows, on a clock that it moves.
import type { MovableClock } from '#electron/ledger/clock.ts';
import type { Dispatcher } from '#electron/ledger/dispatch.ts';
import type { CallName, InputOf, OutputOf } from '#shared/contract.ts';
import { FaultError } from '#shared/core/fault.ts';
import type { Id } from '#shared/core/id.ts';
import type { MemberLine } from '#shared/members/line.ts';

/** One ledger of the story. */
export interface Teller {
  /** Makes a call that must succeed at a moment of the story; throws its FaultError. */
  at<N extends CallName>(instant: string, name: N, input: InputOf<N>): Promise<OutputOf<N>>;
  /** The same at the story's present moment. */
  now<N extends CallName>(name: N, input: InputOf<N>): Promise<OutputOf<N>>;
  /** Everybody on the list by name, read anew. */
  people(): Promise<Map<string, MemberLine>>;
  /** How many calls were made. */
  readonly count: () => number;
}

export const createTeller = (dispatcher: Dispatcher, clock: MovableClock): Teller => {
  let calls = 0;
  const now = async <N extends CallName>(name: N, input: InputOf<N>): Promise<OutputOf<N>> => {
    calls += 1;
    const reply = await dispatcher.invoke(name, input);
    if (!reply.ok) throw new FaultError(reply.fault);
    return reply.value;
  };
  return {
    now,
    at: (instant, name, input) => {
      clock.set(instant);
      return now(name, input);
    },
    people: async () => {
      const { rows } = await now('members.list', { asOf: null, text: '', scope: 'all' });
      return new Map(rows.map((row) => [row.name, row]));
    },
    count: () => calls,
  };
};

/** The id of somebody in the cast; throws when the roster lacks him, since the story would make no sense. */
export const idOf = (people: ReadonlyMap<string, MemberLine>, name: string): Id => {
  const person = people.get(name);
  if (!person) throw new Error(`the story needs ${name}, who is not on the roster`);
  return person.id;
};
