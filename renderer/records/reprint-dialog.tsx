// Why is a numbered form printed again? Asked once the ledger has said that it was printed before.
import { useState } from 'react';
import { useWords } from '#renderer/core/i18n.ts';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { FormDialog } from '#renderer/ui/form-dialog.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import type { Fault } from '#shared/core/fault.ts';
import { verifyWords as w } from '#shared/records/verify-words.ts';

interface Props {
  readonly sheet: string;
  /** What the ledger answered: how often, and when last. */
  readonly fault: Fault;
  readonly onReprint: (reason: string) => void;
  readonly onClose: () => void;
}

/** Asks for the reason that will stand on the paper and in the register. */
export const ReprintDialog = ({ sheet, fault, onReprint, onClose }: Props) => {
  const t = useWords();
  const [reason, setReason] = useState('');
  return (
    <FormDialog
      title={t(w.reprintTitle, { sheet })}
      confirmText={t(w.reprint)}
      isReady={reason.trim() !== ''}
      onConfirm={() => onReprint(reason.trim())}
      onClose={onClose}
    >
      <FaultBox fault={fault.kind === 'invalid' ? { ...fault, fields: [] } : fault} />
      <TextInput
        label={t(w.reprintReason)}
        hint={t(w.reprintReasonHint)}
        isRequired
        hasFocusAtFirst
        maxLength={200}
        value={reason}
        onChange={setReason}
      />
    </FormDialog>
  );
};
