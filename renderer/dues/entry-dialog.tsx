// How is one entry made? A dialog with its fields, what the ledger refused, and two buttons; Ctrl+Enter finishes.
import { type ReactNode, useState } from 'react';
import { useWords } from '#renderer/core/i18n.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import type { Fault } from '#shared/core/fault.ts';
import { duesPageWords } from '#shared/dues/page-words.ts';
import { duesWords } from '#shared/dues/words.ts';

interface Props {
  readonly title: string;
  readonly hint?: string;
  readonly saveText?: string;
  readonly isReady: boolean;
  readonly isBusy: boolean;
  readonly fault: Fault | null;
  readonly isWide?: boolean;
  /** Sends; a refusal is shown from `fault`. */
  readonly onSend: () => Promise<unknown>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The frame of every small form of dues. */
export const EntryDialog = ({ title, hint, saveText, isReady, isBusy, fault, isWide = false, onSend, onClose, children }: Props) => {
  const t = useWords();
  const submit = () => {
    // A refusal is shown below from the command's own state.
    if (isReady && !isBusy) onSend().catch(() => undefined);
  };
  return (
    <Dialog
      title={title}
      isWide={isWide}
      onClose={onClose}
      onFinish={submit}
      actions={
        <>
          <Button onClick={onClose}>{t(duesWords.cancel)}</Button>
          <Button look="primary" isBusy={isBusy} isDisabled={!isReady} onClick={submit}>
            {saveText ?? t(duesWords.save)}
          </Button>
        </>
      }
    >
      {hint ? <p className="mut">{hint}</p> : null}
      {children}
      <FaultBox fault={fault} />
    </Dialog>
  );
};

interface ReasonProps {
  readonly title: string;
  readonly hint: string;
  readonly saveText: string;
  readonly isBusy: boolean;
  readonly fault: Fault | null;
  readonly onSend: (reason: string) => Promise<unknown>;
  readonly onClose: () => void;
}

/** Asks for the reason of something that stays on record. */
export const ReasonDialog = ({ onSend, ...props }: ReasonProps) => {
  const t = useWords();
  const [reason, setReason] = useState('');
  return (
    <EntryDialog {...props} isReady={reason.trim() !== ''} onSend={() => onSend(reason)}>
      <TextInput label={t(duesPageWords.reason)} isRequired hasFocusAtFirst maxLength={200} value={reason} onChange={setReason} />
    </EntryDialog>
  );
};
