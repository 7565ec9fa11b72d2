// How is one of the branch's own fields defined? Its name, what is entered in it, and its answers.
import { useFieldArray } from 'react-hook-form';
import { FormField } from '#renderer/core/form-field.tsx';
import { useWords } from '#renderer/core/i18n.ts';
import { type LedgerForm, useLedgerForm } from '#renderer/core/use-ledger-form.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Checkbox, Select } from '#renderer/ui/choices.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import { useToast } from '#renderer/ui/toast.ts';
import { uiWords } from '#shared/core/ui-words.ts';
import { mostOwn, type OwnField, ownKinds } from '#shared/members/own-model.ts';
import { ownKindLabels, ownWords as w } from '#shared/members/own-words.ts';

interface Props {
  /** Null: a new one. */
  readonly field: OwnField | null;
  readonly onClose: () => void;
}

const typedOf = (field: OwnField | null) => ({
  name: field?.name ?? '',
  kind: field?.kind ?? ('text' as const),
  hint: field?.hint ?? '',
  isPrivate: field?.isPrivate ?? false,
  choices: field?.choices.filter(({ isRetired }) => !isRetired).map(({ id, name }) => ({ id, name })) ?? [],
});

/** The form of a definition. */
export const OwnFieldDialog = ({ field, onClose }: Props) => {
  const t = useWords();
  const toast = useToast();
  const ledgerForm = useLedgerForm('members.saveOwnField', { id: field?.id ?? null, field: typedOf(field) });
  const { form, submit, fault, isBusy } = ledgerForm;
  const isUsed = field !== null && field.filled > 0;
  const save = async () => {
    if (!(await submit())) return;
    toast.done(t(w.saved, { name: form.getValues().field.name }));
    onClose();
  };
  return (
    <Dialog
      title={field ? t(w.editTitle, { name: field.name }) : t(w.addTitle)}
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
      <FormField control={form.control} name="field.name">
        {(part) => <TextInput label={t(w.name)} hint={t(w.nameHint)} isRequired hasFocusAtFirst {...part} maxLength={30} />}
      </FormField>
      <FormField control={form.control} name="field.kind">
        {(part) => (
          <Select
            label={t(w.kind)}
            hint={isUsed ? t(w.kindFixed) : undefined}
            isDisabled={isUsed}
            {...part}
            choices={ownKinds.map((kind) => ({ value: kind, label: t(ownKindLabels[kind]) }))}
          />
        )}
      </FormField>
      {form.watch('field.kind') === 'choice' ? <ChoiceFields form={form} /> : null}
      <FormField control={form.control} name="field.hint">
        {(part) => <TextInput label={t(w.hint)} hint={t(w.hintHint)} {...part} maxLength={100} />}
      </FormField>
      <FormField control={form.control} name="field.isPrivate">
        {(part) => <Checkbox label={t(w.isPrivate)} hint={t(w.isPrivateHint)} {...part} />}
      </FormField>
    </Dialog>
  );
};

/** The answers, one a line; a new line takes the focus. */
const ChoiceFields = ({ form }: Pick<LedgerForm<'members.saveOwnField'>, 'form'>) => {
  const t = useWords();
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'field.choices', keyName: 'key' });
  return (
    <fieldset className="own-choices">
      <legend className="field-label">{t(w.choices)}</legend>
      <p className="mut">{t(w.choicesHint)}</p>
      {fields.map(({ key }, index) => (
        <div className="row own-choice" key={key}>
          <FormField control={form.control} name={`field.choices.${index}.name`}>
            {(part) => <TextInput label={t(w.choice, { ordinal: index + 1 })} hasFocusAtFirst={part.value === ''} {...part} maxLength={60} />}
          </FormField>
          <Button isSmall label={t(w.removeChoice, { ordinal: index + 1 })} onClick={() => remove(index)}>
            {t(w.remove)}
          </Button>
        </div>
      ))}
      <Button isDisabled={fields.length >= mostOwn.choices} onClick={() => append({ id: null, name: '' }, { shouldFocus: false })}>
        {t(w.addChoice)}
      </Button>
    </fieldset>
  );
};
