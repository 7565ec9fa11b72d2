// How is it entered that dues were published, or that another person collects from now on?
import { useState } from 'react';
import { useWords } from '#renderer/core/i18n.ts';
import { useCommand } from '#renderer/core/query-client.ts';
import { useSession } from '#renderer/core/session.tsx';
import { EntryDialog } from '#renderer/dues/entry-dialog.tsx';
import { DateInput } from '#renderer/ui/date-input.tsx';
import { MoneyInput } from '#renderer/ui/money-input.tsx';
import { MonthInput } from '#renderer/ui/month-input.tsx';
import { FieldRow } from '#renderer/ui/page-parts.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import { addDays } from '#shared/core/date.ts';
import type { Fen } from '#shared/core/money.ts';
import { moneyWords as w } from '#shared/dues/money-words.ts';

interface NoticeProps {
  readonly fromMonth: string;
  readonly toMonth: string;
  readonly onClose: () => void;
}

/** Where and how long the notice hangs; a week unless said otherwise. */
export const NoticeDialog = ({ onClose, ...period }: NoticeProps) => {
  const t = useWords();
  const { today } = useSession();
  const save = useCommand('dues.recordNotice');
  const [fromMonth, setFromMonth] = useState<string | null>(period.fromMonth);
  const [toMonth, setToMonth] = useState<string | null>(period.toMonth);
  const [publishedOn, setPublishedOn] = useState<string | null>(today);
  const [publishedUntil, setPublishedUntil] = useState<string | null>(addDays(today, 7));
  const [place, setPlace] = useState(t(w.placeUsual));
  const [approvedBy, setApprovedBy] = useState('');
  const [feedback, setFeedback] = useState('');
  const send = async () => {
    if (!fromMonth || !toMonth || !publishedOn || !publishedUntil) return;
    await save.mutateAsync({ fromMonth, toMonth, publishedOn, publishedUntil, place, approvedBy, feedback });
    onClose();
  };
  return (
    <EntryDialog
      title={t(w.noticeTitle)}
      isReady={Boolean(fromMonth && toMonth && publishedOn && publishedUntil && place.trim())}
      command={save}
      onSend={send}
      onClose={onClose}
    >
      <FieldRow>
        <TextInput label={t(w.place)} hasFocusAtFirst maxLength={100} value={place} onChange={setPlace} />
        <TextInput label={t(w.approvedBy)} maxLength={50} value={approvedBy} onChange={setApprovedBy} />
        <MonthInput label={t(w.fromMonth)} value={fromMonth} onChange={setFromMonth} />
        <MonthInput label={t(w.toMonth)} value={toMonth} onChange={setToMonth} />
        <DateInput label={t(w.publishedOn)} value={publishedOn} onChange={setPublishedOn} />
        <DateInput label={t(w.publishedUntil)} value={publishedUntil} onChange={setPublishedUntil} />
      </FieldRow>
      <TextInput label={t(w.feedback)} maxLength={300} value={feedback} onChange={setFeedback} />
    </EntryDialog>
  );
};

interface HandoverProps {
  readonly cashFen: Fen;
  readonly onClose: () => void;
}

/** Who hands over to whom, and how much cash was counted over. */
export const HandoverDialog = ({ cashFen, onClose }: HandoverProps) => {
  const t = useWords();
  const { today, status } = useSession();
  const save = useCommand('dues.recordHandover');
  const [fromName, setFromName] = useState(status.actor);
  const [toName, setToName] = useState('');
  const [handedOn, setHandedOn] = useState<string | null>(today);
  const [cash, setCash] = useState<Fen | null>(cashFen);
  const [lastReceipt, setLastReceipt] = useState('');
  const [items, setItems] = useState('');
  const send = async () => {
    if (!handedOn || cash === null) return;
    await save.mutateAsync({ fromName, toName, handedOn, cashFen: cash, lastReceipt, items });
    onClose();
  };
  return (
    <EntryDialog
      title={t(w.handoverTitle)}
      isReady={Boolean(handedOn && fromName.trim() && toName.trim()) && cash !== null}
      command={save}
      onSend={send}
      onClose={onClose}
    >
      <FieldRow>
        <TextInput label={t(w.handoverFrom)} maxLength={50} value={fromName} onChange={setFromName} />
        <TextInput label={t(w.handoverTo)} hasFocusAtFirst maxLength={50} value={toName} onChange={setToName} />
        <DateInput label={t(w.handedOn)} value={handedOn} onChange={setHandedOn} />
        <MoneyInput label={t(w.cashHanded)} value={cash} onChange={setCash} />
        <TextInput label={t(w.lastReceipt)} maxLength={20} value={lastReceipt} onChange={setLastReceipt} />
        <TextInput label={t(w.items)} maxLength={300} value={items} onChange={setItems} />
      </FieldRow>
    </EntryDialog>
  );
};
