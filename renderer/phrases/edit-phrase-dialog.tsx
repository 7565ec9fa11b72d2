// How is a phrase of one's own added, changed or retired?
import { FormField } from '#renderer/core/form-field.tsx';
import { useWords } from '#renderer/core/i18n.ts';
import { LedgerDialog } from '#renderer/core/ledger-dialog.tsx';
import { useCommand } from '#renderer/core/query-client.ts';
import { useLedgerForm } from '#renderer/core/use-ledger-form.ts';
import { Select } from '#renderer/ui/choices.tsx';
import { ConfirmDialog } from '#renderer/ui/dialog.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import { meetingKindLabels } from '#shared/meetings/labels.ts';
import { phraseFieldLabels } from '#shared/phrases/labels.ts';
import { type Phrase, phraseFields } from '#shared/phrases/model.ts';
import { phraseWords } from '#shared/phrases/words.ts';

/** The form of one phrase. */
export const EditPhraseDialog = ({ phrase, onClose }: { readonly phrase: Phrase | null; readonly onClose: () => void }) => {
  const t = useWords();
  const ledger = useLedgerForm('phrases.save', {
    id: phrase?.id ?? null,
    phrase: { field: phrase?.field ?? 'decision', meetingKind: phrase?.meetingKind ?? null, text: phrase?.text ?? '' },
  });
  return (
    <LedgerDialog of={ledger} title={t(phraseWords.dialogTitle)} onClose={onClose}>
      <FormField control={ledger.form.control} name="phrase.field">
        {(field) => (
          <Select
            label={t(phraseWords.field)}
            hasFocusAtFirst
            choices={phraseFields.map((value) => ({ value, label: t(phraseFieldLabels[value]) }))}
            {...field}
          />
        )}
      </FormField>
      <FormField control={ledger.form.control} name="phrase.meetingKind">
        {(field) => (
          <Select
            label={t(phraseWords.colKind)}
            emptyLabel={t(phraseWords.anyKind)}
            choices={Object.entries(meetingKindLabels).map(([value, label]) => ({ value, label: t(label) }))}
            {...field}
          />
        )}
      </FormField>
      <FormField control={ledger.form.control} name="phrase.text">
        {(field) => <TextArea label={t(phraseWords.text)} hint={t(phraseWords.textHint)} isRequired maxLength={500} {...field} />}
      </FormField>
    </LedgerDialog>
  );
};

/** The question before a phrase is no longer offered. */
export const RetirePhraseDialog = ({ phrase, onClose }: { readonly phrase: Phrase; readonly onClose: () => void }) => {
  const t = useWords();
  const retire = useCommand('phrases.retire');
  const confirm = () => {
    if (phrase.id !== null) retire.mutateAsync({ id: phrase.id }).then(onClose, () => undefined);
  };
  return (
    <ConfirmDialog title={t(phraseWords.retire)} confirmText={t(phraseWords.retire)} isBusy={retire.isPending} onConfirm={confirm} onClose={onClose}>
      <p>{phrase.text}</p>
      <p className="mut">{t(phraseWords.retireAsk)}</p>
      <FaultBox fault={retire.error?.fault ?? null} />
    </ConfirmDialog>
  );
};
