// What lies on the stick, is there room, and what of ours may go? Only then is the package written.
import { useState } from 'react';
import { faultOf } from '#renderer/core/fault-text.ts';
import { useWords } from '#renderer/core/i18n.ts';
import { useJobProgress } from '#renderer/core/job-progress.ts';
import { useCommand } from '#renderer/core/query-client.ts';
import { sizeText } from '#renderer/handoff/report-text.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { Actions } from '#renderer/ui/page-parts.tsx';
import { Progress } from '#renderer/ui/progress.tsx';
import type { OutputOf } from '#shared/contract.ts';
import { chinaDate } from '#shared/core/date.ts';
import type { Fault } from '#shared/core/fault.ts';
import { uiWords } from '#shared/core/ui-words.ts';
import { departureWords } from '#shared/handoff/departure-words.ts';

export type Stick = OutputOf<'handoff.stick'> & { readonly folder: string };

interface Props {
  readonly stick: Stick;
  readonly seq: number;
  readonly withIdScans: boolean;
  readonly onWritten: (written: OutputOf<'handoff.export'>) => void;
  readonly onClose: () => void;
}

/** The last look before writing, and the writing itself. */
export const StickDialog = ({ stick, seq, withIdScans, onWritten, onClose }: Props) => {
  const t = useWords();
  const send = useCommand('handoff.export');
  const clear = useCommand('handoff.clearSent');
  const progress = useJobProgress('handoff.export', send.isPending);
  const [fault, setFault] = useState<Fault | null>(null);
  const [removed, setRemoved] = useState<readonly string[] | null>(null);
  const attempt = (work: () => Promise<void>) => {
    setFault(null);
    void work().catch((error: unknown) => setFault(faultOf(error)));
  };
  const write = () => attempt(async () => onWritten(await send.mutateAsync({ folder: stick.folder, withIdScans, ownFolder: true })));
  const removeOld = () =>
    attempt(async () => setRemoved((await clear.mutateAsync({ folder: stick.folder, files: stick.sent.map(({ file }) => file) })).removed));
  const isBusy = send.isPending || clear.isPending;
  return (
    <Dialog
      title={t(departureWords.stickTitle, { seq })}
      onClose={() => (isBusy ? undefined : onClose())}
      onFinish={isBusy ? undefined : write}
      actions={
        <>
          <Button isDisabled={isBusy} onClick={onClose}>
            {t(uiWords.cancel)}
          </Button>
          <Button look="primary" isBusy={send.isPending} isDisabled={clear.isPending} onClick={write}>
            {t(departureWords.write, { seq })}
          </Button>
        </>
      }
    >
      <p>{t(departureWords.place, { place: stick.place })}</p>
      {stick.freeBytes === null ? null : <p>{t(departureWords.free, { size: sizeText(stick.freeBytes) })}</p>}
      {stick.othersCount > 0 ? (
        <>
          <p>{t(departureWords.others, { count: stick.othersCount })}</p>
          <p className="mut package-file">{[...stick.others, ...(stick.othersCount > stick.others.length ? ['…'] : [])].join(t(uiWords.listMark))}</p>
        </>
      ) : (
        <p className="mut">{t(departureWords.othersNone)}</p>
      )}
      {stick.sent.length > 0 && removed === null ? (
        <>
          <p>{t(departureWords.old, { count: stick.sent.length })}</p>
          <ul className="plain-list">
            {stick.sent.map(({ file, receivedAt, bytes }) => (
              <li key={file} className="package-file">
                {t(departureWords.oldLine, { file, date: chinaDate(receivedAt), size: sizeText(bytes) })}
              </li>
            ))}
          </ul>
          <Actions>
            <Button isSmall isBusy={clear.isPending} isDisabled={send.isPending} onClick={removeOld}>
              {t(departureWords.removeOld, { count: stick.sent.length })}
            </Button>
          </Actions>
        </>
      ) : null}
      {removed ? <p role="status">{t(departureWords.removed, { count: removed.length, kept: stick.sent.length - removed.length })}</p> : null}
      {send.isPending ? <Progress done={progress?.done ?? 0} total={progress?.total ?? 0} label={t(departureWords.writing)} /> : null}
      <FaultBox fault={fault} />
    </Dialog>
  );
};
