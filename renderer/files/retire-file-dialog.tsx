// Why is this file taken out of the list?
import { FormField } from '#renderer/core/form-field.tsx';
import { useWords } from '#renderer/core/i18n.ts';
import { LedgerDialog } from '#renderer/core/ledger-dialog.tsx';
import { useLedgerForm } from '#renderer/core/use-ledger-form.ts';
import { TextInput } from '#renderer/ui/text-input.tsx';
import type { Attachment } from '#shared/files/model.ts';
import { fileWords } from '#shared/files/words.ts';

/** Removes a file from its record's list, with the reason. */
export const RetireFileDialog = ({ file, onClose }: { readonly file: Attachment; readonly onClose: () => void }) => {
  const t = useWords();
  const ledger = useLedgerForm('files.retire', { id: file.id, reason: '' });
  return (
    <LedgerDialog
      of={ledger}
      title={t(fileWords.retireTitle, { name: file.fileName })}
      confirmText={t(fileWords.retire)}
      isDanger
      doneText={() => t(fileWords.retired)}
      onClose={onClose}
    >
      <p>{t(fileWords.retireText)}</p>
      <FormField control={ledger.form.control} name="reason">
        {(field) => <TextInput label={t(fileWords.retireReason)} isRequired hasFocusAtFirst {...field} maxLength={200} />}
      </FormField>
    </LedgerDialog>
  );
};
