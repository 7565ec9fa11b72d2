// Why is this file taken out of the roster?
import { useLocation } from 'wouter';
import { FormField } from '#renderer/core/form-field.tsx';
import { useWords } from '#renderer/core/i18n.ts';
import { LedgerDialog } from '#renderer/core/ledger-dialog.tsx';
import { useLedgerForm } from '#renderer/core/use-ledger-form.ts';
import { TextInput } from '#renderer/ui/text-input.tsx';
import type { Member } from '#shared/members/model.ts';
import { memberWords } from '#shared/members/words.ts';

/** Retires an entry made by mistake, with its reason. */
export const RetireDialog = ({ member, onClose }: { readonly member: Member; readonly onClose: () => void }) => {
  const t = useWords();
  const [, go] = useLocation();
  const ledger = useLedgerForm('members.retire', { id: member.id, reason: '' });
  return (
    <LedgerDialog
      of={ledger}
      title={t(memberWords.retireTitle, { name: member.name })}
      confirmText={t(memberWords.retire)}
      isDanger
      doneText={() => t(memberWords.retireDone)}
      onDone={() => go('/members')}
      onClose={onClose}
    >
      <p>{t(memberWords.retireText)}</p>
      <FormField control={ledger.form.control} name="reason">
        {(field) => <TextInput label={t(memberWords.retireReason)} isRequired hasFocusAtFirst {...field} maxLength={200} />}
      </FormField>
    </LedgerDialog>
  );
};
