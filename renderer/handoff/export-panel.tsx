// What leaves the house, and did it arrive whole on the stick?
import { useState } from 'react';
import { desktop } from '#renderer/core/call.ts';
import { faultOf } from '#renderer/core/fault-text.ts';
import { useWords } from '#renderer/core/i18n.ts';
import { useCall, useCommand } from '#renderer/core/query-client.ts';
import { fileNameOf, sizeText, tableName } from '#renderer/handoff/report-text.ts';
import { Button } from '#renderer/ui/button.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { Actions, Card } from '#renderer/ui/page-parts.tsx';
import type { OutputOf } from '#shared/contract.ts';
import type { Fault } from '#shared/core/fault.ts';
import { handoffWords } from '#shared/handoff/words.ts';

interface Props {
  readonly nextSeq: number;
  readonly hasSuperior: boolean;
}

/** What the next report holds, table by table, and the button that seals it onto a stick. */
export const ExportPanel = ({ nextSeq, hasSuperior }: Props) => {
  const t = useWords();
  const departure = useCall('handoff.departure', {});
  const send = useCommand('handoff.export');
  const [done, setDone] = useState<OutputOf<'handoff.export'> | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const write = async () => {
    setFault(null);
    setDone(null);
    const chosen = await desktop('desktop.choose', { purpose: 'folder', suggestedName: '' });
    const folder = chosen?.paths[0];
    if (folder) setDone(await send.mutateAsync({ folder }));
  };
  return (
    <Card title={t(handoffWords.departure)} aside={departure.data ? `${t(handoffWords.total)} ${departure.data.total}` : undefined}>
      <FaultBox fault={departure.error?.fault ?? null} />
      <ul className="departure" aria-label={t(handoffWords.departure)}>
        {departure.data?.tables
          .filter(({ rows }) => rows > 0)
          .map(({ table, rows }) => (
            <li key={table}>
              <span>{tableName(table, t)}</span>
              <span className="num">{rows}</span>
            </li>
          ))}
      </ul>
      <p className="mut">{t(handoffWords.departureHint)}</p>
      <FaultBox fault={fault} />
      {done ? <Written done={done} onFault={setFault} /> : null}
      <Actions>
        <Button
          look="primary"
          isBusy={send.isPending}
          isDisabled={!hasSuperior}
          title={hasSuperior ? undefined : t(handoffWords.superiorNone)}
          onClick={() => void write().catch((error: unknown) => setFault(faultOf(error)))}
        >
          {send.isPending ? t(handoffWords.exporting) : t(handoffWords.exportPackage, { seq: nextSeq })}
        </Button>
      </Actions>
    </Card>
  );
};

const Written = ({ done, onFault }: { readonly done: OutputOf<'handoff.export'>; readonly onFault: (fault: Fault) => void }) => {
  const t = useWords();
  return (
    <div className="written" role="status">
      <p>
        <strong>✓ {t(handoffWords.exportedSafe)}</strong>
      </p>
      <p>{t(handoffWords.exported, { seq: done.seq, rows: done.rows, size: sizeText(done.bytes) })}</p>
      <p className="package-file">{fileNameOf(done.file)}</p>
      <p className="mut code package-file">{t(handoffWords.checksum, { value: done.sha256 })}</p>
      <Button isSmall onClick={() => void desktop('desktop.showFile', { file: done.file }).catch((error: unknown) => onFault(faultOf(error)))}>
        {t(handoffWords.showInFolder)}
      </Button>
    </div>
  );
};
