// What did the superior say of a plan that was filed?
import { FormField } from '#renderer/core/form-field.tsx';
import { useWords } from '#renderer/core/i18n.ts';
import { useSession } from '#renderer/core/session.tsx';
import { useLedgerForm } from '#renderer/core/use-ledger-form.ts';
import { Button } from '#renderer/ui/button.tsx';
import { DateInput } from '#renderer/ui/date-input.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import { uiWords } from '#shared/core/ui-words.ts';
import { planWords } from '#shared/plans/words.ts';

/** Notes opinion and day. */
export const OpinionDialog = ({ filingId, onClose }: { readonly filingId: string; readonly onClose: () => void }) => {
  const t = useWords();
  const { today } = useSession();
  const { form, submit, fault, isBusy } = useLedgerForm('plans.review', { filingId, opinion: '', opinionOn: today });
  const save = () => void submit().then((done) => done && onClose());
  return (
    <Dialog
      title={t(planWords.opinionTitle)}
      onClose={onClose}
      onFinish={save}
      actions={
        <>
          <Button onClick={onClose}>{t(uiWords.cancel)}</Button>
          <Button look="primary" isBusy={isBusy} onClick={save}>
            {t(uiWords.save)}
          </Button>
        </>
      }
    >
      <div className="form">
        <FormField control={form.control} name="opinionOn">
          {(field) => <DateInput label={t(planWords.opinionOn)} isRequired {...field} onChange={(value) => field.onChange(value ?? '')} />}
        </FormField>
        <FormField control={form.control} name="opinion">
          {(field) => <TextArea label={t(planWords.opinion)} isRequired maxLength={500} {...field} />}
        </FormField>
        <FaultBox fault={fault} />
      </div>
    </Dialog>
  );
};
