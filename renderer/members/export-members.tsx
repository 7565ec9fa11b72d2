// How does the list of members leave the window? As it is seen, masked; whole only with a reason that goes into the journal.
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '#renderer/core/call.ts';
import { ExportDialog } from '#renderer/core/export-dialog.tsx';
import { useWords } from '#renderer/core/i18n.ts';
import { invalidateTouched } from '#renderer/core/query-client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Checkbox } from '#renderer/ui/choices.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import { exportWords as w } from '#shared/core/export-words.ts';
import type { Id } from '#shared/core/id.ts';
import type { MemberColumn } from '#shared/members/line.ts';
import { memberWords } from '#shared/members/words.ts';

interface Props {
  /** How many members are listed. */
  readonly total: number;
  /** Who they are, in the order seen. */
  readonly idsOf: () => Promise<readonly Id[]>;
  /** Columns of the list that are left out. */
  readonly hidden: readonly string[];
  /** All columns of the list, in its order. */
  readonly columns: readonly { readonly id: MemberColumn }[];
}

/** The button and its dialog: what is seen is what leaves. */
export const ExportMembers = ({ total, idsOf, hidden, columns }: Props) => {
  const t = useWords();
  const client = useQueryClient();
  const [isOpen, setIsOpen] = useState(false);
  const [isWhole, setIsWhole] = useState(false);
  const [reason, setReason] = useState('');
  const save = async (format: 'xlsx' | 'csv', file: string) => {
    const saved = await call('records.saveMembers', {
      ids: [...(await idsOf())],
      columns: columns.map(({ id }) => id).filter((column) => !hidden.includes(column)),
      isWhole,
      reason,
      format,
      file,
    });
    await invalidateTouched(client, 'records.saveMembers');
    return saved;
  };
  const close = () => {
    setIsOpen(false);
    setIsWhole(false);
    setReason('');
  };
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>{t(w.button)}</Button>
      {isOpen ? (
        <ExportDialog name={t(memberWords.listLabel)} rows={total} isReady={!isWhole || reason.trim() !== ''} save={save} onClose={close}>
          <Checkbox label={t(w.isWhole)} hint={t(w.isWholeHint)} value={isWhole} onChange={setIsWhole} />
          {isWhole ? <TextInput label={t(w.reason)} hint={t(w.reasonHint)} isRequired value={reason} onChange={setReason} maxLength={200} /> : null}
        </ExportDialog>
      ) : null}
    </>
  );
};
