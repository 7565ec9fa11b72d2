// What does a verb of the command line work with?
import { type Output, UsageError } from '#electron/cli/output.ts';
import { cliWords } from '#electron/cli/words.ts';
import type { Dispatcher } from '#electron/ledger/dispatch.ts';
import type { CallName, InputOf, OutputOf } from '#shared/contract.ts';
import { FaultError } from '#shared/core/fault.ts';
import { fill } from '#shared/core/words.ts';

/** The options of a command line, as text. */
export type Options = Readonly<Record<string, string | boolean | undefined>>;

/** What a verb works with. */
export interface VerbContext {
  readonly dispatcher: Dispatcher;
  readonly output: Output;
  readonly words: readonly string[];
  readonly options: Options;
  /** Folder of the ledger; throws UsageError when none is named. */
  readonly ledger: () => string;
  readonly passphrase: () => string;
}

/** A call that must succeed; throws its FaultError. */
export const must = async <N extends CallName>(context: VerbContext, name: N, input: InputOf<N>): Promise<OutputOf<N>> => {
  const reply = await context.dispatcher.invoke(name, input);
  if (!reply.ok) throw new FaultError(reply.fault);
  return reply.value;
};

/** Opens the ledger that is named. */
export const open = (context: VerbContext) => must(context, 'vault.open', { folder: context.ledger(), passphrase: context.passphrase() });

/** An option that must be given. */
export const required = (context: VerbContext, option: string): string => {
  const value = context.options[option];
  if (typeof value !== 'string' || value === '') throw new UsageError(fill(cliWords.missing[context.output.language], { option: `--${option}` }));
  return value;
};
