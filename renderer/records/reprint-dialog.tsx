// Why is a numbered form printed again? Asked once the ledger has said that it was printed before.
import { useState } from 'react';
import { useWords } from '#renderer/core/i18n.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import type { Fault } from '#shared/core/fault.ts';
import { uiWords } from '#shared/core/ui-words.ts';
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
  const isGiven = reason.trim() !== '';
  const reprint = () => isGiven && onReprint(reason.trim());
  return (
    <Dialog
      title={t(w.reprintTitle, { sheet })}
      onClose={onClose}
      onFinish={reprint}
      actions={
        <>
          <Button onClick={onClose}>{t(uiWords.cancel)}</Button>
          <Button look="primary" isDisabled={!isGiven} onClick={reprint}>
            {t(w.reprint)}
          </Button>
        </>
      }
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
    </Dialog>
  );
};
