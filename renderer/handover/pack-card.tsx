// Does the new secretary use another computer? Then the whole ledger goes onto a stick, and this one is only looked at.
import { useState } from 'react';
import { desktop } from '#renderer/core/call.ts';
import { faultOf } from '#renderer/core/fault-text.ts';
import { useWords } from '#renderer/core/i18n.ts';
import { useCommand } from '#renderer/core/query-client.ts';
import { sizeText } from '#renderer/handoff/report-text.ts';
import { PackDialog } from '#renderer/handover/pack-dialog.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { Actions, Card } from '#renderer/ui/page-parts.tsx';
import { RenewRecoveryDialog } from '#renderer/vault/renew-recovery-dialog.tsx';
import type { OutputOf } from '#shared/contract.ts';
import { chinaDate } from '#shared/core/date.ts';
import type { Fault } from '#shared/core/fault.ts';
import { packWords as w } from '#shared/handover/pack-words.ts';
import { handoverWords } from '#shared/handover/words.ts';

type Stick = OutputOf<'handoff.stick'> & { readonly folder: string };

interface Props {
  readonly incoming: string;
  /** False: the recovery code is to be renewed first. */
  readonly isReady: boolean;
  readonly onWritten: (packed: OutputOf<'handover.pack'>) => void;
}

/** The card: why, what follows, and the way to the stick. */
export const PackCard = ({ incoming, isReady, onWritten }: Props) => {
  const t = useWords();
  const look = useCommand('handoff.stick');
  const [open, setOpen] = useState<Stick | 'code' | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const choose = async () => {
    setFault(null);
    const folder = (await desktop('desktop.choose', { purpose: 'folder', suggestedName: '' }))?.paths[0];
    if (folder) setOpen({ folder, ...(await look.mutateAsync({ folder })) });
  };
  return (
    <Card title={t(w.title)}>
      <p>{t(w.text, { incoming })}</p>
      <p className="notice">{t(w.afterwards)}</p>
      {isReady ? null : <p>{t(w.codeOld)}</p>}
      <FaultBox fault={fault} />
      <Actions>
        {isReady ? (
          <Button isBusy={look.isPending} onClick={() => void choose().catch((error: unknown) => setFault(faultOf(error)))}>
            {t(w.go)}
          </Button>
        ) : (
          <Button onClick={() => setOpen('code')}>{t(handoverWords.renewRecovery)}</Button>
        )}
      </Actions>
      {open === 'code' ? <RenewRecoveryDialog onClose={() => setOpen(null)} /> : null}
      {open !== null && open !== 'code' ? <PackDialog stick={open} incoming={incoming} onWritten={onWritten} onClose={() => setOpen(null)} /> : null}
    </Card>
  );
};

/** What was written, until the page is left. */
export const PackedCard = ({ packed }: { readonly packed: OutputOf<'handover.pack'> }) => {
  const t = useWords();
  const { incoming, bytes, attachments, file } = packed;
  return (
    <Card>
      <div className="written" role="status">
        <p>
          <strong>✓ {t(w.written)}</strong>
        </p>
        <p>{t(w.writtenText, { incoming, attachments, size: sizeText(bytes) })}</p>
        <p className="package-file">{file}</p>
      </div>
    </Card>
  );
};

/** The packages of the past, and whether the ledger was taken back into use. */
export const PackedList = ({ packed }: { readonly packed: OutputOf<'handover.overview'>['packed'] }) => {
  const t = useWords();
  return (
    <Card title={t(w.past)}>
      <ul className="plain-lines">
        {packed.map(({ packageId, incoming, fileName, handedAt, resumedAt, resumedBy, reason }) => (
          <li key={packageId}>
            {resumedAt
              ? t(w.pastResumed, { at: chinaDate(handedAt), incoming, resumedAt: chinaDate(resumedAt), resumedBy: resumedBy ?? '', reason })
              : t(w.pastHeld, { at: chinaDate(handedAt), incoming, file: fileName })}
          </li>
        ))}
      </ul>
    </Card>
  );
};
