// Who is at work from now on?
import { FormField } from '#renderer/core/form-field.tsx';
import { useWords } from '#renderer/core/i18n.ts';
import { LedgerDialog } from '#renderer/core/ledger-dialog.tsx';
import { useLedgerForm } from '#renderer/core/use-ledger-form.ts';
import { TextInput } from '#renderer/ui/text-input.tsx';
import { vaultWords } from '#shared/vault/words.ts';

/** Names the person at work; the journal carries the name from then on. */
export const ActorDialog = ({ actor, onClose }: { readonly actor: string; readonly onClose: () => void }) => {
  const t = useWords();
  const ledger = useLedgerForm('vault.setActor', { actor });
  return (
    <LedgerDialog of={ledger} title={t(vaultWords.changeActor)} onClose={onClose}>
      <FormField control={ledger.form.control} name="actor">
        {(field) => <TextInput label={t(vaultWords.actor)} hint={t(vaultWords.actorHint)} isRequired hasFocusAtFirst {...field} />}
      </FormField>
    </LedgerDialog>
  );
};
