// Which files are added, and what are they?
import { useState } from 'react';
import { desktop } from '#renderer/core/call.ts';
import { faultOf } from '#renderer/core/fault-text.ts';
import { useWords } from '#renderer/core/i18n.ts';
import { useCommand } from '#renderer/core/query-client.ts';
import { Select } from '#renderer/ui/choices.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { FormDialog } from '#renderer/ui/form-dialog.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import { useToast } from '#renderer/ui/toast.ts';
import type { Fault } from '#shared/core/fault.ts';
import { fileKindLabels } from '#shared/files/labels.ts';
import type { FileKind, FileOwnerKind } from '#shared/files/model.ts';
import { fileWords } from '#shared/files/words.ts';

interface Props {
  readonly ownerKind: FileOwnerKind;
  readonly ownerId: string;
  readonly kinds: readonly FileKind[];
  readonly onClose: () => void;
}

/** Asks what the files are, lets them be picked in the system's dialog, and keeps them one by one; a refused one is named and the others are kept. */
export const AddFilesDialog = ({ ownerKind, ownerId, kinds, onClose }: Props) => {
  const t = useWords();
  const toast = useToast();
  const add = useCommand('files.add');
  const [kind, setKind] = useState<FileKind>(kinds[0] ?? 'material');
  const [shelfNumber, setShelfNumber] = useState('');
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const choose = async () => {
    setFaults([]);
    const chosen = await desktop('desktop.choose', { purpose: 'openAttachments', suggestedName: '' });
    const refused: Fault[] = [];
    for (const file of chosen?.paths ?? []) {
      await add.mutateAsync({ file, ownerKind, ownerId, kind, shelfNumber }).catch((error: unknown) => refused.push(faultOf(error)));
    }
    const kept = (chosen?.paths.length ?? 0) - refused.length;
    if (kept > 0) toast.done(t(fileWords.added, { count: kept }));
    setFaults(refused);
    if (chosen && refused.length === 0) onClose();
  };
  const start = () => void choose().catch((error: unknown) => setFaults([faultOf(error)]));
  return (
    <FormDialog title={t(fileWords.addTitle)} confirmText={t(fileWords.choose)} isBusy={add.isPending} onConfirm={start} onClose={onClose}>
      {faults.map((fault) => (
        <FaultBox key={`${fault.code} ${String(fault.values.file)}`} fault={fault} />
      ))}
      <p className="mut">{t(fileWords.limits)}</p>
      <Select<FileKind>
        label={t(fileWords.kind)}
        value={kind}
        hasFocusAtFirst
        choices={kinds.map((known) => ({ value: known, label: t(fileKindLabels[known]) }))}
        onChange={setKind}
      />
      <TextInput label={t(fileWords.shelfNumber)} hint={t(fileWords.shelfHint)} value={shelfNumber} onChange={setShelfNumber} maxLength={60} />
    </FormDialog>
  );
};
