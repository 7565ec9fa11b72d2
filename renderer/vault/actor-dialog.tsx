// Who is at work from now on?

import { FormField } from '#renderer/core/form-field.tsx';
import { useWords } from '#renderer/core/i18n.ts';
import { useLedgerForm } from '#renderer/core/use-ledger-form.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import { uiWords } from '#shared/core/ui-words.ts';
import { vaultWords } from '#shared/vault/words.ts';

/** Names the person at work; the journal carries the name from then on. */
export const ActorDialog = ({ actor, onClose }: { readonly actor: string; readonly onClose: () => void }) => {
  const t = useWords();
  const { form, submit, fault, isBusy } = useLedgerForm('vault.setActor', { actor });
  const save = async () => {
    if (await submit()) onClose();
  };
  return (
    <Dialog
      title={t(vaultWords.changeActor)}
      onClose={onClose}
      onFinish={() => void save()}
      actions={
        <>
          <Button onClick={onClose}>{t(uiWords.cancel)}</Button>
          <Button look="primary" isBusy={isBusy} onClick={() => void save()}>
            {t(uiWords.save)}
          </Button>
        </>
      }
    >
      <FaultBox fault={fault} />
      <FormField control={form.control} name="actor">
        {(field) => <TextInput label={t(vaultWords.actor)} hint={t(vaultWords.actorHint)} isRequired hasFocusAtFirst {...field} />}
      </FormField>
    </Dialog>
  );
};
