// How does a form know what the ledger will accept? It is checked by the very schema of the call that it makes.
import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { type DefaultValues, type FieldPath, type FieldValues, type UseFormReturn, useForm } from 'react-hook-form';
import { faultOf } from '#renderer/core/fault-text.ts';
import { useCommand } from '#renderer/core/query-client.ts';
import { type CallName, contract, type InputOf, type OutputOf } from '#shared/contract.ts';
import type { Fault } from '#shared/core/fault.ts';

/** Calls whose input is an object with named fields: what a form can fill. */
export type FormValues<N extends CallName> = InputOf<N> & FieldValues;

/** A form that makes one call. */
export interface LedgerForm<N extends CallName> {
  readonly form: UseFormReturn<FormValues<N>>;
  /** Checks, makes the call, and returns its value; null when something was refused (errors then stand in the form). */
  readonly submit: () => Promise<OutputOf<N> | null>;
  /** What the ledger refused as a whole; null after a new attempt. */
  readonly fault: Fault | null;
  readonly isBusy: boolean;
}

/** Fields that a fault is about, with what to say under them. */
export const fieldErrorsOf = (fault: Fault): { path: string; message: string }[] =>
  fault.kind === 'invalid' ? fault.fields.map(({ path, message }) => ({ path, message })) : [];

/**
 * The first field in view whose text could not be read as a value (ParsedInput marks it); in an open dialog only that dialog
 * counts. Sending would lose what was typed there, so forms refuse until it is put right.
 */
export const firstUnreadableField = (): HTMLElement | null =>
  (document.querySelector('dialog[open]') ?? document).querySelector<HTMLElement>('[data-unreadable]');

/** Every message in a form's errors with its path, however deep; also those whose field is not in view. */
export const messagesOf = (errors: object, path = ''): { path: string; message: string }[] =>
  Object.entries(errors).flatMap(([key, error]: [string, unknown]) => {
    if (typeof error !== 'object' || error === null || key === 'ref') return [];
    const here = path === '' ? key : `${path}.${key}`;
    return 'message' in error && typeof error.message === 'string' ? [{ path: here, message: error.message }] : messagesOf(error, here);
  });

/**
 * Builds the form of a call: its schema checks while typing (after the first attempt), its faults land under their fields.
 * With `follows`, the form takes over what changes in `defaults` (the ledger's state), except in fields that a person has touched.
 */
export const useLedgerForm = <N extends CallName>(name: N, defaults: InputOf<N>, options: { readonly follows?: boolean } = {}): LedgerForm<N> => {
  const command = useCommand(name);
  const [fault, setFault] = useState<Fault | null>(null);
  // The one boundary where the contract's schema, known only by name here, becomes the form's resolver.
  const resolver = zodResolver(contract[name].input as never) as never;
  const form = useForm<FormValues<N>>({
    resolver,
    defaultValues: defaults as DefaultValues<FormValues<N>>,
    ...(options.follows ? { values: defaults as FormValues<N>, resetOptions: { keepDirtyValues: true } } : {}),
  });

  const send = async (): Promise<OutputOf<N> | null> => {
    try {
      // The schema parses again in the main process, so what was typed is sent, not what the resolver made of it.
      return await command.mutateAsync(form.getValues() as InputOf<N>);
    } catch (error) {
      const refused = faultOf(error);
      setFault(refused);
      for (const { path, message } of fieldErrorsOf(refused)) form.setError(path as FieldPath<FormValues<N>>, { message });
      return null;
    }
  };

  const submit = async (): Promise<OutputOf<N> | null> => {
    setFault(null);
    const unreadable = firstUnreadableField();
    if (unreadable) {
      unreadable.focus();
      unreadable.blur();
      unreadable.scrollIntoView({ block: 'center' });
      return null;
    }
    let value: OutputOf<N> | null = null;
    await form.handleSubmit(
      async () => {
        value = await send();
      },
      (errors) => setFault({ kind: 'invalid', code: 'invalid-input', values: {}, fields: messagesOf(errors) }),
    )();
    return value;
  };
  return { form, submit, fault, isBusy: command.isPending };
};
