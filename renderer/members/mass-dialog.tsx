// What is changed for all who are picked, and what comes of it? First the summary, then the one command.
import { useState } from 'react';
import { call } from '#renderer/core/call.ts';
import { faultOf } from '#renderer/core/fault-text.ts';
import { useWords } from '#renderer/core/i18n.ts';
import { useCommand } from '#renderer/core/query-client.ts';
import { useSession } from '#renderer/core/session.tsx';
import { MassFields } from '#renderer/members/mass-fields.tsx';
import { MassSummary } from '#renderer/members/mass-summary.tsx';
import { Dialog, TwoButtons } from '#renderer/ui/dialog.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { useToast } from '#renderer/ui/toast.ts';
import type { Fault } from '#shared/core/fault.ts';
import { listWords } from '#shared/members/list-words.ts';
import type { MassChange, MassRow } from '#shared/members/mass-change.ts';

interface Props {
  readonly ids: readonly string[];
  readonly onClose: () => void;
  /** Called once the change is made. */
  readonly onDone: () => void;
}

/** Changes several members together. */
export const MassDialog = ({ ids, onClose, onDone }: Props) => {
  const t = useWords();
  const toast = useToast();
  const { today } = useSession();
  const apply = useCommand('members.applyMassChange');
  const [change, setChange] = useState<MassChange>({ what: 'column', kind: 'group', value: '', from: today, note: '' });
  const [rows, setRows] = useState<readonly MassRow[] | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const input = { ids: [...ids], change };
  const attempt = (work: () => Promise<void>) => {
    setFault(null);
    work().catch((error: unknown) => setFault(faultOf(error)));
  };
  const look = async () => setRows((await call('members.previewMassChange', input)).rows);
  const make = async () => {
    const { changed } = await apply.mutateAsync(input);
    toast.done(t(listWords.massDone, { count: changed }));
    onDone();
  };
  const changing = rows?.filter(({ outcome }) => outcome === 'change').length ?? 0;
  const isReady = !apply.isPending && (rows === null || changing > 0);
  const proceed = () => attempt(rows ? make : look);
  return (
    <Dialog
      title={t(listWords.massTitle, { count: ids.length })}
      isWide
      onClose={onClose}
      onFinish={isReady ? proceed : undefined}
      actions={
        <TwoButtons
          confirmText={t(rows ? listWords.massApply : listWords.massLook, { count: changing })}
          cancelText={rows ? t(listWords.massBack) : undefined}
          isReady={isReady}
          isBusy={apply.isPending}
          onConfirm={proceed}
          onClose={rows ? () => setRows(null) : onClose}
        />
      }
    >
      <FaultBox fault={fault} />
      {rows ? <MassSummary rows={rows} change={change} /> : <MassFields change={change} onChange={setChange} />}
    </Dialog>
  );
};
