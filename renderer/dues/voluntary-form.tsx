// How is a voluntary payment of 1,000 yuan or more entered, which goes to the centre whole (§11)?
import { useState } from 'react';
import { useWords } from '#renderer/core/i18n.ts';
import { useCommand } from '#renderer/core/query-client.ts';
import { useSession } from '#renderer/core/session.tsx';
import { newActionId } from '#renderer/dues/use-recording.ts';
import { Button } from '#renderer/ui/button.tsx';
import { DateInput } from '#renderer/ui/date-input.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { MoneyInput } from '#renderer/ui/money-input.tsx';
import { FieldRow } from '#renderer/ui/page-parts.tsx';
import { useToast } from '#renderer/ui/toast.ts';
import { type Fen, yuanText } from '#shared/core/money.ts';
import { duesWords } from '#shared/dues/words.ts';

interface Props {
  readonly memberId: string;
  readonly month: string;
  readonly onDone: () => void;
}

/** The form under the payments of a month; it settles no month. */
export const VoluntaryForm = ({ memberId, month, onDone }: Props) => {
  const t = useWords();
  const toast = useToast();
  const { today } = useSession();
  const record = useCommand('dues.recordPayments');
  const [actionId] = useState(newActionId);
  const [amountFen, setAmountFen] = useState<Fen | null>(null);
  const [paidOn, setPaidOn] = useState<string | null>(today);
  const send = async () => {
    if (amountFen === null || paidOn === null) return;
    const done = await record.mutateAsync({
      actionId,
      payments: [{ memberId, month, amountFen, paidOn, collector: '', note: '', isToCentre: true }],
    });
    toast.done(t(duesWords.recorded, { count: done.count, amount: yuanText(done.amountFen) }));
    onDone();
  };
  return (
    <form
      className="form reverse-form"
      onSubmit={(event) => {
        event.preventDefault();
        // A refusal is shown below from the command's own state.
        send().catch(() => undefined);
      }}
    >
      <p className="mut">{t(duesWords.voluntaryHint)}</p>
      <FieldRow>
        <MoneyInput label={t(duesWords.amount)} hasFocusAtFirst value={amountFen} onChange={setAmountFen} />
        <DateInput label={t(duesWords.paidOn)} value={paidOn} onChange={setPaidOn} />
      </FieldRow>
      <FaultBox fault={record.error?.fault ?? null} />
      <div>
        <Button type="submit" look="primary" isBusy={record.isPending} isDisabled={amountFen === null || paidOn === null}>
          {t(duesWords.voluntaryRecord)}
        </Button>
      </div>
    </form>
  );
};
