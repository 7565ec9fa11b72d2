// How is an approval of less or no dues entered?
import { useState } from 'react';
import { useWords } from '#renderer/core/i18n.ts';
import { useCommand } from '#renderer/core/query-client.ts';
import { useSession } from '#renderer/core/session.tsx';
import { EntryDialog } from '#renderer/dues/entry-dialog.tsx';
import { Radio, Select } from '#renderer/ui/choices.tsx';
import { DateInput } from '#renderer/ui/date-input.tsx';
import { MoneyInput } from '#renderer/ui/money-input.tsx';
import { MonthInput } from '#renderer/ui/month-input.tsx';
import { FieldRow } from '#renderer/ui/page-parts.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import type { DuesBook } from '#shared/dues/model.ts';
import { duesPageWords as w } from '#shared/dues/page-words.ts';

/** The dialog: who, exempt or reduced to what, from when to when, by which approval. */
export const ReductionDialog = ({ book, onClose }: { readonly book: DuesBook; readonly onClose: () => void }) => {
  const t = useWords();
  const { today, organisation } = useSession();
  const save = useCommand('dues.addReduction');
  const [memberId, setMemberId] = useState<string | null>(null);
  const [how, setHow] = useState<'exempt' | 'reduce'>('exempt');
  const [reducedFen, setReducedFen] = useState<number | null>(null);
  const [fromMonth, setFromMonth] = useState<string | null>(today.slice(0, 7));
  const [toMonth, setToMonth] = useState<string | null>(`${book.year}-12`);
  const [approvalNo, setApprovalNo] = useState('');
  const [approvedOn, setApprovedOn] = useState<string | null>(today);
  const [approvedBy, setApprovedBy] = useState(organisation?.superiorName ?? '');
  const [reason, setReason] = useState('');
  const amountFen = how === 'exempt' ? 0 : reducedFen;
  const send = async () => {
    if (!memberId || !fromMonth || !toMonth || !approvedOn || amountFen === null) return;
    await save.mutateAsync({ memberId, fromMonth, toMonth, amountFen, approvalNo, approvedOn, approvedBy, reason });
    onClose();
  };
  return (
    <EntryDialog
      title={t(w.reductionTitle)}
      isReady={Boolean(memberId && fromMonth && toMonth && approvedOn && reason.trim() && approvedBy.trim()) && amountFen !== null}
      command={save}
      onSend={send}
      onClose={onClose}
    >
      <FieldRow>
        <Select
          label={t(w.member)}
          hasFocusAtFirst
          value={memberId}
          choices={book.lines.map((line) => ({ value: line.memberId, label: line.name }))}
          onChange={setMemberId}
        />
        <Radio
          label={t(w.how)}
          value={how}
          choices={[
            { value: 'exempt', label: t(w.exemptChoice) },
            { value: 'reduce', label: t(w.reduceChoice) },
          ]}
          onChange={setHow}
        />
        {how === 'reduce' ? <MoneyInput label={t(w.reducedTo)} value={reducedFen} onChange={setReducedFen} /> : null}
        <MonthInput label={t(w.fromMonth)} value={fromMonth} onChange={setFromMonth} />
        <MonthInput label={t(w.toMonth)} value={toMonth} onChange={setToMonth} />
        <TextInput label={t(w.approvalNo)} maxLength={60} value={approvalNo} onChange={setApprovalNo} />
        <DateInput label={t(w.approvedOn)} value={approvedOn} onChange={setApprovedOn} />
        <TextInput label={t(w.approvedBy)} maxLength={60} value={approvedBy} onChange={setApprovedBy} />
        <TextInput label={t(w.reason)} isRequired maxLength={200} value={reason} onChange={setReason} />
      </FieldRow>
    </EntryDialog>
  );
};
