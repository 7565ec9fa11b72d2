// Why is this file taken out of the roster?
import { useLocation } from 'wouter';
import { FormField } from '#renderer/core/form-field.tsx';
import { useWords } from '#renderer/core/i18n.ts';
import { useLedgerForm } from '#renderer/core/use-ledger-form.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import { useToast } from '#renderer/ui/toast.ts';
import { uiWords } from '#shared/core/ui-words.ts';
import type { Member } from '#shared/members/model.ts';
import { memberWords } from '#shared/members/words.ts';

/** Retires an entry made by mistake, with its reason. */
export const RetireDialog = ({ member, onClose }: { readonly member: Member; readonly onClose: () => void }) => {
  const t = useWords();
  const toast = useToast();
  const [, go] = useLocation();
  const { form, submit, fault, isBusy } = useLedgerForm('members.retire', { id: member.id, reason: '' });
  const retire = async () => {
    if (!(await submit())) return;
    toast.done(t(memberWords.retireDone));
    onClose();
    go('/members');
  };
  return (
    <Dialog
      title={t(memberWords.retireTitle, { name: member.name })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t(uiWords.cancel)}</Button>
          <Button look="danger" isBusy={isBusy} onClick={() => void retire()}>
            {t(memberWords.retire)}
          </Button>
        </>
      }
    >
      <p>{t(memberWords.retireText)}</p>
      <FaultBox fault={fault} />
      <FormField control={form.control} name="reason">
        {(field) => <TextInput label={t(memberWords.retireReason)} isRequired hasFocusAtFirst {...field} maxLength={200} />}
      </FormField>
    </Dialog>
  );
};
