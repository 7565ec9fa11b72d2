// How does a dialog make one call of the ledger? It sends the form, says that it was done, and closes; a refusal stays in it.
import { FormDialog, type FormDialogProps } from '#renderer/ui/form-dialog.tsx';
import { useToast } from '#renderer/ui/toast.ts';
import type { Fault } from '#shared/core/fault.ts';

interface Props<V> extends Omit<FormDialogProps, 'isReady' | 'isBusy' | 'fault' | 'onConfirm'> {
  /** The form: `useLedgerForm(…)`. */
  readonly of: { readonly submit: () => Promise<V | null>; readonly fault: Fault | null; readonly isBusy: boolean };
  /** What is said in passing once it was done. */
  readonly doneText?: (value: V) => string;
  /** Called after it closed, when it was done. */
  readonly onDone?: () => void;
}

/** The dialog of a form that makes one call: `<LedgerDialog of={useLedgerForm('vault.setActor', …)} title={…} onClose={…}>fields</LedgerDialog>`. */
export const LedgerDialog = <V,>({ of, doneText, onDone, ...frame }: Props<V>) => {
  const toast = useToast();
  const send = async () => {
    const value = await of.submit();
    if (value === null) return;
    if (doneText) toast.done(doneText(value));
    frame.onClose();
    onDone?.();
  };
  return <FormDialog {...frame} isBusy={of.isBusy} fault={of.fault} onConfirm={() => void send()} />;
};
