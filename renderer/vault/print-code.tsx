// How does the recovery code get onto paper? Through the system's print dialog, past the ledger and past every file.
import { useState } from 'react';
import { desktop } from '#renderer/core/call.ts';
import { faultOf } from '#renderer/core/fault-text.ts';
import { useWords } from '#renderer/core/i18n.ts';
import { Button } from '#renderer/ui/button.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import type { Fault } from '#shared/core/fault.ts';
import { vaultWords } from '#shared/vault/words.ts';

/** The button that prints, and what became of it. */
export const PrintCode = ({ organisation, recoveryCode }: { readonly organisation: string; readonly recoveryCode: string }) => {
  const t = useWords();
  const [state, setState] = useState<'idle' | 'busy' | 'printed' | 'left'>('idle');
  const [fault, setFault] = useState<Fault | null>(null);
  const print = async () => {
    setState('busy');
    setFault(null);
    try {
      const { isPrinted } = await desktop('desktop.printRecovery', { organisation, recoveryCode });
      setState(isPrinted ? 'printed' : 'left');
    } catch (error) {
      setFault(faultOf(error));
      setState('idle');
    }
  };
  return (
    <>
      <div className="row">
        <Button isBusy={state === 'busy'} onClick={() => void print()}>
          {t(vaultWords.printCode)}
        </Button>
        <span role="status">
          {state === 'printed' ? t(vaultWords.codePrinted) : null}
          {state === 'left' ? t(vaultWords.codeNotPrinted) : null}
        </span>
      </div>
      <FaultBox fault={fault} />
    </>
  );
};
