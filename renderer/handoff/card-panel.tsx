// Who are we, so that the other side can be sure of it?
import { useState } from 'react';
import { desktop } from '#renderer/core/call.ts';
import { faultOf } from '#renderer/core/fault-text.ts';
import { useWords } from '#renderer/core/i18n.ts';
import { useCommand } from '#renderer/core/query-client.ts';
import { placeOf } from '#renderer/handoff/report-text.ts';
import { Button } from '#renderer/ui/button.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { Actions, Card } from '#renderer/ui/page-parts.tsx';
import type { Fault } from '#shared/core/fault.ts';
import { handoffWords } from '#shared/handoff/words.ts';

/** Eight groups of four digits, read aloud by telephone. */
export const Fingerprint = ({ value }: { readonly value: string }) => <span className="code fingerprint">{value}</span>;

/** Our card: the fingerprint, and the button that writes the card to a folder. */
export const CardPanel = ({ fingerprint }: { readonly fingerprint: string }) => {
  const t = useWords();
  const write = useCommand('handoff.exportCard');
  const [file, setFile] = useState('');
  const [fault, setFault] = useState<Fault | null>(null);
  const send = async () => {
    setFault(null);
    setFile('');
    const chosen = await desktop('desktop.choose', { purpose: 'folder', suggestedName: '' });
    const folder = chosen?.paths[0];
    if (folder) setFile((await write.mutateAsync({ folder, ownFolder: true })).file);
  };
  return (
    <Card title={t(handoffWords.ourCard)}>
      <p className="mut">{t(handoffWords.ourFingerprint)}</p>
      <p>
        <Fingerprint value={fingerprint} />
      </p>
      <p className="mut">{t(handoffWords.fingerprintHint)}</p>
      <FaultBox fault={fault} />
      {file ? (
        <p className="written" role="status">
          ✓ {t(handoffWords.cardWritten, { file: placeOf(file) })}
        </p>
      ) : null}
      <Actions>
        <Button isBusy={write.isPending} onClick={() => void send().catch((error: unknown) => setFault(faultOf(error)))}>
          {t(handoffWords.exportCard)}
        </Button>
        {file ? (
          <Button look="link" onClick={() => void desktop('desktop.showFile', { file }).catch((error: unknown) => setFault(faultOf(error)))}>
            {t(handoffWords.showInFolder)}
          </Button>
        ) : null}
      </Actions>
    </Card>
  );
};
