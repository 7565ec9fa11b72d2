// Why is a planned activity not going to be held?
import { FormField } from '#renderer/core/form-field.tsx';
import { useWords } from '#renderer/core/i18n.ts';
import { LedgerDialog } from '#renderer/core/ledger-dialog.tsx';
import { useLedgerForm } from '#renderer/core/use-ledger-form.ts';
import { TextInput } from '#renderer/ui/text-input.tsx';
import { uiWords } from '#shared/core/ui-words.ts';
import { planWords } from '#shared/plans/words.ts';

/** Asks for the reason; the line stays in the list with it. */
export const CancelLineDialog = ({ id, onClose }: { readonly id: string; readonly onClose: () => void }) => {
  const t = useWords();
  const ledger = useLedgerForm('plans.cancelLine', { id, reason: '' });
  return (
    <LedgerDialog
      of={ledger}
      title={t(planWords.cancelTitle)}
      confirmText={t(planWords.cancelConfirm)}
      cancelText={t(uiWords.close)}
      isDanger
      onClose={onClose}
    >
      <p className="mut">{t(planWords.cancelAsk)}</p>
      <FormField control={ledger.form.control} name="reason">
        {(field) => <TextInput label={t(planWords.reason)} isRequired hasFocusAtFirst maxLength={200} {...field} />}
      </FormField>
    </LedgerDialog>
  );
};
