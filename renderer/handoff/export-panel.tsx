// What leaves the house, and did it arrive whole on the stick?
import { useState } from 'react';
import { desktop } from '#renderer/core/call.ts';
import { faultOf } from '#renderer/core/fault-text.ts';
import { type Translate, useWords } from '#renderer/core/i18n.ts';
import { useCall, useCommand } from '#renderer/core/query-client.ts';
import { DepartureList } from '#renderer/handoff/departure-list.tsx';
import { fileNameOf, sizeText } from '#renderer/handoff/report-text.ts';
import { type Stick, StickDialog } from '#renderer/handoff/stick-dialog.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { Actions, Card } from '#renderer/ui/page-parts.tsx';
import { dutyBrief } from '#shared/compliance/brief-words.ts';
import type { OutputOf } from '#shared/contract.ts';
import type { Fault } from '#shared/core/fault.ts';
import { uiWords } from '#shared/core/ui-words.ts';
import { departureWords } from '#shared/handoff/departure-words.ts';
import { problemsIn } from '#shared/handoff/problems.ts';
import { handoffWords } from '#shared/handoff/words.ts';

interface Props {
  readonly nextSeq: number;
  readonly hasSuperior: boolean;
}

/** What the next report holds, and the button that leads to the stick. */
export const ExportPanel = ({ nextSeq, hasSuperior }: Props) => {
  const t = useWords();
  const [withIdScans, setWithIdScans] = useState(false);
  const departure = useCall('handoff.departure', { withIdScans });
  const duties = useCall('compliance.duties', {});
  const look = useCommand('handoff.stick');
  const [stick, setStick] = useState<Stick | null>(null);
  const [done, setDone] = useState<OutputOf<'handoff.export'> | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const chooseStick = async () => {
    setFault(null);
    setDone(null);
    const chosen = await desktop('desktop.choose', { purpose: 'folder', suggestedName: '' });
    const folder = chosen?.paths[0];
    if (folder) setStick({ folder, ...(await look.mutateAsync({ folder })) });
  };
  const written = (result: OutputOf<'handoff.export'>) => {
    setStick(null);
    setDone(result);
  };
  return (
    <Card title={t(handoffWords.departure)} aside={departure.data ? `${t(handoffWords.total)} ${departure.data.total}` : undefined}>
      <FaultBox fault={departure.error?.fault ?? duties.error?.fault ?? null} />
      {departure.data ? (
        <DepartureList
          departure={departure.data}
          problems={problemLines(duties.data?.duties ?? [], t)}
          withIdScans={withIdScans}
          onWithIdScans={setWithIdScans}
        />
      ) : null}
      <p className="mut">{t(handoffWords.departureHint)}</p>
      <FaultBox fault={fault} />
      {done ? <Written done={done} onFault={setFault} /> : null}
      <Actions>
        <Button
          look="primary"
          isBusy={look.isPending}
          isDisabled={!hasSuperior}
          title={hasSuperior ? undefined : t(handoffWords.superiorNone)}
          onClick={() => void chooseStick().catch((error: unknown) => setFault(faultOf(error)))}
        >
          {look.isPending ? t(departureWords.checkStick) : t(handoffWords.exportPackage, { seq: nextSeq })}
        </Button>
      </Actions>
      {stick ? <StickDialog stick={stick} seq={nextSeq} withIdScans={withIdScans} onWritten={written} onClose={() => setStick(null)} /> : null}
    </Card>
  );
};

/** The open problems that travel, by what they are about; the number of a rule says nothing to who reads this. */
const problemLines = (duties: OutputOf<'compliance.duties'>['duties'], t: Translate): (readonly [string, number])[] => {
  const lines = new Map<string, number>();
  for (const { rule, count } of problemsIn(duties)) {
    const about = new Set(duties.filter((duty) => duty.rule === rule && duty.state === 'overdue').map((duty) => t(dutyBrief(duty))));
    const said = [...about].join(t(departureWords.and));
    lines.set(said, (lines.get(said) ?? 0) + count);
  }
  return [...lines];
};

const Written = ({ done, onFault }: { readonly done: OutputOf<'handoff.export'>; readonly onFault: (fault: Fault) => void }) => {
  const t = useWords();
  return (
    <div className="written" role="status">
      <p>
        <strong>✓ {t(handoffWords.exportedSafe)}</strong>
      </p>
      <p>{t(handoffWords.exported, { seq: done.seq, rows: done.rows, size: sizeText(done.bytes) })}</p>
      {done.filesUnreadable.length > 0 ? (
        <p>{t(departureWords.unreadable, { count: done.filesUnreadable.length, files: done.filesUnreadable.join(t(uiWords.listMark)) })}</p>
      ) : null}
      <p className="package-file">{fileNameOf(done.file)}</p>
      <p className="mut code package-file">{t(handoffWords.checksum, { value: done.sha256 })}</p>
      <Button isSmall onClick={() => void desktop('desktop.showFile', { file: done.file }).catch((error: unknown) => onFault(faultOf(error)))}>
        {t(handoffWords.showInFolder)}
      </Button>
    </div>
  );
};
