// How does the report of a check get onto paper? Through the system's print dialog, before any ledger is open.
import { useState } from 'react';
import { desktop } from '#renderer/core/call.ts';
import { faultOf } from '#renderer/core/fault-text.ts';
import { useWords } from '#renderer/core/i18n.ts';
import { Button } from '#renderer/ui/button.tsx';
import type { DesktopRequests } from '#shared/contract.ts';
import type { Fault } from '#shared/core/fault.ts';
import { verdictWords } from '#shared/handoff/verdict-words.ts';

interface Props {
  readonly verdict: DesktopRequests['desktop.printVerdict']['input'];
  readonly onFault: (fault: Fault | null) => void;
}

/** The button that prints. */
export const PrintVerdict = ({ verdict, onFault }: Props) => {
  const t = useWords();
  const [isBusy, setBusy] = useState(false);
  const [isPrinted, setPrinted] = useState(false);
  const print = async () => {
    setBusy(true);
    onFault(null);
    setPrinted(false);
    try {
      setPrinted((await desktop('desktop.printVerdict', verdict)).isPrinted);
    } catch (error) {
      onFault(faultOf(error));
    }
    setBusy(false);
  };
  return (
    <>
      <Button isBusy={isBusy} onClick={() => void print()}>
        {t(verdictWords.print)}
      </Button>
      <span role="status">{isPrinted ? t(verdictWords.printed) : null}</span>
    </>
  );
};
