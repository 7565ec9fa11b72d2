// Why is this file taken out of the list?
import { FormField } from '#renderer/core/form-field.tsx';
import { useWords } from '#renderer/core/i18n.ts';
import { useLedgerForm } from '#renderer/core/use-ledger-form.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import { useToast } from '#renderer/ui/toast.ts';
import { uiWords } from '#shared/core/ui-words.ts';
import type { Attachment } from '#shared/files/model.ts';
import { fileWords } from '#shared/files/words.ts';

/** Removes a file from its record's list, with the reason. */
export const RetireFileDialog = ({ file, onClose }: { readonly file: Attachment; readonly onClose: () => void }) => {
  const t = useWords();
  const toast = useToast();
  const { form, submit, fault, isBusy } = useLedgerForm('files.retire', { id: file.id, reason: '' });
  const retire = async () => {
    if (!(await submit())) return;
    toast.done(t(fileWords.retired));
    onClose();
  };
  return (
    <Dialog
      title={t(fileWords.retireTitle, { name: file.fileName })}
      onClose={onClose}
      onFinish={() => void retire()}
      actions={
        <>
          <Button onClick={onClose}>{t(uiWords.cancel)}</Button>
          <Button look="danger" isBusy={isBusy} onClick={() => void retire()}>
            {t(fileWords.retire)}
          </Button>
        </>
      }
    >
      <p>{t(fileWords.retireText)}</p>
      <FaultBox fault={fault} />
      <FormField control={form.control} name="reason">
        {(field) => <TextInput label={t(fileWords.retireReason)} isRequired hasFocusAtFirst {...field} maxLength={200} />}
      </FormField>
    </Dialog>
  );
};
