// Why is a planned activity not going to be held?
import { FormField } from '#renderer/core/form-field.tsx';
import { useWords } from '#renderer/core/i18n.ts';
import { useLedgerForm } from '#renderer/core/use-ledger-form.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import { uiWords } from '#shared/core/ui-words.ts';
import { planWords } from '#shared/plans/words.ts';

/** Asks for the reason; the line stays in the list with it. */
export const CancelLineDialog = ({ id, onClose }: { readonly id: string; readonly onClose: () => void }) => {
  const t = useWords();
  const { form, submit, fault, isBusy } = useLedgerForm('plans.cancelLine', { id, reason: '' });
  const cancel = () => void submit().then((done) => done && onClose());
  return (
    <Dialog
      title={t(planWords.cancelTitle)}
      onClose={onClose}
      onFinish={cancel}
      actions={
        <>
          <Button onClick={onClose}>{t(uiWords.close)}</Button>
          <Button look="danger" isBusy={isBusy} onClick={cancel}>
            {t(planWords.cancelConfirm)}
          </Button>
        </>
      }
    >
      <div className="form">
        <p className="mut">{t(planWords.cancelAsk)}</p>
        <FormField control={form.control} name="reason">
          {(field) => <TextInput label={t(planWords.reason)} isRequired hasFocusAtFirst maxLength={200} {...field} />}
        </FormField>
        <FaultBox fault={fault} />
      </div>
    </Dialog>
  );
};
