// How is money that was passed up, received back or used entered?
import { useState } from 'react';
import { useWords } from '#renderer/core/i18n.ts';
import { useCommand } from '#renderer/core/query-client.ts';
import { useSession } from '#renderer/core/session.tsx';
import { EntryDialog } from '#renderer/dues/entry-dialog.tsx';
import { newActionId } from '#renderer/dues/use-recording.ts';
import { Select } from '#renderer/ui/choices.tsx';
import { DateInput } from '#renderer/ui/date-input.tsx';
import { MoneyInput } from '#renderer/ui/money-input.tsx';
import { MonthInput } from '#renderer/ui/month-input.tsx';
import { FieldRow } from '#renderer/ui/page-parts.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import { useToast } from '#renderer/ui/toast.ts';
import { type Fen, yuanText } from '#shared/core/money.ts';
import { type DuesPurpose, duesPurposes, type MovementKind } from '#shared/dues/account-model.ts';
import { moneyWords as w } from '#shared/dues/money-words.ts';

/** What the dialog opens with; `openFen`: the most that can be taken (null: no limit). */
export interface MovementWish {
  readonly kind: MovementKind;
  readonly amountFen: Fen | null;
  readonly openFen: Fen | null;
  readonly fromMonth: string | null;
  readonly toMonth: string | null;
}

const titles = { passUp: w.passUpTitle, passUpCentre: w.passUpCentreTitle, refund: w.refundTitle, use: w.useTitle } as const;
const parties = { passUp: w.to, passUpCentre: w.to, refund: w.refundFrom, use: w.paidTo } as const;

/** The dialog for one movement. */
export const MovementDialog = ({ wish, onClose }: { readonly wish: MovementWish; readonly onClose: () => void }) => {
  const t = useWords();
  const toast = useToast();
  const { today, organisation } = useSession();
  const save = useCommand('dues.recordMovement');
  const { kind } = wish;
  const [actionId] = useState(newActionId);
  const [amountFen, setAmountFen] = useState(wish.amountFen);
  const [on, setOn] = useState<string | null>(today);
  const [fromMonth, setFromMonth] = useState(wish.fromMonth);
  const [toMonth, setToMonth] = useState(wish.toMonth);
  const [slipNo, setSlipNo] = useState('');
  const [counterparty, setCounterparty] = useState(kind === 'use' ? '' : (organisation?.superiorName ?? ''));
  const [purpose, setPurpose] = useState<DuesPurpose | null>(null);
  const [note, setNote] = useState('');
  const send = async () => {
    if (amountFen === null || on === null) return;
    const movement = { kind, on, amountFen, fromMonth, toMonth, slipNo, counterparty, purpose, note, handledBy: '' };
    await save.mutateAsync({ actionId, movement });
    toast.done(t(w.saved));
    onClose();
  };
  return (
    <EntryDialog title={t(titles[kind])} isReady={amountFen !== null && on !== null} command={save} onSend={send} onClose={onClose}>
      <FieldRow>
        <MoneyInput
          label={t(w.amount)}
          hasFocusAtFirst
          hint={wish.openFen === null ? undefined : t(w.openHint, { amount: yuanText(wish.openFen) })}
          value={amountFen}
          onChange={setAmountFen}
        />
        <DateInput label={t(w.on)} value={on} onChange={setOn} />
        {kind === 'passUp' ? (
          <>
            <MonthInput label={t(w.fromMonth)} value={fromMonth} onChange={setFromMonth} />
            <MonthInput label={t(w.toMonth)} value={toMonth} onChange={setToMonth} />
          </>
        ) : null}
        {kind === 'use' ? (
          <Select label={t(w.purpose)} value={purpose} choices={duesPurposes.map((value) => ({ value, label: t(w[value]) }))} onChange={setPurpose} />
        ) : null}
        <TextInput label={t(w.slipNo)} maxLength={60} value={slipNo} onChange={setSlipNo} />
        <TextInput label={t(parties[kind])} maxLength={60} value={counterparty} onChange={setCounterparty} />
        <TextInput label={t(w.note)} maxLength={200} value={note} onChange={setNote} />
      </FieldRow>
    </EntryDialog>
  );
};
