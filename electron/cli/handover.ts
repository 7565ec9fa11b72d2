// How does the command line hand a whole ledger over, and receive one? The recovery code comes from a file or the environment, never from an argument.
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { UsageError } from '#electron/cli/output.ts';
import { must, open, required, type VerbContext } from '#electron/cli/verb.ts';
import { cliWords } from '#electron/cli/words.ts';
import { spareIdentityOf } from '#electron/vault/create.ts';
import { secretOfRecoveryCode } from '#electron/vault/recovery-code.ts';
import { fill } from '#shared/core/words.ts';
import { packWords } from '#shared/handover/pack-words.ts';

const recoveryCodeFrom = ({ options, output }: VerbContext): string => {
  const file = options['recovery-file'];
  if (typeof file === 'string') {
    if (!existsSync(file)) throw new UsageError(fill(cliWords.noRecoveryFile[output.language], { file }));
    return readFileSync(file, 'utf8').trim();
  }
  const code = process.env.BRANCH_LEDGER_RECOVERY_CODE;
  if (!code) throw new UsageError(cliWords.noRecoveryCode[output.language]);
  return code;
};

/** What opens a whole ledger for a check, when a recovery code was given; null: none was. */
export const keysOfCode = (context: VerbContext): { identity: string } | null => {
  if (context.options['recovery-file'] === undefined && !process.env.BRANCH_LEDGER_RECOVERY_CODE) return null;
  const secret = secretOfRecoveryCode(recoveryCodeFrom(context));
  return secret && { identity: spareIdentityOf(secret) };
};

/** Packs the open ledger for the new secretary. */
export const handOver = async (context: VerbContext): Promise<number> => {
  const folder = resolve(required(context, 'to'));
  const recoveryCode = recoveryCodeFrom(context);
  await open(context);
  const packed = await must(context, 'handover.pack', { folder, recoveryCode });
  context.output.data(packed);
  context.output.say(cliWords.written, { file: packed.file });
  context.output.say(packWords.afterwards);
  return 0;
};

/** Makes the ledger of a handover package in the folder named; the passphrase given is its new one. */
export const receive = async (context: VerbContext): Promise<number> => {
  const file = context.words[1];
  if (!file) throw new UsageError(fill(cliWords.missing[context.output.language], { option: 'PACKAGE' }));
  const wish = { file: resolve(file), recoveryCode: recoveryCodeFrom(context) };
  const folder = context.ledger();
  const passphrase = context.passphrase();
  const seen = await must(context, 'handover.look', wish);
  const { head, ...facts } = seen;
  context.output.say(cliWords.arriving, { ...facts, seq: head.seq });
  const received = await must(context, 'handover.receive', { ...wish, folder, passphrase });
  context.output.data({ ...seen, ...received });
  context.output.say(cliWords.received, received);
  return 0;
};
