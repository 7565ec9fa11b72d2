// How is one entry of dues made? The dialog of a command: what it sends, whether it is at work, what it was refused.
import { useState } from 'react';
import { useWords } from '#renderer/core/i18n.ts';
import { FormDialog, type FormDialogProps } from '#renderer/ui/form-dialog.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import type { FaultError } from '#shared/core/fault.ts';
import { duesPageWords } from '#shared/dues/page-words.ts';

interface Props extends Omit<FormDialogProps, 'isBusy' | 'fault' | 'onConfirm'> {
  readonly command: { readonly isPending: boolean; readonly error: FaultError | null };
  /** Makes the call and closes; a refusal is shown from `command`. */
  readonly onSend: () => Promise<unknown>;
}

/** The frame of every small form of dues. */
export const EntryDialog = ({ command, onSend, ...frame }: Props) => (
  <FormDialog {...frame} isBusy={command.isPending} fault={command.error?.fault ?? null} onConfirm={() => void onSend().catch(() => undefined)} />
);

interface ReasonProps extends Omit<Props, 'isReady' | 'onSend' | 'children'> {
  readonly onSend: (reason: string) => Promise<unknown>;
}

/** Asks for the reason of something that stays on record. */
export const ReasonDialog = ({ onSend, ...frame }: ReasonProps) => {
  const t = useWords();
  const [reason, setReason] = useState('');
  return (
    <EntryDialog {...frame} isReady={reason.trim() !== ''} onSend={() => onSend(reason)}>
      <TextInput label={t(duesPageWords.reason)} isRequired hasFocusAtFirst maxLength={200} value={reason} onChange={setReason} />
    </EntryDialog>
  );
};
