// How is a legitimate reason for not paying in time entered?
import { useState } from 'react';
import { useWords } from '#renderer/core/i18n.ts';
import { useCommand } from '#renderer/core/query-client.ts';
import { useSession } from '#renderer/core/session.tsx';
import { EntryDialog } from '#renderer/dues/entry-dialog.tsx';
import { DateInput } from '#renderer/ui/date-input.tsx';
import { MonthInput } from '#renderer/ui/month-input.tsx';
import { FieldRow } from '#renderer/ui/page-parts.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import type { ArrearsLine } from '#shared/dues/arrears.ts';
import { duesPageWords as w } from '#shared/dues/page-words.ts';

/** The dialog for one member, with the months that he owes filled in. */
export const ExcuseDialog = ({ line, onClose }: { readonly line: ArrearsLine; readonly onClose: () => void }) => {
  const t = useWords();
  const { today } = useSession();
  const save = useCommand('dues.addExcuse');
  const [fromMonth, setFromMonth] = useState<string | null>(line.since ?? line.months[0]?.month ?? null);
  const [toMonth, setToMonth] = useState<string | null>(line.months.at(-1)?.month ?? null);
  const [reason, setReason] = useState('');
  const [decidedOn, setDecidedOn] = useState<string | null>(today);
  const [decidedBy, setDecidedBy] = useState(t(w.branchCommittee));
  const send = async () => {
    if (!fromMonth || !toMonth || !decidedOn) return;
    await save.mutateAsync({ memberId: line.memberId, fromMonth, toMonth, reason, decidedOn, decidedBy });
    onClose();
  };
  return (
    <EntryDialog
      title={t(w.excuseTitle, { name: line.name })}
      hint={t(w.excuseHint)}
      isReady={Boolean(fromMonth && toMonth && decidedOn && reason.trim() && decidedBy.trim())}
      command={save}
      onSend={send}
      onClose={onClose}
    >
      <TextInput label={t(w.excuseReason)} isRequired hasFocusAtFirst maxLength={200} value={reason} onChange={setReason} />
      <FieldRow>
        <MonthInput label={t(w.fromMonth)} value={fromMonth} onChange={setFromMonth} />
        <MonthInput label={t(w.toMonth)} value={toMonth} onChange={setToMonth} />
        <DateInput label={t(w.decidedOn)} value={decidedOn} onChange={setDecidedOn} />
        <TextInput label={t(w.decidedBy)} maxLength={60} value={decidedBy} onChange={setDecidedBy} />
      </FieldRow>
    </EntryDialog>
  );
};
