// What did the superior say of a plan that was filed?
import { FormField } from '#renderer/core/form-field.tsx';
import { useWords } from '#renderer/core/i18n.ts';
import { LedgerDialog } from '#renderer/core/ledger-dialog.tsx';
import { useSession } from '#renderer/core/session.tsx';
import { useLedgerForm } from '#renderer/core/use-ledger-form.ts';
import { DateInput } from '#renderer/ui/date-input.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import { planWords } from '#shared/plans/words.ts';

/** Notes opinion and day. */
export const OpinionDialog = ({ filingId, onClose }: { readonly filingId: string; readonly onClose: () => void }) => {
  const t = useWords();
  const { today } = useSession();
  const ledger = useLedgerForm('plans.review', { filingId, opinion: '', opinionOn: today });
  return (
    <LedgerDialog of={ledger} title={t(planWords.opinionTitle)} onClose={onClose}>
      <FormField control={ledger.form.control} name="opinionOn">
        {(field) => <DateInput label={t(planWords.opinionOn)} isRequired {...field} onChange={(value) => field.onChange(value ?? '')} />}
      </FormField>
      <FormField control={ledger.form.control} name="opinion">
        {(field) => <TextArea label={t(planWords.opinion)} isRequired maxLength={500} {...field} />}
      </FormField>
    </LedgerDialog>
  );
};
