// How is a dated fact entered, put right, or taken out?
import { useState } from 'react';
import { FormField } from '#renderer/core/form-field.tsx';
import { useWords } from '#renderer/core/i18n.ts';
import { LedgerDialog } from '#renderer/core/ledger-dialog.tsx';
import { useCommand } from '#renderer/core/query-client.ts';
import { useLedgerForm } from '#renderer/core/use-ledger-form.ts';
import { FactValueField } from '#renderer/members/fact-value-field.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Select } from '#renderer/ui/choices.tsx';
import { PartialDateInput } from '#renderer/ui/date-input.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { FieldRow } from '#renderer/ui/page-parts.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import { useToast } from '#renderer/ui/toast.ts';
import { type FactKind, factKinds, listFactKinds, type MemberFact } from '#shared/members/fact-model.ts';
import { factWords } from '#shared/members/fact-words.ts';
import { factKindLabels } from '#shared/members/labels.ts';

interface Props {
  readonly memberId: string;
  /** Null: a new one. */
  readonly fact: MemberFact | null;
  readonly onClose: () => void;
}

/** Lists first: they are what is usually added by hand; the form's own facts come with their changes. */
const kindsInOrder: readonly FactKind[] = [...listFactKinds, ...factKinds.filter((kind) => !listFactKinds.some((listed) => listed === kind))];

/** The two calls of the form: of a new fact, and of a known one, whose kind stands. */
const callOf = (memberId: string, fact: MemberFact | null) => {
  if (fact === null) {
    const usual: FactKind = 'reward';
    const empty = { kind: usual, value: '', fromOn: null, until: null, note: '' };
    return { call: 'members.addFact', input: { memberId, fact: empty } } as const;
  }
  const { value, fromOn, until, note } = fact;
  return { call: 'members.reviseFact', input: { id: fact.id, fact: { value, fromOn, until, note } } } as const;
};

/** The form of a new fact, or of a known one. */
export const FactDialog = ({ memberId, fact, onClose }: Props) => {
  const t = useWords();
  const { call, input } = callOf(memberId, fact);
  const ledger = useLedgerForm<'members.addFact' | 'members.reviseFact'>(call, input);
  const { form } = ledger;
  const title = fact ? t(factWords.editTitle, { kind: t(factKindLabels[fact.kind]) }) : t(factWords.addTitle);
  return (
    <LedgerDialog of={ledger} title={title} doneText={() => t(factWords.saved)} onClose={onClose}>
      {fact ? null : (
        <FormField control={form.control} name="fact.kind">
          {(field) => (
            <Select
              label={t(factWords.kind)}
              {...field}
              hasFocusAtFirst
              choices={kindsInOrder.map((kind) => ({ value: kind, label: t(factKindLabels[kind]) }))}
            />
          )}
        </FormField>
      )}
      <FormField control={form.control} name="fact.value">
        {(field) => <FactValueField kind={fact?.kind ?? form.watch('fact.kind')} {...field} hasFocusAtFirst={fact !== null} />}
      </FormField>
      <FieldRow columns={2}>
        <FormField control={form.control} name="fact.fromOn">
          {(field) => <PartialDateInput label={t(factWords.fromOn)} hint={t(factWords.partialHint)} {...field} />}
        </FormField>
        <FormField control={form.control} name="fact.until">
          {(field) => <PartialDateInput label={t(factWords.until)} hint={t(factWords.untilHint)} {...field} />}
        </FormField>
      </FieldRow>
      <FormField control={form.control} name="fact.note">
        {(field) => <TextInput label={t(factWords.note)} hint={t(factWords.noteHint)} {...field} maxLength={300} />}
      </FormField>
      {fact ? <RetireFact id={fact.id} onDone={onClose} /> : null}
    </LedgerDialog>
  );
};

/** Taking out an entry made by mistake: the reason stands in the same dialog. */
const RetireFact = ({ id, onDone }: { readonly id: string; readonly onDone: () => void }) => {
  const t = useWords();
  const toast = useToast();
  const retire = useCommand('members.retireFact');
  const [reason, setReason] = useState('');
  const take = async () => {
    await retire.mutateAsync({ id, reason });
    toast.done(t(factWords.retired));
    onDone();
  };
  return (
    <>
      <hr />
      <FaultBox fault={retire.error?.fault ?? null} />
      <TextInput label={t(factWords.retireReason)} value={reason} onChange={setReason} maxLength={200} />
      <Button look="danger" isDisabled={reason.trim() === ''} isBusy={retire.isPending} onClick={() => void take().catch(() => undefined)}>
        {t(factWords.retire)}
      </Button>
    </>
  );
};
